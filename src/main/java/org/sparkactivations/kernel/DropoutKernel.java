package org.sparkactivations.kernel;

import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.KernelContext;

/**
 * Inverted dropout: {@code u < p ? 0 : x/(1 − p)}, where u = m·2⁻⁵³ for the whole number m of 53 random bits.
 *
 * <p>Method: u &lt; p exactly if m is less than the least whole number that is not less than p·2⁵³. The sign of the
 * difference of these whole numbers clears the bits of dropped elements, without a branch.
 *
 * <p>Special cases: a dropped element is 0.0, for ±∞ too; NaN is NaN, kept or dropped. All elements are dropped for
 * p = 1, and none for p = 0.
 *
 * <p>Error: 1 − p is rounded and the quotient is, which is within 1.5 ulp.
 */
public final class DropoutKernel {

    /** Tells the random bits from those of other functions with the same key. */
    private static final long SALT = 0x64726F706F7574L;

    private DropoutKernel() {}

    /** {@code y = u < p ? 0 : x/(1 − p)}. */
    public static void value(double p, double[] x, double[] y, int n, KernelContext context) {
        double kept = 1 - p;
        for (int i = 0; i < n; i++) {
            y[i] = x[i] / kept;
        }
        drop(p, x, y, n, context);
    }

    /** {@code y = u < p ? 0 : 1/(1 − p)}; 1 without a key. */
    public static void derivative(double p, double[] x, double[] y, int n, KernelContext context) {
        if (!context.hasKey()) {
            Fill.fill(1, x, y, n);
            return;
        }
        Fill.fill(1 / (1 - p), x, y, n);
        drop(p, x, y, n, context);
    }

    /** {@link #value} and {@link #derivative}, with a key, from the same random bits. */
    public static void valueAndDerivative(
            double p, double[] x, double[] y, double[] slopes, int n, KernelContext context) {
        derivative(p, x, slopes, n, context);
        double kept = 1 - p;
        for (int i = 0; i < n; i++) {
            y[i] = x[i] / kept;
        }
        for (int i = 0; i < n; i++) {
            // The derivative of a dropped element is 0.0, which has no bits.
            long dropped = (Double.doubleToRawLongBits(slopes[i]) - 1) >> 63;
            y[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(y[i]) & ~dropped);
        }
        addZeros(x, y, n);
    }

    private static void drop(double p, double[] x, double[] y, int n, KernelContext context) {
        long limit = (long) Math.ceil(p * 0x1p53);
        long seed = RandomBits.seed(context.key(), SALT);
        for (int i = 0; i < n; i++) {
            long dropped = ((RandomBits.at(seed, context.index(i)) >>> 11) - limit) >> 63;
            y[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(y[i]) & ~dropped);
        }
        addZeros(x, y, n);
    }

    /** Adds a zero of the sign of x, and NaN for NaN. */
    private static void addZeros(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += 0 * Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
        }
    }
}
