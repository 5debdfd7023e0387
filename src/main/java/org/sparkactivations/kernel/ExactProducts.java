package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoProductError;

/**
 * Arguments of exponentials that are products.
 *
 * <p>Method: a product is a sum of two doubles. A rounding error of half an ulp in the argument z of an exponential
 * would cost up to |z|/2 ulp of the result.
 */
public final class ExactProducts {

    /** Beyond ±FAR the functions built on e^z have reached their limits, whatever their factors. */
    private static final double FAR = 1500;

    private ExactProducts() {}

    /**
     * The |x| from which on |factor·x| is at least {@value #FAR}, if that is a double; otherwise the largest double.
     */
    static double limit(double factor) {
        return Math.min(FAR / Math.abs(factor), Double.MAX_VALUE);
    }

    /**
     * {@code high + low = factor·x}, exactly, where high is finite; elsewhere low is arbitrary. 0 times infinity is 0.
     */
    public static void exact(double factor, double[] x, double[] high, double[] low, int n) {
        exact(factor, 0, x, high, low, n);
    }

    /**
     * {@code high + low = (factor + factorLow)·x} within 2⁻¹⁰⁰, where high is finite; elsewhere low is arbitrary. 0
     * times infinity is 0.
     */
    public static void exact(double factor, double factorLow, double[] x, double[] high, double[] low, int n) {
        if (factor == 0) {
            held(factor, factorLow, x, high, low, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            double product = factor * x[i];
            high[i] = product;
            low[i] = twoProductError(factor, x[i], product) + factorLow * x[i];
        }
    }

    /** The same for x held within ± the {@link #limit}, so that both are finite; NaN for NaN. */
    public static void held(double factor, double factorLow, double[] x, double[] high, double[] low, int n) {
        double limit = limit(factor);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -limit), limit);
            double product = factor * xi;
            high[i] = product;
            low[i] = twoProductError(factor, xi, product) + factorLow * xi;
        }
    }
}
