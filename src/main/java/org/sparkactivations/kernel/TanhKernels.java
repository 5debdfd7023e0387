package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * Functions built on the hyperbolic tangent to more than double precision.
 *
 * <p>Method: tanh |z| = −e/(2 + e) with e = expm1(−2|z|), where e and the quotient are sums of two doubles. Next to 0,
 * x − tanh x is x³ times a polynomial in x², as the difference would cancel.
 */
public final class TanhKernels {

    /** Up to this |x|, x − tanh x is a polynomial. */
    private static final double NEAR = 0.75;

    /** From here on tanh x rounds to 1. */
    private static final double FLAT = 40;

    private TanhKernels() {}

    /**
     * {@code y = (factor + factorLow)·tanh(z)} for z = (high + low)/2, within 2 ulp; exactly odd. NaN gives NaN.
     *
     * @param high twice the argument, finite or NaN; overwritten
     * @param low small compared with an ulp of high; overwritten
     */
    public static void scaled(
            double factor, double factorLow, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] sign = scratch.next(n);
        double[] t = scratch.next(n);
        double[] tLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            sign[i] = Conditions.sign(high[i]);
        }
        magnitude(high, low, t, tLow, n, scratch.math());
        for (int i = 0; i < n; i++) {
            double p = factor * t[i];
            double pError = Math.fma(factorLow, t[i], twoProductError(factor, t[i], p));
            y[i] = sign[i] * (p + Math.fma(factor, tLow[i], pError));
        }
        scratch.release(mark);
    }

    /**
     * {@code y = x − tanh x} for any x, within 2 ulp; exactly odd.
     *
     * <p>Special cases: ±∞ for ±∞, NaN for NaN.
     */
    public static void remainder(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tLow = scratch.next(n);
        ofMagnitude(x, t, tLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]);
            // From FLAT on the difference is a − 1. Its low part would be NaN at ∞.
            double near = Math.min(a, FLAT);
            double difference = near - t[i];
            double differenceLow = (near - (difference + t[i])) - tLow[i];
            double far = Conditions.positive(a - FLAT);
            t[i] = (1 - far) * (difference + differenceLow) + far * Math.max(a, FLAT) - far;
        }
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), NEAR);
            double w = a * a;
            double wLow = twoProductError(a, a, w);
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, SHRINK_12, SHRINK_10), SHRINK_8), SHRINK_6);
            even = Math.fma(w2, Math.fma(w2, even, SHRINK_4), SHRINK_2);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, SHRINK_13, SHRINK_11), SHRINK_9), SHRINK_7);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, SHRINK_5), SHRINK_3), SHRINK_1);
            double rest = w * Math.fma(w, even, odd);
            double p = SHRINK_0 + rest;
            double pLow = fastTwoSumError(SHRINK_0, rest, p) + SHRINK_0_LOW;
            // a·w·p
            double product = w * p;
            double productLow = Math.fma(w, pLow, Math.fma(wLow, p, twoProductError(w, p, product)));
            y[i] = Math.fma(a, product, a * productLow);
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(Math.abs(x[i]) - NEAR);
            double sum = (1 - far) * y[i] + far * Math.max(t[i], 0);
            y[i] = sum * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /**
     * {@code y = tanh²x} for any x, the derivative of x − tanh x, within 2 ulp; exactly even.
     *
     * <p>Special cases: 1 for ±∞, NaN for NaN.
     */
    public static void squared(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tLow = scratch.next(n);
        ofMagnitude(x, t, tLow, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(t[i], t[i], 2 * t[i] * tLow[i]);
        }
        scratch.release(mark);
    }

    /** {@code t + tLow = tanh |x|}. */
    private static void ofMagnitude(double[] x, double[] t, double[] tLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        for (int i = 0; i < n; i++) {
            high[i] = 2 * Math.min(Math.abs(x[i]), 100);
        }
        Arrays.fill(low, 0, n, 0);
        magnitude(high, low, t, tLow, n, scratch.math());
        scratch.release(mark);
    }

    /** {@code t + tLow = tanh |z|} for z = (high + low)/2; overwrites high and low. */
    private static void magnitude(double[] high, double[] low, double[] t, double[] tLow, int n, ArrayMath math) {
        for (int i = 0; i < n; i++) {
            low[i] = low[i] * (1 - 2 * Conditions.positive(high[i]));
            high[i] = -Math.abs(high[i]);
        }
        if (math.isForFloats()) {
            for (int i = 0; i < n; i++) {
                high[i] = -0.5 * high[i];
            }
            math.tanh(high, t, n);
            Arrays.fill(tLow, 0, n, 0);
            return;
        }
        math.expm1(high, t, tLow, n);
        for (int i = 0; i < n; i++) {
            double e = t[i];
            double eLow = tLow[i] + (1 + e) * low[i];
            double d = 2 + e;
            double dLow = fastTwoSumError(2, e, d) + eLow;
            double inverse = 1 / d;
            double q = e * inverse;
            double qLow = Math.fma(-q, dLow, Math.fma(-q, d, e) + eLow) * inverse;
            t[i] = -q;
            tLow[i] = -qLow;
        }
    }
}
