package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * x·tanh(ln(1 + eˣ)) and its derivative, as quotients of polynomials in g = e^−|x|, which neither overflow nor cancel. They
 * differ left and right of 0 in their coefficients only.
 */
public final class MishKernel {

    /** Where eˣ, and x·eˣ, have underflowed. */
    private static final double FAR = 1400;

    private MishKernel() {}

    /** {@code y = x·n/(n + 2)} with n = eˣ(eˣ + 2). */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] q = scratch.next(n);
        double[] ql = scratch.next(n);
        double[] d = scratch.next(n);
        double[] dl = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = decay(x, g, gl, n, scratch);
        rightOfZero(x, right, n);
        // g(2 + g)/(2 + 2g + g²) on the left, (1 + 2g)/(1 + 2g + 2g²) on the right: q is 2 + g or 1 + 2g.
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = Math.fma(right[i], g[i], g[i]);
            double sum = a + b;
            q[i] = sum;
            ql[i] = (b - (sum - a)) + Math.fma(right[i], gl[i], gl[i]);
        }
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = 2 * g[i];
            double sum = a + b;
            double back = sum - a;
            d[i] = sum;
            dl[i] = (a - (sum - back)) - (back - b) + 2 * gl[i];
        }
        for (int i = 0; i < n; i++) {
            double b = Math.fma(right[i], g[i], g[i]);
            double square = b * g[i];
            double sl = Math.fma(b, g[i], -square) + 2 * b * gl[i];
            double sum = d[i] + square;
            dl[i] = dl[i] + ((square - (sum - d[i])) + sl);
            d[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / d[i];
            double quotient = q[i] * inverse;
            ql[i] = (Math.fma(-quotient, dl[i], Math.fma(-quotient, d[i], q[i]) + ql[i])) * inverse;
            q[i] = quotient;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            double p = q[i] * scale;
            double pl = Math.fma(ql[i], scale, Math.fma(q[i], (left * gl[i]), Math.fma(q[i], scale, -p)));
            y[i] = Math.fma(x[i], p, x[i] * pl);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? x[i] : ScalarMath.farProduct(Math.max(x[i], -FAR), x[i], 0);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = eˣ·ω/δ²} with ω = 4(x + 1) + (4x + 6)eˣ + 4e²ˣ + e³ˣ and δ = 2 + 2eˣ + e²ˣ. In g, ω is (4 + 6g + 4g² + g³) +
     * 4x(1 + g) on the left; right of 0, divided by e⁴ˣ like δ², it is (1 + 4g + 6g² + 4g³) + 4x(1 + g)g².
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pl = scratch.next(n);
        double[] v = scratch.next(n);
        double[] vl = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = decay(x, g, gl, n, scratch);
        rightOfZero(x, right, n);
        cubic(right, g, gl, p, pl, n);
        // 4x(1 + g), and right of 0 that times g².
        for (int i = 0; i < n; i++) {
            double one = 1 + g[i];
            double onel = (g[i] - (one - 1)) + gl[i];
            double xi = 4 * x[i];
            double u = xi * one;
            v[i] = u;
            vl[i] = Math.fma(xi, one, -u) + xi * onel;
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double sl = Math.fma(g[i], g[i], -square) + 2 * g[i] * gl[i];
            double weight = Math.fma(right[i], square, 1 - right[i]);
            double product = v[i] * weight;
            vl[i] = Math.fma(vl[i], weight, Math.fma(v[i], (right[i] * sl), Math.fma(v[i], weight, -product)));
            v[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double omega = p[i] + v[i];
            double back = omega - p[i];
            pl[i] = (p[i] - (omega - back)) - (back - v[i]) + (pl[i] + vl[i]);
            p[i] = omega;
        }
        inverseSquareOfDelta(right, g, gl, v, vl, n);
        for (int i = 0; i < n; i++) {
            double q = p[i] * v[i];
            pl[i] = Math.fma(p[i], vl[i], Math.fma(pl[i], v[i], Math.fma(p[i], v[i], -q)));
            p[i] = q;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            y[i] = Math.fma(p[i], scale, Math.fma(pl[i], scale, p[i] * (left * gl[i])));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? 1 : Logistic.farProduct(Math.max(x[i], -FAR), 0, x[i], 0);
            }
        }
        scratch.release(mark);
    }

    /** {@code p + pl} = 4 + 6g + 4g² + g³ on the left, 1 + 4g + 6g² + 4g³ on the right. */
    private static void cubic(double[] right, double[] g, double[] gl, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double b = (1 + 3 * right[i]) * g[i];
            double a = 4 + 2 * right[i];
            p[i] = a + b;
            pl[i] = (b - (p[i] - a)) + (1 + 3 * right[i]) * gl[i];
        }
        hornerStep(6, -2, right, g, gl, p, pl, n);
        hornerStep(4, -3, right, g, gl, p, pl, n);
    }

    /** {@code p + pl = a + g·(p + pl)}, where the coefficient a is {@code constant + slope·right}. */
    private static void hornerStep(
            double constant, double slope, double[] right, double[] g, double[] gl, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double b = p[i] * g[i];
            double bl = Math.fma(p[i], gl[i], Math.fma(pl[i], g[i], Math.fma(p[i], g[i], -b)));
            double a = constant + slope * right[i];
            double sum = a + b;
            double back = sum - a;
            p[i] = sum;
            pl[i] = (a - (sum - back)) - (back - b) + bl;
        }
    }

    /** {@code s + sl = 1/δ²} with δ = 2 + 2g + g² on the left, 1 + 2g + 2g² on the right. */
    private static void inverseSquareOfDelta(double[] right, double[] g, double[] gl, double[] s, double[] sl, int n) {
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = 2 * g[i];
            double d = a + b;
            double back = d - a;
            s[i] = d;
            sl[i] = (a - (d - back)) - (back - b) + 2 * gl[i];
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double squareLow = Math.fma(g[i], g[i], -square) + 2 * g[i] * gl[i];
            double last = (1 + right[i]) * square;
            double delta = s[i] + last;
            sl[i] = sl[i] + ((last - (delta - s[i])) + (1 + right[i]) * squareLow);
            s[i] = delta;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / s[i];
            double il = inverse * Math.fma(-inverse, sl[i], Math.fma(-inverse, s[i], 1));
            double square = inverse * inverse;
            s[i] = square;
            sl[i] = Math.fma(inverse, inverse, -square) + 2 * inverse * il;
        }
    }

    private static void rightOfZero(double[] x, double[] right, int n) {
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positiveOfBounded(x[i]);
        }
    }

    /** {@code g + gl = e^−|x|}, if the result says so. */
    private static boolean decay(double[] x, double[] g, double[] gl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] zero = scratch.next(n);
        Arrays.fill(zero, 0, n, 0);
        boolean near = scratch.math().decay(x, zero, g, gl, n);
        scratch.release(mark);
        return near;
    }
}
