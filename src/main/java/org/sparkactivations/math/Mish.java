package org.sparkactivations.math;

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
        decay(math, x, m, c, k, g, gl, n, scratch);
        for (int i = 0; i < n; i++) {
            // g(2 + g)/(2 + 2g + g²) on the left, (1 + 2g)/(1 + 2g + 2g²) on the right.
            double right = Step.positive(x[i]);
            double left = 1 - right;
            double a = 2 - right;
            double b = (1 + right) * g[i];
            double num = a + b;
            double back = num - a;
            double nl = (a - (num - back)) + (b - back) + (1 + right) * gl[i];
            double g2 = 2 * g[i];
            double d = a + g2;
            back = d - a;
            double dl = (a - (d - back)) + (g2 - back) + 2 * gl[i];
            double square = b * g[i];
            double sl = Math.fma(b, g[i], -square) + 2 * b * gl[i];
            double sum = d + square;
            dl += (square - (sum - d)) + sl;
            double inverse = 1 / sum;
            double q = num * inverse;
            double ql = (Math.fma(-q, sum, num) + Math.fma(-q, dl, nl)) * inverse;
            double scale = Math.fma(left, m[i], right);
            double p = q * scale;
            double pl = Math.fma(q, scale, -p) + Math.fma(ql, scale, q * (left * c[i]));
            double factor = Math.max(x[i], -FAR);
            y[i] = Math.fma(factor, p, Math.min(factor, FAR) * pl);
            k[i] = left * k[i];
        }
        math.scale(y, k, y, n);
    }

    /** {@code y = eˣ·ω/δ²} with ω = 4(x + 1) + (4x + 6)eˣ + 4e²ˣ + e³ˣ and δ = 2 + 2eˣ + e²ˣ. */
    public static void derivative(ArrayMath math, double[] x, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        decay(math, x, m, c, k, g, gl, n, scratch);
        for (int i = 0; i < n; i++) {
            // ω = (4 + 6g + 4g² + g³) + 4x(1 + g) on the left; right of 0, divided by e⁴ˣ like δ², it is
            // (1 + 4g + 6g² + 4g³) + 4x(1 + g)g².
            double right = Step.positive(x[i]);
            double left = 1 - right;
            double gi = g[i];
            double gli = gl[i];
            double b = (1 + 3 * right) * gi;
            double a = 4 + 2 * right;
            double p = a + b;
            double pl = (b - (p - a)) + (1 + 3 * right) * gli;
            b = p * gi;
            double bl = Math.fma(p, gi, -b) + Math.fma(p, gli, pl * gi);
            a = 6 - 2 * right;
            p = a + b;
            double back = p - a;
            pl = (a - (p - back)) + (b - back) + bl;
            b = p * gi;
            bl = Math.fma(p, gi, -b) + Math.fma(p, gli, pl * gi);
            a = 4 - 3 * right;
            p = a + b;
            back = p - a;
            pl = (a - (p - back)) + (b - back) + bl;

            double square = gi * gi;
            double sl = Math.fma(gi, gi, -square) + 2 * gi * gli;
            double one = 1 + gi;
            double onel = (gi - (one - 1)) + gli;
            double weight = Math.fma(right, square, left);
            double xi = 4 * Math.min(Math.max(x[i], -FAR), FAR);
            double u = xi * one;
            double ul = Math.fma(xi, one, -u) + xi * onel;
            double v = u * weight;
            double vl = Math.fma(u, weight, -v) + Math.fma(ul, weight, u * (right * sl));
            double omega = p + v;
            back = omega - p;
            double ol = (p - (omega - back)) + (v - back) + (pl + vl);

            a = 2 - right;
            b = 2 * gi;
            double d = a + b;
            back = d - a;
            double dl = (a - (d - back)) + (b - back) + 2 * gli;
            double last = (1 + right) * square;
            double delta = d + last;
            dl += (last - (delta - d)) + (1 + right) * sl;
            double inverse = 1 / delta;
            double il = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, delta, 1));
            double is = inverse * inverse;
            double isl = Math.fma(inverse, inverse, -is) + 2 * inverse * il;
            double q = omega * is;
            double ql = Math.fma(omega, is, -q) + Math.fma(omega, isl, ol * is);
            double scale = Math.fma(left, m[i], right);
            y[i] = Math.fma(q, scale, Math.fma(ql, scale, q * (left * c[i])));
            k[i] = left * k[i];
        }
        math.scale(y, k, y, n);
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
        java.util.Arrays.fill(zero, 0, n, 0);
        Logistic.decay(math, x, zero, m, c, k, g, gl, n);
    }
}
