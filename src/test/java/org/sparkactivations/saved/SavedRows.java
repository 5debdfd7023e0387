package org.sparkactivations.saved;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.testing.Bits;

/** The rows that saved stages are tried on, by the version that saves them and by the one that loads them. */
final class SavedRows {

    private SavedRows() {}

    /** A few rows in one partition: arrays, keys, features of three classes, scores of two, labels and probabilities. */
    static Dataset<Row> of(SparkSession spark) {
        return rows(spark, 3);
    }

    /** More such rows, to train on. */
    static Dataset<Row> forTraining(SparkSession spark) {
        return rows(spark, 60);
    }

    private static Dataset<Row> rows(SparkSession spark, int count) {
        String share = "(0.05D + pmod(xxhash64(id, {0}), 100) / 200D)";
        String score = "(pmod(xxhash64(id, {0} + 10), 4000) / 500D - 4D)";
        return spark.range(0, count, 1, 1)
                .selectExpr(
                        "id AS key",
                        "transform(sequence(0, 5), i -> " + score.replace("{0}", "i") + ") AS xs",
                        "array(" + each(score, "20", "21", "22") + ") AS features",
                        "array(" + each(score, "30", "31") + ") AS scores",
                        "CAST(pmod(id, 3) AS DOUBLE) AS label",
                        share.replace("{0}", "40") + " AS share",
                        "CAST(pmod(id, 2) AS DOUBLE) AS binary",
                        "array(0.25D, 0.5D, 0.25D) AS shares",
                        "array(0.125D, 0.25D, 0.625D) AS otherShares")
                .withColumn("features", vector("features"))
                .withColumn("scores", vector("scores"));
    }

    private static String each(String formula, String... seeds) {
        return Arrays.stream(seeds).map(seed -> formula.replace("{0}", seed)).collect(Collectors.joining(", "));
    }

    private static Column vector(String name) {
        return org.apache.spark.ml.functions.array_to_vector(col(name));
    }

    /** What a stage or an Evaluator computes of the rows, bit by bit; empty for a stage that must be trained. */
    static String computed(Object saved, Dataset<Row> rows) {
        if (saved instanceof Evaluator evaluator) {
            return Bits.of(evaluator.evaluate(rows));
        }
        return saved instanceof Transformer transformer ? added(transformer.transform(rows), rows) : "";
    }

    private static String added(Dataset<Row> transformed, Dataset<Row> rows) {
        List<String> before = Arrays.asList(rows.columns());
        return transformed
                .select(Arrays.stream(transformed.columns())
                        .filter(each -> !before.contains(each))
                        .map(each -> col("`" + each + "`"))
                        .toArray(Column[]::new))
                .collectAsList()
                .stream()
                .map(Bits::ofRow)
                .collect(Collectors.joining(" | "));
    }

    /** The name of a stage without its package. */
    static String name(PipelineStage stage) {
        return stage.getClass().getSimpleName();
    }
}
