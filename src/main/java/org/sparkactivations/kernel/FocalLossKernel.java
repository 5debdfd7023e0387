package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.fastTwoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Focal loss of a logit x and a target t: {@code w₁·t·σ(−x)^γ·ln(1 + e⁻ˣ) + w₀·(1 − t)·σ(x)^γ·ln(1 + eˣ)}, where w₁ is
 * α and w₀ is 1 − α, or both are 1.
 *
 * <p>Method: with g = e^−|x|, l = ln(1 + g) and u = |x| + l, the class that the sign of x favours has the probability
 * e^−l, and the other one e^−u. So the two terms are {@code a·l·e^(−γu)} and {@code b·u·e^(−γl)}, where a and b are the
 * weighted targets of the favoured class and of the other. The derivative is {@code a·(g + γl)·e^(−γu) − b·(1 +
 * γgu)·e^(−γl)} over 1 + g, with the sign opposite to that of x. Nothing cancels in a term, and all factors are sums of
 * two doubles. Elements with an exponential that leaves the range of double are computed again, one by one.
 *
 * <p>Range: all finite x and t, and γ ≥ 0.
 *
 * <p>Special cases: NaN gives NaN; ±∞ gives the limit. A target outside of [0, 1] is computed as written.
 *
 * <p>Error: within 2 ulp for γ ≤ 8 and targets in [0, 1], of the derivative in ulp of its larger term. The error of l
 * is multiplied by γ: for larger γ add γ/8 ulp.
 */
public final class FocalLossKernel {

    /** The largest power of e by which a term is multiplied in the loops. */
    private static final double NEAR = ArrayMath.NEAR;

    private FocalLossKernel() {}

