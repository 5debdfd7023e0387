package org.sparkactivations.oracle;

import java.math.BigInteger;

/**
 * The square of a sine in double-double. The argument is reduced as an integer, modulo π/2 with as many digits as it
 * takes, and the rest is that of a Taylor series.
 */
final class WideSine {

    private static final int MOST = 2600;

    /** Digits after the point beyond those that a large argument takes. */
    private static final int POINT = 320;

    private static final BigInteger HALF_PI = halfPi(MOST);

    private WideSine() {}

    /** sin²(ax), or sin²(ax + π/4), for finite a and x. */
    static Wide squared(double a, double x, boolean shifted) {
        int exponent = exponent(a) + exponent(x);
        int point = POINT + Math.max(0, exponent + 106);
        BigInteger z = mantissa(a).multiply(mantissa(x)).shiftLeft(Math.max(exponent + point, 0));
        BigInteger halfPi = HALF_PI.shiftRight(MOST - point);
        z = exponent + point < 0 ? BigInteger.ZERO : z;
        BigInteger[] parts = (shifted ? z.add(halfPi.shiftRight(1)) : z).divideAndRemainder(halfPi);
        boolean isOdd = parts[0].testBit(0);
        // A rest above π/4 is the distance from the next multiple.
        BigInteger rest = parts[1].signum() < 0 ? parts[1].negate() : parts[1];
        boolean isAbove = rest.shiftLeft(1).compareTo(halfPi) > 0;
        Wide square = series(wide(isAbove ? halfPi.subtract(rest) : rest, -point));
        return isOdd != isAbove ? Wide.ONE.minus(square) : square;
    }

    private static Wide series(Wide r) {
        Wide u = r.square();
        Wide term = u;
        Wide sum = Wide.ZERO;
        for (int n = 1; n <= 20; n++) {
            sum = sum.plus(term);
            term = term.times(u).times(-4).over((2.0 * n + 2) * (2 * n + 1));
        }
        return sum;
    }

    /** number·2ᵉ, of which the upper 106 bits count. */
    private static Wide wide(BigInteger number, int e) {
        int drop = Math.max(number.bitLength() - 106, 0);
        BigInteger kept = number.shiftRight(drop);
        BigInteger upper = kept.shiftRight(53);
        double lower = kept.subtract(upper.shiftLeft(53)).doubleValue();
        return Wide.of(upper.doubleValue()).scalb(53).plus(Wide.of(lower)).scalb(drop + e);
    }

    private static BigInteger mantissa(double a) {
        return BigInteger.valueOf((long) Math.scalb(a, -exponent(a)));
    }

    /** The exponent of the last bit. */
    private static int exponent(double a) {
        return Math.max(Math.getExponent(a), Double.MIN_EXPONENT) - 52;
    }

    /** π/2 by the formula of Størmer. */
    private static BigInteger halfPi(int bits) {
        int more = bits + 32;
        return arctan(57, 44, more)
                .add(arctan(239, 7, more))
                .subtract(arctan(682, 12, more))
                .add(arctan(12943, 24, more))
                .shiftLeft(1)
                .shiftRight(32);
    }

    /** factor·arctan(1/n). */
    private static BigInteger arctan(int n, int factor, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = BigInteger.valueOf(factor).shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; power.signum() > 0; k++) {
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
            power = power.divide(square);
        }
        return sum;
    }
}
