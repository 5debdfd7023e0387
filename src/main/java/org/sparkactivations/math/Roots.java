package org.sparkactivations.math;

/** Functions built on √(x² + b). */
public final class Roots {

    private Roots() {}

    /** Beyond this |x|, in units of √b, √(x² + b) is |x|. */
    private static final double FAR = 0x1p100;

    /**
     * {@code r + rl = √(a² + b)} and {@code a = min(|x|·unit, FAR)}.
     *
     * @param b between 2⁻⁹⁰⁰ and 2⁹⁰⁰
     */
    private static void root(double b, double unit, double[] x, double[] a, double[] r, double[] rl, int n) {
        double far = FAR * Math.max(Math.sqrt(b), 1);
        for (int i = 0; i < n; i++) {
            double ai = Math.min(Math.abs(x[i]) * unit, far);
            double square = ai * ai;
            double sum = square + b;
            double back = sum - b;
            double low = (b - (sum - back)) + (square - back) + Math.fma(ai, ai, -square);
            double root = Math.sqrt(sum);
            a[i] = ai;
            r[i] = root;
            rl[i] = (Math.fma(-root, root, sum) + low) / (2 * root);
        }
    }

    /** {@code y = (x + √(x² + b))/2}, which is b/(2(√(x² + b) − x)) left of 0. */
    public static void squareplus(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
            return;
        }
        double[] a = scratch.scratch(0);
        double[] r = scratch.scratch(1);
        double[] rl = scratch.scratch(2);
        double unit = unit(b);
        double bu = b * unit * unit;
        root(bu, unit, x, a, r, rl, n);
        double far = FAR * Math.max(Math.sqrt(bu), 1);
        for (int i = 0; i < n; i++) {
            // h = (a + r)/2 with a = |x|; right of 0 that, left of it b/(4h).
            double sum = a[i] + r[i];
            double back = sum - r[i];
            double low = (r[i] - (sum - back)) + (a[i] - back) + rl[i];
            double h = 0.5 * (sum + low);
            double hl = 0.5 * (low - ((sum + low) - sum));
            double inverse = 1 / h;
            double il = inverse * Math.fma(-inverse, hl, Math.fma(-inverse, h, 1));
            double p = bu * 0.25 * inverse;
            y[i] = Math.fma(bu * 0.25, il, p);
            r[i] = h;
        }
        for (int i = 0; i < n; i++) {
            double right = Step.positive(x[i]);
            double beyond = Step.positive(Math.abs(x[i]) * unit - far);
            double left = (1 - beyond) * y[i] + beyond * (bu * 0.25 / Math.max(Math.abs(x[i]) * unit, far));
            double inside = right * r[i] + (1 - right) * left;
            double line = right * beyond;
            y[i] = (1 - line) * (inside / unit) + line * Math.max(x[i], 0);
        }
    }

    /** {@code y = (1 + x/√(x² + b))/2}; ½ at 0 even if b is 0. */
    public static void squareplusDerivative(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = 0.5 + 0.5 * (Step.positive(x[i]) - Step.positive(-x[i]));
            }
            return;
        }
        double[] a = scratch.scratch(0);
        double[] r = scratch.scratch(1);
        double[] rl = scratch.scratch(2);
        double unit = unit(b);
        double bu = b * unit * unit;
        root(bu, unit, x, a, r, rl, n);
        double far = FAR * Math.max(Math.sqrt(bu), 1);
        for (int i = 0; i < n; i++) {
            // (a + r)/(2r) right of 0, b/(2r(a + r)) left of it.
            double sum = a[i] + r[i];
            double back = sum - r[i];
            double low = (r[i] - (sum - back)) + (a[i] - back) + rl[i];
            double inverse = 1 / r[i];
            double il = inverse * Math.fma(-inverse, rl[i], Math.fma(-inverse, r[i], 1));
            double p = sum * inverse;
            double pl = Math.fma(sum, inverse, -p) + Math.fma(sum, il, low * inverse);
            y[i] = 0.5 * (p + pl);
            double q = 1 / sum;
            double ql = q * Math.fma(-q, low, Math.fma(-q, sum, 1));
            double half = 0.5 * bu;
            double u = half * inverse;
            double ul = Math.fma(half, inverse, -u) + half * il;
            double v = u * q;
            rl[i] = v + (Math.fma(u, q, -v) + Math.fma(u, ql, ul * q));
        }
        for (int i = 0; i < n; i++) {
            double right = Step.positive(x[i]);
            double beyond = Step.positive(Math.abs(x[i]) * unit - far);
            double distance = Math.max(Math.abs(x[i]) * unit, far);
            double left = (1 - beyond) * rl[i] + beyond * (0.25 * bu / distance / distance);
            y[i] = right * y[i] + (1 - right) * left;
        }
    }

    /** A power of 2 that brings b·unit² into the middle of the range of double. */
    private static double unit(double b) {
        return b > 0x1p900 ? 0x1p-400 : b < 0x1p-900 ? 0x1p400 : 1;
    }

    /** {@code y = (√(x² + 1) − 1)/2 + x}, as x(1 + x/(2(√(x² + 1) + 1))). */
    public static void bentIdentity(double[] x, double[] y, int n, Scratch scratch) {
        double[] a = scratch.scratch(0);
        double[] r = scratch.scratch(1);
        double[] rl = scratch.scratch(2);
        root(1, 1, x, a, r, rl, n);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -FAR), FAR);
            double d = 2 + 2 * r[i];
            double back = d - 2;
            double dl = (2 - (d - back)) + (2 * r[i] - back) + 2 * rl[i];
            bend(xi, d, dl, y, rl, i);
        }
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -FAR), FAR);
            y[i] = Math.fma(x[i], y[i], xi * rl[i]);
        }
    }

    /** {@code y = x/(2√(x² + 1)) + 1}. */
    public static void bentIdentityDerivative(double[] x, double[] y, int n, Scratch scratch) {
        double[] a = scratch.scratch(0);
        double[] r = scratch.scratch(1);
        double[] rl = scratch.scratch(2);
        root(1, 1, x, a, r, rl, n);
        for (int i = 0; i < n; i++) {
            bend(Math.min(Math.max(x[i], -FAR), FAR), 2 * r[i], 2 * rl[i], y, rl, i);
        }
        for (int i = 0; i < n; i++) {
            y[i] = y[i] + rl[i];
        }
    }

    /** {@code y + yl = 1 + x/(d + dl)}, where the quotient is between −½ and ½. */
    private static void bend(double x, double d, double dl, double[] y, double[] yl, int i) {
        double inverse = 1 / d;
        double q = x * inverse;
        double ql = (Math.fma(-q, d, x) - q * dl) * inverse;
        double sum = 1 + q;
        y[i] = sum;
        yl[i] = (q - (sum - 1)) + ql;
    }
}
