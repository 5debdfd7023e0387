package org.sparkactivations.kernel;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * Functions built on √(x² + b), formed with what rounding takes from it, and with one division: all other quotients are products
 * of it. They are computed for what is near first; what is further out, or NaN, is so rare that it is done over, one by one.
 */
public final class SquareRootKernels {

    private SquareRootKernels() {}

    /**
     * {@code r = √(a² + b)} for a = |x|·unit, rounded, and {@code rest = a² + b − r²}.
     *
     * @param far 0, but NaN where a² is beyond 2¹⁰⁰⁰ or so, which leaves √(a² + b) no more than a
     * @return whether nothing is far
     */
    private static boolean root(double b, double unit, double[] x, double[] r, double[] rest, double[] far, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double square = a * a;
            double sum = square + b;
            double back = sum - b;
            double low = (b - (sum - back)) - (back - square) + Math.fma(a, a, -square);
            double root = Math.sqrt(sum);
            r[i] = root;
            rest[i] = Math.fma(-root, root, sum) + low;
            far[i] = 0 * (sum * 0x1p23);
        }
        return Fill.isAll(0, far, n);
    }

    /** {@code y = (x + √(x² + b))/2}, which is max(x, 0) + b/(2(|x| + √(x² + b))). */
    public static void squareplus(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        double unit = unit(b);
        double inverseUnit = 1 / unit;
        double bu = b * unit * unit;
        double half = 0.5 * bu;
        boolean near = root(bu, unit, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double r = root[i];
            double sum = r + a;
            double inverse = 1 / (r * sum);
            double rl = 0.5 * rest[i] * (sum * inverse);
            double low = (a - (sum - r)) + rl;
            double perSum = r * inverse;
            double q = half * perSum;
            double left = Math.fma(Math.fma(-q, sum, half) - q * low, perSum, q);
            y[i] = Math.max(x[i], 0) + left * inverseUnit;
        }
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                double a = Math.abs(x[i]) * unit;
                y[i] = Math.max(x[i], 0) + 0.5 * half / a * inverseUnit;
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = (1 + x/√(x² + b))/2}, which is q = b/(2d) with d = x² + b + |x|√(x² + b) left of 0, and 1 − q right of it;
     * ½ at 0 even if b is 0.
     */
    public static void squareplusDerivative(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = 0.5 + 0.5 * Conditions.sign(x[i]);
            }
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        double unit = unit(b);
        double bu = b * unit * unit;
        double half = 0.5 * bu;
        boolean near = root(bu, unit, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double r = root[i];
            double sum = r + a;
            double d = r * sum;
            double inverse = 1 / d;
            double rl = 0.5 * rest[i] * (sum * inverse);
            double low = (a - (sum - r)) + rl;
            double dl = Math.fma(rl, sum, Math.fma(low, r, Math.fma(r, sum, -d)));
            double q = half * inverse;
            root[i] = q;
            rest[i] = (Math.fma(-q, d, half) - q * dl) * inverse;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            y[i] = right * ((1 - root[i]) - rest[i]) + (1 - right) * (root[i] + rest[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                double a = Math.abs(x[i]) * unit;
                y[i] = x[i] > 0 ? 1 : 0.5 * half / a / a;
            }
        }
        scratch.release(mark);
    }

    /** A power of 2 that brings b·unit² into the middle of the range of double. */
    private static double unit(double b) {
        return b > 0x1p800 ? 0x1p-400 : b < 0x1p-800 ? 0x1p400 : 1;
    }

    /** {@code y = (√(x² + 1) − 1)/2 + x}, as x(1 + x/(2(√(x² + 1) + 1))). */
    public static void bentIdentity(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        boolean near = root(1, 1, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double r = root[i];
            double d = 2 * r + 2;
            double inverse = 1 / (r * d);
            double twiceRl = rest[i] * (d * inverse);
            double dl = (2 - (d - 2 * r)) + twiceRl;
            double perD = r * inverse;
            double q = x[i] * perD;
            double ql = (Math.fma(-q, d, x[i]) - q * dl) * perD;
            double slope = 1 + q;
            double slopeLow = (q - (slope - 1)) + ql;
            y[i] = Math.fma(x[i], slope, x[i] * slopeLow);
        }
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = Math.fma(x[i], 1 + Math.copySign(0.5, x[i]), -0.5);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = x/(2√(x² + 1)) + 1}. */
    public static void bentIdentityDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        boolean near = root(1, 1, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double r = root[i];
            double d = 2 * r;
            double inverse = 1 / d;
            double dl = 2 * rest[i] * inverse;
            double q = x[i] * inverse;
            double ql = (Math.fma(-q, d, x[i]) - q * dl) * inverse;
            double sum = 1 + q;
            y[i] = sum + ((q - (sum - 1)) + ql);
        }
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = x[i] > 0 ? 1.5 : x[i] < 0 ? 0.5 : x[i];
            }
        }
        scratch.release(mark);
    }
}
