package org.sparkactivations.math;

import java.util.Arrays;

/** Arrays of one number. */
public final class Fill {

    private Fill() {}

    /** {@code y = c}, but NaN where x is; c is no −0. */
    public static void fill(double c, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = c + 0 * x[i];
        }
        if (isAll(c, y, n)) {
            return;
        }
        // There is a NaN, or an infinity, which makes one.
        for (int i = 0; i < n; i++) {
            y[i] = c + 0 * Math.min(Math.abs(x[i]), Double.MAX_VALUE);
        }
    }

    /**
     * Whether each element is c, bit for bit. An array equal to itself moved by one is that, and the JVM compares arrays many
     * elements at a time, where it would test numbers one by one.
     */
    public static boolean isAll(double c, double[] x, int n) {
        return n == 0
                || Double.doubleToRawLongBits(x[0]) == Double.doubleToRawLongBits(c)
                        && Arrays.equals(x, 0, n - 1, x, 1, n);
    }
}
