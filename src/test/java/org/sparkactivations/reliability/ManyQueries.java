package org.sparkactivations.reliability;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Runs thousands of different queries in one session, and prints how many classes and threads there are meanwhile, and
 * how much of the heap is in use after a collection. None of them may grow. {@link ManySessions} counts sessions.
 */
public final class ManyQueries {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/many-queries.tsv";

    private ManyQueries() {}

    /**
     * Runs queries.
     *
     * @param arguments the folder of the project, and how many queries
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0], FILE);
        int queries = Integer.parseInt(arguments[1]);
        SparkSession spark = Numbers.createView();
        List<String> lines = new ArrayList<>(List.of("queries\tclasses\tthreads\theap MB\tseconds"));
        long start = System.nanoTime();
        for (int i = 0; i <= queries; i++) {
            if (i % (queries / 10) == 0) {
                store(lines, file, String.valueOf(i), start);
            }
            DifferentQueries.query(spark, i).collectAsList();
        }
        Numbers.idle();
        store(lines, file, queries + ", and 90 s without work", start);
        spark.stop();
    }

    private static void store(List<String> lines, Path file, String queries, long start)
            throws IOException, InterruptedException {
        double heap = Numbers.heap();
        lines.add(String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%.1f\t%.0f",
                queries,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                heap,
                (System.nanoTime() - start) / 1e9));
        System.out.println(lines.get(lines.size() - 1));
        Files.write(file, lines);
    }
}
