package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

import java.util.Arrays;

/**
 * Functions built on the normal distribution: Φ is its cdf, φ its pdf.
 *
 * <p>Left of 0, Φ(x) = r(t)·e^(−t²/2) with t = |x|, where r, Mills' ratio over √(2π), varies slowly: r(t) = s·P(2s − 1)
 * with s = 5/(t + 5), in the manner of Shepherd, Laframboise, Chebyshev Approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x &lt; ∞, Math. Comp. 36 (1981). So neither does 1 + erf cancel, nor does rounding t² before the exponential cost a
 * digit, nor does anything underflow before the result does.
 */
public final class NormalCdf {

    /** φ(0) = 1/√(2π), as a sum of two doubles. */
    static final double PEAK = 0.3989422804014327;

    static final double PEAK_LOW = -2.49232720227773e-17;

    /** Up to this |x|, e^(−x²/2) is far from the bounds of double. */
    static final double REACH = 37.4;

    /** Where e^(−t²/2) has underflowed, so that t need not be greater. */
    private static final double FAR = 40;

    private NormalCdf() {}

    /** {@code y = x·Φ(x)}. */
    public static void product(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        double[] r = scratch.scratch(7);
        double[] rl = scratch.scratch(8);
        halfSquare(x, hi, lo, n);
        boolean near = math.decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            double t = Math.abs(x[i]);
            double p = t * r[i];
            rl[i] = Math.fma(t, r[i], -p) + t * rl[i];
            r[i] = p;
        }
        for (int i = 0; i < n; i++) {
            // max(x, −0), which is cheaper so
            double line = -0.5 * (-x[i] - Math.abs(x[i]));
            y[i] = line - Math.fma(r[i], g[i], Math.fma(r[i], gl[i], rl[i] * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? x[i] : -ScalarMath.farProduct(ScalarMath.finite(r[i]), hi[i], lo[i] + rl[i] / r[i]);
            }
        }
    }

