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
 * Losses of the difference d between x and a target t: its square, Huber's loss, the smooth absolute value, ln cosh and
 * the quantile loss.
 *
 * <p>Method: d is a sum of two doubles (Knuth's TwoSum); rounded, it would cost as many ulp as the function has powers
 * of it. What is far out is computed element by element.
 *
 * <p>Range: all finite x, t, δ &gt; 0, β ≥ 0, and τ between 0 and 1.
 *
 * <p>Special cases: NaN gives NaN; an infinite x or t gives the limit; the difference of two infinities of one sign
 * is NaN.
 *
 * <p>Error: square and quantile loss within 1 ulp, the others within 2 ulp; derivatives within 0.5 ulp, those of ln cosh
 * and of the smooth absolute value within 1 ulp.
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

    /** {@code y = |x − t| < β ? (x − t)²/(2β) : |x − t| − β/2}. */
    public static void smoothAbsolute(double beta, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        if (beta == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.abs(x[i] - t[i]);
            }
            return;
        }
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] q = scratch.next(n);
        double[] qLow = scratch.next(n);
        double[] inside = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        magnitudes(d, dLow, n);
        quotients(beta, d, dLow, q, qLow, inside, n);
        for (int i = 0; i < n; i++) {
            double product = d[i] * q[i];
            double low = Math.fma(d[i], qLow[i], Math.fma(dLow[i], q[i], twoProductError(d[i], q[i], product)));
            y[i] = 0.5 * (product + low);
        }
        double half = 0.5 * beta;
        for (int i = 0; i < n; i++) {
            double straight = d[i] - half;
            double low = twoDifferenceError(d[i], half, straight) + dLow[i];
            y[i] = inside[i] * y[i] + (1 - inside[i]) * (straight + low);
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = farSmoothAbsolute(beta, x[i], t[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farSmoothAbsolute(double beta, double x, double t) {
        // A quarter of the difference does not overflow.
        double d = 0.25 * x - 0.25 * t;
        double low = twoDifferenceError(0.25 * x, 0.25 * t, d) * Math.copySign(1, d);
        double quarter = Math.abs(d);
        if (!(quarter < 0.25 * beta)) {
            double straight = quarter - 0.125 * beta;
            double rest = twoDifferenceError(quarter, 0.125 * beta, straight) + low;
            return 4 * (quarter <= Double.MAX_VALUE ? straight + rest : quarter);
        }
        double q = quarter / beta;
        double qLow = (Math.fma(-q, beta, quarter) + low) / beta;
        double product = quarter * q;
        return 8 * (product + Math.fma(quarter, qLow, Math.fma(low, q, twoProductError(quarter, q, product))));
    }

    /** {@code y = |x − t| < β ? (x − t)/β : sgn(x − t)}. */
    public static void smoothAbsoluteDerivative(
            double beta, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        if (beta == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.sign(x[i] - t[i]);
            }
            return;
        }
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] q = scratch.next(n);
        double[] qLow = scratch.next(n);
        double[] inside = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        magnitudes(d, dLow, n);
        quotients(beta, d, dLow, q, qLow, inside, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.copySign(1, x[i] - t[i]) * (q[i] + qLow[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                double quarter = 0.25 * x[i] - 0.25 * t[i];
                boolean isInside = Math.abs(quarter) < 0.25 * beta;
                y[i] = isInside ? (x[i] - t[i]) / beta : Conditions.sign(quarter);
            }
        }
        scratch.release(mark);
    }

    /** {@code q + qLow = min(d + dLow, β)/β}, and whether d is less than β, as 1 or 0. */
    private static void quotients(
            double beta, double[] d, double[] dLow, double[] q, double[] qLow, double[] inside, int n) {
        for (int i = 0; i < n; i++) {
            double c = Math.min(d[i], beta);
            inside[i] = Conditions.positive(beta - d[i]);
            q[i] = c / beta;
            qLow[i] = (Math.fma(-q[i], beta, c) + inside[i] * dLow[i]) / beta;
        }
    }

    /** {@code y = x > t ? (1 − τ)(x − t) : τ(t − x)}. */
    public static void quantile(double tau, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        boolean near = differences(x, t, d, dLow, n, scratch);
        double rest = 1 - tau;
        double restLow = (1 - rest) - tau;
        for (int i = 0; i < n; i++) {
            double above = Conditions.positive(d[i]);
            double weight = above * rest + (1 - above) * tau;
            double size = Math.abs(d[i]);
            double product = weight * size;
            double low = Math.fma(above * restLow, size, twoProductError(weight, size, product));
            y[i] = product + Math.fma(weight, (2 * above - 1) * dLow[i], low);
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = farQuantile(tau, x[i], t[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farQuantile(double tau, double x, double t) {
        double d = 0.25 * x - 0.25 * t;
        double dLow = twoDifferenceError(0.25 * x, 0.25 * t, d);
        double weight = d > 0 ? 1 - tau : -tau;
        double weightLow = d > 0 ? (1 - weight) - tau : 0;
        if (weight == 0 || Math.abs(d) > Double.MAX_VALUE) {
            // An infinite difference without a weight costs nothing.
            return weight == 0 ? 0 * Math.min(Math.abs(d), Double.MAX_VALUE) : weight * d;
        }
        double product = weight * d;
        return 4 * (product + Math.fma(weight, dLow, Math.fma(weightLow, d, twoProductError(weight, d, product))));
    }

    /** {@code y = x > t ? 1 − τ : x < t ? −τ : 1/2 − τ}. */
    public static void quantileDerivative(double tau, double[] x, double[] t, double[] y, int n) {
        // In two loops, as HotSpot does not always make vector instructions of both in one.
        for (int i = 0; i < n; i++) {
            y[i] = Conditions.sign(x[i] - t[i]);
        }
        double halfAbove = 0.5 * (1 - tau);
        double between = 0.5 - tau;
        for (int i = 0; i < n; i++) {
            double size = Math.abs(y[i]);
            y[i] = (size + y[i]) * halfAbove + (0.5 * (y[i] - size) * tau + (1 - size) * between);
        }
    }

    /**
     * {@code d + dLow = x − t}.
     *
     * @return true only if all elements are near; dLow is meaningless for the others
     */
    static boolean differences(double[] x, double[] t, double[] d, double[] dLow, int n, Scratch scratch) {
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

    static boolean isFar(double x, double t) {
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
