package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.*;

/** Quotients of polynomials in an exponential, for {@link ScalarMath}. */
final class ScalarLogistic {

    private ScalarLogistic() {}

    /** {@code y = factor·g/(1 + g)²} for g = g + gLow, between 0 and 1. */
    static void density(double factor, double[] g, double[] gLow, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = fastTwoSumError(1, g[i], d) + gLow[i];
            double inverse = 1 / d;
            double half = Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
            double t = g[i] * inverse;
            double tLow = Math.fma(gLow[i], inverse, twoProductError(g[i], inverse, t));
            double w = t * inverse;
            double wLow = Math.fma(half + half, w, Math.fma(tLow, inverse, twoProductError(t, inverse, w)));
            y[i] = Math.fma(factor, w, factor * wLow);
        }
    }

    /**
     * {@code y = (1 + g + v·g)/(1 + g)²} for g = g + gLow and v = v + vLow.
     *
     * @param g an exponential, above 0; it is overwritten, and so is gLow
     * @param q a buffer
     */
    static void productDerivative(double[] v, double[] vLow, double[] g, double[] gLow, double[] q, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double p = v[i] * g[i];
            q[i] = p;
            y[i] = Math.fma(v[i], gLow[i], Math.fma(vLow[i], g[i], twoProductError(v[i], g[i], p)));
        }
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            gLow[i] = twoSumError(1, g[i], d) + gLow[i];
            g[i] = d;
        }
        for (int i = 0; i < n; i++) {
            double sum = g[i] + q[i];
            y[i] = twoSumError(g[i], q[i], sum) + (gLow[i] + y[i]);
            q[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / g[i];
            double half = Math.fma(-inverse, gLow[i], Math.fma(-inverse, g[i], 1));
            gLow[i] = half + half;
            g[i] = inverse;
        }
        for (int i = 0; i < n; i++) {
            double t = q[i] * g[i];
            double tLow = Math.fma(y[i], g[i], twoProductError(q[i], g[i], t));
            double w = t * g[i];
            y[i] = w + Math.fma(gLow[i], w, Math.fma(tLow, g[i], twoProductError(t, g[i], w)));
        }
    }
}
