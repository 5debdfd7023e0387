package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times the first queries of a JVM, with SIMD and without it, and stores the medians of several JVMs that take turns:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=WarmUpRun</pre>
 *
 * <p>A query applies a function to 10,000 cached rows of 256 doubles. Its time is that of a clock, with planning.
 */
public final class WarmUpRun {

    static final String TABLE = "warmup";

    private static final int ROWS = 10_000;
    private static final int WIDTH = 256;
    private static final int JVMS = 5;
    private static final List<String> FUNCTIONS = List.of("relu", "gelu", "softmax");
    private static final List<Integer> SHOWN_RUNS = List.of(1, 2, 3, 5, 10, 20, 50, 100);

    private WarmUpRun() {}

    /** Runs it; the first argument is the project's directory, or in a JVM that is measured the name of a function. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (FUNCTIONS.contains(arguments[0])) {
            measure(arguments[0]);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (String function : FUNCTIONS) {
            Map<Boolean, List<List<Double>>> times = new LinkedHashMap<>();
            for (int jvm = 0; jvm < JVMS; jvm++) {
                for (boolean simd : new boolean[] {true, false}) {
                    List<String> options = simd ? List.of() : List.of("-Dsparkactivations.simd=false");
                    times.computeIfAbsent(simd, each -> new ArrayList<>())
                            .add(ChildJvm.results(WarmUpRun.class, options, function).stream()
                                    .map(Double::valueOf)
                                    .toList());
                }
            }
            for (int run : SHOWN_RUNS) {
                double simd = median(times.get(true), run);
                double plain = median(times.get(false), run);
                rows.add(List.of(
                        "`nn_" + function + "(x)`",
                        String.valueOf(run),
                        String.format(Locale.ROOT, "%.1f", simd),
                        String.format(Locale.ROOT, "%.1f", plain),
                        String.format(Locale.ROOT, "%.2f", simd / plain)));
            }
        }
        new MeasuredTable(Machine.description(), List.of("query", "run", "SIMD, ms", "plain Java, ms", "ratio"), rows)
                .store(Path.of(arguments[0]), TABLE);
    }

    private static double median(List<List<Double>> jvms, int run) {
        return jvms.stream()
                .mapToDouble(each -> each.get(run - 1))
                .sorted()
                .skip(JVMS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void measure(String function) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        Dataset<Row> frame =
                QueryCases.data(spark, "array_double", WIDTH, ROWS).select("x").cache();
        frame.count();
        int runs = SHOWN_RUNS.get(SHOWN_RUNS.size() - 1);
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            frame.selectExpr("nn_" + function + "(x)")
                    .write()
                    .format("noop")
                    .mode("overwrite")
                    .save();
            ChildJvm.print(String.valueOf((System.nanoTime() - start) / 1e6));
        }
        spark.stop();
    }
}
