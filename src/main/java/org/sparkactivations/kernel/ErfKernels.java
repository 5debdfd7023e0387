package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.OneNumber;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * The error function erf, the bell e^(−x²), and their derivatives.
 *
 * <p>Method: e^(−x²) takes x² as a sum of two doubles, so that its rounding does not reach the exponential. For |x| up
 * to 3/4, erf x is x times a polynomial in x². Beyond, it is 1 − 2Φ(−√2·|x|), by Mills' ratio as in {@link GeluKernel}.
 */
public final class ErfKernels {

    /** √2, as a sum of two doubles. */
    private static final double SQRT2 = 1.4142135623730951;

    private static final double SQRT2_LOW = -9.667293313452913e-17;

    /** 2/√π, as a sum of two doubles. */
    static final double PEAK = 1.1283791670955126;

    static final double PEAK_LOW = 1.533545961316588e-17;

    /** Up to this |x|, erf x is a polynomial. */
    private static final double NEAR = 0.75;

    /** Here erf x rounds to 1, and e^(−x²) is still a normal double. */
    private static final double ONE = 10;

    private ErfKernels() {}

    /**
     * {@code y = erf x} for any x, within 2 ulp; exactly odd.
     *
     * <p>Special cases: ±1 for ±∞, NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            valueForFloats(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tLow = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rLow = scratch.next(n);
        double[] a = scratch.next(n);
        for (int i = 0; i < n; i++) {
            a[i] = Math.min(Math.abs(x[i]), ONE);
        }
        negativeSquare(a, t, tLow, n);
        scratch.math().decay(t, tLow, g, gLow, n);
        for (int i = 0; i < n; i++) {
            t[i] = SQRT2 * a[i];
            tLow[i] = twoProductError(SQRT2, a[i], t[i]) + SQRT2_LOW * a[i];
        }
        GeluKernel.mills(t, r, rLow, n, scratch);
        for (int i = 0; i < n; i++) {
            // tLow changes r(t) by r′(t)·tLow, where r′ = t·r − φ(0).
            rLow[i] = Math.fma(tLow[i], Math.fma(t[i], r[i], -GeluKernel.PEAK), rLow[i]);
            double p = r[i] * g[i];
            gLow[i] = Math.fma(r[i], gLow[i], Math.fma(rLow[i], g[i], twoProductError(r[i], g[i], p)));
            g[i] = p;
        }
        for (int i = 0; i < n; i++) {
            double near = Math.min(a[i], NEAR);
            double w = near * near;
            double rest = w * polynomial(w);
            y[i] = Math.fma(near, ERF_0, Math.fma(near, rest, near * ERF_0_LOW));
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(a[i] - NEAR);
            double rest = 1 - 2 * g[i];
            double restLow = fastTwoDifferenceError(1, 2 * g[i], rest);
            double erf = Math.fma(far, rest + Math.fma(-2, gLow[i], restLow), (1 - far) * y[i]);
            y[i] = erf * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    private static void valueForFloats(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] near = scratch.next(n);
        FloatKernels.farErf(x, y, n, scratch);
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), NEAR);
            double w = a * a;
            near[i] = a * Math.fma(w, polynomial(w), ERF_0);
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(Math.abs(x[i]) - NEAR);
            y[i] = Math.fma(far, y[i], (1 - far) * near[i]) * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /**
     * {@code y = 2/√π·e^(−x²)} for any x, the derivative of erf, within 2 ulp.
     *
     * <p>Special cases: 0 for ±∞ and where the result underflows, NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        negativeSquare(x, high, low, n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(PEAK, g[i], Math.fma(PEAK, gLow[i], PEAK_LOW * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(high[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(PEAK, high[i], low[i] + PEAK_LOW / PEAK);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = e^(−x²)} for any x, within 2 ulp.
     *
     * <p>Special cases: 0 for ±∞ and where the result underflows, NaN for NaN.
     */
    public static void gaussian(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        negativeSquare(x, high, low, n);
        scratch.math().exp(high, low, y, n);
        scratch.release(mark);
    }

