package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.OneNumber;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Serf, x·erf(ln(1 + eˣ)), and its derivative.
 *
 * <p>Method: the softplus s = ln(1 + eˣ), its square, erf s and the bell e^(−s²) are sums of two doubles. Far left, where
 * s is eˣ, the function is 2/√π·x·eˣ.
 */
public final class SerfKernel {

    /** From here on erf s rounds to 1, and s is x. */
    private static final double FLAT = 10;

    /** Where x·eˣ has underflowed. */
    private static final double FAR = 1400;

    private SerfKernel() {}

    /**
     * {@code y = x·erf(ln(1 + eˣ))} for any x, within 2 ulp.
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; ∞ for ∞; NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (n == 1 && !scratch.math().isForFloats() && Math.abs(x[0]) <= ArrayMath.NEAR) {
            y[0] = value(x[0], scratch);
            return;
        }
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        double[] s = scratch.next(n);
        double[] sLow = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        softplus(x, g, gLow, s, sLow, n, scratch);
        ErfKernels.precise(s, sLow, e, eLow, g, gLow, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(x[i], e[i], x[i] * eLow[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? x[i] : far(Math.max(x[i], -FAR), 0, x[i]);
            }
        }
        scratch.release(mark);
    }

    /** The same for one number, without loops over one element, which take longer than the arithmetic. */
    private static double value(double x, Scratch scratch) {
        int mark = scratch.mark();
        double[] low = scratch.next(1);
        double[] bell = scratch.next(1);
        double[] bellLow = scratch.next(1);
        double s = softplus(x, OneNumber.decay(x, 0, low), low);
        double e = ErfKernels.precise(s, low[0], low, bell, bellLow);
        scratch.release(mark);
        return Math.fma(x, e, x * low[0]);
    }

    /**
     * {@code y = erf s + x·2/√π·e^(−s²)·σ(x)} for s = ln(1 + eˣ) and any x, within 2 ulp; next to its zero at −1.2, within 2
     * ulp of the larger addend.
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; 1 for ∞; NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        double[] s = scratch.next(n);
        double[] sLow = scratch.next(n);
        double[] v = scratch.next(n);
        double[] vLow = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        softplus(x, g, gLow, s, sLow, n, scratch);
        Logistic.inverseOfOnePlus(g, gLow, v, vLow, n);
        // σ(x), which is 1/(1 + g) right of 0 and g times that left of it.
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double scale = Math.fma(1 - right, g[i], right);
            double product = v[i] * scale;
            double error = Math.fma(vLow[i], scale, twoProductError(v[i], scale, product));
            vLow[i] = Math.fma(v[i], (1 - right) * gLow[i], error);
            v[i] = product;
        }
        // times x, which is held where the bell is 0
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -FAR), FAR);
            double product = held * v[i];
            vLow[i] = Math.fma(held, vLow[i], twoProductError(held, v[i], product));
            v[i] = product;
        }
        ErfKernels.precise(s, sLow, e, eLow, g, gLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double slope = ErfKernels.PEAK * g[i];
            double slopeError = Math.fma(ErfKernels.PEAK_LOW, g[i], twoProductError(ErfKernels.PEAK, g[i], slope));
            gLow[i] = Math.fma(ErfKernels.PEAK, gLow[i], slopeError);
            g[i] = slope;
        }
        for (int i = 0; i < n; i++) {
            double product = v[i] * g[i];
            vLow[i] = Math.fma(v[i], gLow[i], Math.fma(vLow[i], g[i], twoProductError(v[i], g[i], product)));
            v[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double sum = e[i] + v[i];
            y[i] = sum + (twoSumError(e[i], v[i], sum) + (eLow[i] + vLow[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                double held = Math.max(x[i], -FAR);
                double factor = 1 + held;
                y[i] = x[i] > 0 ? 1 : far(factor, fastTwoSumError(held, 1, factor), x[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code 2/√π·(factor + factorLow)·eˣ} for an x far out on the left; NaN for NaN. */
    private static double far(double factor, double factorLow, double x) {
        double product = ErfKernels.PEAK * factor;
        double low = twoProductError(ErfKernels.PEAK, factor, product)
                + (ErfKernels.PEAK_LOW * factor + ErfKernels.PEAK * factorLow);
        return ScalarMath.farProduct(product, x, low / product);
    }

    /**
     * {@code g + gLow = e^−|x|} where |x| ≤ {@value ArrayMath#NEAR}.
     *
     * @return whether every |x| is
     */
    private static boolean decay(double[] x, double[] g, double[] gLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] zero = scratch.next(n);
        Arrays.fill(zero, 0, n, 0);
        boolean near = scratch.math().decay(x, zero, g, gLow, n);
        scratch.release(mark);
        return near;
    }

    /** {@code s + sLow = ln(1 + eˣ)} for g + gLow = e^−|x|, held at {@value #FLAT}. */
    private static void softplus(
            double[] x, double[] g, double[] gLow, double[] s, double[] sLow, int n, Scratch scratch) {
        if (n == 1) {
            sLow[0] = gLow[0];
            s[0] = softplus(x[0], g[0], sLow);
            return;
        }
        int mark = scratch.mark();
        double[] tail = scratch.next(n);
        double[] inverse = scratch.next(n);
        System.arraycopy(g, 0, s, 0, n);
        System.arraycopy(gLow, 0, sLow, 0, n);
        SoftplusKernel.logOfOnePlus(s, sLow, tail, inverse, n);
        for (int i = 0; i < n; i++) {
            double line = Math.max(x[i], 0);
            double sum = Math.min(line, FLAT) + s[i];
            double low = twoSumError(Math.min(line, FLAT), s[i], sum) + sLow[i];
            s[i] = Math.min(sum, FLAT);
            sLow[i] = low * Conditions.positive(FLAT - sum);
        }
        scratch.release(mark);
    }

    /** The same for one number: low has the low part of g, and then that of the result. */
    private static double softplus(double x, double g, double[] low) {
        double logarithm = SoftplusKernel.logOfOnePlus(g, low);
        double line = Math.min(Math.max(x, 0), FLAT);
        double sum = line + logarithm;
        low[0] = (twoSumError(line, logarithm, sum) + low[0]) * Conditions.positive(FLAT - sum);
        return Math.min(sum, FLAT);
    }
}
