package org.sparkactivations.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.sql.SqlFunctions;

/**
 * A driver that trains a network on a cluster and kills one executor while it trains. It prints the hash of the weights
 * and how many executors were lost.
 */
public final class TrainingWithKilledExecutor {

    /** Jobs before training: the rows are checked, and sorted into leaves. An executor dies in the job after these. */
    private static final int JOBS_BEFORE = 4;

    private TrainingWithKilledExecutor() {}

    /** Trains. */
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().getOrCreate();
        Watch watch = new Watch(spark.sparkContext().applicationId());
        spark.sparkContext().addSparkListener(watch);
        int hash = hashOfWeights(spark);
        System.out.println("weights " + hash);
        System.out.println("killed " + watch.killed + ", lost " + watch.lost.size());
        spark.stop();
    }

    /** The hash of the weights after a training on more rows than the driver takes alone. */
    static int hashOfWeights(SparkSession spark) {
        SqlFunctions.register(spark);
        Dataset<Row> rows = spark.range(0, 10_000, 1, 4)
                .selectExpr(
                        "transform(sequence(1, 480), i -> (xxhash64(id, i) % 1000) / 1000D) AS features",
                        "CAST(pmod(xxhash64(id), 3) AS DOUBLE) AS label");
        FeedForwardClassificationModel model = new FeedForwardClassifier()
                .setLayers("dense(4) gelu, dense")
                .setMaxIter(8)
                .setTol(0)
                .fit(rows);
        return Arrays.hashCode(model.weights());
    }

    /** Kills an executor once, and counts those that Spark lost. */
    private static final class Watch extends SparkListener {

        private final ExecutorProcesses executors;
        private final AtomicInteger jobs = new AtomicInteger();
        private final List<String> lost = Collections.synchronizedList(new ArrayList<>());
        private volatile int killed;

        Watch(String application) {
            this.executors = new ExecutorProcesses(application);
        }

        @Override
        public void onJobStart(SparkListenerJobStart start) {
            if (jobs.incrementAndGet() == JOBS_BEFORE) {
                killed += executors.killOne(0) ? 1 : 0;
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.add(removed.executorId());
        }
    }
}
