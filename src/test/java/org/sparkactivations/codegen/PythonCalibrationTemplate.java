package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.ml.CrossFitCalibrator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;

/**
 * The Python classes for calibration. Names, types, defaults and descriptions of params are those of the classes of
 * Java.
 */
final class PythonCalibrationTemplate {

    private static final String UID = "calibration";

    /** The params that are stages. Their attributes and methods are in the base class, which is written by hand. */
    private static final List<PythonParam> STAGES = List.of(
            new PythonParam("estimator", "estimator", "Estimator[Any]", "", "", ""),
            new PythonParam("calibrator", "calibrator", "ProbabilityCalibrator", "", "", ""));

    private static final Map<String, List<String>> DOCSTRINGS = Map.of(
            "CrossFitCalibrator",
            List.of(
                    "Estimator that trains a classifier and calibrates it, both on all rows. The scores that calibration"
                            + " learns from are out of fold: those of each fold come from a model that was trained on"
                            + " the other folds.",
                    "The model is the PipelineModel of the classifier, trained on all rows, and the"
                            + " ProbabilityCalibratorModel. The fold of a row follows from its content, so equal rows"
                            + " are in the same fold; ``foldCol`` is for groups of rows that belong together. This is"
                            + " ``CalibratedClassifierCV(ensemble=False)`` of scikit-learn."),
            "ProbabilityCalibrator",
            List.of(
                    "Estimator that calibrates the raw scores of any classifier, so that of the rows with a probability"
                            + " of 0.8 about 80 % belong to the class.",
                    "``temperature`` is softmax(x/T). ``vector`` is softmax(scale·x + bias). ``sigmoid`` is Platt's"
                            + " sigmoid(a·x + b), for two classes. ``isotonic`` is Spark's IsotonicRegression of each"
                            + " score, divided by their sum. Calibrate on rows that the classifier was not trained"
                            + " on, or by CrossFitCalibrator."),
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

    /** The module of the params that a calibrator and its model share. */
    static String params() {
        return PythonNetworkTemplate.module("Calibrator", "a calibrator and its model", "a calibrator", shared());
    }

    /** The params of a calibrator, all of which its model has. */
    private static List<PythonParam> shared() {
        return PythonNetworkTemplate.all(new ProbabilityCalibrator(UID));
    }

    /** The classes, by their names. */
    static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        Params calibrator = new ProbabilityCalibrator(UID);
        String model = ProbabilityCalibratorModel.class.getSimpleName();
        classes.put(
                nameOf(calibrator),
                // In quotes, as the class of the model follows in the module.
                definition(calibrator, "CalibrationEstimator[\"" + model + "\"]", shared())
                        + PythonNetworkTemplate.creation(model));
        classes.put(
                model,
                PythonNetworkTemplate.model(
                        new ProbabilityCalibratorModel(UID), "CalibrationModel", DOCSTRINGS.get(model), shared()));
        Params crossFit = new CrossFitCalibrator(UID);
        classes.put(nameOf(crossFit), definition(crossFit, "CrossFitEstimator", STAGES));
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
