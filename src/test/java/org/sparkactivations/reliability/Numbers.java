package org.sparkactivations.reliability;

import java.lang.management.ManagementFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The session, the rows and the heap of programs that run many queries. Only Spark is needed here. */
final class Numbers {

    private static final int ROWS = 20;
    private static final long IDLE_MILLISECONDS = 90_000;

    private Numbers() {}

    /** A new session, and the rows in a view of all sessions. */
    static SparkSession createView() {
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
        return spark;
    }

    /** The rows of the query {@code i}: some of them, by a constant of its own. */
    static Dataset<Row> some(SparkSession session, int i) {
        return session.table("global_temp.numbers").where("id + " + i + " > " + i % ROWS);
    }

    /** The megabytes in use after a collection. */
    static double heap() throws InterruptedException {
        // Spark frees what is unreachable after a collection, in threads of its own.
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    /** Waits 90 s. The threads of Spark's pools end after a minute without work. */
    static void idle() throws InterruptedException {
        Thread.sleep(IDLE_MILLISECONDS);
    }
}
