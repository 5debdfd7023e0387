package org.sparkactivations.kernel;

/**
 * Powers of 2 by which the elements of a row are scaled, so that their squares neither overflow nor underflow where
 * they count; and quotients and roots of pairs of doubles.
 */
final class RowScale {

    /** Products of three factors from here to 1 keep all digits, with their errors. */
    static final double NEAR = 0x1p-200;

    private static final int LARGE = 900;
    private static final int SMALL = -500;

    private RowScale() {}

    /** Whether an element is NaN or infinite. */
    static boolean isSpecial(double[] x, int n) {
        double zero = 0;
        for (int i = 0; i < n; i++) {
            zero += x[i] * 0;
        }
        return zero != 0;
    }

    /** The derivative by a row with NaN or infinities, or with NaN in the upstream gradient: NaN, or the limit 0. */
    static void specialVjp(double[] x, double[] g, double[] y, int n) {
        if (RowWeights.hasNan(x, n) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = 0 * g[i] + 0.0;
        }
    }

    /** The exponent of the larger of the greatest |x| and √eps; x times 2 to its negative is below 2. */
    static int exponent(double[] x, int n, double eps) {
        double size = Math.max(RowWeights.magnitude(x, n), Math.sqrt(eps));
        return Math.max(Math.getExponent(size), Double.MIN_EXPONENT);
    }

    /** 2 to the exponent, which is between −1074 and 1023. */
    static double power(int exponent) {
        return Math.scalb(1.0, exponent);
    }

    /** The place of the first of the elements with the greatest magnitude. */
    static int indexOfGreatest(double[] x, int n) {
        int first = 0;
        for (int i = 1; i < n; i++) {
            first = Math.abs(x[i]) > Math.abs(x[first]) ? i : first;
        }
        return first;
    }

    /** The exponent by whose negative upstream gradients are scaled, 0 for ordinary ones. */
    static int upstreamExponent(double[] g, int n) {
        double greatest = RowWeights.magnitude(g, n);
        int exponent = Math.getExponent(greatest);
        return greatest <= Double.MAX_VALUE && exponent > LARGE ? 150 : exponent < SMALL ? SMALL : 0;
    }

    /** Whether no element but 0, times the scale, is below {@link #NEAR}. */
    static boolean isNear(double scale, double[] x, int n) {
        boolean near = true;
        for (int i = 0; i < n; i++) {
            double scaled = Math.abs(x[i]) * scale;
            near &= x[i] == 0 || scaled >= NEAR;
        }
        return near;
    }

    /** What {@code root = √value} rounded lacks to √(value + low). */
    static double rootLow(double root, double value, double low) {
        return root == 0 ? 0 : (Math.fma(-root, root, value) + low) / (2 * root);
    }

    /** What {@code quotient = a/b} rounded lacks to (a + aLow)/(b + bLow). */
    static double quotientLow(double quotient, double a, double aLow, double b, double bLow) {
        return (Math.fma(-quotient, b, a) + (aLow - quotient * bLow)) / b;
    }

    /** {@code (a + aLow)/(b + bLow)·2^power}. */
    static double scaledQuotient(double a, double aLow, double b, double bLow, int power) {
        double quotient = a / b;
        double result = quotient + quotientLow(quotient, a, aLow, b, bLow);
        return power == 0 ? result : Math.scalb(result, power);
    }
}
