package org.sparkactivations.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** How long the tasks of a query take, as Spark's executors measure it. */
final class TaskTimes extends SparkListener {

    private final AtomicLong nanoseconds = new AtomicLong();
    private final SparkSession spark;

    private TaskTimes(SparkSession spark) {
        this.spark = spark;
    }

    static TaskTimes of(SparkSession spark) {
        TaskTimes times = new TaskTimes(spark);
        spark.sparkContext().addSparkListener(times);
        return times;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        nanoseconds.addAndGet(metrics.executorCpuTime() + TimeUnit.MILLISECONDS.toNanos(metrics.jvmGCTime()));
    }

    /** Nanoseconds that the tasks of {@code query} had their threads at work, and the JVM stopped them to collect garbage. */
    long during(Runnable query) {
        nanoseconds.set(0);
        query.run();
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return nanoseconds.get();
    }
}