    /**
     * {@code y} is the loss.
     *
     * @param alpha weight of the class 1, or NaN for no weights
     */
    public static void value(double gamma, double alpha, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        if (n == 1 && FocalLossOfNumber.value(gamma, alpha, x, t, y, scratch)) {
            return;
        }
        int mark = scratch.mark();
        double[] a = scratch.next(n);
        double[] aLow = scratch.next(n);
        double[] b = scratch.next(n);
        double[] bLow = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] l = scratch.next(n);
        double[] lLow = scratch.next(n);
        double[] u = scratch.next(n);
        double[] uLow = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        weights(alpha, x, t, a, aLow, b, bLow, n);
        boolean near = exponents(x, g, gLow, l, lLow, u, uLow, n, scratch);
        near &= power(gamma, u, uLow, p, pLow, g, gLow, n, scratch);
        multiply(l, lLow, p, pLow, g, gLow, n);
        multiply(a, aLow, g, gLow, p, pLow, n);
        System.arraycopy(p, 0, a, 0, n);
        System.arraycopy(pLow, 0, aLow, 0, n);
        near &= power(gamma, l, lLow, p, pLow, g, gLow, n, scratch);
        multiply(u, uLow, p, pLow, g, gLow, n);
        multiply(b, bLow, g, gLow, p, pLow, n);
        for (int i = 0; i < n; i++) {
            double sum = a[i] + p[i];
            y[i] = sum + (twoSumError(a[i], p[i], sum) + (aLow[i] + pLow[i]));
        }
        if (!near || !areFinite(y, n)) {
            weights(alpha, x, t, a, aLow, b, bLow, n);
            for (int i = 0; i < n; i++) {
                if (!isNear(gamma, x[i], u[i]) || !(Math.abs(y[i]) <= Double.MAX_VALUE)) {
                    y[i] = farValue(gamma, a[i], b[i], x[i], l[i], lLow[i], u[i], uLow[i]);
                }
            }
        }
        scratch.release(mark);
    }

    private static double farValue(
            double gamma, double a, double b, double x, double l, double lLow, double u, double uLow) {
        double distance = Math.abs(x);
        if (distance <= NEAR) {
            double first = a == 0 ? 0 : power(a * l, gamma, u, uLow);
            double second = b == 0 ? 0 : power(b * u, gamma, l, lLow);
            return first + second;
        }
        // Here l is g.
        double first = a == 0 ? 0 : ofOneMore(a, gamma, distance);
        double rate = ScalarMath.farProduct(gamma, -distance, 0);
        double second = b == 0 ? 0 : b * ScalarMath.farProduct(1, -rate, 0) * distance;
        return first + second;
    }

    /**
     * {@code y} is the derivative of the loss by x.
     *
     * @param alpha weight of the class 1, or NaN for no weights
     */
    public static void derivative(
            double gamma, double alpha, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        if (n == 1 && FocalLossOfNumber.derivative(gamma, alpha, x, t, y, scratch)) {
            return;
        }
        int mark = scratch.mark();
        double[] a = scratch.next(n);
        double[] aLow = scratch.next(n);
        double[] b = scratch.next(n);
        double[] bLow = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] l = scratch.next(n);
        double[] lLow = scratch.next(n);
        double[] u = scratch.next(n);
        double[] uLow = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        weights(alpha, x, t, a, aLow, b, bLow, n);
        boolean near = exponents(x, g, gLow, l, lLow, u, uLow, n, scratch);
        // The favoured class: a·(g + γl)·e^(−γu)
        near &= power(gamma, u, uLow, p, pLow, z, zLow, n, scratch);
        multiply(a, aLow, p, pLow, z, zLow, n);
        scale(gamma, l, lLow, p, pLow, n);
        for (int i = 0; i < n; i++) {
            double sum = g[i] + p[i];
            pLow[i] = twoSumError(g[i], p[i], sum) + (gLow[i] + pLow[i]);
            p[i] = sum;
        }
        multiply(p, pLow, z, zLow, a, aLow, n);
        // The other class: b·(1 + γgu)·e^(−γl)
        near &= power(gamma, l, lLow, p, pLow, z, zLow, n, scratch);
        multiply(b, bLow, p, pLow, z, zLow, n);
        scale(gamma, u, uLow, p, pLow, n);
        multiply(p, pLow, g, gLow, b, bLow, n);
        for (int i = 0; i < n; i++) {
            double sum = 1 + b[i];
            pLow[i] = twoSumError(1, b[i], sum) + bLow[i];
            p[i] = sum;
        }
        multiply(p, pLow, z, zLow, b, bLow, n);
        Logistic.inverseOfOnePlus(g, gLow, p, pLow, n);
        for (int i = 0; i < n; i++) {
            double difference = a[i] - b[i];
            zLow[i] = twoDifferenceError(a[i], b[i], difference) + (aLow[i] - bLow[i]);
            z[i] = difference;
        }
        for (int i = 0; i < n; i++) {
            double product = z[i] * p[i];
            double rest = Math.fma(z[i], pLow[i], twoProductError(z[i], p[i], product));
            double sign = 1 - 2 * Conditions.positive(x[i]);
            y[i] = sign * (product + Math.fma(zLow[i], p[i], rest));
        }
        if (!near || !areFinite(y, n)) {
            weights(alpha, x, t, a, aLow, b, bLow, n);
            for (int i = 0; i < n; i++) {
                if (!isNear(gamma, x[i], u[i]) || !(Math.abs(y[i]) <= Double.MAX_VALUE)) {
                    double slope = farSlope(gamma, a[i], b[i], x[i], g[i], l[i], lLow[i], u[i], uLow[i]);
                    y[i] = x[i] > 0 ? -slope : slope;
                }
            }
        }
        scratch.release(mark);
    }

    private static double farSlope(
            double gamma, double a, double b, double x, double g, double l, double lLow, double u, double uLow) {
        double distance = Math.abs(x);
        if (distance <= NEAR) {
            double first = a == 0 ? 0 : power(a * Math.fma(gamma, l, g), gamma, u, uLow);
            double second = b == 0 ? 0 : power(b * Math.fma(gamma * g, u, 1), gamma, l, lLow);
            return (first - second) / (1 + g);
        }
        double first = a == 0 ? 0 : ofOneMore(a * (1 + gamma), gamma, distance);
        double rate = ScalarMath.farProduct(gamma, -distance, 0);
        double factor = 1 + rate * Math.min(distance, Double.MAX_VALUE);
        double second = b == 0 ? 0 : b * (factor * ScalarMath.farProduct(1, -rate, 0));
        return first - second;
    }

    /** {@code factor·e^(−(γ + 1)·distance)}. */
    private static double ofOneMore(double factor, double gamma, double distance) {
        double held = Math.min(distance, Double.MAX_VALUE);
        double product = gamma * held;
        double sum = product + held;
        double low = twoSumError(product, held, sum) + twoProductError(gamma, held, product);
        return ScalarMath.farProduct(ScalarMath.finite(factor), -sum, -low);
    }

    /** {@code factor·e^(−γ(z + zLow))} for a finite z ≥ 0. */
    private static double power(double factor, double gamma, double z, double zLow) {
        double product = gamma * z;
        double low = Math.fma(gamma, zLow, twoProductError(gamma, z, product));
        return ScalarMath.farProduct(ScalarMath.finite(factor), -product, -low);
    }

    static boolean isNear(double gamma, double x, double u) {
        return Math.abs(x) <= NEAR && gamma * u <= NEAR;
    }

    private static boolean areFinite(double[] y, int n) {
        double bound = 0;
        for (int i = 0; i < n; i++) {
            bound = Math.max(bound, Math.abs(y[i]));
        }
        return bound <= Double.MAX_VALUE;
    }

    /**
     * The weighted targets of the class that the sign of x favours, a, and of the other class, b.
     *
     * @param alpha weight of the class 1, or NaN for no weights
     */
    private static void weights(
            double alpha, double[] x, double[] t, double[] a, double[] aLow, double[] b, double[] bLow, int n) {
        boolean isWeighted = alpha == alpha;
        double one = isWeighted ? alpha : 1;
        double zero = isWeighted ? 1 - alpha : 1;
        double zeroLow = isWeighted ? fastTwoDifferenceError(1, alpha, zero) : 0;
        for (int i = 0; i < n; i++) {
            a[i] = one * t[i];
            aLow[i] = twoProductError(one, t[i], a[i]);
        }
        for (int i = 0; i < n; i++) {
            double other = 1 - t[i];
            double otherLow = twoDifferenceError(1, t[i], other);
            b[i] = zero * other;
            bLow[i] = Math.fma(zero, otherLow, Math.fma(zeroLow, other, twoProductError(zero, other, b[i])));
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double favoured = right * a[i] + (1 - right) * b[i];
            b[i] = right * b[i] + (1 - right) * a[i];
            a[i] = favoured;
            double low = right * aLow[i] + (1 - right) * bLow[i];
            bLow[i] = right * bLow[i] + (1 - right) * aLow[i];
            aLow[i] = low;
        }
    }

    /**
     * {@code g = e^−|x|}, {@code l = ln(1 + g)} and {@code u = |x| + l}; returns whether no |x| is beyond {@link #NEAR},
     * where they are arbitrary.
     */
    private static boolean exponents(
            double[] x,
            double[] g,
            double[] gLow,
            double[] l,
            double[] lLow,
            double[] u,
            double[] uLow,
            int n,
            Scratch scratch) {
        Arrays.fill(uLow, 0, n, 0);
        boolean near = scratch.math().decay(x, uLow, g, gLow, n);
        System.arraycopy(g, 0, l, 0, n);
        System.arraycopy(gLow, 0, lLow, 0, n);
        SoftplusKernel.logOfOnePlus(l, lLow, u, uLow, n);
        for (int i = 0; i < n; i++) {
            double distance = Math.min(Math.abs(x[i]), NEAR);
            double sum = distance + l[i];
            u[i] = sum;
            uLow[i] = twoSumError(distance, l[i], sum) + lLow[i];
        }
        return near;
    }

    /**
     * {@code y + yLow = e^(−γ(z + zLow))}; returns whether no exponent is beyond {@link #NEAR}.
     *
     * @param product overwritten
     * @param productLow overwritten
     */
    private static boolean power(
            double gamma,
            double[] z,
            double[] zLow,
            double[] y,
            double[] yLow,
            double[] product,
            double[] productLow,
            int n,
            Scratch scratch) {
        scale(gamma, z, zLow, product, productLow, n);
        return scratch.math().decay(product, productLow, y, yLow, n);
    }

    /** {@code y + yLow = factor·(z + zLow)}. */
    private static void scale(double factor, double[] z, double[] zLow, double[] y, double[] yLow, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = factor * z[i];
            yLow[i] = Math.fma(factor, zLow[i], twoProductError(factor, z[i], y[i]));
        }
    }

    /** {@code y + yLow = (v + vLow)·(w + wLow)}. */
    private static void multiply(
            double[] v, double[] vLow, double[] w, double[] wLow, double[] y, double[] yLow, int n) {
        for (int i = 0; i < n; i++) {
            double product = v[i] * w[i];
            yLow[i] = productLow(v[i], vLow[i], w[i], wLow[i], product);
            y[i] = product;
        }
    }

    /** {@code (v + vLow)·(w + wLow) − product} for {@code product = v·w} rounded. */
    static double productLow(double v, double vLow, double w, double wLow, double product) {
        return Math.fma(v, wLow, Math.fma(vLow, w, twoProductError(v, w, product)));
    }
}
