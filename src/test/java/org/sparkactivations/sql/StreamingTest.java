package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.TestSpark;

/** A stream gives the same results as a batch. */
@Tag("spark")
class StreamingTest {

    @Test
    void sqlFunctionsAndTransformersWorkOnStreams(@TempDir Path folder) throws Exception {
        String path = folder.resolve("shapes").toString();
        Shapes.rows().repartition(2).write().parquet(path);
        Dataset<Row> batch = TestSpark.session().read().parquet(path);
        Dataset<Row> stream = TestSpark.session()
                .readStream()
                .schema(batch.schema())
                .option("maxFilesPerTrigger", 1)
                .parquet(path);
        assertThat(stream.isStreaming()).isTrue();

        StreamingQuery query = computed(stream)
                .writeStream()
                .format("memory")
                .queryName("streamed")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .start();
        query.awaitTermination();

        assertThat(strings(TestSpark.session().table("streamed"))).isEqualTo(strings(computed(batch)));
        assertThat(query.recentProgress().length).isGreaterThan(1);
    }

    private static Dataset<Row> computed(Dataset<Row> rows) {
        List<PipelineStage> stages = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("*"));
        // A stream plans each batch anew, so every fifth function is enough.
        List<Call> calls = Call.shortest();
        for (int i = 0; i < calls.size(); i += 5) {
            Call call = calls.get(i);
            columns.add(call.sql(columns.size() % 2 == 0 ? "gaps" : "v") + " AS y" + columns.size());
        }
        for (ActivationFunction function : Activations.builtInFunctions().subList(0, 8)) {
            stages.add(new ActivationTransformer()
                    .setActivation(function.name())
                    .setInputCol("sparse")
                    .setOutputCol("s" + stages.size()));
        }
        return new Pipeline()
                .setStages(stages.toArray(PipelineStage[]::new))
                .fit(rows)
                .transform(rows)
                .selectExpr(columns.toArray(String[]::new));
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.orderBy("id").collectAsList().stream().map(Row::toString).toList();
    }
}
