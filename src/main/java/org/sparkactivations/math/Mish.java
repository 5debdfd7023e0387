package org.sparkactivations.math;

import java.util.Arrays;

/**
 * x·tanh(ln(1 + eˣ)) and its derivative, as quotients of polynomials in g = e^−|x|, which neither overflow nor cancel. They
 * differ left and right of 0 in their coefficients only.
 */
public final class Mish {

    private static final double FAR = 1400;

    private Mish() {}

    /** {@code y = x·n/(n + 2)} with n = eˣ(eˣ + 2). */
    public static void value(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        double[] numerator = scratch.scratch(10);
        double[] numeratorLow = scratch.scratch(11);
        double[] right = scratch.scratch(12);
        decay(math, x, m, c, k, g, gl, n, scratch);
        rightOfZero(x, right, n);
        // g(2 + g)/(2 + 2g + g²) on the left, (1 + 2g)/(1 + 2g + 2g²) on the right.
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = (1 + right[i]) * g[i];
            double num = a + b;
            double back = num - a;
            numerator[i] = num;
            numeratorLow[i] = (a - (num - back)) + (b - back) + (1 + right[i]) * gl[i];
        }
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = (1 + right[i]) * g[i];
            double g2 = 2 * g[i];
            double d = a + g2;
            double back = d - a;
            double dl = (a - (d - back)) + (g2 - back) + 2 * gl[i];
            double square = b * g[i];
            double sl = Math.fma(b, g[i], -square) + 2 * b * gl[i];
            double sum = d + square;
            g[i] = sum;
            gl[i] = dl + ((square - (sum - d)) + sl);
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / g[i];
            double q = numerator[i] * inverse;
            numeratorLow[i] = (Math.fma(-q, g[i], numerator[i]) + Math.fma(-q, gl[i], numeratorLow[i])) * inverse;
            numerator[i] = q;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double q = numerator[i];
            double scale = Math.fma(left, m[i], right[i]);
            double p = q * scale;
            g[i] = p;
            gl[i] = Math.fma(q, scale, -p) + Math.fma(numeratorLow[i], scale, q * (left * c[i]));
        }
        for (int i = 0; i < n; i++) {
            double factor = Math.max(x[i], -FAR);
            y[i] = Math.fma(factor, g[i], Math.min(factor, FAR) * gl[i]);
            k[i] = (1 - right[i]) * k[i];
        }
        math.scale(y, k, y, n);
    }

    /**
     * {@code y = eˣ·ω/δ²} with ω = 4(x + 1) + (4x + 6)eˣ + 4e²ˣ + e³ˣ and δ = 2 + 2eˣ + e²ˣ. In g, ω is (4 + 6g + 4g² + g³) +
     * 4x(1 + g) on the left; right of 0, divided by e⁴ˣ like δ², it is (1 + 4g + 6g² + 4g³) + 4x(1 + g)g².
     */
    public static void derivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        double[] p = scratch.scratch(10);
        double[] pl = scratch.scratch(11);
        double[] right = scratch.scratch(12);
        double[] v = scratch.scratch(1);
        double[] vl = scratch.scratch(2);
        decay(math, x, m, c, k, g, gl, n, scratch);
        rightOfZero(x, right, n);
        cubic(right, g, gl, p, pl, n);
        // 4x(1 + g), and right of 0 that times g².
        for (int i = 0; i < n; i++) {
            double one = 1 + g[i];
            double onel = (g[i] - (one - 1)) + gl[i];
            double xi = 4 * Math.min(Math.max(x[i], -FAR), FAR);
            double u = xi * one;
            v[i] = u;
            vl[i] = Math.fma(xi, one, -u) + xi * onel;
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double sl = Math.fma(g[i], g[i], -square) + 2 * g[i] * gl[i];
            double weight = Math.fma(right[i], square, 1 - right[i]);
            double product = v[i] * weight;
            vl[i] = Math.fma(v[i], weight, -product) + Math.fma(vl[i], weight, v[i] * (right[i] * sl));
            v[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double omega = p[i] + v[i];
            double back = omega - p[i];
            pl[i] = (p[i] - (omega - back)) + (v[i] - back) + (pl[i] + vl[i]);
            p[i] = omega;
        }
        inverseSquareOfDelta(right, g, gl, v, vl, n);
        for (int i = 0; i < n; i++) {
            double q = p[i] * v[i];
            pl[i] = Math.fma(p[i], v[i], -q) + Math.fma(p[i], vl[i], pl[i] * v[i]);
            p[i] = q;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, m[i], right[i]);
            y[i] = Math.fma(p[i], scale, Math.fma(pl[i], scale, p[i] * (left * c[i])));
            k[i] = left * k[i];
        }
        math.scale(y, k, y, n);
    }

    /** {@code p + pl} = 4 + 6g + 4g² + g³ on the left, 1 + 4g + 6g² + 4g³ on the right. */
    private static void cubic(double[] right, double[] g, double[] gl, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double b = (1 + 3 * right[i]) * g[i];
            double a = 4 + 2 * right[i];
            p[i] = a + b;
            pl[i] = (b - (p[i] - a)) + (1 + 3 * right[i]) * gl[i];
        }
        hornerStep(6, -2, right, g, gl, p, pl, n);
        hornerStep(4, -3, right, g, gl, p, pl, n);
    }

    /** {@code p + pl = a + g·(p + pl)}, where the coefficient a is {@code constant + slope·right}. */
    private static void hornerStep(
            double constant, double slope, double[] right, double[] g, double[] gl, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double b = p[i] * g[i];
            double bl = Math.fma(p[i], g[i], -b) + Math.fma(p[i], gl[i], pl[i] * g[i]);
            double a = constant + slope * right[i];
            double sum = a + b;
            double back = sum - a;
            p[i] = sum;
            pl[i] = (a - (sum - back)) + (b - back) + bl;
        }
    }

    /** {@code s + sl = 1/δ²} with δ = 2 + 2g + g² on the left, 1 + 2g + 2g² on the right. */
    private static void inverseSquareOfDelta(double[] right, double[] g, double[] gl, double[] s, double[] sl, int n) {
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = 2 * g[i];
            double d = a + b;
            double back = d - a;
            s[i] = d;
            sl[i] = (a - (d - back)) + (b - back) + 2 * gl[i];
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double squareLow = Math.fma(g[i], g[i], -square) + 2 * g[i] * gl[i];
            double last = (1 + right[i]) * square;
            double delta = s[i] + last;
            sl[i] = sl[i] + ((last - (delta - s[i])) + (1 + right[i]) * squareLow);
            s[i] = delta;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / s[i];
            double il = inverse * Math.fma(-inverse, sl[i], Math.fma(-inverse, s[i], 1));
            double square = inverse * inverse;
            s[i] = square;
            sl[i] = Math.fma(inverse, inverse, -square) + 2 * inverse * il;
        }
    }

    private static void rightOfZero(double[] x, double[] right, int n) {
        for (int i = 0; i < n; i++) {
            right[i] = Step.positive(x[i]);
        }
    }

    private static void decay(
            ArrayMath math,
            double[] x,
            double[] m,
            double[] c,
            double[] k,
            double[] g,
            double[] gl,
            int n,
            Scratch scratch) {
        double[] zero = scratch.scratch(0);
        Arrays.fill(zero, 0, n, 0);
        Logistic.decay(math, x, zero, m, c, k, g, gl, n);
    }
}
