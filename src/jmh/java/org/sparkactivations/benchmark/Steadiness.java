package org.sparkactivations.benchmark;

import java.util.function.Supplier;

/**
 * Calls a benchmark until HotSpot has compiled it for good. Before that, for some seconds, a kernel with the Vector API
 * takes hundreds of times longer.
 *
 * <p>It needs a JVM that compiles in the foreground, {@value #FOREGROUND}. There, code is compiled after a number of
 * calls, at most 5,000 for the last compiler, and not after a time that the compiler takes in the background.
 */
final class Steadiness {

    static final String FOREGROUND = "-XX:-BackgroundCompilation";

    /** Nanoseconds of a window, long enough for the clock. */
    private static final long WINDOW = 8_000_000;

    /** How many windows in a row, and how many calls in them, must not improve on the best window. */
    private static final int STEADY_WINDOWS = 3;

    private static final int STEADY_CALLS = 6_000;

    /** Elements after which long arrays need no more calls: their loops are compiled while they run. */
    private static final int STEADY_ELEMENTS = 1 << 22;

    /** Fraction by which a window must be below the best so far to count as better. */
    private static final double TOLERANCE = 0.03;

    /**
     * Upper limit of the last window relative to the best one. A disturbance stays below it, and slower code does not.
     */
    private static final double DISTURBED = 2.5;

    private static final long LIMIT = 8_000_000_000L;

    private Steadiness() {}

    /**
     * Calls a benchmark until its time is steady.
     *
     * @param size elements of the array
     * @throws IllegalStateException if it is not steady after 8 seconds
     */
    static void await(Supplier<?> call, int size) {
        int needed = Math.min(STEADY_CALLS, Math.max(1, STEADY_ELEMENTS / size));
        long start = System.nanoTime();
        double best = Double.POSITIVE_INFINITY;
        int windows = 0;
        long calls = 0;
        double last = 0;
        while (windows < STEADY_WINDOWS || calls < needed || last > DISTURBED * best) {
            long begin = System.nanoTime();
            if (begin - start > LIMIT) {
                throw new IllegalStateException(
                        "not steady after " + LIMIT / 1_000_000_000 + " s: " + last + " ns a call, at best " + best);
            }
            long done = 0;
            long taken = 0;
            while (taken < WINDOW) {
                call.get();
                done++;
                taken = System.nanoTime() - begin;
            }
            last = (double) taken / done;
            if (last < best * (1 - TOLERANCE)) {
                windows = 0;
                calls = 0;
            } else {
                windows++;
                calls += done;
            }
            best = Math.min(best, last);
        }
    }
}
