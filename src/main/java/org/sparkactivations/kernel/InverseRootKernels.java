package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Scratch;

/**
 * The inverse square root unit x/√(1 + αx²) and its derivative (1 + αx²)^(−3/2).
 *
 * <p>Method: α is m·4ᵏ with m between 1 and 4, and αx² is m·(2ᵏx)², where 2ᵏx is held so that nothing overflows: far out
 * the function is ±1/√α, to far more than double precision. The inverse of the root is a sum of two doubles.
 */
public final class InverseRootKernels {

    /** Up to this |2ᵏx| the inverse root, of −1/2 power, is formed. Beyond, 1 changes the root no more. */
    private static final double REACH = 0x1p300;

    /** Beyond this |2ᵏx|, the third power of the inverse root is 0. */
    private static final double REACH_OF_CUBE = 0x1p370;

    /** Keeps the low part of small third powers from underflowing. */
    private static final double RAISED = 0x1p200;

    private InverseRootKernels() {}

    /**
     * {@code y = x/√(1 + αx²)} for any x and α &gt; 0, within 0.51 ulp; exactly odd.
     *
     * <p>Special cases: ±1/√α for ±∞; ±0 for all x if α is ∞; NaN for NaN.
     */
    public static void value(double alpha, double[] x, double[] y, int n, Scratch scratch) {
        if (alpha == Double.POSITIVE_INFINITY) {
            for (int i = 0; i < n; i++) {
                y[i] = 0 * Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
            }
            return;
        }
        if (scratch.math().isForFloats() && FloatKernels.isModerate(alpha)) {
            FloatKernels.inverseRoot(alpha, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        double limit = REACH / unit(alpha);
        inverseRoot(alpha, limit, x, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -limit), limit);
            y[i] = Math.fma(held, inverse[i], held * inverseLow[i]);
        }
        scratch.release(mark);
    }

    /**
     * {@code y = (1 + αx²)^(−3/2)} for any x and α &gt; 0, within 1 ulp; exactly even.
     *
     * <p>Special cases: 0 for ±∞; 0 for all x but 0 if α is ∞; NaN for NaN.
     */
    public static void derivative(double alpha, double[] x, double[] y, int n, Scratch scratch) {
        if (alpha == Double.POSITIVE_INFINITY) {
            for (int i = 0; i < n; i++) {
                y[i] = 1 - Math.min(Math.abs(x[i]) * 0x1p1023 * 0x1p60, 1);
            }
            return;
        }
        if (scratch.math().isForFloats() && FloatKernels.isModerate(alpha)) {
            FloatKernels.inverseRootDerivative(alpha, x, y, n);
            return;
        }
        int mark = scratch.mark();
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        inverseRoot(alpha, Math.min(REACH_OF_CUBE / unit(alpha), Double.MAX_VALUE), x, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            double c = inverse[i];
            double square = c * c;
            double squareLow = twoProductError(c, c, square) + 2 * c * inverseLow[i];
            double raised = square * RAISED;
            inverseLow[i] = Math.fma(squareLow * RAISED, c, raised * inverseLow[i]);
            y[i] = raised;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(y[i], inverse[i], inverseLow[i]) * (1 / RAISED);
        }
        scratch.release(mark);
    }

    /** The 2ᵏ for which α is between 1 and 4, times 4ᵏ. */
    private static double unit(double alpha) {
        int exponent = alpha < Double.MIN_NORMAL ? Math.getExponent(alpha * 0x1p54) - 54 : Math.getExponent(alpha);
        return Math.scalb(1.0, Math.floorDiv(exponent, 2));
    }

    /** {@code inverse + inverseLow = 1/√(1 + αx²)} within 2⁻¹⁰⁰, for x held within ± limit. */
    private static void inverseRoot(
            double alpha, double limit, double[] x, double[] inverse, double[] inverseLow, int n) {
        double unit = unit(alpha);
        double m = alpha / unit / unit;
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(x[i], -limit), limit) * unit;
            double square = z * z;
            double product = m * square;
            double productLow = twoProductError(m, square, product) + m * twoProductError(z, z, square);
            double sum = 1 + product;
            inverse[i] = sum;
            inverseLow[i] = twoSumError(1, product, sum) + productLow;
        }
        for (int i = 0; i < n; i++) {
            double sum = inverse[i];
            double root = Math.sqrt(sum);
            double rest = Math.fma(-root, root, sum) + inverseLow[i];
            double c = 1 / root;
            inverse[i] = c;
            // The low part of the root is rest/(2·root).
            inverseLow[i] = c * (Math.fma(-c, root, 1) - 0.5 * c * c * rest);
        }
    }
}
