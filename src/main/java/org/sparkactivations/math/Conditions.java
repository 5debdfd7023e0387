package org.sparkactivations.math;

/**
 * Conditions as numbers, 1 for true and 0 for false, that a loop multiplies with.
 *
 * <p>HotSpot compiles {@code a ? b : c} on doubles to branches, which random signs make slow. It compiles minima and
 * maxima to vector instructions.
 */
public final class Conditions {

    private Conditions() {}

    /** 1 where x &gt; 0, else 0; NaN for NaN. */
    public static double positive(double x) {
        // Two factors, as one that lifts the smallest double to 1 would be beyond double.
        return Math.min(Math.max(x * 0x1p1023 * 0x1p60, 0), 1);
    }

    /** 1 where x &gt; 0 and 0 where x = 0, for x ≥ 0; NaN for NaN. */
    public static double notZero(double x) {
        return Math.min(x * 0x1p1023 * 0x1p60, 1);
    }

    /** 1 where x &gt; 0, else 0, for x &gt; −∞; NaN for NaN. */
    public static double positiveOfBounded(double x) {
        // The sum is 2x or 0.
        return notZero(x + Math.abs(x));
    }

    /** 1 where x &gt; 0, −1 where x &lt; 0; x itself where it is a zero or NaN. */
    public static double sign(double x) {
        return Math.min(Math.max(x * 0x1p1023 * 0x1p60, -1), 1);
    }

    /**
     * {@code condition ? x : 0} for a condition of 1 or 0 and an x that is finite where the condition is 0. If the
     * condition is 1, a zero keeps its sign; if it is 0, the result is positive zero.
     */
    public static double choose(double condition, double x) {
        return condition * x + (0.5 - condition) * 0.0;
    }

    /** {@code condition ? x : 0} for a condition of 1 or 0 and any x; a 0 has the sign of x. NaN if either is NaN. */
    public static double pass(double condition, double x) {
        // The bound is infinity or 0. Infinity times a condition of 0 would be NaN, so it is a sum
        // of two finite numbers.
        double bound = condition * Double.MAX_VALUE + condition * Double.MAX_VALUE;
        return Math.min(Math.max(x, -bound), bound);
    }
}
