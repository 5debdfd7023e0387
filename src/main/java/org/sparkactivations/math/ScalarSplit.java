package org.sparkactivations.math;

/** {@link ArrayMath#split} in plain Java. Two sums side by side do not wait for each other. */
final class ScalarSplit {

    private ScalarSplit() {}

    static void split(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        sums[0] = 0;
        sums[1] = 0;
        sums[2] = 0;
        sums[3] = 0;
        add(a, aStart, b, bStart, 0, n, large, small, rest, sums);
    }

    /** Adds the products from {@code first} to n to the sums. */
    static void add(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int first,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        double p0 = 0;
        double p1 = 0;
        double q0 = 0;
        double q1 = 0;
        double size0 = 0;
        double size1 = 0;
        double left0 = 0;
        double left1 = 0;
        int i = first;
        for (; i + 2 <= n; i += 2) {
            double t0 = a[aStart + i] * b[bStart + i];
            double t1 = a[aStart + i + 1] * b[bStart + i + 1];
            double high0 = (t0 + large) - large;
            double high1 = (t1 + large) - large;
            double r0 = t0 - high0;
            double r1 = t1 - high1;
            double low0 = (r0 + small) - small;
            double low1 = (r1 + small) - small;
            r0 -= low0;
            r1 -= low1;
            rest[i] = r0;
            rest[i + 1] = r1;
            p0 += high0;
            p1 += high1;
            q0 += low0;
            q1 += low1;
            size0 += Math.abs(t0);
            size1 += Math.abs(t1);
            left0 += Math.abs(r0);
            left1 += Math.abs(r1);
        }
        if (i < n) {
            double t = a[aStart + i] * b[bStart + i];
            double high = (t + large) - large;
            double r = t - high;
            double low = (r + small) - small;
            r -= low;
            rest[i] = r;
            p0 += high;
            q0 += low;
            size0 += Math.abs(t);
            left0 += Math.abs(r);
        }
        sums[0] += p0 + p1;
        sums[1] += q0 + q1;
        sums[2] += size0 + size1;
        sums[3] += left0 + left1;
    }
}
