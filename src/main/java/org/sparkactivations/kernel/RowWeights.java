package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * What the functions of a row have in common: its greatest element, the differences to it, and their exponentials.
 *
 * <p>Differences are taken without error, and so are their quotients by a temperature: rounded ones would cost as many ulp of an
 * exponential as they have units.
 */
public final class RowWeights {

    /** Elements further below the top than this many temperatures have no weight. */
    private static final double FAR = 1000;

    /** Up to here, the top of a row is far from what overflows. */
    private static final double LARGE = 0x1p900;

    /** Temperatures from here to its inverse are far from what overflows or underflows. */
    private static final double COLD = 0x1p-600;

    /** Sums of weights below this may have lost digits, as their addends are subnormal. */
    private static final double FAINT = 0x1p-960;

    private RowWeights() {}

    /** {@code y} = 1 at the first greatest element, 0 elsewhere; NaN where a NaN or nothing but −∞ is in the row. */
    public static void oneHot(ArrayMath math, double[] x, double[] y, int n) {
        double top = math.max(x, n);
        if (isUndefined(top)) {
            fillNan(y, n);
            return;
        }
        Arrays.fill(y, 0, n, 0);
        y[indexOf(top, x, n)] = 1;
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

    /** Whether a row with this top has no weights: a NaN is in it, or nothing but −∞. */
    static boolean isUndefined(double top) {
        return !(top > Double.NEGATIVE_INFINITY);
    }

    /**
     * {@link #exponentials}.
     *
     * @return the sum of the weights
     */
    static double weights(
            ArrayMath math, double temperature, double top, double[] x, double[] e, int n, Scratch scratch) {
        exponentials(math, temperature, top, x, e, n, scratch);
        return math.sum(e, n);
    }

    /** {@code e = exp((x − top)/temperature)}. An infinite top has weight 1, and anything else 0 then. */
    static void exponentials(
            ArrayMath math, double temperature, double top, double[] x, double[] e, int n, Scratch scratch) {
        if (Double.isInfinite(top)) {
            for (int i = 0; i < n; i++) {
                e[i] = x[i] == top ? 1 : 0;
            }
            return;
        }
        if (temperature == 1 && Math.abs(top) <= LARGE) {
            math.expBelow(top, x, e, n);
            return;
        }
        double[] hi = scratch.block(0);
        double[] lo = scratch.block(1);
        double[] part = scratch.block(2);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            if (isModerate(temperature, top)) {
                moderateDifferences(temperature, top, x, start, m, hi, lo, scratch);
            } else {
                boundedDifferences(temperature, top, FAR, x, start, m, hi, lo);
            }
            math.exp(hi, lo, part, m);
            System.arraycopy(part, 0, e, start, m);
        }
    }

