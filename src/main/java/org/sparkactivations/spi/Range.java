package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/** The values a parameter may take: an interval of finite numbers, with zero left out if so declared. */
public final class Range implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double least;
    private final double greatest;
    private final boolean leastExcluded;
    private final boolean greatestExcluded;
    private final boolean zeroExcluded;
    private final boolean whole;

    private Range(
            double least, boolean leastExcluded, double greatest, boolean greatestExcluded, boolean zeroExcluded) {
        this(least, leastExcluded, greatest, greatestExcluded, zeroExcluded, false);
    }

    private Range(
            double least,
            boolean leastExcluded,
            double greatest,
            boolean greatestExcluded,
            boolean zeroExcluded,
            boolean whole) {
        this.least = least;
        this.greatest = greatest;
        this.leastExcluded = leastExcluded;
        this.greatestExcluded = greatestExcluded;
        this.zeroExcluded = zeroExcluded;
        this.whole = whole;
    }

    /** Every finite number. */
    public static Range finite() {
        return new Range(-Double.MAX_VALUE, false, Double.MAX_VALUE, false, false);
    }

    /** Every finite number but 0. */
    public static Range nonZero() {
        return new Range(-Double.MAX_VALUE, false, Double.MAX_VALUE, false, true);
    }

    /** Every finite number that is {@code bound} or more. */
    public static Range atLeast(double bound) {
        return new Range(bound, false, Double.MAX_VALUE, false, false);
    }

    /** Every finite number above {@code bound}. */
    public static Range greaterThan(double bound) {
        return new Range(bound, true, Double.MAX_VALUE, false, false);
    }

    /** {@code least ≤ value < bound}. */
    public static Range halfOpen(double least, double bound) {
        return new Range(least, false, bound, true, false);
    }

    /** Every whole number from {@code bound} to the greatest INT. */
    public static Range wholeAtLeast(int bound) {
        return new Range(bound, false, Integer.MAX_VALUE, false, false, true);
    }

    /** Whether only whole numbers are allowed. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether {@code value} lies in this range. NaN and the infinities never do. */
    public boolean contains(double value) {
        return (leastExcluded ? value > least : value >= least)
                && (greatestExcluded ? value < greatest : value <= greatest)
                && !(zeroExcluded && value == 0)
                && !(whole && value != Math.rint(value));
    }

    /** The range in words, as error messages and documentation print it: {@code a finite number ≥ 0}. */
    @Override
    public String toString() {
        if (whole) {
            return "a whole number ≥ " + plain(least);
        }
        StringBuilder words = new StringBuilder("a finite number");
        if (least != -Double.MAX_VALUE) {
            words.append(leastExcluded ? " > " : " ≥ ").append(plain(least));
        }
        if (greatest != Double.MAX_VALUE) {
            words.append(least != -Double.MAX_VALUE ? " and" : "")
                    .append(greatestExcluded ? " < " : " ≤ ")
                    .append(plain(greatest));
        }
        if (zeroExcluded) {
            words.append(" ≠ 0");
        }
        return words.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range
                && least == ((Range) other).least
                && greatest == ((Range) other).greatest
                && leastExcluded == ((Range) other).leastExcluded
                && greatestExcluded == ((Range) other).greatestExcluded
                && zeroExcluded == ((Range) other).zeroExcluded
                && whole == ((Range) other).whole;
    }

    @Override
    public int hashCode() {
        return Objects.hash(least, greatest, leastExcluded, greatestExcluded, zeroExcluded, whole);
    }
}
