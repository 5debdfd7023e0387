package org.sparkactivations.math;

/**
 * Conditions as numbers. HotSpot compiles {@code a ? b : c} on doubles to branches, which random signs make slow; minima
 * and maxima become vector instructions.
 */
public final class Step {

    private Step() {}

    /** 1 where x &gt; 0, else 0; NaN for NaN. */
    public static double positive(double x) {
        // Two factors, as one that lifts the least double to 1 would be beyond double.
        return Math.min(Math.max(x * 0x1p1023 * 0x1p60, 0), 1);
    }
}
