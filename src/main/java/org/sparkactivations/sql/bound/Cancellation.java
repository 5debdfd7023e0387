package org.sparkactivations.sql.bound;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;

/**
 * Ends the call for a long row when its task is cancelled. Spark looks for it between rows only, which takes too long
 * where a row has millions of elements and several functions.
 */
public final class Cancellation {

    /** The number of elements, a power of two, from one look to the next. Shorter rows are not interrupted. */
    static final int INTERVAL = 1 << 14;

    private Cancellation() {}

    /**
     * Looks whether the task is cancelled, once in many elements.
     *
     * @param done the number of elements of the row that are computed
     * @throws TaskKilledException if it is
     */
    public static void check(int done) {
        if ((done & INTERVAL - 1) == 0 && done > 0) {
            check();
        }
    }

    /**
     * Looks whether the task is cancelled, before and after the elements of a long row are computed at once.
     *
     * @param width the number of elements of the row
     * @throws TaskKilledException if it is
     */
    static void checkLong(int width) {
        if (width >= INTERVAL) {
            check();
        }
    }

    private static void check() {
        TaskContext task = TaskContext.get();
        if (task != null && task.isInterrupted()) {
            throw new TaskKilledException("the task is cancelled");
        }
    }
}
