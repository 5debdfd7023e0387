package org.sparkactivations.math;

/** Functions built on the logistic sigmoid σ, evaluated as sums of two doubles and rounded at the end. */
public final class Logistic {

    private Logistic() {}

    /**
     * g = e^−|hi + lo|, as the parts of {@link ArrayMath#expParts} in m, c and k, and as a sum g + gl which loses what lies
     * below the least double.
     */
    static void decay(
            ArrayMath math,
            double[] hi,
            double[] lo,
            double[] m,
            double[] c,
            double[] k,
            double[] g,
            double[] gl,
            int n) {
        for (int i = 0; i < n; i++) {
            g[i] = -Math.abs(hi[i]);
            gl[i] = lo[i] * (1 - 2 * Step.positive(hi[i]));
        }
        math.expParts(g, gl, m, c, k, n);
        math.scale(m, k, g, n);
        math.scale(c, k, gl, n);
    }

    /** {@code y = factor·σ(z)·σ(−z)} for z = hi + lo: the derivative of σ, without a difference 1 − σ that cancels. */
    public static void density(
            ArrayMath math, double factor, double[] hi, double[] lo, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        decay(math, hi, lo, m, c, k, g, gl, n);
        for (int i = 0; i < n; i++) {
            // g/(1 + g)²
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double inverse = 1 / d;
            double il = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            double square = inverse * inverse;
            double sl = Math.fma(inverse, inverse, -square) + 2 * inverse * il;
            double q = m[i] * square;
            double ql = Math.fma(m[i], square, -q) + Math.fma(m[i], sl, c[i] * square);
            y[i] = Math.fma(factor, q, factor * ql);
        }
        math.scale(y, k, y, n);
    }

    /**
     * {@code y = σ(z)·(1 + v·σ(−z))} for z = hi + lo and v = v + vl, all of them finite: the derivative of x·σ(z(x)), where
     * v = x·z′(x).
     */
    public static void productDerivative(
            ArrayMath math, double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        double[] m = scratch.scratch(5);
        double[] c = scratch.scratch(6);
        double[] k = scratch.scratch(7);
        double[] g = scratch.scratch(8);
        double[] gl = scratch.scratch(9);
        decay(math, hi, lo, m, c, k, g, gl, n);
        for (int i = 0; i < n; i++) {
            // g(1 + g + v)/(1 + g)² on the left, (1 + g + vg)/(1 + g)² on the right.
            double right = Step.positive(hi[i]);
            double left = 1 - right;
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double weight = Math.fma(right, g[i], left);
            double p = v[i] * weight;
            double pl = Math.fma(v[i], weight, -p) + Math.fma(v[i], right * gl[i], vl[i] * weight);
            double num = d + p;
            double back = num - d;
            double nl = (d - (num - back)) + (p - back) + (dl + pl);
            double inverse = 1 / d;
            double il = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            double square = inverse * inverse;
            double sl = Math.fma(inverse, inverse, -square) + 2 * inverse * il;
            double q = num * square;
            double ql = Math.fma(num, square, -q) + Math.fma(num, sl, nl * square);
            double scale = Math.fma(left, m[i], right);
            y[i] = Math.fma(q, scale, Math.fma(ql, scale, q * (left * c[i])));
            k[i] = left * k[i];
        }
        math.scale(y, k, y, n);
    }
}
