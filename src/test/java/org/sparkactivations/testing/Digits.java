package org.sparkactivations.testing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Handwritten digits as features and labels. */
public final class Digits {

    private Digits() {}

    /** 1797 rows: {@code id}, {@code features} (a Vector of 64 pixels from 0 to 1), {@code label}, {@code held} for every 4th. */
    public static Dataset<Row> rows() {
        SparkSession session = TestSpark.session();
        String pixels =
                IntStream.range(0, 64).mapToObj(i -> "_c" + i + " / 16D").collect(Collectors.joining(", "));
        return session.read()
                .option("inferSchema", true)
                .csv("spark-examples/data/digits.csv.gz")
                .coalesce(1)
                .selectExpr(
                        "monotonically_increasing_id() AS id",
                        "nn_to_vector(array(" + pixels + ")) AS features",
                        "CAST(_c64 AS DOUBLE) AS label")
                .selectExpr("*", "id % 4 = 0 AS held");
    }

    /** The share of rows of which two columns are equal. */
    public static double accuracy(Dataset<Row> predicted, String... columns) {
        String equal = Arrays.stream(columns).collect(Collectors.joining(" = "));
        return predicted.selectExpr("avg(CAST(" + equal + " AS DOUBLE))").head().getDouble(0);
    }
}
