package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

/**
 * The natural logarithm of a sum of two doubles, as a sum of two doubles.
 *
 * <p>Method: ln v = k·ln 2 + 2·artanh((m − 1)/(m + 1)) for v = m·2ᵏ with m between √½ and √2. Around 1, where nothing
 * may cancel, k is 0. The inverse hyperbolic tangent is a polynomial.
 */
public final class Logarithm {

    /** The bits of √½. */
    static final long ROOT_HALF_BITS = 0x3FE6_A09E_667F_3BCDL;

    /** Up to here ln(1 + u) rounds to u. */
    private static final double TINY = 0x1p-60;

    private Logarithm() {}

    /** {@code ln(1 + u)} for u ≥ 0, within 1 ulp; ∞ for ∞, NaN for NaN. */
    public static double ln1p(double u) {
        return ln1p(u, 0);
    }

    /** {@code summand + ln(1 + u)} for u ≥ 0, within 1 ulp, plus 2⁻⁵⁵ where the two cancel. */
    public static double ln1p(double u, double summand) {
        if (!(u > TINY) || u == Double.POSITIVE_INFINITY) {
            return u + summand;
        }
        double sum = 1 + u;
        return ln(sum, twoSumError(1, u, sum), summand);
    }

    /** {@code ln u}, within 1 ulp; −∞ for 0, ∞ for ∞, NaN for negative numbers and NaN. */
    public static double ln(double u) {
        return ln(u, 0, 0);
    }

    /**
     * {@code summand + ln(v + vLow)}: the loops below for one number, without the arrays, which take longer than the
     * logarithm.
     */
    private static double ln(double v, double vLow, double summand) {
        if (!hasLogarithm(v)) {
            return withoutLogarithm(v) + summand;
        }
        double scale = v < Double.MIN_NORMAL ? 0x1p54 : 1;
        long bits = Double.doubleToRawLongBits(v * scale);
        long exponent = (bits - ROOT_HALF_BITS) >> 52;
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double mLow = vLow * scale * powerOfTwo(-(exponent >> 1)) * powerOfTwo((exponent >> 1) - exponent);
        double k = scale == 1 ? exponent : exponent - 54;
        double difference = m - 1;
        double numerator = difference + mLow;
        double numeratorLow = 2 * twoSumError(difference, mLow, numerator);
        double denominator = m + 1;
        double denominatorLow = fastTwoSumError(1, m, denominator) + mLow;
        double inverse = 1 / denominator;
        double q = 2 * numerator * inverse;
        double rest = Math.fma(-q, denominator, 2 * numerator);
        double qLow = (rest + Math.fma(-q, denominatorLow, numeratorLow)) * inverse;
        double s = 0.5 * q;
        double large = k * LN2;
        double largeError = twoProductError(k, LN2, large);
        double sum = large + q;
        double sumError = fastTwoSumError(large, q, sum);
        double total = sum + summand;
        double totalError = twoSumError(sum, summand, total) + sumError;
        return total + (totalError + (largeError + Math.fma(k, LN2_LOW, qLow + q * artanhTail(s * s))));
    }

    /** {@link ArrayMath#ln} in plain Java. */
    public static void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] m = scratch.next(n);
        double[] mLow = scratch.next(n);
        double[] k = scratch.next(n);
        double[] tail = scratch.next(n);
        split(v, vLow, m, mLow, k, n);
        for (int i = 0; i < n; i++) {
            // 2(m − 1), exactly
            double difference = m[i] - 1;
            double numerator = difference + mLow[i];
            y[i] = 2 * numerator;
            yLow[i] = 2 * twoSumError(difference, mLow[i], numerator);
        }
        for (int i = 0; i < n; i++) {
            // over m + 1
            double denominator = m[i] + 1;
            double denominatorLow = fastTwoSumError(1, m[i], denominator) + mLow[i];
            double inverse = 1 / denominator;
            double q = y[i] * inverse;
            double rest = Math.fma(-q, denominator, y[i]);
            m[i] = q;
            mLow[i] = (rest + Math.fma(-q, denominatorLow, yLow[i])) * inverse;
        }
        for (int i = 0; i < n; i++) {
            double s = 0.5 * m[i];
            tail[i] = m[i] * artanhTail(s * s);
        }
        for (int i = 0; i < n; i++) {
            // k·ln 2 is 0, or larger than what is added to it.
            double large = k[i] * LN2;
            double largeError = twoProductError(k[i], LN2, large);
            double sum = large + m[i];
            double sumError = fastTwoSumError(large, m[i], sum);
            tail[i] = sumError + (largeError + Math.fma(k[i], LN2_LOW, mLow[i] + tail[i]));
            y[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double value = y[i] + tail[i];
            yLow[i] = fastTwoSumError(y[i], tail[i], value);
            y[i] = value;
        }
        withoutLogarithm(v, y, yLow, 0, n);
        scratch.release(mark);
    }

    /** {@code artanh(s)/s − 1} for w = s² ≤ 1/9; its error is below 2⁻⁵⁸. */
    public static double artanhTail(double w) {
        double w2 = w * w;
        double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
        even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
        double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
        odd = Math.fma(w2, odd, ATANH_1);
        return w * Math.fma(w, odd, even);
    }

    /** Replaces y where v has no finite logarithm: −∞ for 0, ∞ for ∞, NaN for negative numbers and NaN. */
    static void withoutLogarithm(double[] v, double[] y, double[] yLow, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!hasLogarithm(v[i])) {
                y[i] = withoutLogarithm(v[i]);
                yLow[i] = 0;
            }
        }
    }

    private static boolean hasLogarithm(double v) {
        return v > 0 && v < Double.POSITIVE_INFINITY;
    }

    private static double withoutLogarithm(double v) {
        return v == 0 ? Double.NEGATIVE_INFINITY : v > 0 ? v : Double.NaN;
    }

    /** {@code v + vLow = (m + mLow)·2ᵏ} with m between √½ and √2. */
    private static void split(double[] v, double[] vLow, double[] m, double[] mLow, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            boolean isSubnormal = v[i] < Double.MIN_NORMAL;
            double scale = isSubnormal ? 0x1p54 : 1;
            long bits = Double.doubleToRawLongBits(v[i] * scale);
            long exponent = (bits - ROOT_HALF_BITS) >> 52;
            m[i] = Double.longBitsToDouble(bits - (exponent << 52));
            // 2⁻ᵏ in two factors, as one may be beyond double.
            long half = exponent >> 1;
            mLow[i] = vLow[i] * scale * powerOfTwo(-half) * powerOfTwo(half - exponent);
            k[i] = isSubnormal ? exponent - 54 : exponent;
        }
    }

    private static double powerOfTwo(long k) {
        return Double.longBitsToDouble((1023 + k) << 52);
    }
}
