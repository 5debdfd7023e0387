package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.LN2;
import static org.sparkactivations.math.Coefficients.LN2_LOW;
import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * Losses of the difference d between x and a target t: its square, Huber's loss, and ln cosh.
 *
 * <p>Method: d is a sum of two doubles (Knuth's TwoSum); rounded, it would cost as many ulp as the function has powers
 * of it. What is far out is computed element by element.
 *
 * <p>Range: all finite x, t, and δ &gt; 0.
 *
 * <p>Special cases: NaN gives NaN; an infinite x or t gives the limit; the difference of two infinities of one sign
 * is NaN.
 *
 * <p>Error: square within 1 ulp, Huber's loss and ln cosh within 2 ulp; derivatives within 0.5 ulp, that of ln cosh
 * within 1 ulp.
 */
public final class ErrorLossKernels {

    /** Up to here nothing overflows, squares included. */
    private static final double NEAR = 0x1p500;

    /** The smallest factor with which everything beyond {@link #NEAR} overflows. */
    private static final double BEYOND_NEAR = 0x1p524;

    /** From here on ln cosh d is |d| − ln 2 to the last digit. */
    private static final double STRAIGHT = 40;

    /** Up to here ln cosh d is d²/2 to the last digit. */
    private static final double FLAT = 0x1p-27;

    private ErrorLossKernels() {}

    /** {@code y = (x − t)²}. */
    public static void square(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = square(d[i], dLow[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = d[i] * d[i] <= Double.MAX_VALUE ? square(d[i], dLow[i]) : d[i] * d[i];
            }
        }
        scratch.release(mark);
    }

    /** {@code y = |x − t| ≤ δ ? (x − t)²/2 : δ(|x − t| − δ/2)}, as c(|x − t| − c/2) for c = min(|x − t|, δ). */
    public static void huber(double delta, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] c = scratch.next(n);
        double[] cLow = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        magnitudes(d, dLow, n);
        for (int i = 0; i < n; i++) {
            c[i] = Math.min(d[i], delta);
            cLow[i] = Conditions.positive(delta - d[i]) * dLow[i];
        }
        for (int i = 0; i < n; i++) {
            double half = 0.5 * c[i];
            double rest = d[i] - half;
            // The error of rest: exact, or 0 where it is below half an ulp.
            double restLow = (d[i] - (rest + half)) + (dLow[i] - 0.5 * cLow[i]);
            double product = c[i] * rest;
            y[i] = product + Math.fma(cLow[i], rest, Math.fma(c[i], restLow, twoProductError(c[i], rest, product)));
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = farHuber(delta, x[i], t[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farHuber(double delta, double x, double t) {
        // A quarter of the difference does not overflow.
        double quarter = Math.abs(0.25 * x - 0.25 * t);
        return quarter <= 0.25 * delta ? 8 * quarter * quarter : 4 * (delta * (quarter - 0.125 * delta));
    }

    /** {@code y = min(max(x − t, −δ), δ)}. */
    public static void huberDerivative(double delta, double[] x, double[] t, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(Math.max(x[i] - t[i], -delta), delta);
        }
    }

    /**
     * {@code y = ln cosh(x − t)}, as ln(1 + u) with u = cosh d − 1 = e²/(2(1 + e)) for e = expm1 |d|, all of whose
     * terms are positive.
     */
    public static void logCosh(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] z = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        double[] u = scratch.next(n);
        double[] uLow = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        magnitudes(d, dLow, n);
        for (int i = 0; i < n; i++) {
            z[i] = Math.min(d[i], STRAIGHT);
        }
        scratch.math().expm1(z, e, eLow, n);
        for (int i = 0; i < n; i++) {
            double low = eLow[i] + (1 + e[i]) * (Conditions.positive(STRAIGHT - d[i]) * dLow[i]);
            double square = e[i] * e[i];
            u[i] = square;
            uLow[i] = Math.fma(2 * e[i], low, twoProductError(e[i], e[i], square));
            eLow[i] = low;
        }
        for (int i = 0; i < n; i++) {
            double divisor = 1 + e[i];
            double low = twoSumError(1, e[i], divisor) + eLow[i];
            double inverse = 1 / divisor;
            double quotient = u[i] * inverse;
            double rest = Math.fma(-quotient, divisor, u[i]) + Math.fma(-quotient, low, uLow[i]);
            u[i] = 0.5 * quotient;
            uLow[i] = 0.5 * (rest * inverse);
        }
        for (int i = 0; i < n; i++) {
            double sum = 1 + u[i];
            uLow[i] = twoSumError(1, u[i], sum) + uLow[i];
            u[i] = sum;
        }
        scratch.math().ln(u, uLow, y, e, n, scratch);
        for (int i = 0; i < n; i++) {
            double straight = d[i] - LN2;
            // Its error: exact, or 0 where it is below half an ulp.
            double low = (d[i] - (straight + LN2)) + (dLow[i] - LN2_LOW);
            double curved = d[i] < FLAT ? 0.5 * square(d[i], dLow[i]) : y[i];
            y[i] = d[i] > STRAIGHT ? straight + low : curved;
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                // 0, or so much that ln 2 is less than its ulp.
                y[i] = Math.abs(x[i] - t[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = tanh(x − t)}. */
    public static void logCoshDerivative(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double inside = Conditions.positive(2 * STRAIGHT - Math.abs(d[i]));
            d[i] = 2 * Math.min(Math.max(d[i], -2 * STRAIGHT), 2 * STRAIGHT);
            dLow[i] = 2 * inside * dLow[i];
        }
        TanhKernels.scaled(1, 0, d, dLow, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = Conditions.sign(x[i] - t[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code d + dLow = x − t}.
     *
     * @return true only if all elements are near; dLow is meaningless for the others
     */
    private static boolean differences(double[] x, double[] t, double[] d, double[] dLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] zero = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double difference = x[i] - t[i];
            d[i] = difference;
            dLow[i] = twoDifferenceError(x[i], t[i], difference);
        }
        for (int i = 0; i < n; i++) {
            // NaN where either is beyond NEAR, as its product is infinite.
            zero[i] = 0 * (Math.abs(x[i]) * BEYOND_NEAR + Math.abs(t[i]) * BEYOND_NEAR);
        }
        boolean near = Fill.isAll(0, zero, n);
        scratch.release(mark);
        return near;
    }

    private static boolean isFar(double x, double t) {
        return !(Math.abs(x) <= NEAR && Math.abs(t) <= NEAR);
    }

    /** Replaces {@code d + dLow} by its magnitude. */
    private static void magnitudes(double[] d, double[] dLow, int n) {
        for (int i = 0; i < n; i++) {
            dLow[i] = Math.copySign(1, d[i]) * dLow[i];
            d[i] = Math.abs(d[i]);
        }
    }

    /** {@code (d + dLow)²}. */
    private static double square(double d, double dLow) {
        double square = d * d;
        return square + Math.fma(2 * d, dLow, twoProductError(d, d, square));
    }
}
