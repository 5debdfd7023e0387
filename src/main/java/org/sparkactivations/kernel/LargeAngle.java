package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import java.math.BigInteger;

/**
 * The rest of a product a·x when multiples of π/2 are subtracted, for products of any size.
 *
 * <p>Method: Payne, Hanek, Radian Reduction for Trigonometric Functions, SIGNUM Newsletter 18 (1983). The product of the
 * mantissas, an integer of 106 bits, is multiplied by those digits of 2/π that matter: higher ones contribute multiples
 * of 4, lower ones less than 2⁻²²⁴. Digits have 28 bits, so that sums of five products are longs.
 */
final class LargeAngle {

    private static final int BITS = 28;
    private static final long MASK = (1L << BITS) - 1;

    /** Of a product of two mantissas that is shifted by less than a digit. */
    private static final int DIGITS_OF_PRODUCT = 5;

    /** The lowest digit of the quotient that is formed; −1 is the first after the point. */
    private static final int LOWEST = -9;

    /** The digits of 2/π after the point: enough for the product of two doubles next to the largest. */
    private static final long[] TWO_OVER_PI = twoOverPi(84);

    private LargeAngle() {}

    /**
     * {@code r[0] + rLow[0] = a·x + offset − k·π/2} with an integer k and a rest of at most π/4 in magnitude, within 2⁻¹⁰⁰
     * of itself.
     *
     * @param hasOffset whether the offset is π/4; otherwise it is 0, and the sign of the rest is arbitrary
     * @return 1 if k is odd, else 0
     */
    static int reduce(double a, double x, boolean hasOffset, double[] r, double[] rLow) {
        long mantissaOfA = mantissa(a);
        long mantissaOfX = mantissa(x);
        long high = Math.multiplyHigh(mantissaOfA, mantissaOfX);
        long low = mantissaOfA * mantissaOfX;
        int exponent = exponent(a) + exponent(x);
        int wholeDigits = Math.floorDiv(exponent, BITS);
        int shift = Math.floorMod(exponent, BITS);
        long carry = 0;
        long first = 0;
        double rest = 0;
        double restLow = 0;
        for (int place = LOWEST; place < 0; place++) {
            long sum = column(place, wholeDigits, shift, high, low) + carry;
            long digit = sum & MASK;
            carry = sum >>> BITS;
            if (place >= -2) {
                first = first >>> BITS | digit << BITS;
            } else {
                double term = digit * Math.scalb(1.0, BITS * place);
                double next = term + rest;
                restLow += fastTwoSumError(term, rest, next);
                rest = next;
            }
        }
        long k = column(0, wholeDigits, shift, high, low) + carry;
        if (hasOffset) {
            // Half of π/2. For negative products it is subtracted: added, and then k is one less.
            first += 1L << 2 * BITS - 1;
            k += a < 0 != x < 0 ? 1 : 0;
        }
        k += first + (1L << 2 * BITS - 1) >> 2 * BITS;
        // The fraction as a number between −½ and ½, of which 56 bits are in two doubles.
        long fraction = first << 64 - 2 * BITS >> 64 - 2 * BITS;
        double upper = (fraction >> BITS) * 0x1p-28;
        double lower = (fraction & MASK) * 0x1p-56;
        double both = upper + lower;
        double sum = both + rest;
        double sumLow = twoSumError(both, rest, sum) + (fastTwoSumError(upper, lower, both) + restLow);
        double product = sum * SnakeKernel.HALF_PI;
        double productLow = Math.fma(sum, SnakeKernel.HALF_PI_LOW, twoProductError(sum, SnakeKernel.HALF_PI, product));
        r[0] = product;
        rLow[0] = Math.fma(sumLow, SnakeKernel.HALF_PI, productLow);
        return (int) (k & 1);
    }

    /** The sum of the products of digits that belong to one place of the quotient. */
    private static long column(int place, int wholeDigits, int shift, long high, long low) {
        long sum = 0;
        for (int i = 0; i < DIGITS_OF_PRODUCT; i++) {
            int j = i + wholeDigits - 1 - place;
            if (j >= 0) {
                sum += digit(high, low, BITS * i - shift) * TWO_OVER_PI[j];
            }
        }
        return sum;
    }

    /** The bits from {@code from} on of an integer of 128 bits, as many as a digit has. */
    private static long digit(long high, long low, int from) {
        if (from <= 0) {
            return low << -from & MASK;
        }
        return (from >= 64 ? high >>> from - 64 : low >>> from | high << 64 - from) & MASK;
    }

    /** The mantissa of a finite double as an integer; times 2 to the power of the exponent, it is the magnitude. */
    private static long mantissa(double a) {
        long bits = Double.doubleToRawLongBits(a);
        long fraction = bits & (1L << 52) - 1;
        return Math.abs(a) < Double.MIN_NORMAL ? fraction : fraction | 1L << 52;
    }

    private static int exponent(double a) {
        return Math.max(Math.getExponent(a), Double.MIN_EXPONENT) - 52;
    }

    /** The digits of 2/π by the formula of Machin, π = 16·arctan(1/5) − 4·arctan(1/239). */
    private static long[] twoOverPi(int digits) {
        int bits = BITS * digits + 64;
        BigInteger pi = inverseTangent(5, bits)
                .shiftLeft(4)
                .subtract(inverseTangent(239, bits).shiftLeft(2));
        BigInteger quotient = BigInteger.ONE.shiftLeft(2 * bits + 1).divide(pi);
        long[] all = new long[digits];
        for (int i = 0; i < digits; i++) {
            all[i] = quotient.shiftRight(bits - BITS * (i + 1)).longValue() & MASK;
        }
        return all;
    }

    /** {@code arctan(1/n)·2ᵇⁱᵗˢ}, by its series. */
    private static BigInteger inverseTangent(int n, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; power.signum() > 0; k += 2) {
            BigInteger term = power.divide(BigInteger.valueOf(k));
            sum = k % 4 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.divide(square);
        }
        return sum;
    }
}
