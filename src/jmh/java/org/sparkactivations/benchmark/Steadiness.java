package org.sparkactivations.benchmark;

import java.util.function.Supplier;

/**
 * Calls what is to be measured until it is compiled for good. Until then a kernel written with the Vector API takes hundreds of
 * times longer, for some seconds, and its times would be worth nothing.
 *
 * <p>It needs a JVM that compiles in the foreground, {@value #FOREGROUND}: there every change of the code follows on a number of
 * calls, at most 5,000 invocations for the last compiler, and not on a time that the compiler takes beside.
 */
final class Steadiness {

    static final String FOREGROUND = "-XX:-BackgroundCompilation";

    /** Nanoseconds of a window: many enough for the clock. */
    private static final long WINDOW = 8_000_000;

    /** How many windows in a row, and calls in them, must bring nothing better. */
    private static final int STEADY_WINDOWS = 3;

    private static final int STEADY_CALLS = 6_000;

    /** Long arrays take several invocations of the kernel for a call, and their loops are compiled while they run. */
    private static final int STEADY_ELEMENTS = 1 << 22;

    /** What a window may take less than the best so far before it counts as better. */
    private static final double TOLERANCE = 0.03;

    /** How many times the best window the last one may take: what else runs may disturb it so much, and slower code takes more. */
    private static final double DISTURBED = 2.5;

    private static final long LIMIT = 8_000_000_000L;

    private Steadiness() {}

    /**
     * Calls it on an array of {@code size} elements until it is steady.
     *
     * @throws IllegalStateException if it is not steady in time
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
