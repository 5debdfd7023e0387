package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.KernelContext;

/**
 * The unnormalised weights {@code exp((x − top)/T)} of softmax, where top is the maximum of the row, and what else the
 * functions of a row share. In sums, the last element of a row counts {@linkplain KernelContext#multiplicity() as often
 * as it stands for an element}.
 *
 * <p>Method: the maximum is subtracted first, so that no exponential overflows and one of them is 1 (Blanchard, Higham,
 * Higham, Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal. 41, 2021). The difference is
 * a sum of two doubles (Knuth's TwoSum), and so is its quotient by the temperature T: a rounded one would cost as many
 * ulp of the exponential as it has units.
 *
 * <p>Range: all finite x and T &gt; 0. Differences beyond the greatest double are scaled.
 *
 * <p>Special cases: a row that has a NaN, or no element but −∞, has no weights. An infinite maximum has weight 1, and
 * each smaller element 0.
 *
 * <p>Error: a weight is within 1 ulp, and within 2⁻⁵⁶ of it where it is a sum of two doubles.
 */
public final class RowWeights {

    /** Elements further below the top than this many temperatures have no weight. */
    private static final double FAR = 1000;

    /** Up to here, the top of a row is far from overflow. */
    private static final double LARGE = 0x1p900;

    /** Temperatures from here to its inverse are far from overflow and underflow. */
    private static final double COLD = 0x1p-600;

    /** Sums of weights below this may have lost digits, as their terms are subnormal. */
    private static final double FAINT = 0x1p-960;

    private RowWeights() {}

    /**
     * {@code y} = 1 at the first maximum, 0 elsewhere. Exact; NaN where the row has a NaN or no element but −∞.
     *
     * @param x any numbers
     */
    public static void oneHot(double[] x, double[] y, int n, Scratch scratch) {
        double top = scratch.math().max(x, n);
        if (isUndefined(top)) {
            fillNan(y, n);
            return;
        }
        Arrays.fill(y, 0, n, 0);
        y[indexOf(top, x, n)] = 1;
    }

