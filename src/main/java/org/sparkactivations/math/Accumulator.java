package org.sparkactivations.math;

/**
 * A sum of doubles and of products, formed with twice the precision.
 *
 * <p>Method: cascaded summation, as in Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26
 * (2005): the rounding errors of all additions are summed apart, and added at the end.
 */
public final class Accumulator {

    private double sum;
    private double error;

    /** Sets the sum to 0. */
    public void clear() {
        sum = 0;
        error = 0;
    }

    /** Adds {@code term}. */
    public void add(double term) {
        double next = sum + term;
        error += ErrorFree.twoSumError(sum, term, next);
        sum = next;
    }

    /** Adds {@code term + termLow}, where the second is small compared with the first. */
    public void add(double term, double termLow) {
        add(term);
        error += termLow;
    }

    /** Adds {@code a·b}, unrounded. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product, ErrorFree.twoProductError(a, b, product));
    }

    /** Adds {@code (a + aLow)·(b + bLow)}, unrounded. */
    public void addProduct(double a, double aLow, double b, double bLow) {
        double product = a * b;
        add(product, ErrorFree.twoProductError(a, b, product) + (a * bLow + aLow * b));
    }

    /** The sum, rounded. */
    public double value() {
        return sum + error;
    }

    /** The low part of the sum: the error of {@link #value()}, rounded. */
    public double rest() {
        return ErrorFree.fastTwoSumError(sum, error, value());
    }
}
