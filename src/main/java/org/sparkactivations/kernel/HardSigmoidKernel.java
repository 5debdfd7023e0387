package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * The line αx + β held between 0 and 1, and its derivative.
 *
 * <p>Method: where α stands for 1/d, the line is (x + dβ)/d, so that the kinks of 1/6 are at ±3, which those of the
 * double next to it are not. The derivative takes the signs of αx + β and 1 − αx − β, or of d times that, from sums that
 * are exact where they are next to 0.
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
    public static void value(double alpha, int divisor, double beta, double[] x, double[] y, int n, Scratch scratch) {
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
        if (scratch.math().isForFloats() && isExact(divisor, beta)) {
            FloatKernels.hardSigmoid(alpha, divisor * beta, x, y, n);
            return;
        }
        // (x + dβ)·α, where sum and α are sums of two doubles.
        double factor = factor(divisor, beta);
        double unit = factor / divisor;
        double base = factor * beta;
        double baseLow = twoProductError(factor, beta, base);
        double slope = alpha / unit;
        double slopeLow = Math.fma(-alpha, divisor, 1) / divisor / unit;
        for (int i = 0; i < n; i++) {
            double term = unit * Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
            double sum = term + base;
            double sumLow = twoSumError(term, base, sum) + baseLow;
            double line = Math.fma(sum, slope, Math.fma(sum, slopeLow, sumLow * slope));
            y[i] = Math.min(Math.max(line, 0), 1);
        }
    }

    /** {@link #derivative} from floats to floats; false for parameters that make it neither faster nor the same. */
    public static boolean derivativeOfFloats(double alpha, int divisor, double beta, float[] x, float[] y, int n) {
        return divisor != 0
                && isExact(divisor, beta)
                && isExact(divisor, 1 - beta)
                && twoDifferenceError(1, beta, 1 - beta) == 0
                && FloatLines.window(divisor * -beta, divisor * (1 - beta), alpha, x, y, n);
    }

    /** Whether d·β is a double, and far from the bounds of double. */
    private static boolean isExact(int divisor, double beta) {
        return (beta == 0 || FloatKernels.isModerate(beta)) && twoProductError(divisor, beta, divisor * beta) == 0;
    }

    /** {@code y = 0 < αx + β < 1 ? α : 0} for any x and the same parameters; NaN for NaN. */
    public static void derivative(double alpha, int divisor, double beta, double[] x, double[] y, int n) {
        if (isConstant(alpha, beta)) {
            Fill.fill(0, x, y, n);
            return;
        }
        double above = 1 - beta;
        double aboveLow = twoDifferenceError(1, beta, above);
        double factor = divisor == 0 ? 1 : factor(divisor, beta);
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

    /** d, by which the line is multiplied, divided by a power of 2 above d if d·β might overflow. */
    private static double factor(int divisor, double beta) {
        return Math.abs(beta) <= 1 ? divisor : divisor * 0x1p-32;
    }

    private static boolean isConstant(double alpha, double beta) {
        return alpha == 0 || Double.isInfinite(beta);
    }

    private static double unit(double a, double b) {
        return Math.scalb(1.0, -Math.getExponent(Math.max(Math.abs(a), Math.abs(b))));
    }
}
