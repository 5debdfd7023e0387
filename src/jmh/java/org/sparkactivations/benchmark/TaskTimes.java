package org.sparkactivations.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** The times of the tasks of a query, as Spark's executors measure them. */
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

    /** CPU time of the tasks of {@code query} and pauses for garbage collection, in nanoseconds. */
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
