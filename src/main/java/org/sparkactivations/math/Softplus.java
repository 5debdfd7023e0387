package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/** ln(1 + eᶻ). */
public final class Softplus {

    private Softplus() {}

    /**
     * {@code y = ln(1 + e^(βx))/β} for β &gt; 0, as max(x, 0) + ln(1 + e^−|βx|)/β.
     *
     * <p>The logarithm is 2·artanh(g/(2 + g)) for g = e^−|βx|, whose argument is at most 1/3: a polynomial in its square
     * suffices, and nothing cancels. The factor 2ᵏ of g is multiplied last.
     */
    public static void value(ArrayMath math, double beta, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        double[] tail = scratch.scratch(10);
        double limit = Math.min(1400 / beta, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -limit), limit);
            hi[i] = beta * xi;
            lo[i] = Math.fma(beta, xi, -hi[i]);
        }
        Logistic.decay(math, hi, lo, m, c, k, g, gl, n);
        double unit = 1 / beta;
        double unitLow = Math.fma(-unit, beta, 1) * unit;
        for (int i = 0; i < n; i++) {
            double d = 2 + g[i];
            hi[i] = 1 / d;
            lo[i] = (g[i] - (d - 2)) + gl[i];
        }
        for (int i = 0; i < n; i++) {
            double s = g[i] * hi[i];
            double w = s * s;
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
            even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
            odd = Math.fma(w2, odd, ATANH_1);
            tail[i] = w * Math.fma(w, odd, even);
        }
        for (int i = 0; i < n; i++) {
            double d = 2 + g[i];
            double numerator = 2 * m[i];
            double q = numerator * hi[i];
            double ql = (Math.fma(-q, d, numerator) + Math.fma(-q, lo[i], 2 * c[i])) * hi[i];
            double rest = Math.fma(q, tail[i], ql);
            double log = q + rest;
            g[i] = log;
            gl[i] = rest - (log - q);
        }
        for (int i = 0; i < n; i++) {
            double scaled = g[i] * unit;
            y[i] = scaled;
            gl[i] = Math.fma(g[i], unit, -scaled) + Math.fma(g[i], unitLow, gl[i] * unit);
        }
        math.scale(y, k, y, n);
        math.scale(gl, k, gl, n);
        for (int i = 0; i < n; i++) {
            double line = Math.max(x[i], 0);
            // The error of the sum is that of the greatest double where the line is infinite.
            double finite = Math.min(line, Double.MAX_VALUE);
            double sum = finite + y[i];
            double back = sum - finite;
            double low = (finite - (sum - back)) + (y[i] - back) + gl[i];
            y[i] = (line + y[i]) + low;
        }
    }
}
