package org.sparkactivations.math;

/**
 * A sum as if formed with twice the precision: cascaded summation, as in Ogita, Rump, Oishi, Accurate Sum and Dot Product,
 * SIAM J. Sci. Comput. 26 (2005).
 */
public final class Accumulator {

    private double sum;
    private double low;

    /** Adds {@code term}. */
    public void add(double term) {
        double next = sum + term;
        double back = next - sum;
        low += (sum - (next - back)) + (term - back);
        sum = next;
    }

    /** Adds {@code term + rest}, where the rest is small. */
    public void add(double term, double rest) {
        add(term);
        low += rest;
    }

    /** Adds {@code a·b}, unrounded. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product, Math.fma(a, b, -product));
    }

    /** Adds {@code (a + al)·(b + bl)}, unrounded. */
    public void addProduct(double a, double al, double b, double bl) {
        double product = a * b;
        add(product, Math.fma(a, b, -product) + (a * bl + al * b));
    }

    /** The sum, rounded. */
    public double value() {
        return sum + low;
    }

    /** What {@link #value()} lacks. */
    public double rest() {
        return low - (value() - sum);
    }
}
