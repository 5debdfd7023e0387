package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Times whole queries on one core into Spark's {@code noop} sink, from Parquet files and from a cached frame, and
 * stores the medians. A query reads a column and applies a function to it; reading the column alone is timed as well.
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=QueryRun</pre>
 *
 * <p>A JVM runs a dozen functions over a column, as an executor runs a few: HotSpot compiles a query in another way
 * after it has run very many. All queries of a JVM take turns, in another order each time, because the place of a
 * query's memory depends on the query before it. Reading the column alone is one of them; functions of two columns are
 * compared with a query that reads both. Queries that functions are compared with run in each JVM, and
 * their median counts. The time of a query is the CPU time of its tasks and the pauses for garbage collection. It
 * excludes planning, which takes longer than the tasks of such small queries.
 *
 * <p>Arguments: {@code array_double:256,scalar:1} restricts the run to these columns, and {@code relu,gelu} after it to
 * these functions.
 */
public final class QueryRun {

    /** Elements of a column with rows below {@link #LONG_ROW}: so many that the fixed cost of a query hardly counts. */
    private static final int ELEMENTS = 3_000_000;

    private static final int NUMBERS = 1_000_000;
    private static final int ELEMENTS_OF_LONG_ROWS = 4_000_000;
    private static final int LONG_ROW = 64;

    private static final int SPARSE_ROWS = 40_000;

    /** After four runs over at least 15,000 rows, HotSpot has compiled the code of each query for good. */
    private static final int WARM_UP_RUNS = 4;

    private static final int RUNS = 9;

    /** Nanoseconds in all after which a query is not run again: some of the other ways take a minute for each run. */
    private static final long ENOUGH = 4_000_000_000L;

    /** Columns for all functions; of sparse Vectors, for those with sparse results. */
    private static final List<String> FULL = List.of("array_double:256", "array_double:8", "scalar:1", "sparse:262144");

    /** Columns for the functions in {@link QueryCases#FEW}. */
    private static final List<String> SOME = List.of(
            "array_double:10",
            "array_double:64",
            "array_double:1024",
            "array_float:8",
            "array_float:256",
            "vector:8",
            "vector:256",
            "vector:1024");

    private static final String GROUP = "group";

    /**
     * A heap of constant size that the system has given before, as to a JVM that has run for long: else each row pays for
     * the new memory of its objects, until the collector reuses it. Its regions hold the arrays of Parquet's reader,
     * which otherwise get regions of their own. Either takes up to half of the time of a query.
     */
    static final List<String> MEMORY = List.of("-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch", "-XX:G1HeapRegionSize=32m");

    private static final int FUNCTIONS_OF_A_JVM = 12;

    private QueryRun() {}

    /**
     * Runs it; the first argument is the project's directory, or in a JVM that measures {@value #GROUP}, before the
     * column, the names of the functions, and whether it runs the other ways too.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals(GROUP)) {
            measure(arguments[1], arguments[2], Boolean.parseBoolean(arguments[3]));
            return;
        }
        Path root = Path.of(arguments[0]);
        List<String> columns = new ArrayList<>(FULL);
        columns.addAll(SOME);
        if (arguments.length > 1) {
            columns = List.of(arguments[1].split(","));
        }
        for (String column : columns) {
            List<String> functions = arguments.length > 2 ? List.of(arguments[2].split(",")) : functions(column);
            List<QueryTimes.Time> times = new ArrayList<>();
            for (int start = 0; start < functions.size(); start += FUNCTIONS_OF_A_JVM) {
                int end = Math.min(start + FUNCTIONS_OF_A_JVM, functions.size());
                String group = String.join(",", functions.subList(start, end));
                String withOthers = String.valueOf(start == 0);
                ChildJvm.results(QueryRun.class, MEMORY, GROUP, column, group, withOthers).stream()
                        .map(QueryTimes::parsed)
                        .forEach(times::add);
            }
            List<QueryTimes.Time> medians = mediansOfJvms(times);
            medians.forEach(QueryRun::print);
            QueryTimes.of(root).store(shape(column), width(column), medians, Machine.description());
        }
    }

    private static void measure(String column, String functions, boolean withOthers) throws IOException {
        SparkSession spark = session();
        QueryCases cases = new QueryCases(spark, shape(column), width(column), functions, withOthers);
        measure(spark, TaskTimes.of(spark), shape(column), width(column), cases)
                .forEach(each -> ChildJvm.print(QueryTimes.line(each)));
        spark.stop();
    }

    private static String shape(String column) {
        return column.split(":")[0];
    }

    private static int width(String column) {
        return Integer.parseInt(column.split(":")[1]);
    }

    private static List<String> functions(String column) {
        return FULL.contains(column)
                ? Activations.builtInFunctions().stream()
                        .map(ActivationFunction::name)
                        .toList()
                : QueryCases.FEW;
    }

    /** The times of all queries of a column, of a query that ran in several JVMs the medians. */
    private static List<QueryTimes.Time> mediansOfJvms(List<QueryTimes.Time> times) {
        Map<List<String>, List<QueryTimes.Time>> queries = new LinkedHashMap<>();
        times.forEach(each -> queries.computeIfAbsent(List.of(each.source(), each.query()), key -> new ArrayList<>())
                .add(each));
        return queries.values().stream()
                .map(each -> new QueryTimes.Time(
                        each.get(0).shape(),
                        each.get(0).width(),
                        each.get(0).source(),
                        each.get(0).query(),
                        median(each, QueryTimes.Time::nanoseconds),
                        median(each, QueryTimes.Time::ratio)))
                .toList();
    }

