package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * Functions built on √(x² + b).
 *
 * <p>Method: x² + b and its square root are sums of two doubles. There is one division per element; other quotients are
 * products of it. Elements that are far out are rare, and are computed again, one by one.
 */
public final class SquareRootKernels {

    /**
     * The b and the unit of the bent identity. The array hides them from HotSpot, which makes no vector instructions of
     * the loop in {@link #root} where it knows both: twice the time.
     */
    private static final double[] BENT = {1, 1};

    private SquareRootKernels() {}

    /**
     * {@code y = (x + √(x² + b))/2} for any x and a finite b ≥ 0, within 2 ulp, as max(x, 0) + b/(2(|x| + √(x² + b))).
     *
     * <p>Special cases: 0 for −∞, ∞ for ∞, NaN for NaN.
     */
    public static void squareplus(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
            return;
        }
        if (scratch.math().isForFloats() && FloatKernels.isModerate(b)) {
            FloatKernels.squareplus(b, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        double unit = unit(b);
        double inverseUnit = 1 / unit;
        double scaled = b * unit * unit;
        double half = 0.5 * scaled;
        boolean near = root(scaled, unit, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double r = root[i];
            double sum = r + a;
            double inverse = 1 / (r * sum);
            double rLow = 0.5 * rest[i] * (sum * inverse);
            double sumLow = fastTwoSumError(r, a, sum) + rLow;
            double perSum = r * inverse;
            double q = half * perSum;
            double curve = Math.fma(Math.fma(-q, sum, half) - q * sumLow, perSum, q);
            y[i] = Math.max(x[i], 0) + curve * inverseUnit;
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
     * {@code y = (1 + x/√(x² + b))/2} for any x and a finite b ≥ 0, the derivative of squareplus, within 2 ulp. Left of
     * 0 it is q = b/(2d) with d = x² + b + |x|√(x² + b), and right of 0 it is 1 − q.
     *
     * <p>Special cases: 0 for −∞, 1 for ∞, ½ for 0 even if b is 0, NaN for NaN.
     */
    public static void squareplusDerivative(double b, double[] x, double[] y, int n, Scratch scratch) {
        if (b == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = 0.5 + 0.5 * Conditions.sign(x[i]);
            }
            return;
        }
        if (scratch.math().isForFloats() && FloatKernels.isModerate(b)) {
            FloatKernels.squareplusDerivative(b, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        double unit = unit(b);
        double scaled = b * unit * unit;
        double half = 0.5 * scaled;
        boolean near = root(scaled, unit, x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double r = root[i];
            double sum = r + a;
            double d = r * sum;
            double inverse = 1 / d;
            double rLow = 0.5 * rest[i] * (sum * inverse);
            double sumLow = fastTwoSumError(r, a, sum) + rLow;
            double dLow = Math.fma(rLow, sum, Math.fma(sumLow, r, twoProductError(r, sum, d)));
            double q = half * inverse;
            root[i] = q;
            rest[i] = (Math.fma(-q, d, half) - q * dLow) * inverse;
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

    /**
     * {@code y = (√(x² + 1) − 1)/2 + x} for any x, within 2 ulp, as x(1 + x/(2(√(x² + 1) + 1))).
     *
     * <p>Special cases: ±∞ for ±∞, NaN for NaN.
     */
    public static void bentIdentity(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.bentIdentity(x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        boolean near = root(BENT[0], BENT[1], x, root, rest, far, n);
        for (int i = 0; i < n; i++) {
            double r = root[i];
            double d = 2 * r + 2;
            double inverse = 1 / (r * d);
            double twiceRLow = rest[i] * (d * inverse);
            double dLow = fastTwoSumError(2 * r, 2, d) + twiceRLow;
            double perD = r * inverse;
            double q = x[i] * perD;
            double qLow = (Math.fma(-q, d, x[i]) - q * dLow) * perD;
            double slope = 1 + q;
            double slopeLow = fastTwoSumError(1, q, slope) + qLow;
            y[i] = Math.fma(x[i], slope, x[i] * slopeLow);
        }
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = Math.fma(x[i], 1 + Math.copySign(0.5, x[i]), -0.5);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = x/(2√(x² + 1)) + 1} for any x, the derivative of the bent identity, within 2 ulp.
     *
     * <p>Special cases: ½ for −∞, 3/2 for ∞, NaN for NaN.
     */
    public static void bentIdentityDerivative(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.bentIdentityDerivative(x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] root = scratch.next(n);
        double[] rest = scratch.next(n);
        double[] far = scratch.next(n);
        boolean near = root(BENT[0], BENT[1], x, root, rest, far, n);
        // HotSpot makes vector instructions of this loop if it stores into one of the arrays that it reads. Stored into
        // y directly, it takes 1.7 times as long.
        for (int i = 0; i < n; i++) {
            double r = root[i];
            double d = 2 * r;
            double inverse = 1 / d;
            double dLow = 2 * rest[i] * inverse;
            double q = x[i] * inverse;
            double qLow = (Math.fma(-q, d, x[i]) - q * dLow) * inverse;
            double sum = 1 + q;
            root[i] = sum + (fastTwoSumError(1, q, sum) + qLow);
        }
        System.arraycopy(root, 0, y, 0, n);
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = x[i] > 0 ? 1.5 : x[i] < 0 ? 0.5 : x[i];
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code root = √(a² + b)} for a = |x|·unit, rounded, and {@code rest = a² + b − root²}.
     *
     * @param far receives 0, and NaN where a² is beyond 2¹⁰⁰⁰ or so, for which √(a² + b) rounds to a
     * @return whether no element is far
     */
    private static boolean root(double b, double unit, double[] x, double[] root, double[] rest, double[] far, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]) * unit;
            double square = a * a;
            double sum = square + b;
            double sumLow = twoSumError(b, square, sum) + twoProductError(a, a, square);
            double r = Math.sqrt(sum);
            root[i] = r;
            rest[i] = Math.fma(-r, r, sum) + sumLow;
            far[i] = 0 * (sum * 0x1p23);
        }
        return Fill.isAll(0, far, n);
    }
}
