package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;

/**
 * The Python classes for calibration. Names, types, defaults and descriptions of params are those of the classes of
 * Java.
 */
final class PythonCalibrationTemplate {

    private static final String UID = "calibration";

    private static final Map<String, List<String>> DOCSTRINGS = Map.of(
            "ProbabilityCalibrator",
            List.of(
                    "Estimator that calibrates the raw scores of any classifier, so that of the rows with a probability"
                            + " of 0.8 about 80 % belong to the class.",
                    "``temperature`` is softmax(x/T). ``vector`` is softmax(scale·x + bias). ``sigmoid`` is Platt's"
                            + " sigmoid(a·x + b), for two classes. ``isotonic`` is Spark's IsotonicRegression of each"
                            + " score, divided by their sum. Calibrate on rows that the classifier was not trained"
                            + " on."),
            "ProbabilityCalibratorModel",
            List.of("Calibrated probabilities of raw scores. ``probabilityCol`` is of the kind of the scores: a Vector,"
                    + " an array, or a number, the probability of class 1."),
            "CalibrationErrorEvaluator",
            List.of("Evaluator for how far confidence and accuracy are apart, over bins of the confidence:"
                    + " ``expected`` is the mean gap of the bins, ``maximum`` the greatest, and ``classwise`` the mean"
                    + " over the classes of the expected error of the probabilities of one class."),
            "BrierScoreEvaluator",
            List.of("Evaluator for the Brier score, the mean squared distance of probabilities from what came true,"
                    + " summed over the classes; of two classes that of class 1."));

    private PythonCalibrationTemplate() {}

    /** The classes, by their names. */
    static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        Params calibrator = new ProbabilityCalibrator(UID);
        String model = ProbabilityCalibratorModel.class.getSimpleName();
        classes.put(
                nameOf(calibrator),
                // In quotes, as the class of the model follows in the module.
                definition(calibrator, "CalibrationEstimator[\"" + model + "\"]", List.of())
                        + PythonNetworkTemplate.creation(model));
        classes.put(
                model,
                PythonNetworkTemplate.model(
                        new ProbabilityCalibratorModel(UID), "CalibrationModel", DOCSTRINGS.get(model), List.of()));
        for (Params evaluator : List.of(new CalibrationErrorEvaluator(UID), new BrierScoreEvaluator(UID))) {
            classes.put(nameOf(evaluator), definition(evaluator, "ProbabilityEvaluator", PythonMlTemplate.LABELS));
        }
        return classes;
    }

    private static String nameOf(Params stage) {
        return stage.getClass().getSimpleName();
    }

    private static String definition(Params stage, String base, List<PythonParam> inherited) {
        List<String> names = inherited.stream().map(PythonParam::name).toList();
        List<PythonParam> own = PythonNetworkTemplate.all(stage).stream()
                .filter(each -> !names.contains(each.name()))
                .toList();
        return PythonMlTemplate.definition(nameOf(stage), base, DOCSTRINGS.get(nameOf(stage)), inherited, own);
    }
}
