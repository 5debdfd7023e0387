package org.sparkactivations.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Times queries over more and more rows of 8 doubles, which are generated as they are read, and stores the times:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=ScaleRun</pre>
 *
 * <p>Every number of rows is measured in a JVM of its own on one core, and in one on two cores. The time of a query is
 * the least of three after a query over some rows, by the clock. The heap is what the garbage collector leaves, at most.
 */
public final class ScaleRun {

    static final String TABLE = "scale";

    private static final int RUNS = 3;
    private static final long WARM_UP_ROWS = 3_000_000;
    private static final List<Long> ROWS = List.of(10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L);
    private static final List<String> QUERIES = List.of("x", "nn_relu(x)", "nn_gelu(x)", "nn_softmax(x)");

    private ScaleRun() {}

    /** Runs it; the first argument is the project's directory, or in a JVM that is measured the number of cores. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            measure(arguments[0], Long.parseLong(arguments[1]));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (long count : ROWS) {
            List<double[]> one = results("1", count);
            List<double[]> two = results("2", count);
            for (int i = 0; i < QUERIES.size(); i++) {
                rows.add(List.of(
                        String.format(Locale.ROOT, "%,d", count),
                        "`" + QUERIES.get(i) + "`",
                        String.format(Locale.ROOT, "%.1f", one.get(i)[0] / count),
                        String.format(Locale.ROOT, "%.2f", one.get(i)[0] / two.get(i)[0]),
                        String.format(Locale.ROOT, "%.0f", one.get(i)[1])));
            }
        }
        new MeasuredTable(
                        Machine.description(),
                        List.of("rows", "query", "ns a row, one core", "two cores are faster by", "heap, MB"),
                        rows)
                .store(Path.of(arguments[0]), TABLE);
    }

    /** Nanoseconds and megabytes of each query. */
    private static List<double[]> results(String cores, long count) throws IOException, InterruptedException {
        return ChildJvm.results(ScaleRun.class, List.of("-Xmx1g"), cores, String.valueOf(count)).stream()
                .map(each -> Arrays.stream(each.split("\t"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static void measure(String cores, long count) {
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        for (String query : QUERIES) {
            run(spark, query, WARM_UP_ROWS);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                run(spark, query, count);
                least = Math.min(least, System.nanoTime() - start);
            }
            ChildJvm.print(least + "\t" + heapAfterCollections());
        }
        spark.stop();
    }

    private static void run(SparkSession spark, String query, long count) {
        String elements =
                "id * 1e-7D, id % 7 - 3D, id % 11 - 5D, 1 - id * 1e-7D, id % 13 - 6D, 2D, id % 3 - 1D, id * 2e-8D";
        spark.range(0, count, 1, 8)
                .selectExpr("array(" + elements + ") AS x")
                .selectExpr(query)
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
    }

    private static double heapAfterCollections() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(each -> each.getType() == MemoryType.HEAP && each.getCollectionUsage() != null)
                .mapToLong(ScaleRun::afterCollection)
                .sum();
        return bytes / 1e6;
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage().getUsed();
    }
}
