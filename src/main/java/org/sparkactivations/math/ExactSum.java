package org.sparkactivations.math;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles without rounding, so that it has the same bits whatever the order of its terms and however sums are
 * merged. It is a fixed-point number of up to 2,144 bits, in digits of 32 bits with room for carries. Only the digits
 * that its terms reach are held: about 64 bytes for terms of similar size, and 544 at most.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">Neal: Fast Exact Summation Using Small and Large Superaccumulators,
 *     2015</a>
 */
public final class ExactSum implements Serializable {

    /** The sum is a multiple of this power of 2. */
    public static final int LEAST_EXPONENT = -1074;

    private static final long serialVersionUID = 2L;

    private static final int DIGIT = 32;
    private static final long DIGIT_MASK = (1L << DIGIT) - 1;

    /** Digits for the bits from 2⁻¹⁰⁷⁴ to 2¹⁰²³, and one for the carries beyond and the sign. */
    private static final int DIGITS = 67;

    /** A term changes so many digits. */
    private static final int TERM_DIGITS = 3;

    /** The digits that are held at first: those of a term, one of greater and two of smaller ones, and the sign. */
    private static final int FIRST_DIGITS = 7;

    private static final int MANTISSA = 52;
    private static final int EXPONENT_MASK = 0x7ff;

    /** A term changes a digit by less than 2³²; so many of them leave it below 2⁶². */
    private static final int MOST_PENDING = 1 << 30;

    private static final long[] NONE = {};

    /** The digits from the place {@link #least} on. The last one holds carries and the sign alone. */
    private long[] digits = NONE;

    private int least;
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
        int place = exponent / DIGIT - least;
        if (place < 0 || place + TERM_DIGITS >= digits.length) {
            if (mantissa == 0) {
                return;
            }
            hold(exponent / DIGIT, exponent / DIGIT + TERM_DIGITS);
            place = exponent / DIGIT - least;
        }
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

    /** Makes room for the digits from one place to another, of which the latter is left to carries. */
    private void hold(int from, int to) {
        if (digits.length == 0) {
            least = Math.max(0, Math.min(from - 2, DIGITS - FIRST_DIGITS));
            digits = new long[Math.max(FIRST_DIGITS, to + 1 - least)];
            return;
        }
        int newLeast = Math.min(least, from);
        int end = Math.max(least + digits.length, to + 1);
        long[] more = new long[end - newLeast];
        System.arraycopy(digits, 0, more, least - newLeast, digits.length);
        least = newLeast;
        digits = more;
    }

    /** Adds all terms of another sum. */
    public void add(ExactSum other) {
        infinite += other.infinite;
        if (other.digits.length == 0) {
            return;
        }
        int end = other.least + other.digits.length;
        if (digits.length == 0) {
            least = other.least;
            digits = new long[other.digits.length];
        } else if (other.least < least || end > least + digits.length) {
            hold(other.least, end - 1);
        }
        carry();
        other.carry();
        for (int i = 0; i < other.digits.length; i++) {
            digits[other.least - least + i] += other.digits[i];
        }
        pending = 1;
    }

    /**
     * Sums in few bytes: of each its digits without the zeros below and the sign above, and what is not finite of it.
     * {@link #addPacked} adds them to others.
     */
    public static long[] packed(ExactSum[] sums) {
        int most = 0;
        for (ExactSum sum : sums) {
            most += sum.digits.length + 2;
        }
        long[] packed = new long[most];
        int size = 0;
        for (ExactSum sum : sums) {
            sum.carry();
            long[] digits = sum.digits;
            long sign = digits.length > 0 && digits[digits.length - 1] < 0 ? -1 : 0;
            int end = digits.length;
            while (end > 0 && digits[end - 1] == (end == digits.length ? sign : sign & DIGIT_MASK)) {
                end--;
            }
            int start = 0;
            while (start < end && digits[start] == 0) {
                start++;
            }
            packed[size++] = sign << Integer.SIZE | (long) (sum.least + end) << Byte.SIZE | sum.least + start;
            packed[size++] = Double.doubleToRawLongBits(sum.infinite);
            System.arraycopy(digits, start, packed, size, end - start);
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
            int count = (int) (head >>> Byte.SIZE & 0xff) - start;
            ExactSum other = new ExactSum();
            other.infinite = Double.longBitsToDouble(packed[place++]);
            other.least = start;
            other.digits = Arrays.copyOfRange(packed, place, place + count + 1);
            other.digits[count] = head < 0 ? -1 : 0;
            place += count;
            sum.add(other);
        }
    }

    /** Makes all digits but the last, which has the sign, numbers from 0 to 2³² − 1. */
    private void carry() {
        for (int i = 0; i + 1 < digits.length; i++) {
            digits[i + 1] += digits[i] >> DIGIT;
            digits[i] &= DIGIT_MASK;
        }
        pending = 0;
    }

    /** The sum of the terms that are not finite: ±∞ or NaN; 0 if all terms are finite. */
    public double infinite() {
        return infinite;
    }

    /** The sum of the finite terms, in units of 2 to the power {@value #LEAST_EXPONENT}. */
    public BigInteger units() {
        carry();
        if (digits.length == 0) {
            return BigInteger.ZERO;
        }
        // The last digit, which has the sign, is below 2⁶³; the others are 4 bytes each.
        BigInteger sign = BigInteger.valueOf(digits[digits.length - 1]).shiftLeft(DIGIT * (digits.length - 1));
        byte[] bytes = new byte[Integer.BYTES * (digits.length - 1)];
        for (int i = 0; i < bytes.length; i++) {
            long digit = digits[digits.length - 2 - i / Integer.BYTES];
            bytes[i] = (byte) (digit >>> DIGIT - Byte.SIZE * (1 + i % Integer.BYTES));
        }
        return new BigInteger(1, bytes).add(sign).shiftLeft(DIGIT * least);
    }

    /** The sum, rounded once; ±∞ if it is beyond the range. */
    public double value() {
        return infinite != 0 ? infinite : ExactRounding.rounded(units(), LEAST_EXPONENT);
    }
}
