package org.sparkactivations.math;

import java.util.Arrays;

/**
 * What the functions of a row have in common: its greatest element, the differences to it, and their exponentials.
 *
 * <p>The unit that differences are divided by is a temperature, or, for functions of −x, minus a temperature; the top of the
 * row is its least element then. Differences are taken without error: rounded ones would cost as many ulp of an exponential as
 * they have units.
 */
public final class Rows {

    /** Elements further below the top than this many units have no weight. */
    private static final double FAR = 1000;

    private Rows() {}

    /** {@code y} = 1 at the first greatest element, 0 elsewhere; NaN where a NaN or nothing but −∞ is in the row. */
    public static void oneHot(double[] x, double[] y, int n) {
        double top = top(1, x, n);
        if (isUndefined(1, top)) {
            fillNan(y, n);
            return;
        }
        Arrays.fill(y, 0, n, 0);
        y[indexOf(top, x, n)] = 1;
    }

    /** The greatest element, or the least if the unit is negative; NaN if one is NaN. */
    static double top(double unit, double[] x, int n) {
        double greatest = Double.NEGATIVE_INFINITY;
        if (unit > 0) {
            for (int i = 0; i < n; i++) {
                greatest = Math.max(greatest, x[i]);
            }
            return greatest;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, x[i]);
        }
        return least;
    }

    /** The first element that is {@code value}. */
    static int indexOf(double value, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row with this top has no weights: a NaN is in it, or nothing but what has none. */
    static boolean isUndefined(double unit, double top) {
        return !(unit > 0 ? top > Double.NEGATIVE_INFINITY : top < Double.POSITIVE_INFINITY);
    }

    /**
     * {@code e = exp((x − top)/unit)}. An infinite top has weight 1, and anything else 0 then.
     *
     * @return the sum of the weights
     */
    static double weights(ArrayMath math, double unit, double top, double[] x, double[] e, int n, Scratch scratch) {
        if (Double.isInfinite(top)) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                e[i] = x[i] == top ? 1 : 0;
                count += x[i] == top ? 1 : 0;
            }
            return count;
        }
        double[] hi = scratch.block(0);
        double[] lo = scratch.block(1);
        double[] part = scratch.block(2);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            differences(unit, top, FAR, x, start, m, hi, lo);
            math.exp(hi, lo, part, m);
            System.arraycopy(part, 0, e, start, m);
        }
        return math.sum(e, n);
    }

    /** The sum of the weights e without that of the first of the top elements, which is 1. */
    static double rest(ArrayMath math, int first, double[] e, int n) {
        e[first] = 0;
        double sum = math.sum(e, n);
        e[first] = 1;
        return sum;
    }

    /** {@code hi + lo = (x − top)/unit} for m elements from start, without error up to what a division leaves; a finite top. */
    static void differences(double unit, double top, double[] x, int start, int m, double[] hi, double[] lo) {
        differences(unit, top, Double.POSITIVE_INFINITY, x, start, m, hi, lo);
        for (int i = 0; i < m; i++) {
            if (!(hi[i] >= -Double.MAX_VALUE) || Double.isInfinite(x[start + i])) {
                hi[i] = Double.NEGATIVE_INFINITY;
                lo[i] = 0;
            }
        }
    }

    private static void differences(
            double unit, double top, double far, double[] x, int start, int m, double[] hi, double[] lo) {
        // The quarters keep differences to a huge top from overflowing.
        double quarter = Math.abs(top) > 0x1p900 ? 0.25 : 1;
        double sign = Math.signum(unit);
        double scaledTop = top * quarter;
        double size = Math.max(Math.abs(unit) * quarter, Double.MIN_VALUE);
        double reach = Math.min(far * size, Double.MAX_VALUE);
        for (int i = 0; i < m; i++) {
            double xi = Math.min(Math.max(x[start + i], -Double.MAX_VALUE), Double.MAX_VALUE) * quarter;
            double difference = xi - scaledTop;
            double back = difference + scaledTop;
            double low = (xi - back) - (scaledTop - (back - difference));
            hi[i] = Math.max(sign * difference, -reach);
            lo[i] = Math.min(Math.max(sign * low, -size), size);
        }
        if (size != 1) {
            for (int i = 0; i < m; i++) {
                double quotient = hi[i] / size;
                lo[i] = (Math.fma(-quotient, size, hi[i]) + lo[i]) / size;
                hi[i] = quotient;
            }
        }
    }

    /** {@code y = e/sum}, within an ulp. */
    static void divide(double[] e, double sum, double[] y, int n) {
        double inverse = 1 / sum;
        double low = Math.fma(-inverse, sum, 1) * inverse;
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(e[i], inverse, e[i] * low);
        }
    }

    static boolean hasNan(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(x[i])) {
                return true;
            }
        }
        return false;
    }

    /** The greatest magnitude, NaN left aside. */
    static double magnitude(double[] x, int n) {
        double greatest = 0;
        for (int i = 0; i < n; i++) {
            greatest = Math.abs(x[i]) > greatest ? Math.abs(x[i]) : greatest;
        }
        return greatest;
    }

    static void fillNan(double[] y, int n) {
        Arrays.fill(y, 0, n, Double.NaN);
    }
}
