package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.*;

/**
 * Functions built on the logistic sigmoid σ.
 *
 * <p>Method: all of them are quotients of polynomials in g = e^−|z|, which neither overflows nor cancels. They are
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
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        if (scratch.math().isForFloats()) {
            for (int i = 0; i < n; i++) {
                double d = 1 + g[i];
                y[i] = factor * (g[i] / (d * d));
            }
        } else {
            inverseOfOnePlus(g, gLow, inverse, inverseLow, n);
            for (int i = 0; i < n; i++) {
                // g/(1 + g)²
                double t = g[i] * inverse[i];
                double tError = twoProductError(g[i], inverse[i], t);
                double tLow = Math.fma(g[i], inverseLow[i], Math.fma(gLow[i], inverse[i], tError));
                double q = t * inverse[i];
                double qError = twoProductError(t, inverse[i], q);
                double qLow = Math.fma(t, inverseLow[i], Math.fma(tLow, inverse[i], qError));
                y[i] = Math.fma(factor, q, factor * qLow);
            }
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(factor, -Math.abs(high[i]), high[i] > 0 ? -low[i] : low[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = σ(z)·(1 + v·σ(−z))} for z = high + low and v = v + vLow, within 1 ulp: the derivative of x·σ(z(x)),
     * where v is x·z′(x). Next to its zero the error is 1 ulp of the larger addend. It is 1 for z = ∞.
     *
     * @param low small compared with an ulp of high; arbitrary where high is infinite
     * @param v finite, or infinite where high is
     */
    public static void productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        boolean near = scratch.math().productDerivative(high, low, v, vLow, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = high[i] > 0 ? 1 : farProduct(v[i], vLow[i], high[i], low[i]);
            }
        }
    }

    /**
     * The same where |high| ≤ {@value ArrayMath#NEAR}, in plain Java.
     *
     * @return whether every |high| is
     */
    static boolean nearProductDerivative(
            ScalarMath plain,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            double[] y,
            int n,
            Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        double[] q = scratch.next(n);
        double[] qLow = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = plain.decay(high, low, g, gLow, n);
        // (1 + g + v)·g/(1 + g)² left of 0, (1 + g + v·g)/(1 + g)² right of it.
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positive(high[i]);
        }
        for (int i = 0; i < n; i++) {
            double weight = Math.fma(right[i], g[i], 1 - right[i]);
            double p = v[i] * weight;
            double pError = Math.fma(vLow[i], weight, twoProductError(v[i], weight, p));
            q[i] = p;
            qLow[i] = Math.fma(v[i], right[i] * gLow[i], pError);
        }
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = fastTwoSumError(1, g[i], d) + gLow[i];
            double sum = d + q[i];
            qLow[i] = twoSumError(d, q[i], sum) + (dLow + qLow[i]);
            q[i] = sum;
        }
        inverseOfOnePlus(g, gLow, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            double t = q[i] * inverse[i];
            double tError = twoProductError(q[i], inverse[i], t);
            double tLow = Math.fma(q[i], inverseLow[i], Math.fma(qLow[i], inverse[i], tError));
            double u = t * inverse[i];
            double uError = twoProductError(t, inverse[i], u);
            qLow[i] = Math.fma(t, inverseLow[i], Math.fma(tLow, inverse[i], uError));
            q[i] = u;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            y[i] = Math.fma(q[i], scale, Math.fma(qLow[i], scale, q[i] * (left * gLow[i])));
        }
        scratch.release(mark);
        return near;
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
}
