package org.sparkactivations.kernel;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;

/** Functions that change at a threshold, which may be infinite: then x is above it everywhere or nowhere. */
public final class ThresholdKernel {

    private ThresholdKernel() {}

    /** {@code y = x > threshold ? x : value} for any x; NaN for NaN. */
    public static void value(double threshold, double value, double[] x, double[] y, int n) {
        if (threshold == Double.NEGATIVE_INFINITY) {
            System.arraycopy(x, 0, y, 0, n);
        } else if (threshold == Double.POSITIVE_INFINITY) {
            Fill.fill(value, x, y, n);
        } else if (Double.doubleToRawLongBits(value) == 0) {
            beyond(threshold, x, y, n);
        } else {
            beyond(threshold, value, x, y, n);
        }
        if (threshold >= 0 && value == 0 && 1 / value < 0) {
            // No result is negative, and the zeros are −0.
            for (int i = 0; i < n; i++) {
                y[i] = -(0.0 - y[i]);
            }
        }
    }

    private static void beyond(double threshold, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double bounded = Math.max(x[i], threshold);
            y[i] = Conditions.choose(Conditions.notZero(bounded - threshold), bounded);
        }
    }

    private static void beyond(double threshold, double value, double[] x, double[] y, int n) {
        // 0 times an infinity would be NaN, so an infinite value is twice a finite one.
        double held = Math.min(Math.max(value, -Double.MAX_VALUE), Double.MAX_VALUE);
        double times = held == value ? 1 : 2;
        double sign = Math.copySign(1, held);
        double below = -Math.abs(held);
        for (int i = 0; i < n; i++) {
            double bounded = Math.max(x[i], threshold);
            double above = Conditions.notZero(bounded - threshold);
            // Where x is above, the other addend is −0.0, so that a zero of x keeps its sign.
            y[i] = above * bounded + (sign * above - sign) * below * times;
        }
    }

    /** {@code y = x > threshold ? 1 : 0} for any x; NaN for NaN. */
    public static void step(double threshold, double[] x, double[] y, int n) {
        if (Double.isInfinite(threshold)) {
            Fill.fill(threshold < 0 ? 1 : 0, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Conditions.positive(x[i] - threshold);
        }
    }
}
