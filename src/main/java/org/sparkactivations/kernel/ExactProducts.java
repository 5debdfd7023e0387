package org.sparkactivations.kernel;

/** Arguments of exponentials that are products: a rounded one would cost as many ulp of the result as it has units. */
public final class ExactProducts {

    /** Beyond ±FAR the functions built on e^z have reached their limits in every respect. */
    private static final double FAR = 1500;

    private ExactProducts() {}

    /** The |x| from which on |factor·x| is at least {@value #FAR}, if that is a double; else the greatest double. */
    static double limit(double factor) {
        return Math.min(FAR / Math.abs(factor), Double.MAX_VALUE);
    }

    /** {@code hi + lo = factor·x} without error. */
    public static void exact(double factor, double[] x, double[] hi, double[] lo, int n) {
        exact(factor, 0, x, hi, lo, n);
    }

    /** {@code hi + lo = (factor + low)·x}, where an infinite hi leaves lo without meaning; 0 times infinity is 0. */
    public static void exact(double factor, double low, double[] x, double[] hi, double[] lo, int n) {
        if (factor == 0) {
            held(factor, low, x, hi, lo, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            double product = factor * x[i];
            hi[i] = product;
            lo[i] = Math.fma(factor, x[i], -product) + low * x[i];
        }
    }

    /** {@code hi + lo = (factor + low)·x} for x held within the {@link #limit}, so that both are finite. */
    public static void held(double factor, double low, double[] x, double[] hi, double[] lo, int n) {
        double limit = limit(factor);
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -limit), limit);
            hi[i] = factor * xi;
            lo[i] = Math.fma(factor, xi, -hi[i]) + low * xi;
        }
    }
}
