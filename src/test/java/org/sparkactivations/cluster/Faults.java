package org.sparkactivations.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Kills executors and deletes files of shuffles at random moments while it is open, and counts what comes of it. */
final class Faults extends SparkListener implements AutoCloseable {

    /** Faults come within so many milliseconds. */
    private static final int WITHIN = 6000;

    private final SparkContext context;
    private final ExecutorProcesses executors;
    private final Path shuffleFiles;
    private final Random random;
    private final Thread thread = new Thread(this::make, "faults");
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger deleted = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger failedTasks = new AtomicInteger();
    private final AtomicInteger speculativeTasks = new AtomicInteger();
    private final AtomicInteger stageRetries = new AtomicInteger();
    private volatile boolean isOver;

    private Faults(SparkContext context, Path shuffleFiles, Random random) {
        this.context = context;
        this.executors = new ExecutorProcesses(context.applicationId());
        this.shuffleFiles = shuffleFiles;
        this.random = random;
    }

    /** Starts to make faults. */
    static Faults start(SparkContext context, Path shuffleFiles, Random random) {
        Faults faults = new Faults(context, shuffleFiles, random);
        context.addSparkListener(faults);
        faults.thread.setDaemon(true);
        faults.thread.start();
        return faults;
    }

    /** One or two executors are killed, and up to three files deleted, each after a pause. */
    private void make() {
        int kills = 1 + random.nextInt(2);
        int deletions = random.nextInt(4);
        int faults = kills + deletions;
        try {
            for (int left = faults; left > 0 && !isOver; left--) {
                Thread.sleep(random.nextInt(2 * WITHIN / faults));
                if (isOver) {
                    return;
                }
                if (random.nextInt(left) < kills) {
                    kills--;
                    killed.addAndGet(executors.killOne(random.nextInt()) ? 1 : 0);
                } else {
                    deleted.addAndGet(deleteOne() ? 1 : 0);
                }
            }
        } catch (InterruptedException e) {
            // It is over.
        }
    }

    private boolean deleteOne() {
        try (Stream<Path> all = Files.walk(shuffleFiles)) {
            List<Path> files = all.filter(each -> each.getFileName().toString().matches("shuffle_.*\\.data"))
                    .toList();
            return !files.isEmpty() && Files.deleteIfExists(files.get(random.nextInt(files.size())));
        } catch (IOException | java.io.UncheckedIOException e) {
            // Spark deletes files at the same time.
            return false;
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        lost.incrementAndGet();
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        speculativeTasks.addAndGet(start.taskInfo().speculative() ? 1 : 0);
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        failedTasks.addAndGet(end.reason() == Success$.MODULE$ ? 0 : 1);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        stageRetries.addAndGet(submitted.stageInfo().attemptNumber() > 0 ? 1 : 0);
    }

    /** Ends the faults. */
    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.removeSparkListener(this);
    }

    /** What happened, in the order of the columns of {@link FaultRun}. */
    int[] counts() {
        return new int[] {
            killed.get(), lost.get(), deleted.get(), failedTasks.get(), speculativeTasks.get(), stageRetries.get()
        };
    }
}