    /**
     * {@code y = −2x·e^(−x²)} for any x, the derivative of the bell, within 2 ulp; exactly odd.
     *
     * <p>Special cases: ∓0 for ±∞ and where the result underflows, NaN for NaN.
     */
    public static void gaussianDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        negativeSquare(x, high, low, n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        for (int i = 0; i < n; i++) {
            y[i] = -2 * Math.fma(x[i], g[i], x[i] * gLow[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(high[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(ScalarMath.finite(-2 * x[i]), high[i], low[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y + yLow = erf(s + sLow)} within 2⁻⁵⁵ of y, and {@code g + gLow = e^(−(s + sLow)²)}, for s between 0 and {@value
     * #ONE}.
     */
    static void precise(
            double[] s, double[] sLow, double[] y, double[] yLow, double[] g, double[] gLow, int n, Scratch scratch) {
        if (n == 1 && !scratch.math().isForFloats()) {
            y[0] = precise(s[0], sLow[0], yLow, g, gLow);
            return;
        }
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tLow = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double square = s[i] * s[i];
            t[i] = -square;
            tLow[i] = -Math.fma(2 * s[i], sLow[i], twoProductError(s[i], s[i], square));
        }
        scratch.math().decay(t, tLow, g, gLow, n);
        for (int i = 0; i < n; i++) {
            t[i] = SQRT2 * s[i];
            tLow[i] = Math.fma(SQRT2, sLow[i], twoProductError(SQRT2, s[i], t[i]) + SQRT2_LOW * s[i]);
        }
        GeluKernel.mills(t, r, rLow, n, scratch);
        for (int i = 0; i < n; i++) {
            rLow[i] = Math.fma(tLow[i], Math.fma(t[i], r[i], -GeluKernel.PEAK), rLow[i]);
            double p = r[i] * g[i];
            rLow[i] = Math.fma(r[i], gLow[i], Math.fma(rLow[i], g[i], twoProductError(r[i], g[i], p)));
            r[i] = p;
        }
        for (int i = 0; i < n; i++) {
            double near = Math.min(s[i], NEAR);
            double w = near * near;
            double rest = w * polynomial(w);
            double p = ERF_0 + rest;
            double pLow = fastTwoSumError(ERF_0, rest, p) + ERF_0_LOW;
            double product = near * p;
            double productLow = Math.fma(near, pLow, twoProductError(near, p, product));
            y[i] = product;
            // sLow changes erf by its derivative times that.
            yLow[i] = Math.fma(PEAK * g[i], sLow[i], productLow);
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(s[i] - NEAR);
            double rest = 1 - 2 * r[i];
            double restLow = Math.fma(-2, rLow[i], fastTwoDifferenceError(1, 2 * r[i], rest));
            y[i] = Math.fma(far, rest, (1 - far) * y[i]);
            yLow[i] = Math.fma(far, restLow, (1 - far) * yLow[i]);
        }
        scratch.release(mark);
    }

    /** The same for one number; returns the high part of the error function. */
    static double precise(double s, double sLow, double[] low, double[] g, double[] gLow) {
        double square = s * s;
        double bell = OneNumber.decay(-square, -Math.fma(2 * s, sLow, twoProductError(s, s, square)), gLow);
        double bellLow = gLow[0];
        g[0] = bell;
        double t = SQRT2 * s;
        double tLow = Math.fma(SQRT2, sLow, twoProductError(SQRT2, s, t) + SQRT2_LOW * s);
        double ratio = GeluKernel.mills(t, low);
        double ratioLow = Math.fma(tLow, Math.fma(t, ratio, -GeluKernel.PEAK), low[0]);
        double tail = ratio * bell;
        double tailLow = Math.fma(ratio, bellLow, Math.fma(ratioLow, bell, twoProductError(ratio, bell, tail)));
        double near = Math.min(s, NEAR);
        double w = near * near;
        double rest = w * polynomial(w);
        double p = ERF_0 + rest;
        double pLow = fastTwoSumError(ERF_0, rest, p) + ERF_0_LOW;
        double product = near * p;
        double productLow = Math.fma(near, pLow, twoProductError(near, p, product));
        productLow = Math.fma(PEAK * bell, sLow, productLow);
        double far = Conditions.positive(s - NEAR);
        double beyond = 1 - 2 * tail;
        double beyondLow = Math.fma(-2, tailLow, fastTwoDifferenceError(1, 2 * tail, beyond));
        low[0] = Math.fma(far, beyondLow, (1 - far) * productLow);
        return Math.fma(far, beyond, (1 - far) * product);
    }

    /** (erf(x)/x − 2/√π)/x² in w = x². */
    private static double polynomial(double w) {
        double w2 = w * w;
        double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_10, ERF_8), ERF_6), ERF_4);
        even = Math.fma(w2, even, ERF_2);
        double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_11, ERF_9), ERF_7), ERF_5);
        odd = Math.fma(w2, Math.fma(w2, odd, ERF_3), ERF_1);
        return Math.fma(w, even, odd);
    }

    /** {@code high + low = −x²}, exactly; where high is infinite, low is arbitrary. */
    private static void negativeSquare(double[] x, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            high[i] = -square;
            low[i] = Math.fma(-x[i], x[i], square);
        }
    }
}