    /** {@code y = Φ(x) + x·φ(x)}, the derivative of x·Φ(x). */
    public static void productDerivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        productDerivative(math, x, y, scratch.scratch(9), n, scratch);
    }

    /** {@code y + yl = Φ(x) + x·φ(x)}; beyond {@link #REACH} yl has no meaning. */
    static void productDerivative(ArrayMath math, double[] x, double[] y, double[] yl, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        double[] r = scratch.scratch(7);
        double[] rl = scratch.scratch(8);
        halfSquare(x, hi, lo, n);
        boolean near = math.decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            // The derivative at −t: (r − t·φ(0))·e^(−t²/2).
            double t = Math.abs(x[i]);
            double p = t * PEAK;
            double pl = Math.fma(t, PEAK, -p) + t * PEAK_LOW;
            double difference = r[i] - p;
            double back = difference - r[i];
            rl[i] = (r[i] - (difference - back)) - (p + back) + (rl[i] - pl);
            r[i] = difference;
        }
        reflected(x, r, rl, g, gl, y, yl, n);
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? 1 : ScalarMath.farProduct(ScalarMath.finite(r[i]), hi[i], lo[i] + rl[i] / r[i]);
            }
        }
    }

    /** {@code y + yl = Φ(x)} for |x| ≤ {@link #REACH}. */
    static void cdf(ArrayMath math, double[] x, double[] y, double[] yl, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        double[] r = scratch.scratch(7);
        double[] rl = scratch.scratch(8);
        halfSquare(x, hi, lo, n);
        math.decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        reflected(x, r, rl, g, gl, y, yl, n);
    }

    /** {@code y + yl = (r + rl)(g + gl)} left of 0, and 1 less that right of it. */
    private static void reflected(
            double[] x, double[] r, double[] rl, double[] g, double[] gl, double[] y, double[] yl, int n) {
        for (int i = 0; i < n; i++) {
            double product = r[i] * g[i];
            gl[i] = Math.fma(r[i], gl[i], Math.fma(rl[i], g[i], Math.fma(r[i], g[i], -product)));
            g[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Step.positive(x[i]);
            double sign = 1 - 2 * right;
            double sum = Math.fma(sign, g[i], right);
            double low = Math.fma(sign, gl[i], Math.fma(sign, g[i], right - sum));
            y[i] = sum + low;
            yl[i] = low - (y[i] - sum);
        }
    }

    /**
     * Mills' ratio of a far x times |x|, less 1: its asymptotic series in 1/x², of which the first term left out is below
     * 2⁻⁵⁶ beyond {@link #REACH}.
     */
    static double farMills(double x) {
        double u = -1 / (x * x);
        return u * (1 + u * (3 + u * (15 + u * (105 + u * (945 + u * 10395)))));
    }

    /** {@code hi + lo = −x²/2}, unrounded; an infinite hi leaves lo without meaning. */
    private static void halfSquare(double[] x, double[] hi, double[] lo, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            hi[i] = -0.5 * square;
            lo[i] = -0.5 * Math.fma(x[i], x[i], -square);
        }
    }

    /** {@code r + rl = e^(t²/2)·Φ(−t)} for t = |x|. */
    static void mills(double[] x, double[] r, double[] rl, int n, Scratch scratch) {
        double[] w = scratch.scratch(10);
        double[] wl = scratch.scratch(11);
        double[] p = scratch.scratch(12);
        double[] pl = scratch.scratch(13);
        for (int i = 0; i < n; i++) {
            double t = Math.min(Math.abs(x[i]), FAR);
            double d = 5 + t;
            double back = d - 5;
            double dl = (5 - (d - back)) - (back - t);
            double inverse = 1 / d;
            double s = 5 * inverse;
            r[i] = s;
            rl[i] = (Math.fma(-s, d, 5) - s * dl) * inverse;
        }
        for (int i = 0; i < n; i++) {
            double s = 2 * r[i];
            w[i] = s - 1;
            wl[i] = (s - (w[i] + 1)) + 2 * rl[i];
        }
        for (int i = 0; i < n; i++) {
            double w2 = w[i] * w[i];
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_22, MILLS_20), MILLS_18), MILLS_16);
            even = Math.fma(w2, Math.fma(w2, Math.fma(w2, even, MILLS_14), MILLS_12), MILLS_10);
            even = Math.fma(w2, Math.fma(w2, Math.fma(w2, even, MILLS_8), MILLS_6), MILLS_4);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_23, MILLS_21), MILLS_19), MILLS_17);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, MILLS_15), MILLS_13), MILLS_11);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, MILLS_9), MILLS_7), MILLS_5);
            p[i] = Math.fma(w[i], odd, even);
        }
        // The last four steps of Horner's rule, whose errors would show, with twice the precision.
        Arrays.fill(pl, 0, n, 0);
        hornerStep(MILLS_3, MILLS_3_LOW, w, wl, p, pl, n);
        hornerStep(MILLS_2, MILLS_2_LOW, w, wl, p, pl, n);
        hornerStep(MILLS_1, MILLS_1_LOW, w, wl, p, pl, n);
        hornerStep(MILLS_0, MILLS_0_LOW, w, wl, p, pl, n);
        for (int i = 0; i < n; i++) {
            double ratio = r[i] * p[i];
            rl[i] = Math.fma(r[i], pl[i], Math.fma(rl[i], p[i], Math.fma(r[i], p[i], -ratio)));
            r[i] = ratio;
        }
    }

    /** {@code p + pl = c + cl + (w + wl)(p + pl)}. */
    private static void hornerStep(double c, double cl, double[] w, double[] wl, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double product = w[i] * p[i];
            double low = Math.fma(w[i], pl[i], Math.fma(wl[i], p[i], Math.fma(w[i], p[i], -product)));
            double sum = c + product;
            double back = sum - c;
            p[i] = sum;
            pl[i] = (c - (sum - back)) - (back - product) + (low + cl);
        }
    }
}
