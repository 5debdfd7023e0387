package org.sparkactivations.math;

/**
 * Functions built on the logistic sigmoid σ, evaluated as sums of two doubles and rounded at the end.
 *
 * <p>All of them are quotients of polynomials in g = e^−|z|, which neither overflows nor cancels. Here as in the other
 * kernels, a loop holds some 20 operations at most: HotSpot makes vector instructions of loops that it can unroll, and it
 * does not unroll long ones (a chain of three double-double steps took 3.8 ns an element, of two 0.33). What is too far out
 * is computed a second time, element by element.
 */
public final class Logistic {

    private Logistic() {}

    /** {@code y = factor·σ(z)·σ(−z)} for z = hi + lo: the derivative of σ, without a difference 1 − σ that cancels. */
    public static void density(double factor, double[] hi, double[] lo, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] il = scratch.next(n);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        inverseOfOnePlus(g, gl, inverse, il, n);
        for (int i = 0; i < n; i++) {
            // g/(1 + g)²
            double t = g[i] * inverse[i];
            double tl = Math.fma(g[i], il[i], Math.fma(gl[i], inverse[i], Math.fma(g[i], inverse[i], -t)));
            double q = t * inverse[i];
            double ql = Math.fma(t, il[i], Math.fma(tl, inverse[i], Math.fma(t, inverse[i], -q)));
            y[i] = Math.fma(factor, q, factor * ql);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(hi[i]) <= ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(factor, -Math.abs(hi[i]), hi[i] > 0 ? -lo[i] : lo[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = σ(z)·(1 + v·σ(−z))} for z = hi + lo and v = v + vl, all of them finite: the derivative of x·σ(z(x)), where
     * v = x·z′(x).
     */
    public static void productDerivative(
            double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        boolean near = scratch.math().productDerivative(hi, lo, v, vl, y, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(hi[i]) <= ArrayMath.NEAR)) {
                y[i] = hi[i] > 0 ? 1 : farProduct(v[i], vl[i], hi[i], lo[i]);
            }
        }
    }

    /** The same where |hi| ≤ {@value ArrayMath#NEAR}. */
    static boolean nearProductDerivative(
            ScalarMath plain, double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] il = scratch.next(n);
        double[] q = scratch.next(n);
        double[] ql = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = plain.decay(hi, lo, g, gl, n);
        // g(1 + g + v)/(1 + g)² on the left, (1 + g + vg)/(1 + g)² on the right: first their numerators.
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positive(hi[i]);
        }
        for (int i = 0; i < n; i++) {
            double weight = Math.fma(right[i], g[i], 1 - right[i]);
            double p = v[i] * weight;
            q[i] = p;
            ql[i] = Math.fma(v[i], right[i] * gl[i], Math.fma(vl[i], weight, Math.fma(v[i], weight, -p)));
        }
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double sum = d + q[i];
            double back = sum - d;
            ql[i] = (d - (sum - back)) - (back - q[i]) + (dl + ql[i]);
            q[i] = sum;
        }
        inverseOfOnePlus(g, gl, inverse, il, n);
        for (int i = 0; i < n; i++) {
            double t = q[i] * inverse[i];
            double tl = Math.fma(q[i], il[i], Math.fma(ql[i], inverse[i], Math.fma(q[i], inverse[i], -t)));
            double u = t * inverse[i];
            ql[i] = Math.fma(t, il[i], Math.fma(tl, inverse[i], Math.fma(t, inverse[i], -u)));
            q[i] = u;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            y[i] = Math.fma(q[i], scale, Math.fma(ql[i], scale, q[i] * (left * gl[i])));
        }
        scratch.release(mark);
        return near;
    }

    /** (1 + v + vl)·e^(hi + lo) for great |v| and hi. */
    public static double farProduct(double v, double vl, double hi, double lo) {
        double factor = ScalarMath.finite(1 + v);
        double low = (1 - (factor - v)) + vl;
        return ScalarMath.farProduct(factor, hi, lo + low / factor);
    }

    /** {@code y + yl = 1/(1 + g + gl)}. */
    public static void inverseOfOnePlus(double[] g, double[] gl, double[] y, double[] yl, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double inverse = 1 / d;
            y[i] = inverse;
            yl[i] = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
        }
    }
}
