package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.Locale;

/**
 * The allowed values of a parameter: an interval of numbers. An infinity is allowed where the function has a limit
 * there: value and derivative, for every finite x.
 *
 * @param min lower bound
 * @param excludesMin whether the lower bound itself is not allowed
 * @param max upper bound
 * @param excludesMax whether the upper bound itself is not allowed
 * @param excludesZero whether 0 is not allowed
 * @param isWhole whether only whole numbers are allowed
 */
public record Range(
        double min, boolean excludesMin, double max, boolean excludesMax, boolean excludesZero, boolean isWhole)
        implements Serializable {

    /** Every finite number. */
    public static Range finite() {
        return atLeast(-Double.MAX_VALUE);
    }

    /** Every finite number except 0. */
    public static Range nonZero() {
        return new Range(-Double.MAX_VALUE, false, Double.MAX_VALUE, false, true, false);
    }

    /** Every finite number ≥ {@code bound}. */
    public static Range atLeast(double bound) {
        return new Range(bound, false, Double.MAX_VALUE, false, false, false);
    }

    /** Every finite number &gt; {@code bound}. */
    public static Range greaterThan(double bound) {
        return new Range(bound, true, Double.MAX_VALUE, false, false, false);
    }

    /** {@code min ≤ value ≤ max}. */
    public static Range between(double min, double max) {
        return new Range(min, false, max, false, false, false);
    }

    /** {@code min ≤ value < bound}. */
    public static Range halfOpen(double min, double bound) {
        return new Range(min, false, bound, true, false, false);
    }

    /** Every whole number from {@code bound} to the maximal INT. */
    public static Range wholeAtLeast(int bound) {
        return new Range(bound, false, Integer.MAX_VALUE, false, false, true);
    }

    /** Every whole number from {@code min} to {@code max}. */
    public static Range wholeBetween(int min, int max) {
        return new Range(min, false, max, false, false, true);
    }

    /** These values and ∞, which stands for the limit. */
    public Range orInfinity() {
        return new Range(min, excludesMin, Double.POSITIVE_INFINITY, excludesMax, excludesZero, isWhole);
    }

    /** These values and −∞, which stands for the limit. */
    public Range orMinusInfinity() {
        return new Range(Double.NEGATIVE_INFINITY, excludesMin, max, excludesMax, excludesZero, isWhole);
    }

    /** Whether {@code value} is allowed. NaN never is, and an infinity only where the range names it. */
    public boolean contains(double value) {
        return (excludesMin ? value > min : value >= min)
                && (excludesMax ? value < max : value <= max)
                && !(excludesZero && value == 0)
                && !(isWhole && value != Math.rint(value));
    }

    /**
     * The allowed number nearest to {@code value}, from which gradient descent goes on when a step has left the range.
     * An allowed number stays as it is, and so does NaN. If the bound itself is not allowed, the result is at a
     * distance of 2⁻²⁰ from it, or of 2⁻²⁰ of its magnitude if that is more.
     */
    public double nearest(double value) {
        if (contains(value)) {
            return value;
        }
        double low = excludesMin ? beside(min, 1) : min;
        double high = excludesMax ? beside(max, -1) : max;
        double inside = Math.min(Math.max(isWhole ? Math.rint(value) : value, low), high);
        return excludesZero && inside == 0 ? beside(0, 1) : inside;
    }

    private static double beside(double bound, double direction) {
        return Double.isInfinite(bound)
                ? Math.copySign(Double.MAX_VALUE, bound)
                : bound + direction * Math.scalb(Math.max(Math.abs(bound), 1), -20);
    }

    /** The range in words, as error messages and documentation print it: {@code a finite number ≥ 0, or ∞}. */
    @Override
    public String toString() {
        if (isWhole) {
            return max < Integer.MAX_VALUE
                    ? "a whole number from " + plain(min) + " to " + plain(max)
                    : "a whole number ≥ " + plain(min);
        }
        boolean hasMin = min > -Double.MAX_VALUE;
        boolean hasMax = max < Double.MAX_VALUE;
        return "a finite number"
                + (hasMin ? (excludesMin ? " > " : " ≥ ") + plain(min) : "")
                + (hasMin && hasMax ? " and" : "")
                + (hasMax ? (excludesMax ? " < " : " ≤ ") + plain(max) : "")
                + (excludesZero ? " ≠ 0" : "")
                + infinities();
    }

    private String infinities() {
        boolean hasInfinity = max == Double.POSITIVE_INFINITY;
        if (min == Double.NEGATIVE_INFINITY) {
            return hasInfinity ? ", −∞ or ∞" : ", or −∞";
        }
        return hasInfinity ? ", or ∞" : "";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
