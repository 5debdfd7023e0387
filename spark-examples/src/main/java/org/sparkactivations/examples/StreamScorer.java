/*
 * Scores a stream. A trained model reads the files that arrive in a directory, softmax turns its logits into
 * probabilities, and these go to Parquet. Trigger.AvailableNow ends the stream after the files that exist; without it,
 * the stream would wait for more. A higher temperature lowers the confidence of the model.
 *
 * $ mvn -q -f spark-examples compile exec:exec -Dexample=StreamScorer
 *
 * 1,797 digits in 3 batches, 98.2 % recognised
 * mean probability of the digit found: 0.893, at temperature 3: 0.445
 */
package org.sparkactivations.examples;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.sparkactivations.sql.functions.softmax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Reads digits from a stream of files, and writes the probabilities of their classes. */
public final class StreamScorer {

    private StreamScorer() {}

    /**
     * Runs the example.
     *
     * @param arguments the file of digits; without it, the file of the examples
     */
    public static void main(String[] arguments) throws Exception {
        String path = arguments.length > 0 ? arguments[0] : Digits.PATH;
        Path directory = Files.createTempDirectory("scorer");
        String incoming = directory.resolve("incoming").toString();
        String scored = directory.resolve("scored").toString();
        try (SparkSession spark = Digits.session("stream scorer")) {
            Dataset<Row> digits = spark.read().schema(Digits.schema()).csv(path).cache();
            digits.repartition(3).write().csv(incoming);
            PipelineModel model = new Pipeline()
                    .setStages(new PipelineStage[] {
                        Digits.assembler(),
                        new LogisticRegression()
                                .setFeaturesCol("pixels")
                                .setRegParam(0.01)
                                .setMaxIter(30)
                    })
                    .fit(digits);

            Dataset<Row> stream = spark.readStream()
                    .schema(Digits.schema())
                    .option("maxFilesPerTrigger", 1)
                    .csv(incoming);
            StreamingQuery query = model.transform(stream)
                    .select(
                            col("label"),
                            col("prediction"),
                            softmax(col("rawPrediction")).as("sure"),
                            softmax(col("rawPrediction"), 3).as("modest"))
                    .writeStream()
                    .format("parquet")
                    .option("path", scored)
                    .option(
                            "checkpointLocation",
                            directory.resolve("checkpoint").toString())
                    .trigger(Trigger.AvailableNow())
                    .start();
            query.awaitTermination();

            Row result = spark.read()
                    .parquet(scored)
                    .selectExpr("*", "CAST(label = prediction AS INT) AS correct")
                    .agg(
                            count("*"),
                            avg("correct"),
                            avg(array_max(vector_to_array(col("sure"), "float64"))),
                            avg(array_max(vector_to_array(col("modest"), "float64"))))
                    .first();
            System.out.printf(
                    Locale.ROOT,
                    "%,d digits in %d batches, %.1f %% recognised%n"
                            + "mean probability of the digit found: %.3f, at temperature 3: %.3f%n",
                    result.getLong(0),
                    batches(directory.resolve("checkpoint")),
                    100 * result.getDouble(1),
                    result.getDouble(2),
                    result.getDouble(3));
        }
    }

    /** The number of batches that the stream has committed. */
    private static long batches(Path checkpoint) throws IOException {
        try (var commits = Files.list(checkpoint.resolve("commits"))) {
            return commits.filter(each -> each.getFileName().toString().matches("\\d+"))
                    .count();
        }
    }
}
