package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.ROUNDER;
import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * Snake, x + sin²(ax)/a, and its derivative 1 + sin(2ax) = 2·sin²(ax + π/4).
 *
 * <p>Method: ax is a sum of two doubles. From it, as from ax + π/4, a multiple k of π/2 is subtracted with π/2 as a sum
 * of three doubles, in the manner of Cody and Waite. The rest r, at most π/4, is a sum of two doubles, and sin²r is its
 * Taylor series in r², whose first two terms have twice the precision. Odd k give 1 − sin²r. So no cosine is formed,
 * and the derivative has its digits even next to its zeros. Large ax are reduced by {@link LargeAngle}, one by one.
 */
public final class SnakeKernel {

    /** Up to this |ax|, k has few enough bits. */
    private static final double NEAR = 0x1p20;

    /** From this |x| on, sums may overflow. */
    private static final double LARGE = 0x1p1000;

    /** π/2 as a sum of three doubles. */
    static final double HALF_PI = 1.5707963267948966;

    static final double HALF_PI_LOW = 6.123233995736766e-17;
    static final double HALF_PI_REST = -1.4973849048591698e-33;

    private static final double TWO_OVER_PI = 0.6366197723675814;

    /** −1/3 as a sum of two doubles. */
    private static final double SECOND = -1 / 3.0;

    private static final double SECOND_LOW = -1.850371707708594e-17;

    private SnakeKernel() {}

