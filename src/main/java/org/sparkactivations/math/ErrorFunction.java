package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/** The error function erf. */
public final class ErrorFunction {

    private static final double SQRT2 = 1.4142135623730951;

    /** 2/√π, as a sum of two doubles. */
    private static final double PEAK = 1.1283791670955126;

    private static final double PEAK_LOW = 1.533545961316588e-17;

    /** Up to here a polynomial; from there on 1 − erfc. */
    private static final double NEAR = 0.75;

    /** Where e^(−x²) has underflowed. */
    private static final double FAR = 30;

    private ErrorFunction() {}

    /** {@code y = erf x}; exactly odd. */
    public static void value(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] r = scratch.scratch(8);
        double[] rl = scratch.scratch(9);
        bell(math, x, m, c, k, r, rl, n);
        for (int i = 0; i < n; i++) {
            c[i] = SQRT2 * Math.min(Math.abs(x[i]), FAR);
        }
        NormalCdf.mills(c, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            m[i] = -2 * r[i] * m[i];
        }
        math.scale(m, k, m, n);
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
            double magnitude = (1 - far) * y[i] + far * (1 + m[i]);
            y[i] = magnitude * Step.sign(x[i]);
        }
    }

    /** {@code y = 2/√π·e^(−x²)}, the derivative of erf. */
    public static void derivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        bell(math, x, m, c, k, scratch.scratch(8), scratch.scratch(9), n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(PEAK, m[i], Math.fma(PEAK, c[i], PEAK_LOW * m[i]));
        }
        math.scale(y, k, y, n);
    }

    /** {@code y = e^(−x²)}. */
    public static void gaussian(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] hi = scratch.scratch(8);
        double[] lo = scratch.scratch(9);
        negativeSquare(x, hi, lo, n);
        math.exp(hi, lo, y, n);
    }

    /** {@code y = −2x·e^(−x²)}, the derivative of that. */
    public static void gaussianDerivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        bell(math, x, m, c, k, scratch.scratch(8), scratch.scratch(9), n);
        for (int i = 0; i < n; i++) {
            double factor = -2 * Math.min(Math.max(x[i], -FAR), FAR);
            y[i] = Math.fma(factor, m[i], factor * c[i]);
        }
        math.scale(y, k, y, n);
    }

    private static void bell(
            ArrayMath math, double[] x, double[] m, double[] c, double[] k, double[] hi, double[] lo, int n) {
        negativeSquare(x, hi, lo, n);
        math.expParts(hi, lo, m, c, k, n);
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
