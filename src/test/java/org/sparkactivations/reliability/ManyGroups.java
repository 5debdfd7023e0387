package org.sparkactivations.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The number of elements of a row. */
    public static final int WIDTH = 64;

    private static final int ROWS_OF_A_GROUP = 4;

    private ManyGroups() {}

    /**
     * Computes.
     *
     * @param arguments the folder of the project, and how many groups
     */
    public static void main(String[] arguments) throws IOException {
        long groups = Long.parseLong(arguments[1]);
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
        Row row = spark.range(0, groups * ROWS_OF_A_GROUP, 1, 16)
                .selectExpr(
                        "xxhash64(id % " + groups + ") AS g",
                        "transform(sequence(1, " + WIDTH + "), i -> (id * i % 100 - 50) / 10D) AS x")
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
        Files.write(
                Path.of(arguments[0], FILE),
                List.of("groups\trows\twidth\theap MB\tshuffled MB\tspilled MB\tseconds", line));
        spark.stop();
    }
}
