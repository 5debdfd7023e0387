package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/** ln(1 + eᶻ). */
public final class Softplus {

    private Softplus() {}

    /**
     * {@code y = ln(1 + e^(βx))/β} for β &gt; 0, as max(x, 0) + ln(1 + g)/β with g = e^−|βx|.
     *
     * <p>The logarithm is 2·artanh(g/(2 + g)), whose argument is at most 1/3: a polynomial in its square suffices, and
     * nothing cancels.
     */
    public static void value(ArrayMath math, double beta, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        double[] tail = scratch.scratch(7);
        double[] inverse = scratch.scratch(8);
        double limit = Math.min(1400 / beta, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -limit), limit);
            hi[i] = beta * xi;
            lo[i] = Math.fma(beta, xi, -hi[i]);
        }
        boolean near = math.decay(hi, lo, g, gl, n);
        logOfOnePlus(g, gl, tail, inverse, n);
        if (beta != 1) {
            divide(g, gl, beta, n);
        }
        for (int i = 0; i < n; i++) {
            double line = Math.max(x[i], 0);
            // The error of the sum is that of the greatest double where the line is infinite.
            double finite = Math.min(line, Double.MAX_VALUE);
            double sum = finite + g[i];
            double back = sum - finite;
            double low = (finite - (sum - back)) - (back - g[i]) + gl[i];
            y[i] = (line + g[i]) + low;
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(hi[i]) <= ArrayMath.NEAR)) {
                double unit = 1 / beta;
                double unitLow = Math.fma(-unit, beta, 1);
                y[i] = hi[i] > 0 ? x[i] : ScalarMath.farProduct(unit, hi[i], lo[i] + unitLow);
            }
        }
    }

    /** Replaces {@code g + gl}, between 0 and 1, by {@code ln(1 + g + gl)}; tail and inverse are overwritten. */
    static void logOfOnePlus(double[] g, double[] gl, double[] tail, double[] inverse, int n) {
        for (int i = 0; i < n; i++) {
            inverse[i] = 1 / (2 + g[i]);
            double s = g[i] * inverse[i];
            tail[i] = s * s;
        }
        for (int i = 0; i < n; i++) {
            double w = tail[i];
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
            even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
            odd = Math.fma(w2, odd, ATANH_1);
            tail[i] = w * Math.fma(w, odd, even);
        }
        for (int i = 0; i < n; i++) {
            double d = 2 + g[i];
            double dl = (g[i] - (d - 2)) + gl[i];
            double numerator = 2 * g[i];
            double q = numerator * inverse[i];
            double ql = (Math.fma(-q, dl, Math.fma(2, gl[i], Math.fma(-q, d, numerator)))) * inverse[i];
            double rest = Math.fma(q, tail[i], ql);
            double log = q + rest;
            g[i] = log;
            gl[i] = rest - (log - q);
        }
    }

    /** {@code g + gl = (g + gl)/divisor}. */
    private static void divide(double[] g, double[] gl, double divisor, int n) {
        for (int i = 0; i < n; i++) {
            double q = g[i] / divisor;
            gl[i] = (Math.fma(-q, divisor, g[i]) + gl[i]) / divisor;
            g[i] = q;
        }
    }
}
