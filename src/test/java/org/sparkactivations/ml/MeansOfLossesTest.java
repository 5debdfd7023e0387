package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.TestSpark;

/** The mean of losses where classes have weights, labels are ignored, or a row has several losses. */
@Tag("spark")
class MeansOfLossesTest {

    private static final double[][] LOGITS = {{1, 0, -1}, {0.5, 2, 0}, {-1, 0.25, 3}, {0, 1, 0}};
    private static final int[] LABELS = {0, 2, -100, 1};
    private static final double[] WEIGHTS = {0.5, 3, 0.25};

    private static Dataset<Row> labelled(boolean asVectors) {
        Row[] rows = new Row[LOGITS.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = RowFactory.create(asVectors ? Vectors.dense(LOGITS[i]) : LOGITS[i], LABELS[i], i + 1.0);
        }
        return TestSpark.session()
                .createDataFrame(
                        List.of(rows),
                        new StructType()
                                .add(
                                        "rawPrediction",
                                        asVectors
                                                ? SQLDataTypes.VectorType()
                                                : DataTypes.createArrayType(DataTypes.DoubleType))
                                .add("label", DataTypes.IntegerType)
                                .add("w", DataTypes.DoubleType));
    }

    private static double logSumExp(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += StrictMath.exp(each);
        }
        return StrictMath.log(sum);
    }

    /** The loss of a row by the formula, with weights of classes and a smoothed label. */
    private static double loss(int row, double smoothing, double[] weights) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            double q = (i == LABELS[row] ? 1 - smoothing : 0) + smoothing / weights.length;
            loss += weights[i] * q * (logSumExp(LOGITS[row]) - LOGITS[row][i]);
        }
        return loss;
    }

    @Test
    void ignoredLabelsDoNotCountAndTheMeanDividesByTheWeightsOfTheLabels() {
        for (boolean asVectors : new boolean[] {false, true}) {
            Dataset<Row> rows = labelled(asVectors);
            for (double smoothing : new double[] {0, 0.1}) {
                SoftmaxCrossEntropyEvaluator evaluator = new SoftmaxCrossEntropyEvaluator()
                        .setLabelSmoothing(smoothing)
                        .setIgnoreIndex(-100)
                        .setClassWeights(WEIGHTS);
                double sum = 0;
                double share = 0;
                double weighted = 0;
                double weightedShare = 0;
                for (int row : new int[] {0, 1, 3}) {
                    double loss = loss(row, smoothing, WEIGHTS);
                    sum += loss;
                    share += WEIGHTS[LABELS[row]];
                    weighted += (row + 1) * loss;
                    weightedShare += (row + 1) * WEIGHTS[LABELS[row]];
                }
                assertThat(evaluator.evaluate(rows)).isCloseTo(sum / share, within(1e-14));
                assertThat(evaluator.setWeightCol("w").evaluate(rows))
                        .isCloseTo(weighted / weightedShare, within(1e-14));
            }
        }
    }

    @Test
    void oneWeightForAllClassesChangesNoMean() {
        Dataset<Row> rows = labelled(false);
        double expected =
                new SoftmaxCrossEntropyEvaluator().setIgnoreIndex(-100).evaluate(rows);
        assertThat(expected)
                .isCloseTo(
                        Stream.of(0, 1, 3)
                                        .mapToDouble(row -> loss(row, 0, new double[] {1, 1, 1}))
                                        .sum()
                                / 3,
                        within(1e-14));
        assertThat(new SoftmaxCrossEntropyEvaluator()
                        .setIgnoreIndex(-100)
                        .setClassWeights(4)
                        .evaluate(rows))
                .isCloseTo(expected, within(1e-14));
        assertThat(new SoftmaxCrossEntropyEvaluator()
                        .setIgnoreIndex(-100)
                        .setClassWeights(0, 0, 0)
                        .evaluate(rows))
                .isNaN();
    }

    @Test
    void aDistributionCountsOnce() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT * FROM VALUES (array(1D, 0D, -1D), array(0.5D, 0.25D, 0.25D)),"
                        + " (array(0.5D, 2D, 0D), array(0D, 0D, 1D)) AS t(rawPrediction, label)");
        double first = logSumExp(LOGITS[0]);
        double second = logSumExp(LOGITS[1]);
        double sum = 0.5 * 0.5 * (first - 1) + 3 * 0.25 * first + 0.25 * 0.25 * (first + 1) + 0.25 * second;
        assertThat(new SoftmaxCrossEntropyEvaluator().setClassWeights(WEIGHTS).evaluate(rows))
                .isCloseTo(sum / 2, within(1e-14));
    }

    @Test
    void severalLossesOfARowCountEach() {
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(
                                        Vectors.dense(1, -2),
                                        Vectors.dense(1, 0),
                                        new double[] {1, -2},
                                        new double[] {1, 0},
                                        1.0),
                                RowFactory.create(
                                        Vectors.dense(0.5, 3).toSparse(),
                                        Vectors.dense(0, 1),
                                        new double[] {0.5, 3},
                                        new double[] {0, 1},
                                        3.0)),
                        new StructType()
                                .add("v", SQLDataTypes.VectorType())
                                .add("vl", SQLDataTypes.VectorType())
                                .add("a", DataTypes.createArrayType(DataTypes.DoubleType))
                                .add("al", DataTypes.createArrayType(DataTypes.DoubleType))
                                .add("w", DataTypes.DoubleType));
        double[] losses = {
            2 * StrictMath.log1p(StrictMath.exp(-1)),
            StrictMath.log1p(StrictMath.exp(-2)),
            StrictMath.log1p(StrictMath.exp(0.5)),
            0.5 * StrictMath.log1p(StrictMath.exp(-3))
        };
        for (String x : List.of("a", "v")) {
            SigmoidCrossEntropyEvaluator evaluator = new SigmoidCrossEntropyEvaluator()
                    .setRawPredictionCol(x)
                    .setLabelCol(x + "l")
                    .setPosWeight(2, 0.5);
            assertThat(evaluator.evaluate(rows))
                    .isCloseTo((losses[0] + losses[1] + losses[2] + losses[3]) / 4, within(1e-15));
            assertThat(evaluator.setWeightCol("w").evaluate(rows))
                    .isCloseTo((losses[0] + losses[1] + 3 * losses[2] + 3 * losses[3]) / 8, within(1e-15));
        }
    }

    @Test
    void anEvaluatorSavedWithOneNumberIsLoaded(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("evaluator");
        new SigmoidCrossEntropyEvaluator().setPosWeight(3).save(path.toString());
        try (Stream<Path> files = Files.list(path.resolve("metadata"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("part-")) {
                    Files.writeString(
                            file, Files.readString(file).replace("[3.0]", "3.0").replace("[1.0]", "1.0"));
                } else {
                    // The checksum of the file that has changed.
                    Files.delete(file);
                }
            }
        }
        assertThat(SigmoidCrossEntropyEvaluator.load(path.toString()).getPosWeight())
                .containsExactly(3);
    }
}
