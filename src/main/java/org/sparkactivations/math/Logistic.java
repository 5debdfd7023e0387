package org.sparkactivations.math;

/**
 * Functions built on the logistic sigmoid σ, evaluated as sums of two doubles and rounded at the end.
 *
 * <p>Here as in the other kernels, a loop holds some 20 operations at most: HotSpot makes vector instructions of loops that it
 * can unroll, and it does not unroll long ones (a chain of three double-double steps took 3.8 ns an element, of two 0.33).
 */
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
        inverseSquare(g, gl, n);
        for (int i = 0; i < n; i++) {
            // g/(1 + g)²
            double q = m[i] * g[i];
            double ql = Math.fma(m[i], g[i], -q) + Math.fma(m[i], gl[i], c[i] * g[i]);
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
        double[] numerator = scratch.scratch(10);
        double[] numeratorLow = scratch.scratch(11);
        double[] right = scratch.scratch(12);
        decay(math, hi, lo, m, c, k, g, gl, n);
        // g(1 + g + v)/(1 + g)² on the left, (1 + g + vg)/(1 + g)² on the right: first their numerators.
        for (int i = 0; i < n; i++) {
            right[i] = Step.positive(hi[i]);
        }
        for (int i = 0; i < n; i++) {
            double weight = Math.fma(right[i], g[i], 1 - right[i]);
            double p = v[i] * weight;
            numerator[i] = p;
            numeratorLow[i] = Math.fma(v[i], weight, -p) + Math.fma(v[i], right[i] * gl[i], vl[i] * weight);
        }
        for (int i = 0; i < n; i++) {
            double p = numerator[i];
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double num = d + p;
            double back = num - d;
            numerator[i] = num;
            numeratorLow[i] = (d - (num - back)) + (p - back) + (dl + numeratorLow[i]);
        }
        inverseSquare(g, gl, n);
        for (int i = 0; i < n; i++) {
            double q = numerator[i] * g[i];
            numeratorLow[i] = Math.fma(numerator[i], g[i], -q) + Math.fma(numerator[i], gl[i], numeratorLow[i] * g[i]);
            numerator[i] = q;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, m[i], right[i]);
            y[i] = Math.fma(numerator[i], scale, Math.fma(numeratorLow[i], scale, numerator[i] * (left * c[i])));
            k[i] = left * k[i];
        }
        math.scale(y, k, y, n);
    }

    /** {@code g + gl = 1/(1 + g + gl)²}, in place. */
    private static void inverseSquare(double[] g, double[] gl, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dl = (g[i] - (d - 1)) + gl[i];
            double inverse = 1 / d;
            double il = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            double square = inverse * inverse;
            g[i] = square;
            gl[i] = Math.fma(inverse, inverse, -square) + 2 * inverse * il;
        }
    }
}
