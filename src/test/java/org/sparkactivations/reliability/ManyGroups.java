package org.sparkactivations.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes {@code nn_diagnose} for many groups at once, in a heap that does not hold the states of all. Spark keeps some
 * groups in a hash table, and sorts the rest, on disk where memory ends.
 */
public final class ManyGroups {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/many-groups.tsv";

    private ManyGroups() {}

    /**
     * Computes.
     *
     * @param arguments the folder of the project, how many groups, how many rows of each, and how many elements of each row
     */
    public static void main(String[] arguments) throws IOException {
        long groups = Long.parseLong(arguments[1]);
        int rows = Integer.parseInt(arguments[2]);
        int width = Integer.parseInt(arguments[3]);
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 16)
                .config(
                        "spark.local.dir",
                        Path.of(arguments[0], "target/reliability").toString())
                .getOrCreate();
        AtomicLong spilled = new AtomicLong();
        AtomicLong shuffled = new AtomicLong();
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                spilled.addAndGet(end.taskMetrics().diskBytesSpilled());
                shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
            }
        });
        long start = System.nanoTime();
        Row row = spark.range(0, groups * rows, 1, 16)
                .selectExpr(
                        "xxhash64(id % " + groups + ") AS g",
                        "transform(sequence(1, " + width + "), i -> (id * i % 100 - 50) / 10D) AS x")
                .groupBy("g")
                .agg(org.apache
                        .spark
                        .sql
                        .functions
                        .expr("nn_diagnose(x, 'gelu')")
                        .as("d"))
                .selectExpr("count(*)", "sum(d.rows)", "min(d.width)")
                .first();
        double seconds = (System.nanoTime() - start) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%d\t%.0f\t%.0f\t%.0f",
                row.get(0),
                row.get(1),
                row.get(2),
                Runtime.getRuntime().maxMemory() >> 20,
                shuffled.get() / 1048576.0,
                spilled.get() / 1048576.0,
                seconds);
        System.out.println(line);
        store(Path.of(arguments[0], FILE), line);
        spark.stop();
    }

    /** Stores the line, in place of that for as many groups of as many rows of the same width. */
    private static void store(Path file, String line) throws IOException {
        String key = key(line);
        List<String> lines = new ArrayList<>(List.of("groups\trows\twidth\theap MB\tshuffled MB\tspilled MB\tseconds"));
        Files.readAllLines(file).stream()
                .skip(1)
                .filter(each -> !key(each).equals(key))
                .forEach(lines::add);
        lines.add(line);
        Files.write(file, lines);
    }

    private static String key(String line) {
        String[] cells = line.split("\t");
        return cells[0] + " " + cells[1] + " " + cells[2];
    }
}
