package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;

/** Probabilities p, which are numbers in [0, 1] up to a {@linkplain Definition#PROBABILITY_MARGIN margin}. */
final class Probabilities {

    private Probabilities() {}

    /** Whether p is one. */
    static boolean contain(double p) {
        return p >= -Definition.PROBABILITY_MARGIN && p <= 1 + Definition.PROBABILITY_MARGIN;
    }

    /**
     * {@code clipped + clippedLow = min(max(p, ε), 1 − ε)} and {@code other + otherLow} = 1 − that, for ε below 1/2. The
     * bounds are exact: 1 − ε is not rounded.
     */
    static void clip(
            double eps, double[] p, double[] clipped, double[] clippedLow, double[] other, double[] otherLow, int n) {
        double top = 1 - eps;
        double topLow = (1 - top) - eps;
        for (int i = 0; i < n; i++) {
            double rest = 1 - p[i];
            double restLow = twoDifferenceError(1, p[i], rest);
            double isAbove = Conditions.positive(eps - rest);
            double isBelow = Conditions.positive(eps - p[i]);
            clipped[i] = Math.min(Math.max(p[i], eps), top);
            clippedLow[i] = isAbove * topLow;
            other[i] = Math.min(Math.max(rest, eps), top);
            otherLow[i] = isBelow * topLow + (1 - isBelow) * (1 - isAbove) * restLow;
        }
    }

    /** As {@link #clip}, without 1 − p, for a p that is {@linkplain #contain contained}; NaN for another p. */
    static void clip(double eps, double[] p, double[] clipped, double[] clippedLow, int n) {
        double top = 1 - eps;
        double topLow = (1 - top) - eps;
        for (int i = 0; i < n; i++) {
            clipped[i] = Math.min(Math.max(p[i], eps), top);
            clippedLow[i] = Conditions.positive(eps - (1 - p[i])) * topLow;
        }
        for (int i = 0; i < n; i++) {
            if (!contain(p[i])) {
                clipped[i] = Double.NaN;
                clippedLow[i] = 0;
            }
        }
    }
}
