package org.sparkactivations.math;

/**
 * Error-free transforms: the rounding error of a sum, a difference or a product of two doubles,
 * which is itself a double.
 *
 * <p>Result and error together are exact unless the result overflows or, for products, the error is subnormal. HotSpot
 * compiles a call as it compiles the expression in its place.
 *
 * <p>Sources: Knuth, The Art of Computer Programming 2, section 4.2.2; Dekker, A Floating-Point Technique for Extending
 * the Available Precision, Numer. Math. 18 (1971); the product by fma: Ogita, Rump, Oishi, Accurate Sum and Dot
 * Product, SIAM J. Sci. Comput. 26 (2005).
 */
public final class ErrorFree {

    private ErrorFree() {}

    /** {@code a + b − sum} for {@code sum = a + b} rounded: the two-sum of Knuth. */
    public static double twoSumError(double a, double b, double sum) {
        double back = sum - a;
        return (a - (sum - back)) - (back - b);
    }

    /**
     * {@code a + b − sum} for {@code sum = a + b} rounded, if |a| ≥ |b|: the fast two-sum of Dekker. It also holds if a
     * has so few bits that {@code sum − a} is exact.
     */
    public static double fastTwoSumError(double a, double b, double sum) {
        return b - (sum - a);
    }

    /** {@code a − b − difference} for {@code difference = a − b} rounded. */
    public static double twoDifferenceError(double a, double b, double difference) {
        double back = difference + b;
        return (a - back) - (b - (back - difference));
    }

    /** {@code a − b − difference} for {@code difference = a − b} rounded, if |a| ≥ |b|. */
    public static double fastTwoDifferenceError(double a, double b, double difference) {
        return (a - difference) - b;
    }

    /** {@code a·b − product} for {@code product = a·b} rounded. */
    public static double twoProductError(double a, double b, double product) {
        return Math.fma(a, b, -product);
    }
}