    private static double median(List<QueryTimes.Time> times, ToDoubleFunction<QueryTimes.Time> of) {
        double[] sorted = times.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void print(QueryTimes.Time time) {
        System.out.printf(
                "%s:%d %-8s %-40s %7.2f ns per element, %5.2f times reading alone%n",
                time.shape(), time.width(), time.source(), time.query(), time.nanoseconds(), time.ratio());
    }

    /** A session with one core. */
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.files.maxPartitionBytes", "1g")
                .withExtensions(new AbstractFunction1<>() {
                    @Override
                    public BoxedUnit apply(SparkSessionExtensions extensions) {
                        return RowCopy.inject(extensions);
                    }
                })
                .getOrCreate();
    }

    /** Measures the queries of one column. */
    static List<QueryTimes.Time> measure(SparkSession spark, TaskTimes tasks, String shape, int width, QueryCases cases)
            throws IOException {
        boolean isSparse = shape.equals(QueryCases.SPARSE);
        int rows = isSparse
                ? SPARSE_ROWS
                : width == 1 ? NUMBERS : (width < LONG_ROW ? ELEMENTS : ELEMENTS_OF_LONG_ROWS) / width;
        String folder =
                Files.createTempDirectory("query-benchmark").resolve("x").toString();
        QueryCases.data(spark, shape, width, rows).write().parquet(folder);
        Dataset<Row> file = spark.read().parquet(folder);
        // Another path to the same files: Spark would answer queries on the first one from the cache.
        Dataset<Row> cached =
                spark.read().parquet(folder + "/*.parquet").coalesce(1).cache();
        cached.count();
        if (isSparse) {
            cases.keepSparse(file);
        }
        // Spark analyses a query when it is made: a wrong one fails before any is timed.
        cases.all().values().forEach(query -> query.apply(file));
        Map<String, Dataset<Row>> sources = new LinkedHashMap<>();
        sources.put("parquet", file);
        sources.put("cached", cached);
        Map<String, UnaryOperator<Dataset<Row>>> queries = cases.all();
        Map<List<String>, List<Long>> runs = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(queries.keySet());
        sources.keySet().forEach(source -> names.forEach(name -> runs.put(List.of(source, name), new ArrayList<>())));
        Random random = new Random(RUNS);
        for (int run = 0; run < WARM_UP_RUNS + RUNS; run++) {
            Collections.shuffle(names, random);
            sources.forEach((source, frame) -> names.forEach(name ->
                    run(runs.get(List.of(source, name)), queries.get(name).apply(frame), tasks)));
        }
        cached.unpersist();
        return medians(shape, width, rows * (isSparse ? QueryCases.STORED : width), cases, runs);
    }

    private static void run(List<Long> runs, Dataset<Row> query, TaskTimes tasks) {
        if (runs.stream().mapToLong(each -> each).sum() < ENOUGH) {
            runs.add(tasks.during(
                    () -> query.write().format("noop").mode("overwrite").save()));
        }
    }

    /**
     * The median of each query.
     *
     * @param elements the number of elements in all, of sparse Vectors that of the stored ones
     */
    private static List<QueryTimes.Time> medians(
            String shape, int width, int elements, QueryCases cases, Map<List<String>, List<Long>> runs) {
        return runs.entrySet().stream()
                .map(each -> {
                    String source = each.getKey().get(0);
                    String query = each.getKey().get(1);
                    double time = median(each.getValue());
                    double reading = median(runs.get(List.of(source, cases.reading(query))));
                    return new QueryTimes.Time(shape, width, source, query, time / elements, time / reading);
                })
                .toList();
    }

    /** The median of the runs after warming up; the last one if there are none. */
    private static double median(List<Long> runs) {
        int last = Math.max(1, Math.min(RUNS, runs.size() - WARM_UP_RUNS));
        long[] sorted = runs.subList(runs.size() - last, runs.size()).stream()
                .mapToLong(each -> each)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
