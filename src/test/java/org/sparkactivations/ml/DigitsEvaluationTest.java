package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.ml.tuning.TrainValidationSplit;
import org.apache.spark.ml.tuning.TrainValidationSplitModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.testing.TestSpark;

/** Losses of this library and of Spark agree on classifiers of handwritten digits, and choose models. */
@Tag("spark")
class DigitsEvaluationTest {

    private static Dataset<Row> digits;

    @BeforeAll
    static void load() {
        // Every third of the 64 pixels, so that training is quick.
        String[] columns = IntStream.rangeClosed(0, 64)
                .mapToObj(i -> i < 64 ? "CAST(_c" + i + " AS DOUBLE) / 16 AS p" + i : "CAST(_c64 AS DOUBLE) AS label")
                .toArray(String[]::new);
        String[] pixels =
                IntStream.range(0, 21).mapToObj(i -> "p" + (3 * i + 1)).toArray(String[]::new);
        digits = new VectorAssembler()
                .setInputCols(pixels)
                .setOutputCol("features")
                // Summaries of training hold the session. One whose queries another test observes cannot be serialized,
                // so this test has its own.
                .transform(TestSpark.session()
                        .newSession()
                        .read()
                        .csv("spark-examples/data/digits.csv.gz")
                        .selectExpr(columns)
                        .selectExpr("*", "1 + label / 4 AS w", "CAST(label >= 5 AS DOUBLE) AS isHigh"))
                .coalesce(1)
                .cache();
    }

    @AfterAll
    static void forget() {
        digits.unpersist();
    }

    private static Evaluator logLoss() {
        return new MulticlassClassificationEvaluator().setMetricName("logLoss");
    }

    @Test
    void tenClassesAreJudgedAsSparkJudgesThem() {
        Dataset<Row> scored =
                new LogisticRegression().setMaxIter(10).fit(digits).transform(digits);
        double expected = logLoss().evaluate(scored);

        assertThat(expected).isBetween(0.05, 1.0);
        assertThat(new CrossEntropyEvaluator().evaluate(scored)).isCloseTo(expected, within(1e-12));
        assertThat(new SoftmaxCrossEntropyEvaluator().evaluate(scored)).isCloseTo(expected, within(1e-12));
        assertThat(new SoftmaxCrossEntropyEvaluator().setWeightCol("w").evaluate(scored))
                .isCloseTo(
                        new MulticlassClassificationEvaluator()
                                .setMetricName("logLoss")
                                .setWeightCol("w")
                                .evaluate(scored),
                        within(1e-12));
        assertThat(new SquaredErrorEvaluator().setWeightCol("w").evaluate(scored))
                .isCloseTo(
                        new RegressionEvaluator()
                                .setMetricName("mse")
                                .setWeightCol("w")
                                .evaluate(scored),
                        within(1e-12));
        assertThat(new AbsoluteErrorEvaluator().evaluate(scored))
                .isCloseTo(new RegressionEvaluator().setMetricName("mae").evaluate(scored), within(1e-12));
    }

    @Test
    void twoClassesAreJudgedAsSparkJudgesThem() {
        Dataset<Row> scored = new LogisticRegression()
                .setLabelCol("isHigh")
                .setMaxIter(10)
                .fit(digits)
                .transform(digits);
        double expected = new MulticlassClassificationEvaluator()
                .setMetricName("logLoss")
                .setLabelCol("isHigh")
                .evaluate(scored);

        assertThat(new BinaryCrossEntropyEvaluator().setLabelCol("isHigh").evaluate(scored))
                .isCloseTo(expected, within(1e-12));
        assertThat(new SigmoidCrossEntropyEvaluator().setLabelCol("isHigh").evaluate(scored))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("org.sparkactivations.ml.LossEvaluatorTest#losses")
    void everyLossChoosesAmongModels(Activation loss) {
        LossEvaluator<?> evaluator = LossEvaluatorTest.create(loss);
        if (evaluator instanceof GaussianNLLEvaluator gaussian) {
            gaussian.setVariance(4);
        }
        boolean isOfPredictions =
                loss.definition().evaluatedColumn().filter("prediction"::equals).isPresent();
        String label = isOfPredictions || loss.definition().width().isNumber() ? "label" : "isHigh";
        // Of counts, the logarithm is predicted, and divergences compare distributions.
        boolean isOfCounts = evaluator instanceof PoissonNLLEvaluator;
        boolean isOfDistributions = evaluator instanceof KlDivergenceEvaluator;
        evaluator.set(evaluator.labelCol(), isOfCounts ? "rate" : isOfDistributions ? "smoothed" : label);
        LinearRegression line = new LinearRegression().setLabelCol(isOfCounts ? "logRate" : "label");
        LogisticRegression regression =
                new LogisticRegression().setLabelCol(label).setMaxIter(2);
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(isOfPredictions ? line.regParam() : regression.regParam(), new double[] {1000, 0.1})
                .build();
        TrainValidationSplitModel model = new TrainValidationSplit()
                .setEstimator(isOfPredictions ? line : regression)
                .setEstimatorParamMaps(grid)
                .setEvaluator(evaluator)
                .setTrainRatio(0.5)
                .setSeed(3)
                .fit(digits.limit(300)
                        .selectExpr(
                                "*",
                                "label / 9 AS logRate",
                                "exp(label / 9) AS rate",
                                "nn_to_vector(transform(nn_one_hot(label, 10), v -> 0.9D * v + 0.01D)) AS smoothed"));

        assertThat(model.validationMetrics()[1])
                .isLessThan(model.validationMetrics()[0])
                .isPositive();
        Model<?> best = model.bestModel();
        assertThat(best.getOrDefault(best.getParam("regParam"))).isEqualTo(0.1);
    }

    @Test
    void crossValidationChoosesTheModelWithTheSmallestLoss(@TempDir Path folder) throws Exception {
        LogisticRegression regression = new LogisticRegression().setMaxIter(6);
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(regression.regParam(), new double[] {10, 0.001})
                .build();
        CrossValidator validator = new CrossValidator()
                .setEstimator(regression)
                .setEstimatorParamMaps(grid)
                .setEvaluator(new SoftmaxCrossEntropyEvaluator().setLabelSmoothing(0.01))
                .setNumFolds(2)
                .setSeed(3);
        String path = folder.resolve("validator").toString();
        validator.save(path);

        CrossValidatorModel model = CrossValidator.load(path).fit(digits);

        assertThat(model.avgMetrics()[1]).isLessThan(model.avgMetrics()[0]).isBetween(0.1, 2.0);
        Model<?> best = model.bestModel();
        assertThat(best.getOrDefault(best.getParam("regParam"))).isEqualTo(0.001);
        assertThat(((SoftmaxCrossEntropyEvaluator) model.getEvaluator()).getLabelSmoothing())
                .isEqualTo(0.01);
    }
}
