package org.sparkactivations.math;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles without rounding, so that it has the same bits whatever the order of its terms and however sums are
 * merged. It is a fixed-point number of 2,144 bits, in digits of 32 bits with room for carries: 544 bytes.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">Neal: Fast Exact Summation Using Small and Large Superaccumulators,
 *     2015</a>
 */
public final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DIGIT = 32;
    private static final long DIGIT_MASK = (1L << DIGIT) - 1;

    /** Digits for the bits from 2⁻¹⁰⁷⁴ to 2¹⁰²³, and one for the carries beyond and the sign. */
    private static final int DIGITS = 67;

    /** The exponent of the last bit of the last digit. */
    private static final int LEAST_EXPONENT = -1074;

    private static final int MANTISSA = 52;
    private static final int EXPONENT_MASK = 0x7ff;

    /** A term changes a digit by less than 2³²; so many of them leave it below 2⁶². */
    private static final int MOST_PENDING = 1 << 30;

    private final long[] digits = new long[DIGITS];
    private int pending;

    /** The sum of the terms that are not finite; 0 if there are none. */
    private double infinite;

    /** The exponent of the unit that {@link SplitSummation} tries first. It has no influence on the sum. */
    transient int unit;

    /** Adds a term. NaN and the infinities make the sum what they make any sum of doubles. */
    public void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA) & EXPONENT_MASK;
        if (exponent == EXPONENT_MASK) {
            infinite += x;
            return;
        }
        long mantissa = bits & (1L << MANTISSA) - 1;
        if (exponent > 0) {
            mantissa |= 1L << MANTISSA;
            exponent--;
        }
        int place = exponent / DIGIT;
        int shift = exponent % DIGIT;
        long low = mantissa << shift & DIGIT_MASK;
        long middle = mantissa >>> DIGIT - shift & DIGIT_MASK;
        long high = mantissa >>> 1 >>> 2 * DIGIT - 1 - shift;
        long sign = bits >> Long.SIZE - 1;
        // High is added even if it is 0: whether it is depends on the data, which no processor predicts.
        digits[place] += (low ^ sign) - sign;
        digits[place + 1] += (middle ^ sign) - sign;
        digits[place + 2] += (high ^ sign) - sign;
        if (++pending == MOST_PENDING) {
            carry();
        }
    }

    /** Adds all terms of another sum. */
    public void add(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        infinite += other.infinite;
        pending = 1;
    }

    /**
     * Sums in few bytes: of each its digits without the zeros below and the sign above, and what is not finite of it.
     * {@link #addPacked} adds them to others.
     */
    public static long[] packed(ExactSum[] sums) {
        long[] packed = new long[sums.length * (DIGITS + 2)];
        int size = 0;
        for (ExactSum sum : sums) {
            sum.carry();
            long sign = sum.digits[DIGITS - 1] < 0 ? -1 : 0;
            int end = DIGITS;
            while (end > 0 && sum.digits[end - 1] == (end == DIGITS ? sign : sign & DIGIT_MASK)) {
                end--;
            }
            int start = 0;
            while (start < end && sum.digits[start] == 0) {
                start++;
            }
            packed[size++] = sign << Integer.SIZE | (long) end << Byte.SIZE | start;
            packed[size++] = Double.doubleToRawLongBits(sum.infinite);
            System.arraycopy(sum.digits, start, packed, size, end - start);
            size += end - start;
        }
        return Arrays.copyOf(packed, size);
    }

    /** Adds packed sums to as many others. */
    public static void addPacked(long[] packed, ExactSum[] sums) {
        int place = 0;
        for (ExactSum sum : sums) {
            long head = packed[place++];
            int start = (int) (head & 0xff);
            int end = (int) (head >>> Byte.SIZE & 0xff);
            ExactSum other = new ExactSum();
            other.infinite = Double.longBitsToDouble(packed[place++]);
            System.arraycopy(packed, place, other.digits, start, end - start);
            place += end - start;
            if (head < 0 && end < DIGITS) {
                Arrays.fill(other.digits, end, DIGITS - 1, DIGIT_MASK);
                other.digits[DIGITS - 1] = -1;
            }
            sum.add(other);
        }
    }

    /** Makes all digits but the last, which has the sign, numbers from 0 to 2³² − 1. */
    private void carry() {
        for (int i = 0; i + 1 < DIGITS; i++) {
            digits[i + 1] += digits[i] >> DIGIT;
            digits[i] &= DIGIT_MASK;
        }
        pending = 0;
    }

    /** The sum, rounded once; ±∞ if it is beyond the range. */
    public double value() {
        if (infinite != 0) {
            return infinite;
        }
        carry();
        BigInteger sum = BigInteger.ZERO;
        for (int i = DIGITS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(DIGIT).add(BigInteger.valueOf(digits[i]));
        }
        // Below 2⁶³, all bits fit, and the sum is exact or rounds as a long does. Above, a bit stands for those cut
        // off.
        int cut = Math.max(0, sum.bitLength() - (Long.SIZE - 2));
        long kept = sum.shiftRight(cut).longValue();
        boolean isExact = sum.signum() == 0 || sum.getLowestSetBit() >= cut;
        return Math.scalb((double) (isExact ? kept : kept | 1), cut + LEAST_EXPONENT);
    }
}
