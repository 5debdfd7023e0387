package org.sparkactivations.kernel;

import org.sparkactivations.math.ErrorFree;

/**
 * A sum of doubles and of products, formed with twice the precision, of any size: a number times a power of 2, so that
 * nothing overflows or underflows before the result is a double.
 *
 * <p>Method: each term is scaled so that its first part lies between 1 and 2; the smaller of a term and the sum is then
 * brought to the scale of the larger. Cascaded summation as in {@link org.sparkactivations.math.Accumulator}.
 *
 * <p>Range: terms are finite. What is 2¹⁰⁷⁴ times smaller than another term is lost.
 *
 * <p>Error: about 2⁻¹⁰⁰ of the largest term.
 */
final class ScaledSum {

    private double high;
    private double low;
    private int exponent;

    /** Sets the sum to 0. */
    void clear() {
        high = 0;
        low = 0;
        exponent = 0;
    }

    /** Adds {@code a}. */
    void add(double a) {
        add(a, 0, 0);
    }

    /** Adds another sum. */
    void add(ScaledSum a) {
        add(a.high, 0, a.exponent);
        add(a.low, 0, a.exponent);
    }

    /** Adds {@code a·b}. */
    void addProduct(double a, double b) {
        addProduct(a, b, 0);
    }

    /** Adds {@code a·b·2^scale}. */
    void addProduct(double a, double b, int scale) {
        addProduct(a, 0, 0, b, 0, scale);
    }

    /** Adds {@code a·b}. */
    void addProduct(double a, ScaledSum b) {
        addProduct(a, 0, 0, b.value(), b.rest(), b.exponent);
    }

    /** Adds {@code a·(b + bLow)·(c + cLow)} for a count a. */
    void addMultiple(double a, double b, double bLow, double c, double cLow) {
        int bExponent = Math.getExponent(b);
        int cExponent = Math.getExponent(c);
        double bScale = RowScale.power(-bExponent);
        double cScale = RowScale.power(-cExponent);
        double first = b * bScale;
        double second = c * cScale;
        double product = first * second;
        double productLow =
                ErrorFree.twoProductError(first, second, product) + (first * (cLow * cScale) + bLow * bScale * second);
        addProduct(a, 0, 0, product, productLow, bExponent + cExponent);
    }

    /** Adds {@code (a + aLow)·2^aExponent·(b + bLow)·2^bExponent}, where the second parts are small. */
    void addProduct(double a, double aLow, int aExponent, double b, double bLow, int bExponent) {
        int aShift = Math.getExponent(a);
        int bShift = Math.getExponent(b);
        double aScale = RowScale.power(-aShift);
        double bScale = RowScale.power(-bShift);
        double first = a * aScale;
        double second = b * bScale;
        double product = first * second;
        double productLow =
                ErrorFree.twoProductError(first, second, product) + (first * (bLow * bScale) + aLow * aScale * second);
        add(product, productLow, aExponent + aShift + bExponent + bShift);
    }

    /** Adds {@code (a + aLow)·2^scale}, where the second part is small compared with the first. */
    void add(double a, double aLow, int scale) {
        if (a == 0) {
            return;
        }
        int shift = Math.getExponent(a);
        int termExponent = scale + shift;
        double down = RowScale.power(-shift);
        double term = a * down;
        double termLow = aLow * down;
        if (high == 0 && low == 0) {
            exponent = termExponent;
        }
        if (termExponent > exponent) {
            double factor = RowScale.power(exponent - termExponent);
            high *= factor;
            low *= factor;
            exponent = termExponent;
        } else {
            double factor = RowScale.power(termExponent - exponent);
            term *= factor;
            termLow *= factor;
        }
        double sum = high + term;
        low += ErrorFree.twoSumError(high, term, sum) + termLow;
        high = sum;
    }

    /** Divides the sum by another that is not 0. */
    void divide(ScaledSum divisor) {
        divide(divisor.value(), divisor.rest(), divisor.exponent);
    }

    /** Divides the sum by a number that is not 0. */
    void divide(double divisor) {
        divide(divisor, 0, 0);
    }

    /** Divides the sum by {@code (b + bLow)·2^bExponent}, which is not 0. */
    void divide(double b, double bLow, int bExponent) {
        normalise();
        if (high == 0) {
            return;
        }
        int shift = Math.getExponent(b);
        double down = RowScale.power(-shift);
        double divisor = b * down;
        double quotient = high / divisor;
        low = RowScale.quotientLow(quotient, high, low, divisor, bLow * down);
        high = quotient;
        exponent -= bExponent + shift;
    }

    /** Replaces the sum, which is not negative, by its root. */
    void takeRoot() {
        normalise();
        int odd = exponent & 1;
        double value = high * (1 + odd);
        double root = Math.sqrt(value);
        low = RowScale.rootLow(root, value, low * (1 + odd));
        high = root;
        exponent = (exponent - odd) / 2;
    }

    /** Brings the sum to the form in which its first part is rounded, and lies between 1 and 2 unless it is 0. */
    private void normalise() {
        double value = value();
        double rest = rest();
        if (value == 0) {
            clear();
            return;
        }
        int shift = Math.getExponent(value);
        double down = RowScale.power(-shift);
        high = value * down;
        low = rest * down;
        exponent += shift;
    }

    /** The sum divided by 2 to its {@link #exponent}, rounded. */
    double value() {
        return high + low;
    }

    /** What {@link #value} lacks to the sum divided by 2 to its exponent. */
    double rest() {
        return ErrorFree.twoSumError(high, low, high + low);
    }

    /** The power of 2 by which {@link #value} is multiplied. */
    int exponent() {
        return exponent;
    }

    /** The sum times 2 to the power, as a double. */
    double scaled(int power) {
        return Math.scalb(value(), exponent + power);
    }
}
