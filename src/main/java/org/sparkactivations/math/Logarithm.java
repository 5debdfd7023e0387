package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;

/**
 * The natural logarithm of a sum of two doubles, as a sum of two doubles.
 *
 * <p>ln v = k·ln 2 + 2·artanh((m − 1)/(m + 1)) for v = m·2ᵏ with m between √½ and √2, so that k is 0 around 1, where nothing may
 * cancel.
 */
public final class Logarithm {

    /** The bits of √½. */
    static final long ROOT_HALF_BITS = 0x3FE6_A09E_667F_3BCDL;

    /** Up to here ln(1 + u) is u to the last digit. */
    private static final double TINY = 0x1p-60;

    private Logarithm() {}

    /** {@code ln(1 + u)} for u ≥ 0, within 1 ulp. */
    public static double ln1p(double u, Scratch scratch) {
        if (!(u > TINY) || u == Double.POSITIVE_INFINITY) {
            return u;
        }
        int mark = scratch.mark();
        double[] v = scratch.next(1);
        double[] vl = scratch.next(1);
        double[] y = scratch.next(1);
        v[0] = 1 + u;
        vl[0] = u < 1 ? u - (v[0] - 1) : 1 - (v[0] - u);
        ln(v, vl, y, scratch.next(1), 1, scratch);
        scratch.release(mark);
        return y[0];
    }

    /** {@code ln u}, within 1 ulp; −∞ for 0, NaN for what is negative. */
    public static double ln(double u, Scratch scratch) {
        int mark = scratch.mark();
        double[] v = scratch.next(1);
        double[] vl = scratch.next(1);
        double[] y = scratch.next(1);
        v[0] = u;
        vl[0] = 0;
        ln(v, vl, y, scratch.next(1), 1, scratch);
        scratch.release(mark);
        return y[0];
    }

    /** {@link ArrayMath#ln}. */
    public static void ln(double[] v, double[] vl, double[] y, double[] yl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] m = scratch.next(n);
        double[] ml = scratch.next(n);
        double[] k = scratch.next(n);
        double[] tail = scratch.next(n);
        split(v, vl, m, ml, k, n);
        for (int i = 0; i < n; i++) {
            // 2(m − 1), exactly
            double difference = m[i] - 1;
            double numerator = difference + ml[i];
            double back = numerator - difference;
            y[i] = 2 * numerator;
            yl[i] = 2 * ((difference - (numerator - back)) + (ml[i] - back));
        }
        for (int i = 0; i < n; i++) {
            // over m + 1
            double denominator = m[i] + 1;
            double low = (m[i] - (denominator - 1)) + ml[i];
            double inverse = 1 / denominator;
            double q = y[i] * inverse;
            double rest = Math.fma(-q, denominator, y[i]);
            m[i] = q;
            ml[i] = (rest + Math.fma(-q, low, yl[i])) * inverse;
        }
        for (int i = 0; i < n; i++) {
            double s = 0.5 * m[i];
            double w = s * s;
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
            even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
            odd = Math.fma(w2, odd, ATANH_1);
            tail[i] = m[i] * (w * Math.fma(w, odd, even));
        }
        for (int i = 0; i < n; i++) {
            // k·ln 2 is 0, or greater than what is added to it.
            double large = k[i] * LN2;
            double sum = large + m[i];
            double low = m[i] - (sum - large);
            tail[i] = low + (Math.fma(k[i], LN2, -large) + Math.fma(k[i], LN2_LOW, ml[i] + tail[i]));
            y[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double sum = y[i];
            double value = sum + tail[i];
            yl[i] = tail[i] - (value - sum);
            y[i] = value;
        }
        withoutLogarithm(v, y, yl, 0, n);
        scratch.release(mark);
    }

    /** Where v has no finite logarithm: −∞ for 0, ∞ for ∞, NaN for what is negative. */
    static void withoutLogarithm(double[] v, double[] y, double[] yl, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(v[i] > 0 && v[i] < Double.POSITIVE_INFINITY)) {
                y[i] = v[i] == 0 ? Double.NEGATIVE_INFINITY : v[i] > 0 ? v[i] : Double.NaN;
                yl[i] = 0;
            }
        }
    }

    /** {@code v + vl = (m + ml)·2ᵏ} with m between √½ and √2. */
    private static void split(double[] v, double[] vl, double[] m, double[] ml, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            boolean isSubnormal = v[i] < Double.MIN_NORMAL;
            double scale = isSubnormal ? 0x1p54 : 1;
            long bits = Double.doubleToRawLongBits(v[i] * scale);
            long exponent = (bits - ROOT_HALF_BITS) >> 52;
            m[i] = Double.longBitsToDouble(bits - (exponent << 52));
            // 2⁻ᵏ in two factors, as one may be beyond double.
            long half = exponent >> 1;
            double first = Double.longBitsToDouble((1023 - half) << 52);
            double second = Double.longBitsToDouble((1023 - (exponent - half)) << 52);
            ml[i] = vl[i] * scale * first * second;
            k[i] = isSubnormal ? exponent - 54 : exponent;
        }
    }
}
