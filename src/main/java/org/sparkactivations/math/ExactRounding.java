package org.sparkactivations.math;

import java.math.BigInteger;

/** Rounds exact results to the nearest double, ties to even, once. */
public final class ExactRounding {

    /** So many bits of a quotient or a root, and one for the rest, round as all of them do. */
    private static final int BITS = 64;

    private static final int PRECISION = 53;

    private ExactRounding() {}

    /** {@code n·2^exponent}; ±∞ if it is beyond the range. */
    public static double rounded(BigInteger n, int exponent) {
        BigInteger magnitude = n.abs();
        int bits = magnitude.bitLength();
        // Subnormal numbers have fewer bits: their last one is 2⁻¹⁰⁷⁴.
        int cut = Math.max(bits - PRECISION, Double.MIN_EXPONENT - (PRECISION - 1) - exponent);
        double rounded;
        if (cut <= 0) {
            rounded = Math.scalb((double) magnitude.longValue(), exponent);
        } else if (cut > bits) {
            rounded = 0;
        } else {
            long kept = magnitude.shiftRight(cut).longValue();
            boolean isHalf = magnitude.testBit(cut - 1);
            boolean isMore = isHalf && (magnitude.getLowestSetBit() < cut - 1 || (kept & 1) == 1);
            rounded = Math.scalb((double) (isMore ? kept + 1 : kept), exponent + cut);
        }
        return n.signum() < 0 ? -rounded : rounded;
    }

    /** {@code n·2^exponent / divisor}, for a divisor above 0. */
    public static double quotient(BigInteger n, int exponent, BigInteger divisor) {
        int shift = BITS + divisor.bitLength() - n.bitLength();
        BigInteger quotient = quotientWithRest(n.abs(), shift, divisor);
        return rounded(n.signum() < 0 ? quotient.negate() : quotient, exponent - shift - 1);
    }

    /** {@code √(n·2^exponent / divisor)}, for a divisor above 0 and n of at least 0. */
    public static double rootOfQuotient(BigInteger n, int exponent, BigInteger divisor) {
        int shift = 2 * BITS + divisor.bitLength() - n.bitLength();
        // Half of the quotient's exponent must be whole.
        shift += exponent - shift - 1 & 1;
        BigInteger[] root = quotientWithRest(n, shift, divisor).sqrtAndRemainder();
        BigInteger doubled = root[0].shiftLeft(1);
        return rounded(root[1].signum() == 0 ? doubled : doubled.setBit(0), (exponent - shift - 1) / 2 - 1);
    }

    /** Twice {@code n·2^shift / divisor} rounded down, and its last bit set if there is a rest. */
    private static BigInteger quotientWithRest(BigInteger n, int shift, BigInteger divisor) {
        BigInteger[] parts = n.shiftLeft(shift).divideAndRemainder(divisor);
        boolean isExact = parts[1].signum() == 0 && (shift >= 0 || n.getLowestSetBit() >= -shift);
        BigInteger doubled = parts[0].shiftLeft(1);
        return isExact ? doubled : doubled.setBit(0);
    }
}
