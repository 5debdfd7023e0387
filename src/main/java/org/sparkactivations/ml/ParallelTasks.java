package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Tasks that run side by side, as those of Spark's {@code CrossValidator} do. */
final class ParallelTasks {

    private ParallelTasks() {}

    /**
     * The results of tasks, in the order of their numbers. If tasks fail, the failure of the first is thrown.
     *
     * @param tasks how many tasks there are
     * @param threads how many run at once; the thread of the caller runs them if it is 1
     */
    static <R> List<R> results(int tasks, int threads, IntFunction<R> task) {
        List<R> results = new ArrayList<>();
        if (threads == 1) {
            for (int i = 0; i < tasks; i++) {
                results.add(task.apply(i));
            }
            return results;
        }
        // New threads inherit the active session and the local properties of the caller.
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks));
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                int number = i;
                running.add(pool.submit(() -> task.apply(number)));
            }
            for (Future<R> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            // Spark throws checked exceptions that its methods do not declare.
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tasks were running", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
