/*
 * Calibrated probabilities of three classifiers of handwritten digits, and of the question whether a digit is below 5. The
 * calibrators learn from a quarter of the digits that the classifiers were not trained on; a third quarter shows how far
 * the probabilities are from what came true. At the end a forest learns from three quarters, and is calibrated by
 * cross-fitting: on the scores of forests that had not seen the row.
 *
 * $ mvn -q -f spark-examples compile exec:exec -Dexample=CalibratedDigits
 *
 * ten digits                        log loss   ECE    Brier
 *   random forest                        0.4371  0.2546  0.1746
 *                          temperature   0.1239  0.0223  0.0639
 *                          isotonic      0.4559  0.0184  0.0610
 *   logistic regression                  0.8290  0.0498  0.1001
 *                          temperature   0.1772  0.0304  0.0801
 *                          vector        0.1674  0.0257  0.0725
 *
 * below 5 or not                    log loss   ECE    Brier
 *   random forest                        0.2263  0.1545  0.0536
 *                          temperature   0.0950  0.0212  0.0268
 *                          sigmoid       0.0934  0.0245  0.0257
 *                          isotonic      0.1662  0.0143  0.0275
 *   gradient-boosted trees               0.2604  0.0715  0.0807
 *                          temperature   0.2591  0.0641  0.0820
 *                          sigmoid       0.2517  0.0595  0.0788
 *                          isotonic      0.2323  0.0131  0.0691
 *   logistic regression                  0.2574  0.0375  0.0787
 *                          temperature   0.2588  0.0458  0.0791
 *                          sigmoid       0.2571  0.0439  0.0780
 *
 * forest calibrated on              log loss   ECE    Brier
 *   rows it learned from   temperature   0.1648  0.0257  0.0590
 *   a quarter held out     temperature   0.1239  0.0223  0.0639
 *   rows out of fold       temperature   0.1025  0.0208  0.0513
 *
 * SELECT round(nn_calibration_error(nn_softmax(`rawPrediction`, 3.096…D), label), 4) FROM scores
 * 0.0208
 */
package org.sparkactivations.examples;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.ml.CrossEntropyEvaluator;
import org.sparkactivations.ml.CrossFitCalibrator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;

/** Compares raw and calibrated probabilities. */
public final class CalibratedDigits {

    private static final String RAW = "probability";
    private static final String CALIBRATED = "calibratedProbability";

    private CalibratedDigits() {}

    /**
     * Runs the example.
     *
     * @param arguments the file of digits; without it, the file of the examples
     */
    public static void main(String[] arguments) throws IOException {
        String path = arguments.length > 0 ? arguments[0] : Digits.PATH;
        try (SparkSession spark = Digits.session("calibrated digits")) {
            Dataset<Row> digits = Digits.assembler()
                    .transform(spark.read().schema(Digits.schema()).csv(path))
                    .selectExpr("pixels AS features", "label", "monotonically_increasing_id() % 4 AS part")
                    .coalesce(1)
                    .cache();
            System.out.println("ten digits                        log loss   ECE    Brier");
            compare("random forest", forest().fit(training(digits)), digits, "temperature", "isotonic");
            compare("logistic regression", regression().fit(training(digits)), digits, "temperature", "vector");

            Dataset<Row> small =
                    digits.withColumn("label", digits.col("label").lt(5).cast("double"));
            System.out.println();
            System.out.println("below 5 or not                    log loss   ECE    Brier");
            compare("random forest", forest().fit(training(small)), small, "temperature", "sigmoid", "isotonic");
            compare(
                    "gradient-boosted trees",
                    trees().fit(training(small)),
                    small,
                    "temperature",
                    "sigmoid",
                    "isotonic");
            compare("logistic regression", regression().fit(training(small)), small, "temperature", "sigmoid");

            System.out.println();
            System.out.println("forest calibrated on              log loss   ECE    Brier");
            ProbabilityCalibratorModel model = compareScores(digits);
            System.out.println();
            System.out.println("SELECT round(nn_calibration_error(" + model.toSql() + ", label), 4) FROM scores");
            System.out.printf(
                    Locale.ROOT,
                    "%.4f%n",
                    spark.sql("SELECT nn_calibration_error(" + model.toSql() + ", label) FROM scores")
                            .head()
                            .getDouble(0));
        }
    }

    /** The same forest, calibrated on scores of three kinds. Returns the calibration by scores that are out of fold. */
    private static ProbabilityCalibratorModel compareScores(Dataset<Row> digits) {
        Dataset<Row> known = digits.where("part < 3");
        Dataset<Row> test = digits.where("part = 3");
        PipelineModel crossFitted =
                new CrossFitCalibrator().setEstimator(forest()).fit(known);
        Transformer onAll = crossFitted.stages()[0];
        Transformer onHalf = forest().fit(training(digits));
        ProbabilityCalibratorModel leaked = new ProbabilityCalibrator().fit(onAll.transform(known));
        ProbabilityCalibratorModel heldOut =
                new ProbabilityCalibrator().fit(onHalf.transform(digits.where("part = 2")));
        print("rows it learned from", "temperature", leaked.transform(onAll.transform(test)), CALIBRATED);
        print("a quarter held out", "temperature", heldOut.transform(onHalf.transform(test)), CALIBRATED);
        print("rows out of fold", "temperature", crossFitted.transform(test), CALIBRATED);
        onAll.transform(test).createOrReplaceTempView("scores");
        return (ProbabilityCalibratorModel) crossFitted.stages()[1];
    }

    private static Dataset<Row> training(Dataset<Row> digits) {
        return digits.where("part < 2");
    }

    private static RandomForestClassifier forest() {
        return new RandomForestClassifier().setNumTrees(50).setMaxDepth(8).setSeed(1);
    }

    private static GBTClassifier trees() {
        return new GBTClassifier().setMaxIter(20).setSeed(1);
    }

    private static LogisticRegression regression() {
        return new LogisticRegression().setMaxIter(100);
    }

    private static void compare(String name, Transformer classifier, Dataset<Row> digits, String... methods) {
        Dataset<Row> heldOut = classifier.transform(digits.where("part = 2"));
        Dataset<Row> test = classifier.transform(digits.where("part = 3"));
        print(name, "", test, RAW);
        for (String method : methods) {
            ProbabilityCalibratorModel model =
                    new ProbabilityCalibrator().setMethod(method).fit(heldOut);
            print("", method, model.transform(test), CALIBRATED);
        }
    }

    private static void print(String name, String method, Dataset<Row> rows, String column) {
        System.out.printf(
                Locale.ROOT,
                "  %-22s %-12s %7.4f  %6.4f  %6.4f%n",
                name,
                method,
                new CrossEntropyEvaluator().setProbabilityCol(column).evaluate(rows),
                new CalibrationErrorEvaluator().setProbabilityCol(column).evaluate(rows),
                new BrierScoreEvaluator().setProbabilityCol(column).evaluate(rows));
    }
}
