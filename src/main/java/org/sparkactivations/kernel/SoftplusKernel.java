package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/** ln(1 + eᶻ). */
public final class SoftplusKernel {

    /** A smaller β bends the curve so far out that sums may overflow there. */
    private static final double BLUNT = 1e-300;

    private SoftplusKernel() {}

    /**
     * {@code y = ln(1 + e^(βx))/β} for β &gt; 0, as max(x, 0) + ln(1 + g)/β with g = e^−|βx|.
     *
     * <p>The logarithm is 2·artanh(g/(2 + g)), whose argument is at most 1/3: a polynomial in its square suffices, and
     * nothing cancels.
     */
    public static void value(double beta, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] tail = scratch.next(n);
        double[] inverse = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double product = beta * x[i];
            hi[i] = product;
            lo[i] = Math.fma(beta, x[i], -product);
        }
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        logOfOnePlus(g, gl, tail, inverse, n);
        if (beta != 1) {
            divide(g, gl, beta, n);
        }
        addLine(x, g, gl, y, n);
        if (beta < BLUNT) {
            overflow(x, g, y, n);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(hi[i]) <= ArrayMath.NEAR)) {
                double unit = 1 / beta;
                double unitLow = Math.fma(-unit, beta, 1);
                y[i] = hi[i] > 0 ? x[i] : ScalarMath.farProduct(unit, hi[i], lo[i] + unitLow);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = max(x, 0) + g + gl}, where nothing overflows. */
    private static void addLine(double[] x, double[] g, double[] gl, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double line = 0.5 * (x[i] + Math.abs(x[i]));
            double sum = line + g[i];
            double back = sum - line;
            double low = (line - (sum - back)) - (back - g[i]) + gl[i];
            y[i] = sum + low;
        }
    }

    /** Mends the sums of huge elements, of which twice the line is beyond double. */
    private static void overflow(double[] x, double[] g, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] > 0.5 * Double.MAX_VALUE) {
                y[i] = x[i] + g[i];
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
