package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * The rational approximation A·sgn(z)·(1 − 1/(1 + P)) of the hyperbolic tangent, with P = |z| + z² + C·z⁴ and z = 2x/3.
 *
 * <p>Method: it is A·sgn(z)·P/(1 + P), where nothing cancels. All quantities are sums of two doubles.
 */
public final class RationalTanhKernel {

    private static final double TWO_THIRDS = 0.6666666666666666;
    private static final double TWO_THIRDS_LOW = 3.700743415417188e-17;

    /** C = 1.41645 as a sum of two doubles. */
    private static final double C = 1.41645;

    private static final double C_LOW = 1.3145040611561854e-17;

    /** A = 1.7159, LeCun's amplitude of the hyperbolic tangent. */
    public static final double A = 1.7159;

    /** The low part of {@link #A}. */
    public static final double A_LOW = 1.9184653865522706e-17;

    /** Two thirds of A. */
    private static final double SLOPE = 1.1439333333333332;

    private static final double SLOPE_LOW = 8.680463755202558e-17;

    /** Here P is close to the largest double, and the function rounds to A. */
    private static final double FAR = 1e77;

    /** A power of 2 that keeps quotients from becoming subnormal. */
    private static final double RAISE = 0x1p200;

    private RationalTanhKernel() {}

    /**
     * {@code y = A·sgn(z)·P/(1 + P)} for any x, within 2 ulp; exactly odd.
     *
     * <p>Special cases: ±A for ±∞, NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.rationalTanh(A, C, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        double[] u = scratch.next(n);
        double[] uLow = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        polynomial(x, z, zLow, u, uLow, p, pLow, n);
        inverseOfOnePlus(p, pLow, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            double q = p[i] * inverse[i];
            double qError = twoProductError(p[i], inverse[i], q);
            pLow[i] = Math.fma(inverseLow[i], p[i], Math.fma(inverse[i], pLow[i], qError));
            p[i] = q;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(A, p[i], Math.fma(A, pLow[i], A_LOW * p[i])) * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /**
     * {@code y = (2/3)·A·P′/(1 + P)²} for any x, where P′ = 1 + |z|(4u − 2) with u = 1 + C·z², within
     * 2 ulp; exactly even.
     *
     * <p>Special cases: 0 for ±∞ and where the result underflows, NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.rationalTanhDerivative(SLOPE, C, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        double[] u = scratch.next(n);
        double[] uLow = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        polynomial(x, z, zLow, u, uLow, p, pLow, n);
        inverseOfOnePlus(p, pLow, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            double w = Math.fma(4, u[i], -2);
            uLow[i] = Math.fma(4, uLow[i], Math.fma(4, u[i], -w) - 2);
            u[i] = w;
        }
        multiply(u, uLow, z, zLow, n);
        for (int i = 0; i < n; i++) {
            double sum = 1 + u[i];
            // Below the smallest normal double the errors of the products would be lost.
            uLow[i] = RAISE * (twoSumError(1, u[i], sum) + uLow[i]);
            u[i] = RAISE * sum;
        }
        multiply(u, uLow, inverse, inverseLow, n);
        multiply(u, uLow, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(SLOPE, u[i], Math.fma(SLOPE, uLow[i], SLOPE_LOW * u[i])) * (1 / RAISE);
        }
        scratch.release(mark);
    }

    /** {@code z + zLow = 2|x|/3}, {@code u + uLow = 1 + C·z²} and {@code p + pLow = P}. */
    private static void polynomial(
            double[] x, double[] z, double[] zLow, double[] u, double[] uLow, double[] p, double[] pLow, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), FAR);
            z[i] = TWO_THIRDS * a;
            zLow[i] = twoProductError(TWO_THIRDS, a, z[i]) + TWO_THIRDS_LOW * a;
        }
        for (int i = 0; i < n; i++) {
            double square = z[i] * z[i];
            p[i] = square;
            pLow[i] = Math.fma(2 * z[i], zLow[i], twoProductError(z[i], z[i], square));
        }
        for (int i = 0; i < n; i++) {
            double t = C * p[i];
            double tLow = Math.fma(C, pLow[i], Math.fma(C_LOW, p[i], twoProductError(C, p[i], t)));
            double sum = 1 + t;
            u[i] = sum;
            uLow[i] = twoSumError(1, t, sum) + tLow;
        }
        multiply(p, pLow, u, uLow, n);
        for (int i = 0; i < n; i++) {
            double sum = z[i] + p[i];
            pLow[i] = twoSumError(z[i], p[i], sum) + (zLow[i] + pLow[i]);
            p[i] = sum;
        }
    }

    /** {@code y + yLow = 1/(1 + p + pLow)}. */
    private static void inverseOfOnePlus(double[] p, double[] pLow, double[] y, double[] yLow, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + p[i];
            double dLow = twoSumError(1, p[i], d) + pLow[i];
            double inverse = 1 / d;
            y[i] = inverse;
            yLow[i] = inverse * Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
        }
    }

    /** {@code a + aLow = (a + aLow)(b + bLow)}. */
    private static void multiply(double[] a, double[] aLow, double[] b, double[] bLow, int n) {
        for (int i = 0; i < n; i++) {
            double product = a[i] * b[i];
            double productError = twoProductError(a[i], b[i], product);
            aLow[i] = Math.fma(bLow[i], a[i], Math.fma(b[i], aLow[i], productError));
            a[i] = product;
        }
    }
}
