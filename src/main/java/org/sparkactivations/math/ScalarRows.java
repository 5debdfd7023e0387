package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;

/** The maximum and the sum of a row, for {@link ScalarMath}. */
final class ScalarRows {

    /** The number of sums side by side: the lanes of the longest vectors there are. */
    static final int SUMS = 8;

    private ScalarRows() {}

    /** {@link ArrayMath#max(double[], int)}. */
    static double max(double[] x, int n) {
        double max = Double.NEGATIVE_INFINITY;
        boolean isNan = false;
        for (int i = 0; i < n; i++) {
            // Branches that are hardly ever taken; Math.max waits for the last element's.
            if (x[i] > max) {
                max = x[i];
            }
            isNan |= x[i] != x[i];
        }
        return isNan ? Double.NaN : max + 0.0;
    }

    /**
     * {@link ArrayMath#sum}.
     *
     * <p>Method: cascaded summation of Ogita, Rump and Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26
     * (2005). There are as many sums side by side as a vector has lanes.
     */
    static double sum(double[] x, int n, ScalarMath owner) {
        if (n < 2 * SUMS) {
            return shortSum(x, n);
        }
        ScalarMath.Temporaries own = owner.temporaries(SUMS);
        double[] sums = own.high();
        double[] errors = own.low();
        Arrays.fill(sums, 0, SUMS, 0);
        Arrays.fill(errors, 0, SUMS, 0);
        int whole = n - n % SUMS;
        for (int start = 0; start < whole; start += SUMS) {
            for (int i = 0; i < SUMS; i++) {
                double term = x[start + i];
                double next = sums[i] + term;
                errors[i] += twoSumError(sums[i], term, next);
                sums[i] = next;
            }
        }
        return sum(sums, errors, x, whole, n);
    }

    /** The sum of fewer than two elements per sum: the first elements are the sums. */
    private static double shortSum(double[] x, int n) {
        double sum = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            double next = sum + x[i];
            error += twoSumError(sum, x[i], next);
            sum = next;
        }
        return sum + error;
    }

    /**
     * The sum of {@value #SUMS} sums, their errors, and the elements of x from {@code from} to {@code to} (exclusive).
     */
    static double sum(double[] sums, double[] errors, double[] x, int from, int to) {
        double sum = 0;
        double error = 0;
        for (int i = from - SUMS; i < to; i++) {
            double term = i < from ? sums[i - from + SUMS] : x[i];
            double next = sum + term;
            error += twoSumError(sum, term, next) + (i < from ? errors[i - from + SUMS] : 0);
            sum = next;
        }
        return sum + error;
    }
}
