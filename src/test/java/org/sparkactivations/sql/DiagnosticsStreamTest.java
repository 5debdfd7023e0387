package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.TestSpark;

/** The diagnosis of a stream grows from batch to batch, and the last one equals that of the whole table. */
@Tag("spark")
class DiagnosticsStreamTest {

    @Test
    void groupsOfAStreamGrowFromBatchToBatch(@TempDir Path folder) throws Exception {
        String path = folder.resolve("rows").toString();
        TestSpark.session()
                .range(0, 90, 1, 2)
                .selectExpr("id % 2 AS version", "array(id - 40D, 7 - id % 5, CAST(NULL AS DOUBLE)) AS x")
                .write()
                .parquet(path);
        Dataset<Row> table = TestSpark.session().read().parquet(path);
        Dataset<Row> stream = TestSpark.session()
                .readStream()
                .schema(table.schema())
                .option("maxFilesPerTrigger", 1)
                .parquet(path);

        StreamingQuery query = diagnosed(stream)
                .writeStream()
                .outputMode("complete")
                .format("memory")
                .queryName("diagnosed")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .start();
        query.awaitTermination();

        assertThat(query.recentProgress().length).isGreaterThan(1);
        assertThat(figures(TestSpark.session().table("diagnosed")))
                .isEqualTo(figures(diagnosed(table)))
                .contains("[0,45,45,", "[1,45,45,");
    }

    private static Dataset<Row> diagnosed(Dataset<Row> rows) {
        return rows.groupBy("version")
                .agg(ActivationDiagnostics.of("relu").column(col("x")).as("d"));
    }

    private static String figures(Dataset<Row> diagnosed) {
        return diagnosed
                .orderBy("version")
                .selectExpr(
                        "version",
                        "d.rows",
                        "d.overall.nulls",
                        "round(d.overall.input.mean, 9)",
                        "round(d.units[0].output.stddev, 9)",
                        "d.units[1].input.quantiles[3]",
                        "d.overall.zero")
                .collectAsList()
                .toString();
    }
}
