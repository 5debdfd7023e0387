package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.Scratch;

/**
 * The scaled hyperbolic tangent α·tanh(βx) and its derivative αβ/cosh²(βx).
 *
 * <p>Method: βx is a sum of two doubles. Where it is so small that its low part would underflow, the function is αβx, a
 * product whose factors are taken apart into numbers of moderate size and powers of 2. So is that of the derivative
 * where αβ is beyond the middle of the range of double.
 */
public final class ScaledTanhKernel {

    /** Up to this |βx|, tanh(βx) is βx to more than double precision. */
    private static final double TINY = 0x1p-400;

    /** Up to this magnitude, and down to its inverse, αβ is formed. */
    private static final double MODERATE = 0x1p300;

    private ScaledTanhKernel() {}

    /**
     * {@code y = α·tanh(βx)} for any x and finite α and β, within 1 ulp; exactly odd.
     *
     * <p>Special cases: ±α with the sign of β for ±∞, a zero with the sign of αβx if α or β is 0, NaN for NaN.
     */
    public static void value(double alpha, double beta, double[] x, double[] y, int n, Scratch scratch) {
        if (alpha == 0 || beta == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = alpha * beta * Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
            }
            return;
        }
        if (scratch.math().isForFloats() && FloatKernels.isModerate(alpha) && FloatKernels.isModerate(beta)) {
            FloatKernels.scaledTanh(alpha, beta, x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        twice(beta, x, high, low, n);
        TanhKernels.scaled(alpha, 0, high, low, y, n, scratch);
        for (int i = 0; i < n; i++) {
            if (Math.abs(beta * x[i]) < TINY && x[i] != 0) {
                y[i] = product(alpha, beta, x[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = αβ/cosh²(βx)} for any x and finite α and β, within 2 ulp; exactly even.
     *
     * <p>Special cases: ±0 for ±∞ and where the result underflows, ±αβ for all x if β is 0, NaN for NaN.
     */
    public static void derivative(double alpha, double beta, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        twice(beta, x, high, low, n);
        double factor = alpha * beta;
        if (factor == 0 && (alpha == 0 || beta == 0) || isModerate(factor)) {
            Logistic.density(4 * factor, high, low, y, n, scratch);
        } else {
            Logistic.density(4, high, low, y, n, scratch);
            for (int i = 0; i < n; i++) {
                y[i] = Math.abs(high[i]) <= ArrayMath.NEAR
                        ? product(alpha, beta, y[i])
                        : farSlope(alpha, beta, high[i], low[i]);
            }
        }
        scratch.release(mark);
    }

    private static boolean isModerate(double factor) {
        return Math.abs(factor) <= MODERATE && Math.abs(factor) >= 1 / MODERATE;
    }

    /** {@code high + low = 2βx} for x held so that both are finite. */
    private static void twice(double beta, double[] x, double[] high, double[] low, int n) {
        ExactProducts.held(beta, 0, x, high, low, n);
        for (int i = 0; i < n; i++) {
            high[i] = 2 * high[i];
            low[i] = 2 * low[i];
        }
    }

    /** {@code αβ/cosh²(z)} for 2z = high + low far from 0; NaN for NaN. */
    private static double farSlope(double alpha, double beta, double high, double low) {
        return Double.isNaN(high)
                ? high
                : ExponentialProducts.product(alpha, beta, 4, 0, -Math.abs(high), high > 0 ? -low : low);
    }

    /** {@code a·b·c}, rounded twice where the result is normal, even if a product of two overflows or underflows. */
    private static double product(double a, double b, double c) {
        int exponentOfA = exponent(a);
        int exponentOfB = exponent(b);
        int exponentOfC = exponent(c);
        double p = mantissa(a, exponentOfA) * mantissa(b, exponentOfB);
        double pLow = twoProductError(mantissa(a, exponentOfA), mantissa(b, exponentOfB), p);
        double m = mantissa(c, exponentOfC);
        return Math.scalb(Math.fma(p, m, pLow * m), exponentOfA + exponentOfB + exponentOfC);
    }

    private static int exponent(double a) {
        return Math.abs(a) < Double.MIN_NORMAL ? Math.getExponent(a * 0x1p54) - 54 : Math.getExponent(a);
    }

    private static double mantissa(double a, int exponent) {
        return Math.abs(a) < Double.MIN_NORMAL ? Math.scalb(a * 0x1p54, -54 - exponent) : Math.scalb(a, -exponent);
    }
}
