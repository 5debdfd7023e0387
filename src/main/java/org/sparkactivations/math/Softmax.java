package org.sparkactivations.math;

/**
 * Softmax, its logarithm, and what belongs to them. All take a unit: the temperature T, or −T for functions of −x.
 *
 * <p>Special cases: a NaN makes all elements NaN, and so does a row of nothing but −∞; m elements of +∞ share the weight, 1/m
 * each.
 */
public final class Softmax {

    private Softmax() {}

    /** {@code y = e^(xᵢ/T) / Σ e^(xⱼ/T)}, shifted by the maximum. */
    public static void value(ArrayMath math, double unit, double[] x, double[] y, int n, Scratch scratch) {
        double top = Rows.top(unit, x, n);
        if (Rows.isUndefined(unit, top)) {
            Rows.fillNan(y, n);
            return;
        }
        double sum = Rows.weights(math, unit, top, x, y, n, scratch);
        Rows.divide(y, sum, y, n);
    }

    /**
     * {@code y = ln softmax}, as the difference to the maximum less ln(1 + r), where r is the weight of all but one of the
     * greatest elements: two numbers of one sign, neither of which is rounded before it is known.
     */
    public static void log(ArrayMath math, double unit, double[] x, double[] y, int n, Scratch scratch) {
        double top = Rows.top(unit, x, n);
        if (Rows.isUndefined(unit, top)) {
            Rows.fillNan(y, n);
            return;
        }
        double logarithm = logOfSum(math, unit, top, x, y, n, scratch);
        if (Double.isInfinite(top)) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == top ? 0 - logarithm : Double.NEGATIVE_INFINITY;
            }
            return;
        }
        double[] hi = scratch.block(0);
        double[] lo = scratch.block(1);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            Rows.differences(unit, top, x, start, m, hi, lo);
            for (int i = 0; i < m; i++) {
                // The error of the sum is that of the greatest double where the difference is infinite.
                double finite = Math.max(hi[i], -Double.MAX_VALUE);
                double sum = finite - logarithm;
                double back = sum - finite;
                double low = (finite - (sum - back)) - (logarithm + back) + lo[i];
                y[start + i] = (hi[i] - logarithm) + low;
            }
        }
    }

    /** {@code ln Σ eˣ}; −∞ for nothing and for nothing but −∞, +∞ where an element is. */
    public static double logSumExp(ArrayMath math, double[] x, double[] e, int n, Scratch scratch) {
        double top = Rows.top(1, x, n);
        return Double.isInfinite(top) || Double.isNaN(top) ? top : top + logOfSum(math, 1, top, x, e, n, scratch);
    }

    /** ln Σ exp((x − top)/unit), where e receives the exponentials. */
    static double logOfSum(ArrayMath math, double unit, double top, double[] x, double[] e, int n, Scratch scratch) {
        Rows.weights(math, unit, top, x, e, n, scratch);
        return Logarithm.ln1p(Rows.rest(math, Rows.indexOf(top, x, n), e, n), scratch);
    }
}
