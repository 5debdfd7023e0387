package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times a filter on a function that keeps few rows of a sorted Parquet file, on one core, with and without the rules of
 * the optimizer.
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=FilterRun</pre>
 *
 * <p>The time of a query is that of the clock, planning included. It prints the median for each filter, and the ratio;
 * and that of the same filter written on the column, which no rule can beat.
 * An argument sets the number of rows.
 */
public final class FilterRun {

    private static final long ROWS = 20_000_000;
    private static final int WARM_UP_RUNS = 3;
    private static final int RUNS = 7;

    /** A filter on a function, and the filter on its column that keeps the same rows, which is the floor. */
    private record Case(String filter, String floor) {}

    private static final Case[] CASES = {
        new Case("nn_sigmoid(x) < 0.0001", "x < -9.2102"),
        new Case("nn_sigmoid(x) BETWEEN 0.9999 AND 1", "x >= 9.2102"),
        new Case("nn_sigmoid(x) > 0.9999", "x > 9.2102"),
        new Case("nn_tanh(i) > 0.99999", "i > 6")
    };

    private FilterRun() {}

    /** Runs it; the first argument is the project's directory, the second the number of rows. */
    public static void main(String[] arguments) throws IOException {
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : ROWS;
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        String folder =
                Files.createTempDirectory("filter-benchmark").resolve("x").toString();
        spark.range(0, rows, 1, 1)
                .selectExpr(
                        "id", "id * 20D / " + rows + " - 10 AS x", "int(id * 2000000 / " + rows + ") - 1999990 AS i")
                .write()
                .option("parquet.block.size", 4 << 20)
                .parquet(folder);
        spark.conf().set("spark.sparkactivations.optimizer.assumeNoNaN", "true");
        Dataset<Row> table = spark.read().parquet(folder);
        for (Case each : CASES) {
            double without = median(spark, table, each.filter(), false);
            double with = median(spark, table, each.filter(), true);
            double floor = median(spark, table, each.floor(), true);
            System.out.printf(
                    "%-36s %8.1f ms, without the rules %8.1f ms: %.1f times; %s %8.1f ms: at most %.1f times%n",
                    each.filter(), with, without, without / with, each.floor(), floor, without / floor);
        }
        spark.stop();
    }

    /** Milliseconds of a query. */
    private static double median(SparkSession spark, Dataset<Row> table, String filter, boolean rules) {
        spark.conf().set("spark.sparkactivations.optimizer.enabled", rules);
        double[] times = new double[RUNS];
        for (int run = -WARM_UP_RUNS; run < RUNS; run++) {
            long start = System.nanoTime();
            table.where(filter).selectExpr("count(id)", "sum(x)").collectAsList();
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
