package org.sparkactivations.reliability;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;

/**
 * Runs thousands of different queries in one JVM, and prints how many classes and threads there are meanwhile, and how
 * much of the heap is in use after a collection. None of them may grow.
 */
public final class ManyQueries {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/many-queries.tsv";

    private static final int ROWS = 20;
    private static final long IDLE_MILLISECONDS = 90_000;

    private ManyQueries() {}

    /**
     * Runs queries.
     *
     * @param arguments the folder of the project, and how many queries
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int queries = Integer.parseInt(arguments[1]);
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        spark.range(0, ROWS, 1, 2)
                .selectExpr(
                        "id",
                        "transform(sequence(1, 6), i -> (id + i) / 32D) AS xs",
                        "transform(sequence(1, 6), i -> float((id + i) / 32D)) AS fs")
                .createOrReplaceGlobalTempView("numbers");
        List<Call> calls = Call.everything().stream()
                .filter(each -> each.function().operand().isEmpty())
                .filter(each -> each.function().shape() != ResultShape.MATRIX)
                .toList();
        List<String> lines = new ArrayList<>(List.of("queries\tclasses\tthreads\theap MB\tseconds"));
        SparkSession session = spark;
        long start = System.nanoTime();
        for (int i = 0; i <= queries; i++) {
            if (i % (queries / 10) == 0) {
                String line = figures(String.valueOf(i), (System.nanoTime() - start) / 1e9);
                System.out.println(line);
                lines.add(line);
                Files.write(Path.of(arguments[0], FILE), lines);
            }
            if (i % 100 == 0) {
                session = spark.newSession();
            }
            query(session, calls.get(i % calls.size()), i).collectAsList();
        }
        // Threads of Spark's pools hold the session in which they began. They end after a minute without work.
        session = null;
        SparkSession.setActiveSession(spark);
        Thread.sleep(IDLE_MILLISECONDS);
        String line = figures(queries + ", and 90 s without work", (System.nanoTime() - start) / 1e9);
        System.out.println(line);
        lines.add(line);
        Files.write(Path.of(arguments[0], FILE), lines);
        spark.stop();
    }

    /** Each query is one that Spark has not compiled before: its constants are others. */
    private static Dataset<Row> query(SparkSession spark, Call call, int i) {
        Dataset<Row> numbers = spark.table("global_temp.numbers").where("id + " + i + " > " + i % ROWS);
        return switch (i % 8) {
            case 5 -> numbers.selectExpr("nn_diagnose(xs, 'leaky_relu', 0.01D, " + (i + 1) / 1e6 + "D) AS d");
            case 6 ->
                new ActivationTransformer()
                        .setActivation("leaky_relu")
                        .setArguments(i / 1e6)
                        .setInputCol("xs")
                        .setOutputCol("y")
                        .transform(numbers);
            case 7 -> numbers.selectExpr("aggregate(" + array(call) + ", " + i + "D, (a, x) -> a + x) AS y");
            default -> numbers.selectExpr(call.sql("xs") + " AS y", i + " AS i").where("y IS NOT NULL");
        };
    }

    private static String array(Call call) {
        String sql = call.sql("fs");
        return call.function().shape() == ResultShape.NUMBER ? "array(" + sql + ")" : sql;
    }

    private static String figures(String queries, double seconds) throws InterruptedException {
        // Spark frees what is unreachable after a collection, in threads of its own.
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%.1f\t%.0f",
                queries,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                seconds);
    }
}
