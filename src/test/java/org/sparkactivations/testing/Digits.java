package org.sparkactivations.testing;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Handwritten digits as features and labels. */
public final class Digits {

    private Digits() {}

    /**
     * 1797 rows: {@code id}, {@code features} (a Vector of 64 pixels from 0 to 1), {@code label}, and {@code held} for
     * every 4th.
     */
    public static Dataset<Row> rows() {
        return rows(TestSpark.session());
    }

    /** As {@link #rows()}, of a session that has the functions of SQL. */
    public static Dataset<Row> rows(SparkSession session) {
        return session.read()
                .text("spark-examples/data/digits.csv.gz")
                .selectExpr(
                        "monotonically_increasing_id() AS id",
                        "transform(split(value, ','), x -> CAST(x AS DOUBLE)) AS numbers")
                .selectExpr(
                        "id",
                        "nn_to_vector(transform(slice(numbers, 1, 64), x -> x / 16)) AS features",
                        "numbers[64] AS label")
                .selectExpr("*", "id % 4 = 0 AS held");
    }

    /** The share of rows of which two columns are equal. */
    public static double accuracy(Dataset<Row> predicted, String one, String other) {
        return predicted
                .selectExpr("avg(CAST(" + one + " = " + other + " AS DOUBLE))")
                .head()
                .getDouble(0);
    }
}
