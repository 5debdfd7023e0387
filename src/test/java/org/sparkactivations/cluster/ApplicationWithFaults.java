package org.sparkactivations.cluster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.spark.sql.SparkSession;

/** A driver that runs workloads one after the other while its executors are killed. It prints a line for each. */
public final class ApplicationWithFaults {

    /** How the lines start. */
    static final String RUN = "run ";

    private static final int EXECUTORS = 2;

    private ApplicationWithFaults() {}

    /**
     * Runs workloads.
     *
     * @param arguments the folder of the input and the outputs, that of the shuffles, and the seeds with commas between them
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        SparkSession spark = SparkSession.builder().getOrCreate();
        for (String each : arguments[2].split(",")) {
            long seed = Long.parseLong(each);
            Workload workload = Workload.values()[(int) (seed % Workload.values().length)];
            Slowly.register(spark, seed);
            awaitExecutors(spark);
            long start = System.nanoTime();
            Faults faults = Faults.start(spark.sparkContext(), Path.of(arguments[1]), new Random(seed));
            String hash;
            try (faults) {
                hash = workload.hash(spark, folder, new Random(-seed));
            }
            double seconds = (System.nanoTime() - start) / 100_000_000 / 10.0;
            System.out.println(RUN
                    + new FaultRun(
                                    workload.name(),
                                    seed,
                                    seconds,
                                    Arrays.stream(faults.counts()).boxed().toList(),
                                    hash,
                                    "")
                            .line());
        }
        spark.stop();
    }

    /** Waits until there are executors to kill. The driver counts as one of them. */
    private static void awaitExecutors(SparkSession spark) throws InterruptedException {
        for (int i = 0;
                i < 300 && spark.sparkContext().getExecutorMemoryStatus().size() <= EXECUTORS;
                i++) {
            Thread.sleep(100);
        }
    }
}
