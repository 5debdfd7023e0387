package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.ml.classification.DecisionTreeClassifier;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.TestSpark;

/** Losses over the probabilities of classifiers, which may be 0 and 1, and no probabilities by a rounding error. */
@Tag("spark")
class LogLossTest {

    /** Points of three classes, of which a fifth has a wrong label. */
    private static Dataset<Row> points(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            double x = random.nextDouble();
            double label = random.nextInt(5) == 0 ? random.nextInt(3) : Math.floor(3 * x);
            rows.add(RowFactory.create(Vectors.dense(x, random.nextDouble()), label));
        }
        return TestSpark.session()
                .createDataFrame(
                        rows,
                        new StructType()
                                .add("features", SQLDataTypes.VectorType())
                                .add("label", DataTypes.DoubleType));
    }

    @Test
    void probabilitiesOfHardLeavesHaveTheLogLossOfSpark() {
        Dataset<Row> predicted = new RandomForestClassifier()
                .setNumTrees(2)
                .setMaxDepth(12)
                .setSeed(1)
                .fit(points(1))
                .transform(points(2));
        double expected =
                new MulticlassClassificationEvaluator().setMetricName("logLoss").evaluate(predicted);

        assertThat(expected).isGreaterThan(1);
        assertThat(new CrossEntropyEvaluator().evaluate(predicted)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(new CrossEntropyEvaluator().setEps(0).evaluate(predicted)).isInfinite();
    }

    @Test
    void aCrossValidatorFindsTheTreeThatDoesNotOverfit() {
        DecisionTreeClassifier tree = new DecisionTreeClassifier().setSeed(1);
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(tree.maxDepth(), new int[] {12, 2})
                .build();
        CrossValidatorModel model = new CrossValidator()
                .setEstimator(tree)
                .setEvaluator(new CrossEntropyEvaluator())
                .setEstimatorParamMaps(grid)
                .setNumFolds(2)
                .setSeed(1)
                .fit(points(3));

        assertThat(model.avgMetrics()).doesNotContain(Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(model.avgMetrics()[1]).isLessThan(model.avgMetrics()[0]);
        assertThat(model.bestModel().getOrDefault(model.bestModel().getParam("maxDepth")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "array(1.00001D, 0D)  | 1.00001",
                "array(0.5D, -0.001D) | -0.001",
                "array(1.5F, 0F)      | 1.5",
            })
    void aNumberThatIsNoProbabilityIsAnErrorWithItsColumn(String row, String value) {
        Dataset<Row> rows = TestSpark.session().sql("SELECT " + row + " AS probability, array(0.5D, 0.5D) AS label");
        Dataset<Row> vectors = rows.select(
                org.apache
                        .spark
                        .ml
                        .functions
                        .array_to_vector(rows.col("probability"))
                        .as("probability"),
                rows.col("label"));
        TestSpark.session().sparkContext().setLogLevel("OFF");
        try {
            for (Dataset<Row> each : List.of(rows, vectors)) {
                assertThatThrownBy(() -> new CrossEntropyEvaluator("mine").evaluate(each))
                        .hasStackTraceContaining(
                                "mine: column 'probability': expected probabilities from 0 to 1, got " + value);
            }
            Dataset<Row> numbers = rows.selectExpr("if(probability[1] = 0, probability[0], probability[1]) AS p")
                    .selectExpr("p AS probability", "1 AS label");
            assertThatThrownBy(() -> new BinaryCrossEntropyEvaluator("mine").evaluate(numbers))
                    .hasStackTraceContaining(
                            "mine: column 'probability': expected probabilities from 0 to 1, got " + value);
        } finally {
            TestSpark.session().sparkContext().setLogLevel("ERROR");
        }
    }

    @Test
    void whatIsAProbabilityUpToRoundingCountsAsOne() {
        Dataset<Row> rows =
                TestSpark.session().sql("SELECT array(1.0000001D, -1e-9D) AS probability, 0 AS label, 0D AS p");
        assertThat(new CrossEntropyEvaluator().evaluate(rows)).isCloseTo(1e-15, within(1e-20));
        assertThat(new CrossEntropyEvaluator()
                        .evaluate(rows.withColumn("label", rows.col("label").plus(1))))
                .isCloseTo(-Math.log(1e-15), within(1e-12));
    }

    @Test
    void aProbabilityThatIsNanMakesTheMeanNan() {
        Dataset<Row> rows = TestSpark.session().sql("SELECT array(0.5D, double('NaN')) AS probability, 0 AS label");
        assertThat(new CrossEntropyEvaluator().evaluate(rows)).isNaN();
    }

    @Test
    void aRequiredParameterThatIsMissingIsNamed() {
        Dataset<Row> rows = TestSpark.session().sql("SELECT 1D AS prediction, 2D AS label");
        assertThatThrownBy(() -> new GaussianNLLEvaluator("mine").evaluate(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine: parameter variance: expected a value, got none");
        assertThat(new GaussianNLLEvaluator().setVariance(1).evaluate(rows)).isEqualTo(0.5);
    }
}