    /**
     * {@code y = x + sin²(ax)/a} for any x and a finite a other than 0, within 1 ulp.
     *
     * <p>Special cases: ±∞ for ±∞, NaN for NaN.
     */
    public static void value(double a, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] s = scratch.next(n);
        double[] sLow = scratch.next(n);
        double[] far = scratch.next(n);
        double[] square = scratch.next(1);
        double[] tail = scratch.next(1);
        squaredSine(a, 0, x, s, sLow, far, n, scratch);
        for (int i = 0; i < n; i++) {
            double q = s[i] / a;
            double qLow = (Math.fma(-q, a, s[i]) + sLow[i]) / a;
            double sum = x[i] + q;
            y[i] = sum + (twoSumError(x[i], q, sum) + qLow);
        }
        boolean near = Fill.isAll(0, far, n);
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = x[i];
                if (Math.abs(x[i]) <= Double.MAX_VALUE) {
                    farSquaredSine(a, 0, x[i], s, sLow, square, tail);
                    double q = s[0] / a;
                    double qLow = (Math.fma(-q, a, s[0]) + sLow[0]) / a;
                    double sum = x[i] + q;
                    double low = twoSumError(x[i], q, sum) + qLow;
                    y[i] = Math.abs(sum) <= Double.MAX_VALUE ? sum + low : sum;
                }
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = 1 + sin(2ax)} for any x and a finite a other than 0, within 1 ulp, next to its zeros too.
     *
     * <p>Special cases: NaN for ±∞, where there is no limit, and for NaN.
     */
    public static void derivative(double a, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] s = scratch.next(n);
        double[] sLow = scratch.next(n);
        double[] far = scratch.next(n);
        double[] square = scratch.next(1);
        double[] tail = scratch.next(1);
        squaredSine(a, 0.5, x, s, sLow, far, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = 2 * (s[i] + sLow[i]);
        }
        boolean near = Fill.isAll(0, far, n);
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = Double.NaN;
                if (Math.abs(x[i]) <= Double.MAX_VALUE) {
                    farSquaredSine(a, 0.5, x[i], s, sLow, square, tail);
                    y[i] = 2 * (s[0] + sLow[0]);
                }
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code s + sLow = sin²(ax + offset·π/2)} where far is 0.
     *
     * @param far receives 0, and NaN or 1 where |ax| or |x| is large, or x is NaN
     */
    private static void squaredSine(
            double a, double offset, double[] x, double[] s, double[] sLow, double[] far, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] k = scratch.next(n);
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        double[] odd = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double product = a * x[i];
            double rounded = (Math.fma(product, TWO_OVER_PI, offset) + ROUNDER) - ROUNDER;
            double half = 0.5 * rounded;
            // 1 for an odd multiple, whose half lies between two integers.
            odd[i] = 2 * Math.abs(half - ((half + ROUNDER) - ROUNDER));
            k[i] = rounded - offset;
            z[i] = product;
            zLow[i] = twoProductError(a, x[i], product);
        }
        for (int i = 0; i < n; i++) {
            double large = Math.max(Math.abs(z[i]) * (1 / NEAR), Math.abs(x[i]) * (1 / LARGE));
            far[i] = Math.min(Math.floor(large), 1);
        }
        // z − k·π/2, part by part: s + sLow is the sum of z and the product with the first part.
        for (int i = 0; i < n; i++) {
            double product = k[i] * HALF_PI;
            double difference = z[i] - product;
            sLow[i] = twoDifferenceError(z[i], product, difference);
            s[i] = difference;
            z[i] = twoProductError(k[i], HALF_PI, product);
        }
        for (int i = 0; i < n; i++) {
            double rest = zLow[i] - z[i];
            sLow[i] = sLow[i] + twoDifferenceError(zLow[i], z[i], rest);
            zLow[i] = rest;
        }
        for (int i = 0; i < n; i++) {
            double product = k[i] * HALF_PI_LOW;
            double rest = zLow[i] - product;
            double productLow = Math.fma(k[i], HALF_PI_REST, twoProductError(k[i], HALF_PI_LOW, product));
            sLow[i] = sLow[i] + (twoDifferenceError(zLow[i], product, rest) - productLow);
            zLow[i] = rest;
        }
        for (int i = 0; i < n; i++) {
            double sum = s[i] + zLow[i];
            double low = sLow[i] + twoSumError(s[i], zLow[i], sum);
            double r = sum + low;
            sLow[i] = fastTwoSumError(sum, low, r);
            s[i] = r;
        }
        series(s, sLow, z, zLow, n);
        for (int i = 0; i < n; i++) {
            complement(odd[i], i, s, sLow);
        }
        scratch.release(mark);
    }

    /** Replaces s + sLow by 1 − s − sLow if odd is 1. */
    private static void complement(double odd, int i, double[] s, double[] sLow) {
        double sign = 1 - 2 * odd;
        double sum = Math.fma(sign, s[i], odd);
        sLow[i] = Math.fma(sign, sLow[i], Math.fma(sign, s[i], odd - sum));
        s[i] = sum;
    }

    /** Replaces {@code r + rLow} by the square of its sine; overwrites square and tail. */
    private static void series(double[] r, double[] rLow, double[] square, double[] tail, int n) {
        for (int i = 0; i < n; i++) {
            double u = r[i] * r[i];
            rLow[i] = Math.fma(2 * r[i], rLow[i], twoProductError(r[i], r[i], u));
            r[i] = u;
        }
        for (int i = 0; i < n; i++) {
            double u = r[i];
            tail[i] = tail(u);
        }
        for (int i = 0; i < n; i++) {
            double u = r[i];
            double fourth = u * u;
            double fourthLow = Math.fma(2 * u, rLow[i], twoProductError(u, u, fourth));
            double second = SECOND * fourth;
            double secondError = Math.fma(SECOND, fourthLow, twoProductError(SECOND, fourth, second));
            square[i] = second;
            tail[i] = Math.fma(SECOND_LOW, fourth, secondError) + fourth * u * tail[i];
        }
        for (int i = 0; i < n; i++) {
            double sum = r[i] + square[i];
            double low = fastTwoSumError(r[i], square[i], sum) + (rLow[i] + tail[i]);
            double value = sum + low;
            rLow[i] = fastTwoSumError(sum, low, value);
            r[i] = value;
        }
    }

    /** (sin²r − r² + r⁴/3)/r⁶ in u = r²: 2²ⁿ⁻¹/(2n)! with alternating signs, up to what is below 2⁻⁶³ of sin²r. */
    private static double tail(double u) {
        double u2 = u * u;
        double even = Math.fma(u2, Math.fma(u2, 4 / 2143861251406875.0, 2 / 97692469875.0), 4 / 42567525.0);
        even = Math.fma(u2, Math.fma(u2, even, 2 / 14175.0), 2 / 45.0);
        double odd = Math.fma(u2, Math.fma(u2, 2 / 9280784638125.0, 1 / 638512875.0), 2 / 467775.0);
        odd = Math.fma(u2, odd, 1 / 315.0);
        return Math.fma(-u, odd, even);
    }

    /** {@code s + sLow = sin²(ax + offset·π/2)} for one finite x, in the first places of the arrays. */
    private static void farSquaredSine(
            double a, double offset, double x, double[] s, double[] sLow, double[] square, double[] tail) {
        double odd = LargeAngle.reduce(a, x, offset != 0, s, sLow);
        series(s, sLow, square, tail, 1);
        complement(odd, 0, s, sLow);
    }
}
