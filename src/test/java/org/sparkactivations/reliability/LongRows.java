package org.sparkactivations.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.sql.SqlFunctions;

/**
 * Finds the least heap, in whole gigabytes, in which a function of a row of many millions of elements is computed. Each
 * heap is that of a JVM of its own.
 */
public final class LongRows {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/long-rows.tsv";

    /** The row alone, and functions of it. */
    private static final List<String> CALLS = List.of("x", "nn_gelu(x)", "nn_softmax(x)", "nn_sparsemax(x)");

    private static final List<Integer> ELEMENTS = List.of(16_000_000, 100_000_000);

    private static final int LARGEST_HEAP = 16;

    private static final int MINUTES = 10;

    private LongRows() {}

    /**
     * Measures, or computes one row.
     *
     * @param arguments the folder of the project; to compute, also a call and the number of elements
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 1) {
            compute(arguments[1], Integer.parseInt(arguments[2]));
            return;
        }
        List<String> lines = new ArrayList<>(List.of("call\telements\tleast heap GB"));
        for (int elements : ELEMENTS) {
            int heap = 1;
            for (String call : CALLS) {
                // No function takes less than the row alone, which comes first.
                int least = leastHeap(heap, arguments[0], call, elements);
                heap = call.equals(CALLS.get(0)) ? least : heap;
                lines.add(call + "\t" + elements + "\t" + least);
                System.out.println(lines.get(lines.size() - 1));
                Files.write(Path.of(arguments[0], FILE), lines);
            }
        }
    }

    private static int leastHeap(int first, String root, String call, int elements)
            throws IOException, InterruptedException {
        int heap = first;
        while (!passes(heap, root, call, elements)) {
            heap++;
            if (heap > LARGEST_HEAP) {
                throw new AssertionError(
                        call + " of " + elements + " elements needs more than " + LARGEST_HEAP + " GB");
            }
        }
        return heap;
    }

    private static boolean passes(int heap, String root, String call, int elements)
            throws IOException, InterruptedException {
        File log = Files.createDirectories(Path.of(root, "target/reliability"))
                .resolve("long-rows.log")
                .toFile();
        Process process = ChildJvm.of(
                        List.of("-Xmx" + heap + "g", "-XX:+ExitOnOutOfMemoryError"),
                        System.getProperty("java.class.path"),
                        LongRows.class,
                        root,
                        call,
                        Integer.toString(elements))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        return ended && process.exitValue() == 0;
    }

    /** A row of zeros, whose softmax and sparsemax are the same share everywhere. */
    private static void compute(String call, int elements) {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        SqlFunctions.register(spark);
        double result = spark.range(0, 1, 1, 1)
                .selectExpr("array_repeat(double(id), " + elements + ") AS x")
                .selectExpr(call + " AS y")
                .selectExpr("y[7]")
                .first()
                .getDouble(0);
        double expected = call.contains("max") ? 1.0 / elements : 0;
        if (result != expected) {
            throw new AssertionError("expected " + expected + ", got " + result);
        }
        spark.stop();
    }
}
