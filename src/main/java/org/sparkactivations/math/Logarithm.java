package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/**
 * The natural logarithm of a sum of two doubles, as a sum of two doubles.
 *
 * <p>ln v = k·ln 2 + 2·artanh((m − 1)/(m + 1)) for v = m·2ᵏ with m between √½ and √2, so that k is 0 around 1, where nothing may
 * cancel.
 */
final class Logarithm {

    private static final double ROOT_OF_2 = 1.4142135623730951;

    /** Up to here ln(1 + u) is u to the last digit. */
    private static final double TINY = 0x1p-60;

    private Logarithm() {}

    /** {@code ln(1 + u)} for u ≥ 0, within 1 ulp. */
    static double ln1p(double u, Scratch scratch) {
        if (!(u > TINY) || u == Double.POSITIVE_INFINITY) {
            return u;
        }
        double v = 1 + u;
        double low = u < 1 ? u - (v - 1) : 1 - (v - u);
        double[] y = scratch.block(0);
        double[] yl = scratch.block(1);
        ln(v, low, y, yl, 0);
        return y[0];
    }

    /**
     * {@code y[i] + yl[i] = ln(v + vl)} within 2⁻⁵⁸, y[i] being that rounded; −∞ for 0, NaN for what is negative.
     *
     * @param vl at most half an ulp of v
     */
    static void ln(double v, double vl, double[] y, double[] yl, int i) {
        if (!(v > 0) || v == Double.POSITIVE_INFINITY) {
            y[i] = v == 0 ? Double.NEGATIVE_INFINITY : v > 0 ? v : Double.NaN;
            yl[i] = 0;
            return;
        }
        boolean isSubnormal = v < Double.MIN_NORMAL;
        double normal = isSubnormal ? v * 0x1p54 : v;
        int k = Math.getExponent(normal);
        double m = Math.scalb(normal, -k);
        if (m > ROOT_OF_2) {
            m *= 0.5;
            k++;
        }
        double ml = Math.scalb(isSubnormal ? vl * 0x1p54 : vl, -k);
        k -= isSubnormal ? 54 : 0;
        double difference = m - 1;
        double numerator = difference + ml;
        double nl = Math.abs(difference) > Math.abs(ml) ? ml - (numerator - difference) : difference - (numerator - ml);
        double denominator = m + 1;
        double dl = (m - (denominator - 1)) + ml;
        double s = numerator / denominator;
        double sl = (Math.fma(-s, denominator, numerator) + Math.fma(-s, dl, nl)) / denominator;
        double w = s * s;
        double w2 = w * w;
        double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
        even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
        double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
        odd = Math.fma(w2, odd, ATANH_1);
        double tail = s * (w * Math.fma(w, odd, even));
        double large = k * LN2;
        double largeLow = Math.fma(k, LN2, -large) + k * LN2_LOW;
        double sum = large + 2 * s;
        double back = sum - large;
        double low = (large - (sum - back)) + (2 * s - back) + (largeLow + 2 * (sl + tail));
        y[i] = sum + low;
        yl[i] = low - (y[i] - sum);
    }
}
