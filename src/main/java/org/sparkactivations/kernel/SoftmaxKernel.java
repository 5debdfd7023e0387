package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoSumError;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.ScalarFloatMath;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.KernelContext;

/**
 * Softmax and its logarithm.
 *
 * <p>Method: exponentials of exact differences to the maximum ({@link RowWeights}), summed with twice the
 * precision. The logarithm of their sum is ln(1 + r), where r is the sum without one of the greatest elements, so
 * that nothing cancels.
 *
 * <p>Results that are rounded to float need no difference where no exponential is near the bounds of double: its
 * relative error does not grow with x, as floats have 29 bits less.
 *
 * <p>Range: all finite x and all temperatures T &gt; 0, ∞ included: there all finite elements have one weight.
 *
 * <p>Special cases: a NaN in the row makes all elements NaN, and so does a row of −∞ only; m elements of +∞ share the
 * weight, 1/m each.
 *
 * <p>Error: within 4 ulp; of {@link #logSumExp}, where its two terms cancel, within 2 ulp of the greatest |x|.
 */
public final class SoftmaxKernel {

    private SoftmaxKernel() {}

    /** {@code y = e^(xᵢ/T) / Σ e^(xⱼ/T)}. */
    public static void value(double temperature, double[] x, double[] y, int n, KernelContext context) {
        if (temperature == Double.POSITIVE_INFINITY) {
            int mark = context.mark();
            value(1, levelled(x, n, context), y, n, context);
            context.release(mark);
            return;
        }
        ArrayMath math = context.math();
        if (math.isForFloats() && temperature == 1 && ScalarFloatMath.areModerate(x, n, y, math)) {
            math.expBelow(0, x, y, n);
            RowWeights.scale(y, 1 / RowWeights.sum(y, n, context), y, n);
            return;
        }
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        double sum = RowWeights.weights(temperature, top, x, y, n, context);
        if (math.isForFloats()) {
            RowWeights.scale(y, 1 / sum, y, n);
        } else {
            RowWeights.divide(y, sum, y, n);
        }
    }

    /** The {@link #value} of floats in the manner of {@link org.sparkactivations.spi.Activation#valueOfFloats}. */
    public static boolean valueOfFloats(double temperature, float[] x, float[] y, int n, KernelContext context) {
        ArrayMath math = context.math();
        if (!math.isForFloats() || temperature != 1 || context.multiplicity() != 1 || n == 0) {
            return false;
        }
        int mark = context.mark();
        double[] e = context.next(n);
        double sum = math.sumOfExp(x, e, n, context);
        if (Double.isNaN(sum)) {
            float top = math.max(x, n);
            sum = Float.isFinite(top) ? math.sumOfExpBelow(top, x, e, n, context) : Double.NaN;
        }
        boolean isDone = !Double.isNaN(sum);
        if (isDone) {
            math.narrow(1 / sum, e, y, n);
        }
        context.release(mark);
        return isDone;
    }

    /** The {@link #value} for −x. */
    public static void ofNegated(double temperature, double[] x, double[] y, int n, KernelContext context) {
        int mark = context.mark();
        double[] negated = context.next(n);
        for (int i = 0; i < n; i++) {
            negated[i] = -x[i];
        }
        value(temperature, negated, y, n, context);
        context.release(mark);
    }

    /**
     * {@code y = ln(e^(xᵢ/T) / Σ e^(xⱼ/T))}, as the difference to the maximum minus ln(1 + r): two terms of one sign,
     * and neither is rounded before the sum is.
     */
    public static void log(double temperature, double[] x, double[] y, int n, KernelContext context) {
        if (temperature == Double.POSITIVE_INFINITY) {
            int mark = context.mark();
            log(1, levelled(x, n, context), y, n, context);
            context.release(mark);
            return;
        }
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        double logarithm = logOfSum(temperature, top, x, y, n, context);
        if (Double.isInfinite(top)) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == top ? 0 - logarithm : Double.NEGATIVE_INFINITY;
            }
            return;
        }
        int mark = context.mark();
        double[] high = context.next(Scratch.BLOCK);
        double[] low = context.next(Scratch.BLOCK);
        double[] part = context.next(Scratch.BLOCK);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            RowWeights.differences(temperature, top, x, start, m, high, low, context);
            for (int i = 0; i < m; i++) {
                double sum = high[i] - logarithm;
                part[i] = sum + (twoSumError(high[i], -logarithm, sum) + low[i]);
            }
            for (int i = 0; i < m; i++) {
                // NaN where the difference is infinite; the sum makes every zero positive.
                low[i] = 0 * high[i] + 0.0;
            }
            boolean isFinite = Fill.isAll(0, low, m);
            for (int i = 0; !isFinite && i < m; i++) {
                if (high[i] == Double.NEGATIVE_INFINITY) {
                    part[i] = high[i];
                }
            }
            System.arraycopy(part, 0, y, start, m);
        }
        context.release(mark);
    }

    /** The elements divided by an infinite temperature: 0 for every finite one, infinities and NaN as they are. */
    static double[] levelled(double[] x, int n, Scratch scratch) {
        double[] level = scratch.next(n);
        for (int i = 0; i < n; i++) {
            level[i] = x[i] - Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
        }
        return level;
    }

    /** {@code ln Σ eˣ}; −∞ for an empty row and for a row of −∞ only, +∞ where an element is +∞ and none is NaN. */
    public static double logSumExp(double[] x, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (Double.isInfinite(top) || Double.isNaN(top)) {
            return top;
        }
        int mark = context.mark();
        double sum = top + logOfSum(1, top, x, context.next(n), n, context);
        context.release(mark);
        return sum;
    }

    /**
     * {@code ln Σ exp((x − top)/temperature)}.
     *
     * @param e receives the exponentials
     */
    static double logOfSum(double temperature, double top, double[] x, double[] e, int n, KernelContext context) {
        RowWeights.exponentials(temperature, top, x, e, n, context);
        int first = RowWeights.indexOf(top, x, n);
        return Logarithm.ln1p(RowWeights.rest(temperature, first, x, e, n, context));
    }
}
