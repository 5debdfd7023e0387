package org.sparkactivations.kernel;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/** A·sgn(z)·(1 − 1/(1 + P)) with P = |z| + z² + C·z⁴ and z = 2x/3, which is P/(1 + P): nothing cancels. */
public final class RationalTanhKernel {

    private static final double TWO_THIRDS = 0.6666666666666666;
    private static final double TWO_THIRDS_LOW = 3.700743415417188e-17;

    /** C = 1.41645 as a sum of two doubles. */
    private static final double C = 1.41645;

    private static final double C_LOW = 1.3145040611561854e-17;

    /** A = 1.7159, the amplitude that LeCun gave the hyperbolic tangent. */
    public static final double A = 1.7159;

    /** What 1.7159 has beyond {@link #A}. */
    public static final double A_LOW = 1.9184653865522706e-17;

    /** Two thirds of A. */
    private static final double SLOPE = 1.1439333333333332;

    private static final double SLOPE_LOW = 8.680463755202558e-17;

    /** Here P is near the greatest double, and the function has long been A. */
    private static final double FAR = 1e77;

    /** A power of 2 that keeps quotients from becoming subnormal. */
    private static final double RAISE = 0x1p200;

    private RationalTanhKernel() {}

    /** The function, exactly odd. */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zl = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pl = scratch.next(n);
        double[] u = scratch.next(n);
        double[] ul = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] il = scratch.next(n);
        polynomial(x, z, zl, u, ul, p, pl, n);
        inverseOfOnePlus(p, pl, inverse, il, n);
        for (int i = 0; i < n; i++) {
            double q = p[i] * inverse[i];
            pl[i] = Math.fma(il[i], p[i], Math.fma(inverse[i], pl[i], Math.fma(p[i], inverse[i], -q)));
            p[i] = q;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(A, p[i], Math.fma(A, pl[i], A_LOW * p[i])) * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /** {@code y = (2/3)·A·P′/(1 + P)²}, where P′ = 1 + |z|(4u − 2) with u = 1 + C·z². */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zl = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pl = scratch.next(n);
        double[] u = scratch.next(n);
        double[] ul = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] il = scratch.next(n);
        polynomial(x, z, zl, u, ul, p, pl, n);
        inverseOfOnePlus(p, pl, inverse, il, n);
        for (int i = 0; i < n; i++) {
            double w = Math.fma(4, u[i], -2);
            ul[i] = Math.fma(4, ul[i], Math.fma(4, u[i], -w) - 2);
            u[i] = w;
        }
        multiply(u, ul, z, zl, n);
        for (int i = 0; i < n; i++) {
            double sum = 1 + u[i];
            double back = sum - 1;
            // What the products round off would be lost below the least normal double.
            ul[i] = RAISE * ((1 - (sum - back)) - (back - u[i]) + ul[i]);
            u[i] = RAISE * sum;
        }
        multiply(u, ul, inverse, il, n);
        multiply(u, ul, inverse, il, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(SLOPE, u[i], Math.fma(SLOPE, ul[i], SLOPE_LOW * u[i])) * (1 / RAISE);
        }
        scratch.release(mark);
    }

    /** {@code z + zl = 2|x|/3}, {@code u + ul = 1 + C·z²}, and {@code p + pl = P}. */
    private static void polynomial(
            double[] x, double[] z, double[] zl, double[] u, double[] ul, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), FAR);
            z[i] = TWO_THIRDS * a;
            zl[i] = Math.fma(TWO_THIRDS, a, -z[i]) + TWO_THIRDS_LOW * a;
        }
        for (int i = 0; i < n; i++) {
            double square = z[i] * z[i];
            p[i] = square;
            pl[i] = Math.fma(2 * z[i], zl[i], Math.fma(z[i], z[i], -square));
        }
        for (int i = 0; i < n; i++) {
            double t = C * p[i];
            double tl = Math.fma(C, pl[i], Math.fma(C_LOW, p[i], Math.fma(C, p[i], -t)));
            double sum = 1 + t;
            double back = sum - 1;
            u[i] = sum;
            ul[i] = (1 - (sum - back)) - (back - t) + tl;
        }
        multiply(p, pl, u, ul, n);
        for (int i = 0; i < n; i++) {
            double sum = z[i] + p[i];
            double back = sum - z[i];
            pl[i] = (z[i] - (sum - back)) - (back - p[i]) + (zl[i] + pl[i]);
            p[i] = sum;
        }
    }

    /** {@code y + yl = 1/(1 + p + pl)}. */
    private static void inverseOfOnePlus(double[] p, double[] pl, double[] y, double[] yl, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + p[i];
            double back = d - 1;
            double dl = (1 - (d - back)) - (back - p[i]) + pl[i];
            double inverse = 1 / d;
            y[i] = inverse;
            yl[i] = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
        }
    }

    /** {@code a + al = (a + al)(b + bl)}. */
    private static void multiply(double[] a, double[] al, double[] b, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            double product = a[i] * b[i];
            al[i] = Math.fma(bl[i], a[i], Math.fma(b[i], al[i], Math.fma(a[i], b[i], -product)));
            a[i] = product;
        }
    }
}
