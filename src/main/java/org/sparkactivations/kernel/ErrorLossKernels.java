package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.LN2;
import static org.sparkactivations.math.Coefficients.LN2_LOW;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * Functions of the difference between x and a target t, which is taken as a sum of two doubles: rounded, it would cost as many ulp
 * as the function has powers of it. What is far out is computed element by element.
 */
public final class ErrorLossKernels {

    /** Up to here nothing overflows, squares included. */
    private static final double NEAR = 0x1p500;

    /** The least factor that takes what is beyond {@link #NEAR} beyond double. */
    private static final double BEYOND_NEAR = 0x1p524;

    /** From here on ln cosh d is |d| − ln 2, as what follows is beyond the last digit. */
    private static final double STRAIGHT = 40;

    /** Up to here ln cosh d is d²/2. */
    private static final double FLAT = 0x1p-27;

    private ErrorLossKernels() {}

    /** {@code y = (x − t)²}. */
    public static void square(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] d = scratch.scratch(0);
        double[] dl = scratch.scratch(1);
        boolean near = differences(x, t, d, dl, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = square(d[i], dl[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = d[i] * d[i] <= Double.MAX_VALUE ? square(d[i], dl[i]) : d[i] * d[i];
            }
        }
    }

    /** {@code y = |x − t| ≤ δ ? (x − t)²/2 : δ(|x − t| − δ/2)}, as c(|x − t| − c/2), where c is the lesser of δ and |x − t|. */
    public static void huber(double delta, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] d = scratch.scratch(0);
        double[] dl = scratch.scratch(1);
        double[] c = scratch.scratch(2);
        double[] cl = scratch.scratch(3);
        boolean near = differences(x, t, d, dl, n, scratch);
        magnitudes(d, dl, n);
        for (int i = 0; i < n; i++) {
            c[i] = Math.min(d[i], delta);
            cl[i] = Conditions.positive(delta - d[i]) * dl[i];
        }
        for (int i = 0; i < n; i++) {
            double half = 0.5 * c[i];
            double rest = d[i] - half;
            double low = (d[i] - (rest + half)) + (dl[i] - 0.5 * cl[i]);
            double product = c[i] * rest;
            y[i] = product + Math.fma(cl[i], rest, Math.fma(c[i], low, Math.fma(c[i], rest, -product)));
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = farHuber(delta, x[i], t[i]);
            }
        }
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
     * {@code y = ln cosh(x − t)}, as ln(1 + u) with u = cosh d − 1 = e²/(2(1 + e)) for e = expm1 |d|, all of whose terms are
     * positive.
     */
    public static void logCosh(ArrayMath math, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] d = scratch.scratch(0);
        double[] dl = scratch.scratch(1);
        double[] z = scratch.scratch(2);
        double[] e = scratch.scratch(3);
        double[] el = scratch.scratch(4);
        double[] u = scratch.scratch(5);
        double[] ul = scratch.scratch(6);
        boolean near = differences(x, t, d, dl, n, scratch);
        magnitudes(d, dl, n);
        for (int i = 0; i < n; i++) {
            z[i] = Math.min(d[i], STRAIGHT);
        }
        math.expm1(z, e, el, n);
        for (int i = 0; i < n; i++) {
            double low = el[i] + (1 + e[i]) * (Conditions.positive(STRAIGHT - d[i]) * dl[i]);
            double square = e[i] * e[i];
            u[i] = square;
            ul[i] = Math.fma(2 * e[i], low, Math.fma(e[i], e[i], -square));
            el[i] = low;
        }
        for (int i = 0; i < n; i++) {
            double divisor = 1 + e[i];
            double back = divisor - 1;
            double low = (1 - (divisor - back)) + (e[i] - back) + el[i];
            double inverse = 1 / divisor;
            double quotient = u[i] * inverse;
            double rest = Math.fma(-quotient, divisor, u[i]) + Math.fma(-quotient, low, ul[i]);
            u[i] = 0.5 * quotient;
            ul[i] = 0.5 * (rest * inverse);
        }
        for (int i = 0; i < n; i++) {
            double sum = 1 + u[i];
            double back = sum - 1;
            ul[i] = (1 - (sum - back)) + (u[i] - back) + ul[i];
            u[i] = sum;
        }
        math.ln(u, ul, y, e, n, scratch);
        for (int i = 0; i < n; i++) {
            double straight = d[i] - LN2;
            double low = (d[i] - (straight + LN2)) + (dl[i] - LN2_LOW);
            double curved = d[i] < FLAT ? 0.5 * square(d[i], dl[i]) : y[i];
            y[i] = d[i] > STRAIGHT ? straight + low : curved;
        }
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                // Nothing, or so much that ln 2 is nothing beside it.
                y[i] = Math.abs(x[i] - t[i]);
            }
        }
    }

    /** {@code y = tanh(x − t)}. */
    public static void logCoshDerivative(ArrayMath math, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] d = scratch.scratch(0);
        double[] dl = scratch.scratch(1);
        boolean near = differences(x, t, d, dl, n, scratch);
        for (int i = 0; i < n; i++) {
            double inside = Conditions.positive(2 * STRAIGHT - Math.abs(d[i]));
            d[i] = 2 * Math.min(Math.max(d[i], -2 * STRAIGHT), 2 * STRAIGHT);
            dl[i] = 2 * inside * dl[i];
        }
        TanhKernels.scaled(1, 0, d, dl, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (isFar(x[i], t[i])) {
                y[i] = Conditions.sign(x[i] - t[i]);
            }
        }
    }

    /**
     * {@code d + dl = x − t}.
     *
     * @return true only if all of it is near; what is far has a d alone
     */
    private static boolean differences(double[] x, double[] t, double[] d, double[] dl, int n, Scratch scratch) {
        double[] zero = scratch.scratch(7);
        for (int i = 0; i < n; i++) {
            double difference = x[i] - t[i];
            double back = difference + t[i];
            d[i] = difference;
            dl[i] = (x[i] - back) - (t[i] - (back - difference));
        }
        for (int i = 0; i < n; i++) {
            // NaN where either is beyond NEAR, as its product is infinite.
            zero[i] = 0 * (Math.abs(x[i]) * BEYOND_NEAR + Math.abs(t[i]) * BEYOND_NEAR);
        }
        return Fill.isAll(0, zero, n);
    }

    private static boolean isFar(double x, double t) {
        return !(Math.abs(x) <= NEAR && Math.abs(t) <= NEAR);
    }

    /** Replaces {@code d + dl} by its magnitude. */
    private static void magnitudes(double[] d, double[] dl, int n) {
        for (int i = 0; i < n; i++) {
            dl[i] = Math.copySign(1, d[i]) * dl[i];
            d[i] = Math.abs(d[i]);
        }
    }

    /** {@code (d + dl)²}. */
    private static double square(double d, double dl) {
        double square = d * d;
        return square + Math.fma(2 * d, dl, Math.fma(d, d, -square));
    }
}
