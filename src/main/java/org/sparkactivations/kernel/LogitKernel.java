package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.Scratch;

/**
 * The logit ln(x/(1 − x)), the inverse of the logistic sigmoid.
 *
 * <p>Method: with p the smaller of x and 1 − x, ln(p/(1 − p)) = k·ln 2 + 2·artanh((q − d)/(q + d)), where q = p·2⁻ᵏ and
 * d = 1 − p. For p ≥ 1/3, k is 0, so that nothing cancels next to ½. Otherwise q is in [½, 1).
 */
public final class LogitKernel {

    /** The bits of ½. */
    private static final long HALF_BITS = 1022L << 52;

    private static final long THIRD_BITS = Double.doubleToRawLongBits(1 / 3.0);

    private LogitKernel() {}

    /**
     * {@code y = ln(x/(1 − x))} for x between 0 and 1, within 2 ulp.
     *
     * <p>Special cases: −∞ for 0, ∞ for 1, NaN outside of [0, 1] and for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] q = scratch.next(n);
        double[] k = scratch.next(n);
        double[] s = scratch.next(n);
        double[] sLow = scratch.next(n);
        double[] tail = scratch.next(n);
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] sumLow = scratch.next(n);
        split(x, q, k, n);
        // Separate loops, as HotSpot confuses errors of sums that have the same form.
        for (int i = 0; i < n; i++) {
            double p = Math.min(x[i], 1 - x[i]);
            d[i] = 1 - p;
            dLow[i] = fastTwoDifferenceError(1, p, d[i]);
        }
        for (int i = 0; i < n; i++) {
            double sum = q[i] + d[i];
            sumLow[i] = twoSumError(d[i], q[i], sum) + dLow[i];
        }
        for (int i = 0; i < n; i++) {
            double sum = q[i] + d[i];
            double difference = q[i] - d[i];
            double differenceLow = fastTwoSumError(-d[i], q[i], difference) - dLow[i];
            double inverse = 1 / sum;
            double quotient = difference * inverse;
            double rest = Math.fma(-quotient, sum, difference) + differenceLow;
            s[i] = quotient;
            sLow[i] = Math.fma(-quotient, sumLow[i], rest) * inverse;
        }
        for (int i = 0; i < n; i++) {
            tail[i] = Logarithm.artanhTail(s[i] * s[i]);
        }
        for (int i = 0; i < n; i++) {
            double rest = 2 * Math.fma(s[i], tail[i], sLow[i]);
            double large = k[i] * LN2;
            double largeLow = Math.fma(k[i], LN2_LOW, twoProductError(k[i], LN2, large));
            double sum = Math.fma(2, s[i], large);
            double low = Math.fma(2, s[i], large - sum) + largeLow;
            double magnitude = sum + (low + rest);
            y[i] = magnitude * (1 - 2 * Conditions.positive(x[i] - 0.5));
        }
        for (int i = 0; i < n; i++) {
            if (!(x[i] > 0 && x[i] < 1)) {
                y[i] = x[i] == 0 ? Double.NEGATIVE_INFINITY : x[i] == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
            }
        }
        scratch.release(mark);
    }

    /** {@code min(x, 1 − x) = q·2ᵏ}, where k is 0 for q ≥ 1/3, and otherwise q is in [½, 1); for x between 0 and 1. */
    private static void split(double[] x, double[] q, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            double p = Math.min(x[i], 1 - x[i]);
            double normal = p < Double.MIN_NORMAL ? p * 0x1p54 : p;
            long bits = Double.doubleToRawLongBits(normal);
            long fraction = (bits & 0xF_FFFF_FFFF_FFFFL) | HALF_BITS;
            long exponent = (bits >> 52) - 1022 - (p < Double.MIN_NORMAL ? 54 : 0);
            // All bits are set where p < 1/3. No processor can foresee a branch for that.
            long small = (bits - THIRD_BITS) >> 63;
            q[i] = Double.longBitsToDouble(small & fraction | ~small & bits);
            k[i] = (int) (small & exponent);
        }
    }

    /**
     * {@code y = 1/(x(1 − x))} for x between 0 and 1, within 2 ulp, as the inverse of an unrounded product.
     *
     * <p>Special cases: ∞ for 0 and 1, NaN outside of [0, 1] and for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] low = scratch.next(n);
        double[] zero = scratch.next(n);
        // Separate loops, as HotSpot makes no vector instructions of two products with x in one.
        for (int i = 0; i < n; i++) {
            low[i] = x[i] * fastTwoDifferenceError(1, x[i], 1 - x[i]);
        }
        for (int i = 0; i < n; i++) {
            double opposite = 1 - x[i];
            double product = x[i] * opposite;
            double productLow = twoProductError(x[i], opposite, product) + low[i];
            double inverse = 1 / product;
            double result = inverse + (Math.fma(-inverse, product, 1) - inverse * productLow) * inverse;
            y[i] = result;
            // −0 or NaN where the result is negative, infinite or NaN: for all x outside of (0, 1).
            zero[i] = 0 * result;
        }
        boolean inside = Fill.isAll(0, zero, n);
        for (int i = 0; !inside && i < n; i++) {
            if (!(y[i] > 0 && y[i] < Double.POSITIVE_INFINITY)) {
                y[i] = x[i] >= 0 && x[i] <= 1 ? 1 / Math.min(x[i], 1 - x[i]) : Double.NaN;
            }
        }
        scratch.release(mark);
    }
}
