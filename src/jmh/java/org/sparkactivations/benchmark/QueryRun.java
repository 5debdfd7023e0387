package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times whole queries: reading a column and applying a function, against reading it alone, on one core, into Spark's
 * {@code noop} sink, from Parquet files and from a cached frame; and stores the medians:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=QueryRun</pre>
 *
 * <p>One JVM; all queries of a column take turns, run after run; the median counts. What the query takes on a column without
 * rows, which is planning, is taken off. Arguments: {@code array_double:256,scalar:1} restricts it to those columns, and
 * {@code relu,gelu} after it to functions.
 */
public final class QueryRun {

    private static final int ELEMENTS = 3_000_000;
    private static final int WARM_UP_RUNS = 3;
    private static final int RUNS = 7;

    /** Columns that all functions run over. */
    private static final List<String> FULL = List.of("array_double:256", "array_double:8", "scalar:1");

    /** Columns that a few run over. */
    private static final List<String> SOME = List.of(
            "array_double:10",
            "array_double:64",
            "array_double:1024",
            "array_float:8",
            "array_float:256",
            "vector:8",
            "vector:256",
            "vector:1024");

    private QueryRun() {}

    /** Runs it for the project in the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.files.maxPartitionBytes", "1g")
                .getOrCreate();
        List<String> columns = new ArrayList<>(FULL);
        columns.addAll(SOME);
        if (arguments.length > 1) {
            columns = List.of(arguments[1].split(","));
        }
        for (String column : columns) {
            String shape = column.split(":")[0];
            int width = Integer.parseInt(column.split(":")[1]);
            QueryCases cases = new QueryCases(
                    spark, shape, width, arguments.length > 2 ? arguments[2] : FULL.contains(column) ? "" : QueryCases.FEW);
            QueryTimes.of(root).store(shape, width, measure(spark, shape, width, cases), Machine.description());
        }
        spark.stop();
    }

    private static List<QueryTimes.Time> measure(SparkSession spark, String shape, int width, QueryCases cases)
            throws IOException {
        String folder = Files.createTempDirectory("query-benchmark").resolve("x").toString();
        QueryCases.data(spark, shape, width, ELEMENTS / width).write().parquet(folder);
        Dataset<Row> file = spark.read().parquet(folder);
        // Another path to the same files, for which the cache does not answer.
        Dataset<Row> cached = spark.read().parquet(folder + "/*.parquet").coalesce(1).cache();
        cached.count();
        Map<String, Dataset<Row>> sources = new LinkedHashMap<>();
        sources.put("parquet", file);
        sources.put("cached", cached);
        Map<List<String>, List<Long>> times = new LinkedHashMap<>();
        for (int run = 0; run < WARM_UP_RUNS + RUNS; run++) {
            for (Map.Entry<String, Dataset<Row>> source : sources.entrySet()) {
                boolean counts = run >= WARM_UP_RUNS;
                Dataset<Row> nothing = source.getValue().limit(0);
                time(times, List.of(source.getKey(), QueryCases.NOTHING), nothing, counts);
                cases.all().forEach((name, query) -> {
                    time(times, List.of(source.getKey(), name), query.apply(source.getValue()), counts);
                });
            }
        }
        cached.unpersist();
        return medians(shape, width, times);
    }

    private static void time(
            Map<List<String>, List<Long>> times, List<String> key, Dataset<Row> query, boolean counts) {
        long begin = System.nanoTime();
        query.write().format("noop").mode("overwrite").save();
        long time = System.nanoTime() - begin;
        if (counts) {
            times.computeIfAbsent(key, each -> new ArrayList<>()).add(time);
        }
    }

    private static List<QueryTimes.Time> medians(String shape, int width, Map<List<String>, List<Long>> times) {
        int elements = ELEMENTS / width * width;
        List<QueryTimes.Time> all = new ArrayList<>();
        times.forEach((key, each) -> {
            double nothing = median(times.get(List.of(key.get(0), QueryCases.NOTHING)));
            double reading = median(times.get(List.of(key.get(0), QueryCases.READING))) - nothing;
            double net = median(each) - nothing;
            if (!key.get(1).equals(QueryCases.NOTHING)) {
                all.add(new QueryTimes.Time(
                        shape, width, key.get(0), key.get(1), net / elements, net / reading));
                System.out.printf(
                        "%s:%d %-8s %-40s %7.2f ns an element, %5.2f times reading alone%n",
                        shape, width, key.get(0), key.get(1), net / elements, net / reading);
            }
        });
        return all;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
