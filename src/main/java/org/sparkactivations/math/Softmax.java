package org.sparkactivations.math;

import java.util.Arrays;

/** The softmax of a row. */
public final class Softmax {

    private Softmax() {}

    /**
     * {@code y = e^(xᵢ/T) / Σ e^(xⱼ/T)}, shifted by the maximum, with the differences unrounded.
     *
     * <p>Special cases: a NaN makes all elements NaN, and so does a row of nothing but −∞; m elements of +∞ share the weight,
     * 1/m each.
     */
    public static void value(ArrayMath math, double temperature, double[] x, double[] y, int n, Scratch scratch) {
        double greatest = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            greatest = Math.max(greatest, x[i]);
            least = Math.min(least, x[i]);
        }
        if (!(Math.abs(greatest) <= Double.MAX_VALUE)) {
            limit(greatest, x, y, n);
            return;
        }
        double[] hi = scratch.scratch(0);
        double[] lo = scratch.scratch(1);
        // The quarters keep differences from overflowing, and elements 1000 T below the maximum have no weight.
        double quarter = greatest - least > Double.MAX_VALUE ? 0.25 : 1;
        double top = greatest * quarter;
        double unit = temperature * quarter;
        double lowest = -Double.MAX_VALUE * quarter;
        double reach = Math.min(1000 * unit, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(x[i] * quarter, lowest);
            double difference = xi - top;
            double back = difference + top;
            double low = (xi - back) - (top - (back - difference));
            hi[i] = Math.max(difference, -reach);
            lo[i] = Math.min(Math.max(low, -unit), unit);
        }
        if (unit != 1) {
            for (int i = 0; i < n; i++) {
                double quotient = hi[i] / unit;
                lo[i] = (Math.fma(-quotient, unit, hi[i]) + lo[i]) / unit;
                hi[i] = quotient;
            }
        }
        math.exp(hi, lo, y, n);
        double sum = math.sum(y, n);
        double inverse = 1 / sum;
        double low = Math.fma(-inverse, sum, 1) * inverse;
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(y[i], inverse, y[i] * low);
        }
    }

    /** Where the maximum is NaN, −∞ or +∞. */
    private static void limit(double greatest, double[] x, double[] y, int n) {
        if (greatest != Double.POSITIVE_INFINITY) {
            Arrays.fill(y, 0, n, Double.NaN);
            return;
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += x[i] == greatest ? 1 : 0;
        }
        for (int i = 0; i < n; i++) {
            y[i] = x[i] == greatest ? 1.0 / count : 0;
        }
    }
}
