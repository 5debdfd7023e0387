package org.sparkactivations.testing;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The Spark session that all tests of a JVM share. The library is on its class path, as on a user's. */
public final class TestSpark {

    private static SparkSession session;

    private TestSpark() {}

    /** The session, started at the first call. */
    public static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSession.builder()
                    // As on a cluster, a failed task runs again.
                    .master("local[2,4]")
                    .appName("spark-activations tests")
                    .config("spark.ui.enabled", false)
                    .config("spark.sql.shuffle.partitions", 2)
                    .config(
                            "spark.sql.warehouse.dir",
                            // One folder per JVM, as two run tests at the same time.
                            Path.of(
                                            "target",
                                            "warehouse-"
                                                    + ProcessHandle.current().pid())
                                    .toUri()
                                    .toString())
                    // Sorted and aggregated rows lie off the heap, cached and shuffled rows on the heap.
                    .config("spark.memory.offHeap.enabled", true)
                    .config("spark.memory.offHeap.size", "256m")
                    // With this rule the optimizer computes projections of local data itself, without compiled code.
                    .config(
                            "spark.sql.optimizer.excludedRules",
                            "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation")
                    .getOrCreate();
        }
        return session;
    }
}
