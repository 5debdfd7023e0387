package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;

/**
 * The line αx + β held between 0 and 1, and its derivative.
 *
 * <p>Method: an α that stands for 1/d is a quotient, not a factor. The remainder x − d·p of the rounded product p = αx is
 * a double, so that the kinks of 1/6 are at ±3, which those of the double next to it are not. The derivative takes the
 * signs of αx + β and 1 − αx − β, or of d times that, from sums that are exact where they are next to 0.
 */
public final class HardSigmoidKernel {

    private HardSigmoidKernel() {}

    /**
     * {@code y = min(max(αx + β, 0), 1)} for any x, rounded once; NaN for NaN.
     *
     * @param alpha a finite number
     * @param divisor d if alpha stands for 1/d, otherwise 0
     * @param beta a number or an infinity, which makes y constant
     */
    public static void value(double alpha, int divisor, double beta, double[] x, double[] y, int n) {
        if (isConstant(alpha, beta)) {
            Fill.fill(Math.min(Math.max(beta, 0), 1), x, y, n);
            return;
        }
        if (divisor == 0) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(Math.fma(alpha, x[i], beta), 0), 1);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            // Errors of a held x, as they would be NaN at infinities.
            double held = Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
            double product = alpha * held;
            double low = twoSumError(product, beta, product + beta) + alpha * Math.fma(-divisor, product, held);
            y[i] = Math.min(Math.max((alpha * x[i] + beta) + low, 0), 1);
        }
    }

    /** {@code y = 0 < αx + β < 1 ? α : 0} for any x and the same parameters; NaN for NaN. */
    public static void derivative(double alpha, int divisor, double beta, double[] x, double[] y, int n) {
        if (isConstant(alpha, beta)) {
            Fill.fill(0, x, y, n);
            return;
        }
        double above = 1 - beta;
        double aboveLow = twoDifferenceError(1, beta, above);
        // d times the line, divided by a power of 2 above d if d·β might overflow.
        double factor = divisor == 0 ? 1 : Math.abs(beta) <= 1 ? divisor : divisor * 0x1p-32;
        double slope = divisor == 0 ? alpha : factor / divisor;
        double bottom = factor * beta;
        double bottomLow = twoProductError(factor, beta, bottom);
        double top = factor * above;
        double topLow = twoProductError(factor, above, top) + factor * aboveLow;
        // Powers of 2 that keep products next to 0 from underflowing.
        double rise = unit(slope, bottom);
        double fall = unit(slope, top);
        for (int i = 0; i < n; i++) {
            // Both signs are right even where αx + β rounds to 0 or 1.
            double height = Math.fma(slope * rise, x[i], bottom * rise) + bottomLow * rise;
            double depth = Math.fma(-slope * fall, x[i], top * fall) + topLow * fall;
            y[i] = Conditions.positive(Math.min(height, depth)) * alpha + 0.0;
        }
    }

    private static boolean isConstant(double alpha, double beta) {
        return alpha == 0 || Double.isInfinite(beta);
    }

    private static double unit(double a, double b) {
        return Math.scalb(1.0, -Math.getExponent(Math.max(Math.abs(a), Math.abs(b))));
    }
}
