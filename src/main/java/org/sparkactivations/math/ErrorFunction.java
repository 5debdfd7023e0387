package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

import java.util.Arrays;

/** The error function erf. */
public final class ErrorFunction {

    /** √2, as a sum of two doubles. */
    private static final double SQRT2 = 1.4142135623730951;

    private static final double SQRT2_LOW = -9.667293313452913e-17;

    /** 2/√π, as a sum of two doubles. */
    private static final double PEAK = 1.1283791670955126;

    private static final double PEAK_LOW = 1.533545961316588e-17;

    /** Up to here a polynomial; from there on 1 − erfc. */
    private static final double NEAR = 0.75;

    /** Where e^(−x²) has underflowed. */
    private static final double FAR = 30;

    /** Where erf x has long been 1, and e^(−x²) has not underflowed. */
    private static final double ONE = 10;

    private ErrorFunction() {}

    /** {@code y = erf x}; exactly odd. */
    public static void value(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] t = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        double[] r = scratch.scratch(7);
        double[] rl = scratch.scratch(8);
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), ONE);
            double square = a * a;
            t[i] = -square;
            lo[i] = -Math.fma(a, a, -square);
        }
        math.decay(t, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), ONE);
            t[i] = SQRT2 * a;
            lo[i] = Math.fma(SQRT2, a, -t[i]) + SQRT2_LOW * a;
        }
        NormalCdf.mills(t, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            // What t lacks changes r(t) by r′ = t·r − φ(0) times that.
            rl[i] = Math.fma(lo[i], Math.fma(t[i], r[i], -NormalCdf.PEAK), rl[i]);
            double p = r[i] * g[i];
            gl[i] = Math.fma(r[i], gl[i], Math.fma(rl[i], g[i], Math.fma(r[i], g[i], -p)));
            g[i] = p;
        }
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), NEAR);
            double w = a * a;
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_10, ERF_8), ERF_6), ERF_4);
            even = Math.fma(w2, even, ERF_2);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_11, ERF_9), ERF_7), ERF_5);
            odd = Math.fma(w2, Math.fma(w2, odd, ERF_3), ERF_1);
            double rest = w * Math.fma(w, even, odd);
            y[i] = Math.fma(a, ERF_0, Math.fma(a, rest, a * ERF_0_LOW));
        }
        for (int i = 0; i < n; i++) {
            double far = Step.positive(Math.abs(x[i]) - NEAR);
            double rest = 1 - 2 * g[i];
            double low = (1 - rest) - 2 * g[i];
            y[i] = Math.fma(far, rest + Math.fma(-2, gl[i], low), (1 - far) * y[i]) * Step.sign(x[i]);
        }
    }

    /** {@code y = 2/√π·e^(−x²)}, the derivative of erf. */
    public static void derivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] factor = scratch.scratch(7);
        double[] factorLow = scratch.scratch(8);
        Arrays.fill(factor, 0, n, PEAK);
        Arrays.fill(factorLow, 0, n, PEAK_LOW);
        bell(math, factor, factorLow, x, y, n, scratch);
    }

    /** {@code y = e^(−x²)}. */
    public static void gaussian(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        negativeSquare(x, hi, lo, n);
        math.exp(hi, lo, y, n);
    }

    /** {@code y = −2x·e^(−x²)}, the derivative of that. */
    public static void gaussianDerivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] factor = scratch.scratch(7);
        double[] factorLow = scratch.scratch(8);
        for (int i = 0; i < n; i++) {
            factor[i] = -2 * Math.min(Math.max(x[i], -FAR), FAR);
        }
        Arrays.fill(factorLow, 0, n, 0);
        bell(math, factor, factorLow, x, y, n, scratch);
    }

    /** {@code y = (factor + factorLow)·e^(−x²)}. */
    private static void bell(
            ArrayMath math, double[] factor, double[] factorLow, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        double[] g = scratch.scratch(5);
        double[] gl = scratch.scratch(6);
        negativeSquare(x, hi, lo, n);
        boolean near = math.decay(hi, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(factor[i], g[i], Math.fma(factor[i], gl[i], factorLow[i] * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(factor[i], hi[i], lo[i] + factorLow[i] / factor[i]);
            }
        }
    }

    private static void negativeSquare(double[] x, double[] hi, double[] lo, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), FAR);
            double square = a * a;
            hi[i] = -square;
            lo[i] = -Math.fma(a, a, -square);
        }
    }
}
