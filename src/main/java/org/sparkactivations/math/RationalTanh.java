package org.sparkactivations.math;

/** A·sgn(z)·(1 − 1/(1 + P)) with P = |z| + z² + C·z⁴ and z = 2x/3, which is P/(1 + P): nothing cancels. */
public final class RationalTanh {

    private static final double TWO_THIRDS = 0.6666666666666666;
    private static final double TWO_THIRDS_LOW = 3.700743415417188e-17;

    /** C = 1.41645 as a sum of two doubles. */
    private static final double C = 1.41645;

    private static final double C_LOW = 1.3145040611561854e-17;

    /** A = 1.7159, and two thirds of it. */
    private static final double A = 1.7159;

    private static final double A_LOW = 1.9184653865522706e-17;
    private static final double SLOPE = 1.1439333333333332;
    private static final double SLOPE_LOW = 8.680463755202558e-17;

    /** Here P is near the greatest double, and the function has long been A. */
    private static final double FAR = 1e77;

    private RationalTanh() {}

    /** The function, exactly odd. */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        double[] p = scratch.scratch(2);
        double[] pl = scratch.scratch(3);
        polynomial(x, p, pl, n, scratch);
        for (int i = 0; i < n; i++) {
            double d = 1 + p[i];
            double back = d - 1;
            double dl = (1 - (d - back)) + (p[i] - back) + pl[i];
            double inverse = 1 / d;
            double q = p[i] * inverse;
            double ql = (Math.fma(-q, d, p[i]) + Math.fma(-q, dl, pl[i])) * inverse;
            double v = A * q;
            double magnitude = v + (Math.fma(A, q, -v) + Math.fma(A, ql, A_LOW * q));
            y[i] = magnitude * Step.sign(x[i]);
        }
    }

    /** {@code y = (2/3)·A·P′/(1 + P)²}. */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        double[] z = scratch.scratch(0);
        double[] zl = scratch.scratch(1);
        double[] p = scratch.scratch(2);
        double[] pl = scratch.scratch(3);
        polynomial(x, p, pl, n, scratch);
        for (int i = 0; i < n; i++) {
            double d = 1 + p[i];
            double back = d - 1;
            double dl = (1 - (d - back)) + (p[i] - back) + pl[i];
            double inverse = 1 / d;
            p[i] = inverse;
            pl[i] = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
        }
        for (int i = 0; i < n; i++) {
            double a = z[i];
            double square = a * a;
            double cubic = 4 * C * square;
            double cl = Math.fma(4 * C, square, -cubic) + 4 * C * Math.fma(a, a, -square) + 4 * C_LOW * square;
            double t = 2 + cubic;
            double back = t - 2;
            double tl = (2 - (t - back)) + (cubic - back) + cl;
            double u = a * t;
            double slope = 1 + u;
            back = slope - 1;
            double low =
                    (1 - (slope - back)) + (u - back) + Math.fma(a, t, -u) + a * tl + Math.fma(3, cubic, 2) * zl[i];
            double q = slope * p[i];
            double ql = Math.fma(slope, p[i], -q) + Math.fma(slope, pl[i], low * p[i]);
            double v = q * p[i];
            double vl = Math.fma(q, p[i], -v) + Math.fma(q, pl[i], ql * p[i]);
            y[i] = Math.fma(SLOPE, v, Math.fma(SLOPE, vl, SLOPE_LOW * v));
        }
    }

    /** {@code p + pl = P}; leaves |z| in the first two scratch arrays. */
    private static void polynomial(double[] x, double[] p, double[] pl, int n, Scratch scratch) {
        double[] z = scratch.scratch(0);
        double[] zl = scratch.scratch(1);
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), FAR);
            z[i] = TWO_THIRDS * a;
            zl[i] = Math.fma(TWO_THIRDS, a, -z[i]) + TWO_THIRDS_LOW * a;
        }
        for (int i = 0; i < n; i++) {
            double square = z[i] * z[i];
            double sl = Math.fma(z[i], z[i], -square) + 2 * z[i] * zl[i];
            double t = C * square;
            double tl = Math.fma(C, square, -t) + Math.fma(C, sl, C_LOW * square);
            double u = 1 + t;
            double back = u - 1;
            double ul = (1 - (u - back)) + (t - back) + tl;
            double v = square * u;
            double vl = Math.fma(square, u, -v) + Math.fma(square, ul, sl * u);
            double sum = z[i] + v;
            back = sum - z[i];
            p[i] = sum;
            pl[i] = (z[i] - (sum - back)) + (v - back) + (zl[i] + vl);
        }
    }
}
