package org.sparkactivations.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.sparkactivations.job.ActivationJob;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;
import org.sparkactivations.ml.SquaredErrorEvaluator;
import org.sparkactivations.testing.Bits;

/**
 * Work whose result has the same bits whatever fails meanwhile. Rows have an id, and there are enough tasks, which
 * {@link Slowly} makes slow enough, for faults to hit them.
 */
enum Workload {
    /** The command {@code apply}, from files to files. */
    APPLY {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            Path output = folder.resolve("applied");
            ActivationJob.main(new String[] {
                "apply",
                "--input",
                folder.resolve(INPUT).toString(),
                "--select",
                Slowly.NAME + "(id) AS id, xs",
                "--activate",
                "gelu(xs) AS y",
                "--activate",
                "softmax(xs, 0.5) AS weights",
                "--output",
                output.toString(),
                "--mode",
                "overwrite"
            });
            return sorted(spark.read().parquet(output.toString()));
        }
    },

    /** Softmax between two shuffles. */
    SOFTMAX_BETWEEN_SHUFFLES {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            return spark.read()
                    .parquet(folder.resolve(INPUT).toString())
                    .repartition(TASKS, col("xs"))
                    .selectExpr(Slowly.NAME + "(id) AS id", "nn_softmax(xs) AS weights", "nn_logsumexp(xs) AS sum")
                    .repartition(TASKS / 2, col("id"))
                    .selectExpr(Slowly.NAME + "(id) AS id", "nn_log_softmax(weights) AS again", "sum")
                    .sort("id")
                    .collectAsList();
        }
    },

    /** Aggregates, whose rows come in another order after each fault. */
    AGGREGATES {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            Dataset<Row> rows = spark.read()
                    .parquet(folder.resolve(INPUT).toString())
                    .selectExpr(Slowly.NAME + "(id) AS id", "xs")
                    .repartition(TASKS, col("xs"));
            List<Object> results = new ArrayList<>(rows.groupBy(expr("id % 5 AS g"))
                    .agg(expr("nn_diagnose(xs, 'gelu')"), expr("nn_logsumexp_agg(xs[3] * 10)"))
                    .sort("g")
                    .collectAsList());
            results.add(new SquaredErrorEvaluator()
                    .setPredictionCol("predicted")
                    .evaluate(rows.selectExpr("xs[0] AS predicted", "xs[1] AS label")));
            return results;
        }
    },

    /** The weights of a network, on more rows than the driver takes alone. */
    TRAINING {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            return TrainingWithKilledExecutor.hashOfWeights(spark);
        }
    },

    /** A calibration, and the score of what it makes. */
    CALIBRATION {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            Dataset<Row> rows = spark.read()
                    .parquet(folder.resolve(INPUT).toString())
                    .selectExpr(
                            Slowly.NAME + "(id) AS id",
                            "nn_to_vector(slice(xs, 1, 3)) AS rawPrediction",
                            "CAST(pmod(id, 3) AS DOUBLE) AS label");
            ProbabilityCalibratorModel model = new ProbabilityCalibrator().fit(rows);
            double score = new BrierScoreEvaluator()
                    .setProbabilityCol(model.getProbabilityCol())
                    .evaluate(model.transform(rows));
            return model.toSql() + " " + Bits.of(score);
        }
    },

    /** A stream that stops in the middle and goes on from its checkpoint. */
    STREAM {
        @Override
        Object result(SparkSession spark, Path folder, Random random) {
            Path output = Path.of(folder.toString(), "streamed-" + Long.toHexString(random.nextLong()));
            try {
                StreamingQuery first = start(spark, folder, output);
                first.awaitTermination(2000 + random.nextInt(3000));
                first.stop();
                start(spark, folder, output).awaitTermination();
                return sorted(spark.read().parquet(output.toString()));
            } catch (StreamingQueryException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }

        private StreamingQuery start(SparkSession spark, Path folder, Path output) throws TimeoutException {
            String input = folder.resolve(INPUT).toString();
            return spark.readStream()
                    .schema(spark.read().parquet(input).schema())
                    .option("maxFilesPerTrigger", 3)
                    .parquet(input)
                    .selectExpr(Slowly.NAME + "(id) AS id", "nn_gelu(xs) AS y", "nn_softmax(xs) AS weights")
                    .writeStream()
                    .option("checkpointLocation", output + "-checkpoint")
                    .trigger(Trigger.AvailableNow())
                    .start(output.toString());
        }
    };

    /** The folder of the rows that most of them read. */
    static final String INPUT = "input";

    private static final int TASKS = 12;

    private static final int ROWS = 3000;

    /** Computes, and returns what to hash. */
    abstract Object result(SparkSession spark, Path folder, Random random);

    /** The hash of the result. */
    String hash(SparkSession spark, Path folder, Random random) {
        Object result = result(spark, folder, random);
        StringBuilder text = new StringBuilder();
        if (result instanceof List<?> rows) {
            rows.forEach(each -> text.append(each instanceof Row row ? Bits.ofRow(row) : each)
                    .append('\n'));
        } else {
            text.append(result);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the rows into a folder, if they are not there. */
    static void writeInput(SparkSession spark, Path folder) {
        Path input = folder.resolve(INPUT);
        if (Files.exists(input)) {
            return;
        }
        spark.range(0, ROWS, 1, TASKS)
                .selectExpr("id", "transform(sequence(1, 16), i -> (pmod(xxhash64(id, i), 2000) - 1000) / 125D) AS xs")
                .write()
                .parquet(input.toString());
    }

    private static List<Row> sorted(Dataset<Row> rows) {
        return rows.sort("id").collectAsList();
    }
}
