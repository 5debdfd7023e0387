package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times whole queries: reading a column and applying a function, against reading it alone, on one core, into Spark's
 * {@code noop} sink, from Parquet files and from a cached frame; and stores the medians:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=QueryRun</pre>
 *
 * <p>One JVM; all queries of a column take turns, run after run, and each has reading alone timed right before it, as processors
 * are not equally fast all the time; medians count. A query's time is that of its tasks: of their
 * threads, and the pauses for collecting garbage. Planning is none of it: it takes longer than the tasks of queries as small as
 * these, and longest for those with most to compile, so that it would be charged to the functions. Arguments: {@code
 * array_double:256,scalar:1} restricts it to those columns, and {@code relu,gelu} after it to functions.
 */
public final class QueryRun {

    /** Elements of a column: the more, the less a row takes beside its elements. */
    private static final int ELEMENTS = 3_000_000;

    private static final int NUMBERS = 1_000_000;
    private static final int ELEMENTS_OF_LONG_ROWS = 6_000_000;
    private static final int LONG_ROW = 64;

    /** After four runs over 20,000 rows at least, the code of each query is compiled for good. */
    private static final int WARM_UP_RUNS = 4;

    private static final int RUNS = 5;

    /** A query that took so long in all has run often enough, in nanoseconds: those that some others take a minute for. */
    private static final long ENOUGH = 4_000_000_000L;

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
        TaskTimes tasks = TaskTimes.of(spark);
        List<String> columns = new ArrayList<>(FULL);
        columns.addAll(SOME);
        if (arguments.length > 1) {
            columns = List.of(arguments[1].split(","));
        }
        for (String column : columns) {
            String shape = column.split(":")[0];
            int width = Integer.parseInt(column.split(":")[1]);
            QueryCases cases = new QueryCases(
                    spark,
                    shape,
                    width,
                    arguments.length > 2 ? arguments[2] : FULL.contains(column) ? "" : QueryCases.FEW);
            QueryTimes.of(root).store(shape, width, measure(spark, tasks, shape, width, cases), Machine.description());
        }
        spark.stop();
    }

    private static List<QueryTimes.Time> measure(
            SparkSession spark, TaskTimes tasks, String shape, int width, QueryCases cases) throws IOException {
        int rows = width == 1 ? NUMBERS : (width < LONG_ROW ? ELEMENTS : ELEMENTS_OF_LONG_ROWS) / width;
        String folder =
                Files.createTempDirectory("query-benchmark").resolve("x").toString();
        QueryCases.data(spark, shape, width, rows).write().parquet(folder);
        Dataset<Row> file = spark.read().parquet(folder);
        // Another path to the same files, for which the cache does not answer.
        Dataset<Row> cached =
                spark.read().parquet(folder + "/*.parquet").coalesce(1).cache();
        cached.count();
        Map<String, Dataset<Row>> sources = new LinkedHashMap<>();
        sources.put("parquet", file);
        sources.put("cached", cached);
        Map<List<String>, List<Run>> runs = new LinkedHashMap<>();
        for (int run = 0; run < WARM_UP_RUNS + RUNS; run++) {
            sources.forEach((source, frame) -> cases.all()
                    .forEach((name, query) -> run(
                            runs.computeIfAbsent(List.of(source, name), each -> new ArrayList<>()),
                            frame.select("x"),
                            query.apply(frame),
                            tasks)));
        }
        cached.unpersist();
        return medians(shape, width, rows * width, runs);
    }

    private static void run(List<Run> runs, Dataset<Row> reading, Dataset<Row> query, TaskTimes tasks) {
        if (runs.stream().mapToLong(Run::query).sum() < ENOUGH) {
            runs.add(new Run(time(reading, tasks), time(query, tasks)));
        }
    }

    private static long time(Dataset<Row> query, TaskTimes tasks) {
        return tasks.during(() -> query.write().format("noop").mode("overwrite").save());
    }

    /** Nanoseconds of a query, and of reading alone right before. */
    private record Run(long reading, long query) {}

    /** The unit of a column's ratios is the median of all times of reading it, as one alone is up to a fifth off. */
    private static List<QueryTimes.Time> medians(
            String shape, int width, int elements, Map<List<String>, List<Run>> runs) {
        Map<String, List<Run>> bySource = new LinkedHashMap<>();
        runs.forEach((key, each) -> bySource.computeIfAbsent(key.get(0), source -> new ArrayList<>())
                .addAll(last(each)));
        List<QueryTimes.Time> all = new ArrayList<>();
        bySource.forEach((source, each) -> all.add(new QueryTimes.Time(
                shape, width, source, QueryCases.READING, median(each, Run::reading) / elements, 1)));
        runs.forEach((key, each) -> {
            double time = median(last(each), Run::query);
            double reading = median(bySource.get(key.get(0)), Run::reading);
            all.add(new QueryTimes.Time(shape, width, key.get(0), key.get(1), time / elements, time / reading));
        });
        all.forEach(each -> System.out.printf(
                "%s:%d %-8s %-40s %7.2f ns an element, %5.2f times reading alone%n",
                shape, width, each.source(), each.query(), each.nanoseconds(), each.ratio()));
        return all;
    }

    /** The last runs: of those after warming up, if there are any. */
    private static List<Run> last(List<Run> runs) {
        int last = Math.max(1, Math.min(RUNS, runs.size() - WARM_UP_RUNS));
        return runs.subList(runs.size() - last, runs.size());
    }

    private static double median(List<Run> runs, ToLongFunction<Run> of) {
        long[] sorted = runs.stream().mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
