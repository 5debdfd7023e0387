package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;

/** The line y = x that bends at 0, left of which it continues with another slope. */
public final class OneBendLine {

    /** Below this, the error of a product may be subnormal. */
    private static final double PRODUCTS_LOSE_BITS = 0x1p-900;

    private OneBendLine() {}

    /**
     * {@code y = x > 0 ? x : slope·x}, correctly rounded.
     *
     * <p>Special cases: infinities give the limit of the line, NaN gives NaN.
     */
    public static void value(double slope, double[] x, double[] y, int n) {
        if (slope > 0) {
            rising(slope, x, y, n);
            return;
        }
        // Slope 0 would make a NaN of −∞.
        double floor = slope == 0 ? -Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], -0.0) + slope * Math.max(Math.min(x[i], 0), floor);
        }
        if (Math.copySign(1, slope) < 0) {
            // The maximum above has lost the sign of zeros.
            for (int i = 0; i < n; i++) {
                if (x[i] == 0) {
                    y[i] = slope * x[i];
                }
            }
        }
    }

    /** The line is the greater one of x and slope·x, or the smaller one if it bends down. */
    private static void rising(double slope, double[] x, double[] y, int n) {
        if (slope <= 1) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], slope * x[i]);
            }
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(x[i], slope * x[i]);
            }
        }
    }

    /**
     * {@code y = x > 0 ? x : (slope + slopeLow)·x}, correctly rounded, with the special cases of {@link #value(double,
     * double[], double[], int)}.
     *
     * @param slopeLow the rounding error of the slope
     */
    public static void value(double slope, double slopeLow, double[] x, double[] y, int n) {
        value(slope, x, y, n);
        if (slopeLow == 0) {
            return;
        }
        for (int i = 0; i < n; i++) {
            double left = Math.max(Math.min(x[i], 0), -Double.MAX_VALUE);
            double low = Math.min(Math.max(slopeLow * left, -Double.MAX_VALUE), Double.MAX_VALUE);
            y[i] = Math.max(x[i], -0.0) + Math.fma(slope, Math.min(x[i], 0), low);
        }
        for (int i = 0; i < n; i++) {
            if (Math.abs(y[i]) < PRODUCTS_LOSE_BITS && x[i] < 0) {
                y[i] = productNearZero(slope, slopeLow, x[i]);
            }
        }
    }

    /** {@code (slope + slopeLow)·x} where it is small: formed far from 0, and a tie settled by the error of that. */
    private static double productNearZero(double slope, double slopeLow, double x) {
        double scaled = x * 0x1p600;
        double product = Math.fma(slope, scaled, slopeLow * scaled);
        double productLow = twoProductError(slope, scaled, product) + slopeLow * scaled;
        double result = product * 0x1p-600;
        double off = product - result * 0x1p600;
        boolean isWrongSideOfTie = Math.abs(off) == Double.MIN_VALUE * 0x1p599 && off * productLow > 0;
        return isWrongSideOfTie ? result + Math.copySign(Double.MIN_VALUE, off) : result;
    }

    /** As {@link #value(double, double[], double[], int)}, with a slope of its own for each element. */
    public static void value(double[] slopes, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], -0.0) + slopes[i] * Math.min(x[i], 0);
        }
        for (int i = 0; i < n; i++) {
            if (x[i] == 0 || x[i] == Double.NEGATIVE_INFINITY) {
                y[i] = slopes[i] * (slopes[i] == 0 ? Math.max(x[i], -Double.MAX_VALUE) : x[i]);
            }
        }
    }

    /** {@code y = x > 0 ? 1 : slope}; NaN gives NaN. */
    public static void slope(double slope, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            y[i] = right + (1 - right) * slope;
        }
    }

    /** As {@link #slope(double, double[], double[], int)}, with a slope of its own for each element. */
    public static void slope(double[] slopes, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            y[i] = right + (1 - right) * slopes[i];
        }
    }
}
