package org.sparkactivations.testing;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of a JVM share. It starts with the library on its class path, as a user's does. */
public final class TestSpark {

    private static SparkSession session;

    private TestSpark() {}

    /** The session, started at the first call. */
    public static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSession.builder()
                    .master("local[2]")
                    .appName("spark-activations tests")
                    .config("spark.ui.enabled", false)
                    .config("spark.sql.shuffle.partitions", 2)
                    .config(
                            "spark.sql.warehouse.dir",
                            // One for each JVM, as tests run in two at a time.
                            Path.of(
                                            "target",
                                            "warehouse-"
                                                    + ProcessHandle.current().pid())
                                    .toUri()
                                    .toString())
                    // Sorted and aggregated rows then lie off the heap, cached and shuffled ones on it.
                    .config("spark.memory.offHeap.enabled", true)
                    .config("spark.memory.offHeap.size", "256m")
                    // Else the optimizer computes projections of local data itself, and nothing is compiled.
                    .config(
                            "spark.sql.optimizer.excludedRules",
                            "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation")
                    .getOrCreate();
        }
        return session;
    }
}
