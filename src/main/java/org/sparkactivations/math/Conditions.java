package org.sparkactivations.math;

/**
 * Conditions as numbers. HotSpot compiles {@code a ? b : c} on doubles to branches, which random signs make slow; minima
 * and maxima become vector instructions.
 */
public final class Conditions {

    private Conditions() {}

    /** 1 where x &gt; 0, else 0; NaN for NaN. */
    public static double positive(double x) {
        // Two factors, as one that lifts the least double to 1 would be beyond double.
        return Math.min(Math.max(x * 0x1p1023 * 0x1p60, 0), 1);
    }

    /** 1 where x &gt; 0, else 0, for x ≥ 0; NaN for NaN. */
    public static double notZero(double x) {
        return Math.min(x * 0x1p1023 * 0x1p60, 1);
    }

    /** As {@link #positive}, for x &gt; −∞. */
    public static double positiveOfBounded(double x) {
        // The sum is 2x or 0.
        return notZero(x + Math.abs(x));
    }

    /** 1 where x &gt; 0, −1 where x &lt; 0; x itself where it is a zero or NaN. */
    public static double sign(double x) {
        return Math.min(Math.max(x * 0x1p1023 * 0x1p60, -1), 1);
    }

    /**
     * {@code condition ? x : 0} for a condition of 1 or 0 and an x that is finite where the condition is 0; a zero of x
     * keeps its sign, and the other is positive.
     */
    public static double choose(double condition, double x) {
        return condition * x + (0.5 - condition) * 0.0;
    }

    /** {@code condition ? x : 0} for a condition of 1 or 0 and any x, NaN if either is NaN; the sign of 0 is that of x. */
    public static double pass(double condition, double x) {
        // Infinity or 0, of halves that are no product of 0 and infinity.
        double bound = condition * Double.MAX_VALUE + condition * Double.MAX_VALUE;
        return Math.min(Math.max(x, -bound), bound);
    }
}
