package org.sparkactivations.kernel;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.Scratch;

/**
 * Softmax, its logarithm, and what belongs to them.
 *
 * <p>Special cases: a NaN makes all elements NaN, and so does a row of nothing but −∞; m elements of +∞ share the weight, 1/m
 * each.
 */
public final class SoftmaxKernel {

    private SoftmaxKernel() {}

    /** {@code y = e^(xᵢ/T) / Σ e^(xⱼ/T)}, shifted by the maximum. */
    public static void value(ArrayMath math, double temperature, double[] x, double[] y, int n, Scratch scratch) {
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        double sum = RowWeights.weights(math, temperature, top, x, y, n, scratch);
        RowWeights.divide(y, sum, y, n);
    }

    /** {@link #value} of −x. */
    public static void ofNegated(ArrayMath math, double temperature, double[] x, double[] y, int n, Scratch scratch) {
        double[] negated = scratch.scratch(3);
        for (int i = 0; i < n; i++) {
            negated[i] = -x[i];
        }
        value(math, temperature, negated, y, n, scratch);
    }

    /**
     * {@code y = ln softmax}, as the difference to the maximum less ln(1 + r), where r is the weight of all but one of the
     * greatest elements: two numbers of one sign, neither of which is rounded before it is known.
     */
    public static void log(ArrayMath math, double temperature, double[] x, double[] y, int n, Scratch scratch) {
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        double logarithm = logOfSum(math, temperature, top, x, y, n, scratch);
        if (Double.isInfinite(top)) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == top ? 0 - logarithm : Double.NEGATIVE_INFINITY;
            }
            return;
        }
        double[] hi = scratch.block(0);
        double[] lo = scratch.block(1);
        double[] part = scratch.block(2);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            RowWeights.differences(temperature, top, x, start, m, hi, lo, scratch);
            for (int i = 0; i < m; i++) {
                double sum = hi[i] - logarithm;
                double back = sum - hi[i];
                part[i] = sum + ((hi[i] - (sum - back)) - (logarithm + back) + lo[i]);
            }
            for (int i = 0; i < m; i++) {
                // NaN where the difference is infinite; the sum makes any zero a positive one.
                lo[i] = 0 * hi[i] + 0.0;
            }
            boolean isFinite = Fill.isAll(0, lo, m);
            for (int i = 0; !isFinite && i < m; i++) {
                if (hi[i] == Double.NEGATIVE_INFINITY) {
                    part[i] = hi[i];
                }
            }
            System.arraycopy(part, 0, y, start, m);
        }
    }

    /** {@code ln Σ eˣ}; −∞ for nothing and for nothing but −∞, +∞ where an element is. */
    public static double logSumExp(ArrayMath math, double[] x, double[] e, int n, Scratch scratch) {
        double top = math.max(x, n);
        return Double.isInfinite(top) || Double.isNaN(top) ? top : top + logOfSum(math, 1, top, x, e, n, scratch);
    }

    /** ln Σ exp((x − top)/temperature), where e receives the exponentials. */
    static double logOfSum(
            ArrayMath math, double temperature, double top, double[] x, double[] e, int n, Scratch scratch) {
        RowWeights.exponentials(math, temperature, top, x, e, n, scratch);
        int first = RowWeights.indexOf(top, x, n);
        return Logarithm.ln1p(RowWeights.rest(math, temperature, first, x, e, n), scratch);
    }
}