    /** {@code e + el = exp((x − top)/temperature)}, as {@link #weights} has them but within 2⁻⁵⁶ where e is no less than e⁻⁷⁰⁰. */
    static void preciseWeights(
            ArrayMath math,
            double temperature,
            double top,
            double[] x,
            double[] e,
            double[] el,
            int n,
            Scratch scratch) {
        if (Double.isInfinite(top)) {
            exponentials(math, temperature, top, x, e, n, scratch);
            Arrays.fill(el, 0, n, 0);
            return;
        }
        double[] hi = scratch.block(0);
        double[] lo = scratch.block(1);
        double[] part = scratch.block(2);
        double[] partLow = scratch.block(3);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            differences(temperature, top, x, start, m, hi, lo, scratch);
            boolean near = math.decay(hi, lo, part, partLow, m);
            System.arraycopy(part, 0, e, start, m);
            System.arraycopy(partLow, 0, el, start, m);
            for (int i = 0; !near && i < m; i++) {
                if (!(hi[i] >= -ArrayMath.NEAR)) {
                    e[start + i] = ScalarMath.farProduct(1, hi[i], lo[i]);
                    el[start + i] = 0;
                }
            }
        }
    }

    private static boolean isModerate(double temperature, double top) {
        return Math.abs(top) <= LARGE && temperature >= COLD && temperature <= 1 / COLD;
    }

    /** The sum of the weights e of {@link #weights}, without that of the first of the top elements, which is 1. */
    static double rest(ArrayMath math, double temperature, int first, double[] x, double[] e, int n) {
        e[first] = 0;
        double sum = math.sum(e, n);
        e[first] = 1;
        return sum < FAINT && x[first] <= Double.MAX_VALUE ? faintRest(temperature, first, x, n) : sum;
    }

    /** The sum of weights of {@link #rest}, taken 2⁵¹² times as great so that none is subnormal, and rounded once in the end. */
    private static double faintRest(double temperature, int first, double[] x, int n) {
        double top = x[first];
        Accumulator sum = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                double difference = x[i] - top;
                double quotient = difference / temperature;
                double low = Math.fma(-quotient, temperature, difference) + error(x[i], top, difference);
                sum.add(ScalarMath.farProduct(0x1p512, quotient, low / temperature));
            }
        }
        return sum.value() * 0x1p-512;
    }

    /**
     * {@code hi + lo = (x − top)/temperature} for m elements from start, without error up to what a division leaves; a finite top.
     * Where hi is −∞, lo means nothing.
     */
    static void differences(
            double temperature, double top, double[] x, int start, int m, double[] hi, double[] lo, Scratch scratch) {
        if (isModerate(temperature, top)) {
            moderateDifferences(temperature, top, x, start, m, hi, lo, scratch);
            return;
        }
        boundedDifferences(temperature, top, Double.POSITIVE_INFINITY, x, start, m, hi, lo);
        for (int i = 0; i < m; i++) {
            if (x[start + i] == Double.NEGATIVE_INFINITY) {
                hi[i] = Double.NEGATIVE_INFINITY;
            }
        }
    }

    private static void moderateDifferences(
            double temperature, double top, double[] x, int start, int m, double[] hi, double[] lo, Scratch scratch) {
        // HotSpot makes no vector instructions of loops that count two arrays from different places.
        double[] part = scratch.block(4);
        System.arraycopy(x, start, part, 0, m);
        for (int i = 0; i < m; i++) {
            double difference = part[i] - top;
            double back = difference + top;
            hi[i] = difference;
            lo[i] = (part[i] - back) - (top - (back - difference));
        }
        if (temperature != 1) {
            double inverse = 1 / temperature;
            for (int i = 0; i < m; i++) {
                double quotient = hi[i] / temperature;
                lo[i] = (Math.fma(-quotient, temperature, hi[i]) + lo[i]) * inverse;
                hi[i] = quotient;
            }
        }
    }

    /** As {@link #differences}, but none further below the top than {@code far} temperatures, and for all that is finite. */
    private static void boundedDifferences(
            double temperature, double top, double far, double[] x, int start, int m, double[] hi, double[] lo) {
        // The quarters keep differences to a huge top from overflowing.
        double quarter = Math.abs(top) > LARGE ? 0.25 : 1;
        double scaledTop = top * quarter;
        double size = Math.max(temperature * quarter, Double.MIN_VALUE);
        double reach = Math.min(far * size, Double.MAX_VALUE);
        for (int i = 0; i < m; i++) {
            double xi = Math.max(x[start + i], -Double.MAX_VALUE) * quarter;
            double difference = xi - scaledTop;
            double back = difference + scaledTop;
            double low = (xi - back) - (scaledTop - (back - difference));
            hi[i] = Math.max(difference, -reach);
            lo[i] = Math.min(Math.max(low, -size), size);
        }
        for (int i = 0; i < m; i++) {
            double quotient = hi[i] / size;
            lo[i] = (Math.fma(-quotient, size, hi[i]) + lo[i]) / size;
            hi[i] = quotient;
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

    /** What {@code difference} = a − b has rounded off. */
    static double error(double a, double b, double difference) {
        double back = difference + b;
        return (a - back) - (b - (back - difference));
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
