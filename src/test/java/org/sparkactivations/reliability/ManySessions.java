package org.sparkactivations.reliability;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.testing.StoredFigures;

/**
 * Counts the sessions that stay in the heap although no program holds them: in a JVM with this library and its functions,
 * and in one without it, with Spark's own functions. Other versions of Spark keep their lines.
 */
public final class ManySessions {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/many-sessions.tsv";

    private static final String HEAD = "Spark\tfunctions\tsessions\tstill in the heap\theap MB per session";

    private static final String SERVICE = "META-INF/services/org.apache.spark.sql.SparkSessionExtensionsProvider";

    private static final String LIBRARY = "of the library";
    private static final String SPARK = "Spark's own, without the library";

    private ManySessions() {}

    /**
     * Measures in two JVMs, or in this one.
     *
     * @param arguments the folder of the project, and the number of sessions; to measure in this JVM, also whose functions
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 2) {
            String line = measured(Integer.parseInt(arguments[1]), arguments[2]);
            System.out.println(line);
            StoredFigures.replace(Path.of(arguments[0], FILE), HEAD, 2, List.of(line));
            return;
        }
        String all = System.getProperty("java.class.path");
        String without = Arrays.stream(all.split(File.pathSeparator))
                .filter(each -> !Files.exists(Path.of(each, SERVICE)))
                .collect(Collectors.joining(File.pathSeparator));
        run(all, arguments[0], arguments[1], LIBRARY);
        run(without, arguments[0], arguments[1], SPARK);
    }

    private static void run(String classPath, String... arguments) throws IOException, InterruptedException {
        Process process = ChildJvm.of(List.of(), classPath, ManySessions.class, arguments)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(arguments[2] + ": exit code " + process.exitValue());
        }
    }

    /** The line of the figures. */
    private static String measured(int count, String functions) throws InterruptedException {
        SparkSession spark = Numbers.createView();
        boolean isLibrary = functions.equals(LIBRARY);
        if (spark.catalog().functionExists("nn_gelu") != isLibrary) {
            throw new AssertionError("the library " + (isLibrary ? "is not here" : "is here"));
        }
        IntStream.range(0, count).forEach(i -> query(spark, i, isLibrary));
        double before = Numbers.heap();
        List<WeakReference<SparkSession>> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SparkSession session = spark.newSession();
            sessions.add(new WeakReference<>(session));
            query(session, count + i, isLibrary);
        }
        SparkSession.setActiveSession(spark);
        // Threads of Spark's pools hold the session in which they began.
        Numbers.idle();
        double after = Numbers.heap();
        long left = sessions.stream().filter(each -> each.get() != null).count();
        String line = String.format(
                Locale.ROOT, "%s\t%s\t%d\t%d\t%.2f", spark.version(), functions, count, left, (after - before) / count);
        spark.stop();
        return line;
    }

    private static void query(SparkSession session, int i, boolean isLibrary) {
        Dataset<Row> query = isLibrary ? DifferentQueries.query(session, i) : ownQuery(session, i);
        query.collectAsList();
    }

    private static Dataset<Row> ownQuery(SparkSession session, int i) {
        Dataset<Row> numbers = Numbers.some(session, i);
        String swish = "transform(xs, x -> x / (1 + exp(-x * " + (i + 1) / 1e6 + "D)))";
        return switch (i % 8) {
            case 5 -> numbers.selectExpr("max(" + swish + ") AS y");
            case 7 -> numbers.selectExpr("aggregate(" + swish + ", " + i + "D, (a, x) -> a + x) AS y");
            default -> numbers.selectExpr(swish + " AS y", i + " AS i").where("y IS NOT NULL");
        };
    }
}
