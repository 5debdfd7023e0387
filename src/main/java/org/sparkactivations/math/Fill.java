package org.sparkactivations.math;

import java.util.Arrays;

/** Arrays whose elements are all one number. */
public final class Fill {

    private Fill() {}

    /** {@code y = c}, and NaN where x is NaN; c must not be −0. */
    public static void fill(double c, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = c + 0 * x[i];
        }
        if (isAll(c, y, n)) {
            return;
        }
        // One of x is NaN or infinite, and 0 times an infinity is NaN too.
        for (int i = 0; i < n; i++) {
            y[i] = c + 0 * Math.min(Math.abs(x[i]), Double.MAX_VALUE);
        }
    }

    /**
     * Whether each element is c, bit for bit. All elements are equal if the array equals itself moved by one. The JVM
     * compares arrays many elements at a time, and numbers in a loop one by one.
     */
    public static boolean isAll(double c, double[] x, int n) {
        return n == 0
                || Double.doubleToRawLongBits(x[0]) == Double.doubleToRawLongBits(c)
                        && Arrays.equals(x, 0, n - 1, x, 1, n);
    }
}
