package org.sparkactivations.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.stat.Summarizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * Times {@code nn_diagnose} and Spark's own {@code Summarizer} on the same cached column of Vectors, on one core. The
 * cases take turns, and the median of the runs counts.
 *
 * <p>Arguments, all optional: {@code rows=200000 width=64 runs=9 functions=relu,gelu,tanh}.
 */
public final class DiagnosticsBenchmark {

    private static final int WARM_UP_RUNS = 3;

    private DiagnosticsBenchmark() {}

    /** Times all cases and prints a table in Markdown. */
    public static void main(String[] arguments) {
        Map<String, String> given = new LinkedHashMap<>(
                Map.of("rows", "200000", "width", "64", "runs", "9", "functions", "relu,gelu,tanh"));
        // The build passes the project's directory as the first argument.
        Arrays.stream(arguments).skip(1).map(each -> each.split("=", 2)).forEach(pair -> given.put(pair[0], pair[1]));
        long rows = Long.parseLong(given.get("rows"));
        int width = Integer.parseInt(given.get("width"));
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
        Dataset<Row> data = spark.range(0, rows, 1, 1)
                .select(functions
                        .array_to_vector(
                                expr("transform(sequence(1, " + width + "), i -> xxhash64(id, i) / 9.3E18D * 3)"))
                        .as("x"))
                .cache();
        data.count();
        Map<String, Column> cases = new LinkedHashMap<>();
        cases.put(
                "`Summarizer`",
                Summarizer.metrics("mean", "std", "min", "max", "count", "numNonZeros", "normL1")
                        .summary(col("x")));
        for (String each : given.get("functions").split(",")) {
            cases.put(
                    "`nn_diagnose(x, '" + each + "')`",
                    ActivationDiagnostics.of(each).column(col("x")));
        }
        Map<String, List<Long>> times = new LinkedHashMap<>();
        int runs = WARM_UP_RUNS + Integer.parseInt(given.get("runs"));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Column> each : cases.entrySet()) {
                long begin = System.nanoTime();
                data.select(each.getValue()).collectAsList();
                if (run >= WARM_UP_RUNS) {
                    times.computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                            .add(System.nanoTime() - begin);
                }
            }
        }
        print(times, rows * width);
        spark.stop();
    }

    private static void print(Map<String, List<Long>> times, long elements) {
        System.out.println("| aggregate | ns per element | times `Summarizer` |\n| --- | --- | --- |");
        double summarizer = 0;
        for (Map.Entry<String, List<Long>> each : times.entrySet()) {
            List<Long> sorted = each.getValue().stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            summarizer = summarizer == 0 ? median : summarizer;
            System.out.printf(
                    Locale.ROOT, "| %s | %.1f | %.2f |%n", each.getKey(), median / elements, median / summarizer);
        }
    }
}
