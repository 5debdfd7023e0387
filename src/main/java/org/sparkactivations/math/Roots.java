package org.sparkactivations.math;

/** Functions built on √(x² + b). */
public final class Roots {

    private Roots() {}

    /** Beyond this |x|, √(x² + 1) is |x|. */
    private static final double FAR = 0x1p100;

    /** Beyond this |x|·unit, √(x² + b) is |x|, and x² nears the greatest double. */
    private static final double BEYOND = 0x1p500;

    /** {@code r + rl = √(a² + b)} and {@code a = min(|x|·unit, far)}. */
    private static void root(
            double b, double unit, double far, double[] x, double[] a, double[] r, double[] rl, int n) {
        for (int i = 0; i < n; i++) {
            double ai = Math.min(Math.abs(x[i]) * unit, far);
            double square = ai * ai;
            double sum = square + b;
            double back = sum - b;
            a[i] = ai;
            r[i] = sum;
            rl[i] = (b - (sum - back)) - (back - square) + Math.fma(ai, ai, -square);
        }
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(r[i]);
            rl[i] = (Math.fma(-root, root, r[i]) + rl[i]) * (0.5 / root);
            r[i] = root;
        }
    }

    /** {@code y = (x + √(x² + b))/2}, which is b/(4h) with h = (|x| + √(x² + b))/2 left of 0. */
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
        double inverseUnit = 1 / unit;
        double bu = b * unit * unit;
        root(bu, unit, BEYOND, x, a, r, rl, n);
        for (int i = 0; i < n; i++) {
            double sum = r[i] + a[i];
            rl[i] = 0.5 * ((a[i] - (sum - r[i])) + rl[i]);
            r[i] = 0.5 * sum;
        }
        double quarter = 0.25 * bu;
        double perQuarter = 1 / quarter;
        for (int i = 0; i < n; i++) {
            // Beyond, where a has stayed, |x| is h.
            double q = quarter / Math.max(r[i], Math.abs(x[i]) * unit);
            // 1/h is q/quarter.
            double left = Math.fma(-(q * rl[i]), q * perQuarter, q);
            double right = Step.positive(x[i]);
            y[i] = right * Math.max((r[i] + rl[i]) * inverseUnit, x[i]) + (1 - right) * (left * inverseUnit);
        }
    }

    /**
     * {@code y = (1 + x/√(x² + b))/2}, which is q = b/(2d) with d = x² + b + |x|√(x² + b) left of 0, and 1 − q right of it;
     * ½ at 0 even if b is 0.
     */
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
        double[] q = scratch.scratch(3);
        double unit = unit(b);
        double bu = b * unit * unit;
        double half = 0.5 * bu;
        double perHalf = 1 / half;
        root(bu, unit, BEYOND, x, a, r, rl, n);
        for (int i = 0; i < n; i++) {
            // d = r(a + r)
            double sum = r[i] + a[i];
            double low = (a[i] - (sum - r[i])) + rl[i];
            double d = r[i] * sum;
            double dl = Math.fma(rl[i], sum, Math.fma(low, r[i], Math.fma(r[i], sum, -d)));
            q[i] = half / d;
            // What the division has rounded off, and dl: 1/d is q/half.
            rl[i] = Math.fma(-q[i], dl, Math.fma(-q[i], d, half)) * (perHalf * q[i]);
        }
        for (int i = 0; i < n; i++) {
            double distance = Math.max(Math.abs(x[i]) * unit, BEYOND);
            double beyond = Step.positive(distance - BEYOND);
            double left = beyond * (0.5 * half / distance / distance) + (1 - beyond) * (q[i] + rl[i]);
            double right = Step.positive(x[i]);
            y[i] = right * ((1 - q[i]) - rl[i]) + (1 - right) * left;
        }
    }

    /** A power of 2 that brings b·unit² into the middle of the range of double. */
    private static double unit(double b) {
        return b > 0x1p800 ? 0x1p-400 : b < 0x1p-800 ? 0x1p400 : 1;
    }

    /** {@code y = (√(x² + 1) − 1)/2 + x}, as x(1 + x/(2(√(x² + 1) + 1))). */
    public static void bentIdentity(double[] x, double[] y, int n, Scratch scratch) {
        double[] a = scratch.scratch(0);
        double[] r = scratch.scratch(1);
        double[] rl = scratch.scratch(2);
        root(1, 1, FAR, x, a, r, rl, n);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -FAR), FAR);
            double d = 2 + 2 * r[i];
            double back = d - 2;
            double dl = (2 - (d - back)) - (back - 2 * r[i]) + 2 * rl[i];
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
        root(1, 1, FAR, x, a, r, rl, n);
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
