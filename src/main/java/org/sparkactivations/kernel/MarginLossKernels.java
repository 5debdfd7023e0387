package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * Losses of the margin m = 1 − t·x of a score x and a label t: {@code max(0, m)} and its square. A label of 0 counts as
 * −1.
 *
 * <p>Method: m is rounded once by an fma, or a sum of two doubles.
 *
 * <p>Range: all finite x and t.
 *
 * <p>Special cases: NaN gives NaN; ±∞ gives the limit. The derivative at m = 0 is 0.
 *
 * <p>Error: hinge within 0.5 ulp, its derivative exact; squared hinge and its derivative within 2 ulp.
 */
public final class MarginLossKernels {

    /** Up to this margin its square is far from the largest double. */
    private static final double NEAR = 0x1p500;

    private MarginLossKernels() {}

    /** {@code y = max(0, 1 − t·x)}. */
    public static void hinge(double[] x, double[] t, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(Math.fma(-label(t[i]), x[i], 1), 0);
        }
    }

    /** {@code y = 1 − t·x > 0 ? −t : 0}. */
    public static void hingeDerivative(double[] x, double[] t, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = -label(t[i]);
        }
        for (int i = 0; i < n; i++) {
            // Infinity or 0, as 0 times an infinite label would be NaN.
            double bound = Math.max(Math.fma(y[i], x[i], 1), 0) * 0x1p1023 * 0x1p200;
            // 0 − bound is no negative zero.
            y[i] = Math.max(Math.min(y[i], bound), 0 - bound);
        }
    }

    /** {@code y = max(0, 1 − t·x)²}. */
    public static void squaredHinge(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] m = scratch.next(n);
        double[] mLow = scratch.next(n);
        margins(x, t, m, mLow, n);
        for (int i = 0; i < n; i++) {
            double inside = Conditions.positive(m[i]);
            double square = m[i] * m[i];
            y[i] = inside * (square + Math.fma(2 * m[i], mLow[i], twoProductError(m[i], m[i], square)));
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(m[i]) <= NEAR)) {
                y[i] = m[i] <= 0 ? 0 : m[i] * m[i];
            }
        }
        scratch.release(mark);
    }

    /** {@code y = 1 − t·x > 0 ? −2t·(1 − t·x) : 0}. */
    public static void squaredHingeDerivative(double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] m = scratch.next(n);
        double[] mLow = scratch.next(n);
        margins(x, t, m, mLow, n);
        for (int i = 0; i < n; i++) {
            double slope = -2 * label(t[i]);
            double product = slope * m[i];
            double low = Math.fma(slope, mLow[i], twoProductError(slope, m[i], product));
            y[i] = Conditions.positive(m[i]) * (product + low) + 0.0;
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = m[i] <= 0 ? 0 : -2 * (label(t[i]) * m[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code m + mLow = 1 − t·x}; mLow is meaningless where m overflows. */
    private static void margins(double[] x, double[] t, double[] m, double[] mLow, int n) {
        for (int i = 0; i < n; i++) {
            double label = label(t[i]);
            double product = label * x[i];
            double sum = 1 - product;
            double low = twoDifferenceError(1, product, sum) - twoProductError(label, x[i], product);
            m[i] = Math.fma(-label, x[i], 1);
            mLow[i] = (sum - m[i]) + low;
        }
    }

    /** t, or −1 where it is 0. */
    private static double label(double t) {
        return t - Math.max(1 - Math.ceil(Math.abs(t)), 0);
    }
}
