package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

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
    private static final double PEAK = 0.3989422804014327;

    private static final double PEAK_LOW = -2.49232720227773e-17;

    /** Where e^(−t²/2) has underflowed, so that t need not be greater. */
    private static final double FAR = 40;

    private NormalCdf() {}

    /** {@code y = x·Φ(x)}. */
    public static void product(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] r = scratch.scratch(8);
        double[] rl = scratch.scratch(9);
        bell(math, x, m, c, k, r, rl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            double t = Math.min(Math.abs(x[i]), FAR);
            double p = t * r[i];
            double pl = Math.fma(t, r[i], -p) + t * rl[i];
            y[i] = Math.fma(p, m[i], Math.fma(p, c[i], pl * m[i]));
        }
        math.scale(y, k, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], -0.0) - y[i];
        }
    }

    /** {@code y = Φ(x) + x·φ(x)}, the derivative of x·Φ(x). */
    public static void productDerivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] r = scratch.scratch(8);
        double[] rl = scratch.scratch(9);
        bell(math, x, m, c, k, r, rl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            // The derivative at −t: (r − t·φ(0))·e^(−t²/2).
            double t = Math.min(Math.abs(x[i]), FAR);
            double p = t * PEAK;
            double pl = Math.fma(t, PEAK, -p) + t * PEAK_LOW;
            double difference = r[i] - p;
            double back = difference - r[i];
            double low = (r[i] - (difference - back)) - (p + back) + (rl[i] - pl);
            double product = difference * m[i];
            double rest = Math.fma(difference, m[i], -product) + Math.fma(difference, c[i], low * m[i]);
            y[i] = product + rest;
            rl[i] = rest - (y[i] - product);
        }
        math.scale(y, k, y, n);
        math.scale(rl, k, rl, n);
        for (int i = 0; i < n; i++) {
            // At t it is 1 less that.
            double right = Step.positive(x[i]);
            double sign = 1 - 2 * right;
            double h = sign * y[i];
            double sum = right + h;
            double back = sum - right;
            y[i] = sum + ((right - (sum - back)) + (h - back) + sign * rl[i]);
        }
    }

    /** e^(−x²/2) by parts, with the square of x unrounded. */
    private static void bell(
            ArrayMath math, double[] x, double[] m, double[] c, double[] k, double[] hi, double[] lo, int n) {
        for (int i = 0; i < n; i++) {
            double t = Math.min(Math.abs(x[i]), FAR);
            double square = t * t;
            hi[i] = -0.5 * square;
            lo[i] = -0.5 * Math.fma(t, t, -square);
        }
        math.expParts(hi, lo, m, c, k, n);
    }

    /** {@code r + rl = e^(t²/2)·Φ(−t)} for t = |x|. */
    static void mills(double[] x, double[] r, double[] rl, int n, Scratch scratch) {
        for (int i = 0; i < n; i++) {
            double t = Math.min(Math.abs(x[i]), FAR);
            double d = 5 + t;
            double back = d - 5;
            double dl = (5 - (d - back)) + (t - back);
            double inverse = 1 / d;
            double s = 5 * inverse;
            double sl = (Math.fma(-s, d, 5) - s * dl) * inverse;
            double w = 2 * s - 1;
            double wl = (2 * s - (w + 1)) + 2 * sl;
            double w2 = w * w;
            double even = Math.fma(
                    w2, Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_22, MILLS_20), MILLS_18), MILLS_16), MILLS_14);
            even = Math.fma(w2, Math.fma(w2, Math.fma(w2, Math.fma(w2, even, MILLS_12), MILLS_10), MILLS_8), MILLS_6);
            even = Math.fma(w2, even, MILLS_4);
            double odd = Math.fma(
                    w2, Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_23, MILLS_21), MILLS_19), MILLS_17), MILLS_15);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, MILLS_13), MILLS_11), MILLS_9), MILLS_7);
            odd = Math.fma(w2, odd, MILLS_5);
            double p = Math.fma(w, odd, even);
            // The last four steps of Horner's rule, whose errors would show, with twice the precision.
            double product;
            double pl;
            product = w * p;
            pl = Math.fma(w, p, -product) + wl * p;
            p = MILLS_3 + product;
            back = p - MILLS_3;
            pl += (MILLS_3 - (p - back)) + (product - back) + MILLS_3_LOW;
            product = w * p;
            pl = Math.fma(w, p, -product) + Math.fma(w, pl, wl * p);
            p = MILLS_2 + product;
            back = p - MILLS_2;
            pl += (MILLS_2 - (p - back)) + (product - back) + MILLS_2_LOW;
            product = w * p;
            pl = Math.fma(w, p, -product) + Math.fma(w, pl, wl * p);
            p = MILLS_1 + product;
            back = p - MILLS_1;
            pl += (MILLS_1 - (p - back)) + (product - back) + MILLS_1_LOW;
            product = w * p;
            pl = Math.fma(w, p, -product) + Math.fma(w, pl, wl * p);
            p = MILLS_0 + product;
            back = p - MILLS_0;
            pl += (MILLS_0 - (p - back)) + (product - back) + MILLS_0_LOW;
            double ratio = s * p;
            r[i] = ratio;
            rl[i] = Math.fma(s, p, -ratio) + Math.fma(s, pl, sl * p);
        }
    }
}