    /** The place of the first element that equals {@code value}; −1 if there is none. */
    static int indexOf(double value, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a row with this maximum has no weights, because it has a NaN or no element but −∞. */
    static boolean isUndefined(double top) {
        return !(top > Double.NEGATIVE_INFINITY);
    }

    /**
     * Computes the {@link #exponentials} of a row.
     *
     * @return the sum of the weights
     */
    static double weights(double temperature, double top, double[] x, double[] e, int n, KernelContext context) {
        exponentials(temperature, top, x, e, n, context);
        return sum(e, n, context);
    }

    /** The sum of the elements, formed with twice the precision and then rounded. */
    static double sum(double[] terms, int n, KernelContext context) {
        int multiplicity = context.multiplicity();
        if (multiplicity == 1) {
            return context.math().sum(terms, n);
        }
        Accumulator sum = new Accumulator();
        for (int i = 0; i < n - 1; i++) {
            sum.add(terms[i]);
        }
        sum.addProduct(multiplicity, terms[n - 1]);
        return sum.value();
    }

    /** {@code e = exp((x − top)/temperature)}. If the top is infinite, it has weight 1 and each smaller element 0. */
    static void exponentials(double temperature, double top, double[] x, double[] e, int n, Scratch scratch) {
        if (Double.isInfinite(top)) {
            for (int i = 0; i < n; i++) {
                e[i] = x[i] == top ? 1 : 0;
            }
            return;
        }
        if (temperature == 1 && Math.abs(top) <= LARGE) {
            scratch.math().expBelow(top, x, e, n);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(Scratch.BLOCK);
        double[] low = scratch.next(Scratch.BLOCK);
        double[] part = scratch.next(Scratch.BLOCK);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            if (isModerate(temperature, top)) {
                moderateDifferences(temperature, top, x, start, m, high, low, scratch);
            } else {
                boundedDifferences(temperature, top, FAR, x, start, m, high, low);
            }
            scratch.math().exp(high, low, part, m);
            System.arraycopy(part, 0, e, start, m);
        }
        scratch.release(mark);
    }

    /**
     * {@code e + eLow = exp((x − top)/temperature)}, within 2⁻⁵⁶ where e ≥ e⁻⁷⁰⁰; smaller weights as
     * {@link #exponentials}.
     */
    static void preciseWeights(
            double temperature, double top, double[] x, double[] e, double[] eLow, int n, Scratch scratch) {
        if (Double.isInfinite(top)) {
            exponentials(temperature, top, x, e, n, scratch);
            Arrays.fill(eLow, 0, n, 0);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(Scratch.BLOCK);
        double[] low = scratch.next(Scratch.BLOCK);
        double[] part = scratch.next(Scratch.BLOCK);
        double[] partLow = scratch.next(Scratch.BLOCK);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            differences(temperature, top, x, start, m, high, low, scratch);
            boolean near = scratch.math().decay(high, low, part, partLow, m);
            System.arraycopy(part, 0, e, start, m);
            System.arraycopy(partLow, 0, eLow, start, m);
            for (int i = 0; !near && i < m; i++) {
                if (!(high[i] >= -ArrayMath.NEAR)) {
                    e[start + i] = ScalarMath.farProduct(1, high[i], low[i]);
                    eLow[start + i] = 0;
                }
            }
        }
        scratch.release(mark);
    }

    private static boolean isModerate(double temperature, double top) {
        return Math.abs(top) <= LARGE && temperature >= COLD && temperature <= 1 / COLD;
    }

    /** The sum of the {@link #weights} e without the first maximum, whose weight is 1. */
    static double rest(double temperature, int first, double[] x, double[] e, int n, KernelContext context) {
        e[first] = 0;
        double sum = sum(e, n, context);
        e[first] = 1;
        return sum < FAINT && x[first] <= Double.MAX_VALUE
                ? faintRest(temperature, first, x, n, context.multiplicity())
                : sum;
    }

    /**
     * The sum of {@link #rest}, formed of terms 2⁵¹² times as great, none of which is subnormal, and rounded once at
     * the end.
     */
    private static double faintRest(double temperature, int first, double[] x, int n, int multiplicity) {
        double top = x[first];
        Accumulator sum = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                double difference = x[i] - top;
                double quotient = difference / temperature;
                double low = Math.fma(-quotient, temperature, difference) + twoDifferenceError(x[i], top, difference);
                double term = ScalarMath.farProduct(0x1p512, quotient, low / temperature);
                sum.addProduct(i == n - 1 ? multiplicity : 1, term);
            }
        }
        return sum.value() * 0x1p-512;
    }

    /**
     * {@code high + low = (x − top)/temperature} for m elements from {@code start} and a finite top. The difference is
     * exact; the quotient has the error of two doubles. Where high is −∞, low is meaningless.
     */
    static void differences(
            double temperature,
            double top,
            double[] x,
            int start,
            int m,
            double[] high,
            double[] low,
            Scratch scratch) {
        if (isModerate(temperature, top)) {
            moderateDifferences(temperature, top, x, start, m, high, low, scratch);
            return;
        }
        boundedDifferences(temperature, top, Double.POSITIVE_INFINITY, x, start, m, high, low);
        for (int i = 0; i < m; i++) {
            if (x[start + i] == Double.NEGATIVE_INFINITY) {
                high[i] = Double.NEGATIVE_INFINITY;
            }
        }
    }

    private static void moderateDifferences(
            double temperature,
            double top,
            double[] x,
            int start,
            int m,
            double[] high,
            double[] low,
            Scratch scratch) {
        int mark = scratch.mark();
        // HotSpot makes no vector instructions of loops that count two arrays from different places.
        double[] part = scratch.next(Scratch.BLOCK);
        System.arraycopy(x, start, part, 0, m);
        for (int i = 0; i < m; i++) {
            double difference = part[i] - top;
            high[i] = difference;
            low[i] = twoDifferenceError(part[i], top, difference);
        }
        if (temperature != 1) {
            double inverse = 1 / temperature;
            for (int i = 0; i < m; i++) {
                double quotient = high[i] / temperature;
                low[i] = (Math.fma(-quotient, temperature, high[i]) + low[i]) * inverse;
                high[i] = quotient;
            }
        }
        scratch.release(mark);
    }

    /** The {@link #differences} for every finite x and top, none of them below −{@code far}. */
    private static void boundedDifferences(
            double temperature, double top, double far, double[] x, int start, int m, double[] high, double[] low) {
        // The quarters keep differences to a huge top from overflowing.
        double quarter = Math.abs(top) > LARGE ? 0.25 : 1;
        double scaledTop = top * quarter;
        double size = Math.max(temperature * quarter, Double.MIN_VALUE);
        double reach = Math.min(far * size, Double.MAX_VALUE);
        for (int i = 0; i < m; i++) {
            double xi = Math.max(x[start + i], -Double.MAX_VALUE) * quarter;
            double difference = xi - scaledTop;
            double error = twoDifferenceError(xi, scaledTop, difference);
            high[i] = Math.max(difference, -reach);
            low[i] = Math.min(Math.max(error, -size), size);
        }
        for (int i = 0; i < m; i++) {
            double quotient = high[i] / size;
            low[i] = (Math.fma(-quotient, size, high[i]) + low[i]) / size;
            high[i] = quotient;
        }
    }

    /** {@code y = e/sum}, within 1 ulp. */
    static void divide(double[] e, double sum, double[] y, int n) {
        double inverse = 1 / sum;
        double inverseLow = Math.fma(-inverse, sum, 1) * inverse;
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(e[i], inverse, e[i] * inverseLow);
        }
    }

    /** {@code y = factor·e}. */
    static void scale(double[] e, double factor, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = factor * e[i];
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

    /**
     * Gathers the elements with x − top ≥ −reach, in their order. It has no branch on the elements: which of them are
     * near the maximum is not foreseeable, and each branch that a processor foresees wrongly costs as much as ten
     * elements.
     *
     * @param near has room for n elements
     * @return the number of these elements
     */
    static int gatherNear(double top, double reach, double[] x, double[] near, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            near[count] = x[i];
            // The sign bit of a sum that is negative for the others alone.
            count += 1 - (int) (Double.doubleToRawLongBits((x[i] - top) + reach) >>> 63);
        }
        return count;
    }

    /** The greatest |x|, NaN ignored. */
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
