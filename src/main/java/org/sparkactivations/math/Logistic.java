package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.*;

/**
 * Functions built on the logistic sigmoid σ.
 *
 * <p>Method: all of them are quotients of polynomials in g = e^−|z| or e^−z, which neither overflow nor cancel. They are
 * evaluated as sums of two doubles, a value and its low part, and rounded at the end. Elements with |z| beyond
 * {@value ArrayMath#NEAR} are computed again, one by one.
 *
 * <p>In these kernels, as in all others, a loop holds 20 operations or so. HotSpot makes vector instructions only of
 * loops that it can unroll, and it does not unroll long ones: a chain of three products of such sums took 3.8 ns per
 * element, one of two 0.33 ns.
 */
public final class Logistic {

    private Logistic() {}

    /**
     * {@code y = factor·σ(z)·σ(−z)} for z = high + low, within 1 ulp: the derivative of σ, without a difference 1 − σ
     * that cancels. It is 0 for z = ±∞.
     *
     * @param low small compared with an ulp of high; arbitrary where high is infinite
     */
    public static void density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        boolean near = scratch.math().density(factor, high, low, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(factor, -Math.abs(high[i]), high[i] > 0 ? -low[i] : low[i]);
            }
        }
    }

    /**
     * {@code y = σ(z)·(1 + v·σ(−z))} for z = high + low and v = v + vLow, within 1.5 ulp: the derivative of x·σ(z(x)),
     * where v is x·z′(x). Next to its zero the error is 1.5 ulp of the larger addend. It is 1 for z = ∞.
     *
     * @param low small compared with an ulp of high; arbitrary where high is infinite
     * @param v of at most 4 times the magnitude of high, and infinite only where high is
     */
    public static void productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        boolean near = scratch.math().productDerivative(high, low, v, vLow, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = farProductDerivative(high[i], low[i], v[i], vLow[i]);
            }
        }
    }

    /** {@link #productDerivative} of an element with |high| beyond {@link ArrayMath#NEAR}. */
    static double farProductDerivative(double high, double low, double v, double vLow) {
        return high > 0 ? 1 : farProduct(v, vLow, high, low);
    }

    /** {@code factor·σ(high + low)} for |high| beyond {@link ArrayMath#NEAR}, where σ(z) is 1 or eᶻ. */
    static double farSigmoidProduct(double factor, double high, double low) {
        return high > 0 ? factor : ScalarMath.farProduct(ScalarMath.finite(factor), high, low);
    }

    /** {@code x·σ((beta + betaLow)·x)} for |beta·x| beyond {@link ArrayMath#NEAR}. */
    static double farSwish(double beta, double betaLow, double x) {
        if (beta == 0) {
            return 0.5 * x;
        }
        double limit = Math.min(ScalarMath.FAR / Math.abs(beta), Double.MAX_VALUE);
        double held = Math.min(Math.max(x, -limit), limit);
        double high = beta * held;
        double low = Math.fma(betaLow, held, twoProductError(beta, held, high));
        return high > 0 ? x : ScalarMath.farProduct(held, high, low);
    }

    /** The derivative of {@link ArrayMath#swish} for |beta·x| beyond {@link ArrayMath#NEAR}. */
    static double farSwishDerivative(double beta, double betaLow, double x) {
        if (beta == 0) {
            return Double.isNaN(x) ? x : 0.5;
        }
        double high = beta * x;
        double low = Math.fma(betaLow, x, twoProductError(beta, x, high));
        return farProductDerivative(high, low, high, low);
    }

    /** {@code (1 + v + vLow)·e^(high + low)} for a large |v| and a high far from 0. */
    public static double farProduct(double v, double vLow, double high, double low) {
        double factor = ScalarMath.finite(1 + v);
        double factorLow = fastTwoSumError(v, 1, factor) + vLow;
        return ScalarMath.farProduct(factor, high, low + factorLow / factor);
    }

    /** {@code y + yLow = 1/(1 + g + gLow)} within 2⁻¹⁰⁰, for g between 0 and 1. */
    public static void inverseOfOnePlus(double[] g, double[] gLow, double[] y, double[] yLow, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = fastTwoSumError(1, g[i], d) + gLow[i];
            double inverse = 1 / d;
            y[i] = inverse;
            yLow[i] = inverse * Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
        }
    }

    /** The same for one number: returns the high part, and writes the low one to the first element. */
    public static double inverseOfOnePlus(double g, double gLow, double[] low) {
        double d = 1 + g;
        double dLow = fastTwoSumError(1, g, d) + gLow;
        double inverse = 1 / d;
        low[0] = inverse * Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
        return inverse;
    }
}
