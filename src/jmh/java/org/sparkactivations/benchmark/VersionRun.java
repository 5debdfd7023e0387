package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Times some queries as {@link QueryRun} does, on the version of Spark that is on the class path, and stores them beside
 * those of other versions. CONTRIBUTING.md says how it is run on each of them.
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=VersionRun</pre>
 */
public final class VersionRun {

    static final String TABLE = "spark-versions";

    /** The longest rows come first. */
    private static final List<String> COLUMNS =
            List.of("array_double:256", "array_float:256", "vector:256", "array_double:8", "scalar:1");

    private static final List<String> FUNCTIONS = List.of("relu", "sigmoid", "gelu", "softmax");

    private static final String MEASURE = "measure";

    private VersionRun() {}

    /** Runs it; the first argument is the project's directory, or {@value #MEASURE} in the JVM that measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals(MEASURE)) {
            measure();
            return;
        }
        Path root = Path.of(arguments[0]);
        List<List<String>> measured = ChildJvm.results(VersionRun.class, QueryRun.MEMORY, MEASURE).stream()
                .map(line -> List.of(line.split("\t")))
                .toList();
        List<List<String>> rows = new ArrayList<>(MeasuredTable.of(root, TABLE).rows());
        rows.removeIf(row -> row.get(0).equals(measured.get(0).get(0)));
        rows.addAll(measured);
        List<String> heads = List.of("Spark", "shape", "width", "source", "query", "ns per element");
        new MeasuredTable(Machine.description(), heads, rows).store(root, TABLE);
    }

    private static void measure() throws IOException {
        SparkSession spark = QueryRun.session();
        TaskTimes tasks = TaskTimes.of(spark);
        for (String column : COLUMNS) {
            String shape = column.split(":")[0];
            int width = Integer.parseInt(column.split(":")[1]);
            QueryCases cases = new QueryCases(spark, shape, width, String.join(",", FUNCTIONS), false);
            for (QueryTimes.Time time : QueryRun.measure(spark, tasks, shape, width, cases)) {
                String nanoseconds = String.format(Locale.ROOT, "%.2f", time.nanoseconds());
                ChildJvm.print(String.join(
                        "\t", spark.version(), shape, String.valueOf(width), time.source(), time.query(), nanoseconds));
            }
        }
        spark.stop();
    }
}
