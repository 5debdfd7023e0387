package org.sparkactivations.ml.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.testing.TestSpark;

/** A scaling has the same bits wherever the rows are and whoever sums. */
@Tag("spark")
class ScalingFitTest {

    private static final int ROWS = 3000;

    /** Scores of every magnitude, with weights whose sums round. */
    private static Dataset<Row> rows(int scores) {
        String noise = "pmod(xxhash64(id, i), 1000003) / 1000003D - 0.5D";
        return TestSpark.session()
                .range(0, ROWS, 1, 2)
                .selectExpr("id", "double(pmod(xxhash64(id), " + Math.max(2, scores) + ")) AS label")
                .selectExpr(
                        "id",
                        "label",
                        "(1 + id % 7) / 3D AS weight",
                        "transform(sequence(0, " + (scores - 1) + "), i -> " + noise
                                + " * exp(pmod(xxhash64(i, id), 9)) + IF(i = label, 3D, 0D)) AS features");
    }

    private static ScalingFit fit(Dataset<Row> rows, ScoreScaling scaling, long driverBytes) {
        TrainingColumns columns = new TrainingColumns(
                "test", source(rows, "features"), source(rows, "label"), source(rows, "weight"), null);
        return ScalingFit.of(RowBlocks.of(rows, columns, Targets.CLASS), scaling, 1e-3, driverBytes);
    }

    private static TrainingColumns.Source source(Dataset<Row> rows, String name) {
        return new TrainingColumns.Source(name, rows.col(name), rows.schema().apply(name));
    }

    @ParameterizedTest
    @CsvSource({"TEMPERATURE, 5", "TEMPERATURE, 1", "VECTOR, 5", "VECTOR, 2", "SIGMOID, 1"})
    void theClusterGivesTheSameBitsAsTheDriverInAnyOrder(ScoreScaling.Form form, int scores) {
        ScoreScaling scaling = new ScoreScaling(form, scores);
        Dataset<Row> rows = rows(scores);
        ScalingFit onDriver = fit(rows, scaling, Long.MAX_VALUE);
        assertThat(onDriver.isConverged()).isTrue();
        for (int partitions : new int[] {1, 7}) {
            Dataset<Row> shuffled = rows.repartition(partitions, functions.col("id"))
                    .sortWithinPartitions(functions.expr("xxhash64(id, " + partitions + ")"));
            ScalingFit onCluster = fit(shuffled, scaling, 0);
            assertThat(onCluster.parameters())
                    .as(form + " in " + partitions + " partitions")
                    .isEqualTo(onDriver.parameters());
            assertThat(onCluster.lossAfter()).isEqualTo(onDriver.lossAfter());
            assertThat(onCluster.evaluations()).isEqualTo(onDriver.evaluations());
        }
    }
}
