package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Negative logarithms of likelihoods, without their constants: of Poisson's distribution with the logarithm x of its
 * rate, {@code eˣ − t·x}, and of the normal distribution with the mean x and the variance v, {@code (ln v + (x −
 * t)²/v)/2}.
 *
 * <p>Method: exponential, logarithm, products and quotients are sums of two doubles, so that a difference of two terms
 * is rounded once. What overflows on the way is computed again, element by element, at another scale.
 *
 * <p>Range: all finite x and t, and v &gt; 0.
 *
 * <p>Special cases: NaN gives NaN; ±∞ gives the limit, but two infinities of which the difference is taken give NaN.
 *
 * <p>Error: within 2 ulp, where the terms have opposite signs in ulp of the larger one.
 */
public final class LikelihoodKernels {

    /** From here on eˣ is above each product t·x of finite numbers by more than the largest double. */
    private static final double STEEP = 720;

    /** Below this, the series of eˣ − 1 has lost nothing after its fourth term. */
    private static final double FLAT = 0x1p-20;

    /** The scale at which e^{@value #STEEP} and products t·{@value #STEEP} are doubles. */
    private static final double SMALL = 0x1p-64;

    /** The scale of a quotient by a variance, which its product with a difference undoes. */
    private static final double TINY = 0x1p-200;

    private LikelihoodKernels() {}

    /** {@code y = eˣ − t·x}. */
    public static void poisson(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        exponential(x, e, eLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double product = t[i] * x[i];
            double productLow = twoProductError(t[i], x[i], product);
            double difference = e[i] - product;
            y[i] = difference + (twoDifferenceError(e[i], product, difference) + (eLow[i] - productLow));
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farPoisson(x[i], t[i], x[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = eˣ − t}. */
    public static void poissonDerivative(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        exponential(x, e, eLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double difference = e[i] - t[i];
            y[i] = difference + (twoDifferenceError(e[i], t[i], difference) + eLow[i]);
        }
        for (int i = 0; i < n; i++) {
            if (Math.abs(x[i]) < FLAT) {
                y[i] = flatPoissonDerivative(x[i], t[i]);
            } else if (!(Math.abs(x[i]) <= ArrayMath.NEAR && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farPoisson(x[i], t[i], 1);
            }
        }
        scratch.release(mark);
    }

    /** {@code (eˣ − 1) − (t − 1)}, the first by the first terms of its series: a rounded eˣ has lost x, which t = 1 leaves. */
    private static double flatPoissonDerivative(double x, double t) {
        double curvature = x * x * Math.fma(x, Math.fma(x, 1 / 24.0, 1 / 6.0), 0.5);
        double target = t - 1;
        double targetLow = twoDifferenceError(t, 1, target);
        double difference = x - target;
        double result = difference + (twoDifferenceError(x, target, difference) + (curvature - targetLow));
        return Math.abs(difference) <= Double.MAX_VALUE ? result : difference;
    }

    /** {@code eˣ − t·factor}. */
    private static double farPoisson(double x, double t, double factor) {
        if (x > STEEP) {
            return Math.abs(t) <= Double.MAX_VALUE ? Double.POSITIVE_INFINITY : Double.POSITIVE_INFINITY - t;
        }
        if (x >= -ArrayMath.NEAR) {
            double e = ScalarMath.farProduct(SMALL, x, 0);
            double scaled = SMALL * t;
            double product = scaled * factor;
            double difference = e - product;
            double low = twoDifferenceError(e, product, difference) - twoProductError(scaled, factor, product);
            return (Math.abs(difference) <= Double.MAX_VALUE ? difference + low : difference) / SMALL;
        }
        return ScalarMath.farProduct(1, x, 0) - (t == 0 ? 0 : t * factor);
    }

    /** {@code e + eLow = eˣ} where |x| ≤ {@link ArrayMath#NEAR}; elsewhere they are arbitrary. */
    private static void exponential(double[] x, double[] e, double[] eLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        Arrays.fill(eLow, 0, n, 0);
        scratch.math().decay(x, eLow, g, gLow, n);
        for (int i = 0; i < n; i++) {
            double inverse = 1 / g[i];
            e[i] = inverse;
            eLow[i] = inverse * Math.fma(-inverse, gLow[i], Math.fma(-inverse, g[i], 1));
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            e[i] = right * e[i] + (1 - right) * g[i];
            eLow[i] = right * eLow[i] + (1 - right) * gLow[i];
        }
        scratch.release(mark);
    }

    /** {@code y = (ln v + (x − t)²/v)/2}. */
    public static void gaussian(double v, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] one = scratch.next(1);
        double[] oneLow = scratch.next(1);
        double[] ln = scratch.next(1);
        double[] lnLow = scratch.next(1);
        one[0] = v;
        oneLow[0] = 0;
        scratch.math().ln(one, oneLow, ln, lnLow, 1, scratch);
        double half = 0.5 * ln[0];
        double halfLow = 0.5 * lnLow[0];
        ErrorLossKernels.differences(x, t, d, dLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double quotient = d[i] / v;
            double quotientLow = (Math.fma(-quotient, v, d[i]) + dLow[i]) / v;
            double product = quotient * d[i];
            double low = Math.fma(quotient, dLow[i], twoProductError(quotient, d[i], product));
            dLow[i] = 0.5 * Math.fma(quotientLow, d[i], low);
            d[i] = 0.5 * product;
        }
        for (int i = 0; i < n; i++) {
            double sum = half + d[i];
            y[i] = sum + (twoSumError(half, d[i], sum) + (halfLow + dLow[i]));
        }
        for (int i = 0; i < n; i++) {
            if (ErrorLossKernels.isFar(x[i], t[i]) || !(Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farGaussian(v, x[i], t[i]) + half;
            }
        }
        scratch.release(mark);
    }

    /** {@code (x − t)²/(2v)}. */
    private static double farGaussian(double v, double x, double t) {
        // A quarter of the difference does not overflow.
        double d = 0.25 * x - 0.25 * t;
        double dLow = twoDifferenceError(0.25 * x, 0.25 * t, d);
        double scaled = TINY * d;
        double quotient = scaled / v;
        double quotientLow = (Math.fma(-quotient, v, scaled) + TINY * dLow) / v;
        double product = quotient * d;
        double low = Math.fma(quotientLow, d, Math.fma(quotient, dLow, twoProductError(quotient, d, product)));
        return 8 / TINY * (Math.abs(low) <= Double.MAX_VALUE ? product + low : product);
    }

    /** {@code y = (x − t)/v}. */
    public static void gaussianDerivative(double v, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        ErrorLossKernels.differences(x, t, d, dLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double quotient = d[i] / v;
            y[i] = quotient + (Math.fma(-quotient, v, d[i]) + dLow[i]) / v;
        }
        for (int i = 0; i < n; i++) {
            if (y[i] == 0) {
                // The sum has lost the sign of a zero.
                y[i] = d[i] / v;
            }
            if (ErrorLossKernels.isFar(x[i], t[i]) || !(Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farQuotient(v, x[i], t[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farQuotient(double v, double x, double t) {
        double d = 0.25 * x - 0.25 * t;
        double quotient = d / v;
        double low = (Math.fma(-quotient, v, d) + twoDifferenceError(0.25 * x, 0.25 * t, d)) / v;
        return 4 * (Math.abs(low) <= Double.MAX_VALUE ? quotient + low : quotient);
    }
}
