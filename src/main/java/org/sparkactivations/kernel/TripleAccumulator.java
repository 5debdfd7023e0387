package org.sparkactivations.kernel;

import org.sparkactivations.math.ErrorFree;

/**
 * A sum of doubles, formed with three times the precision, and divided by a number.
 *
 * <p>Method: cascaded summation with three parts, algorithm 4.8 (SumK, K = 3) of Ogita, Rump, Oishi, Accurate Sum and
 * Dot Product, SIAM J. Sci. Comput. 26 (2005).
 */
final class TripleAccumulator {

    private double first;
    private double second;
    private double third;

    /** Sets the sum to 0. */
    void clear() {
        first = 0;
        second = 0;
        third = 0;
    }

    /** Adds {@code term}. */
    void add(double term) {
        double sum = first + term;
        double error = ErrorFree.twoSumError(first, term, sum);
        double errors = second + error;
        third += ErrorFree.twoSumError(second, error, errors);
        first = sum;
        second = errors;
    }

    /** Replaces the sum by its quotient, whose second part is at most two ulps of the first. */
    void divide(double divisor) {
        double high = first + second;
        double rest = ErrorFree.twoSumError(first, second, high);
        double middle = rest + third;
        double low = ErrorFree.twoSumError(rest, third, middle);
        double quotient = high / divisor;
        double remainder = Math.fma(-quotient, divisor, high);
        double next = remainder + middle;
        double nextLow = ErrorFree.twoSumError(remainder, middle, next) + low;
        first = quotient;
        second = next / divisor;
        third = (Math.fma(-second, divisor, next) + nextLow) / divisor;
    }

    /** The largest part. */
    double first() {
        return first;
    }

    /** The part that the largest lacks. */
    double second() {
        return second;
    }

    /** The part that both lack. */
    double third() {
        return third;
    }
}
