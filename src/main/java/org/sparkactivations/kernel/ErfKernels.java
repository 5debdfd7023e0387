package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/** The error function erf. */
public final class ErfKernels {

    /** √2, as a sum of two doubles. */
    private static final double SQRT2 = 1.4142135623730951;

    private static final double SQRT2_LOW = -9.667293313452913e-17;

    /** 2/√π, as a sum of two doubles. */
    private static final double PEAK = 1.1283791670955126;

    private static final double PEAK_LOW = 1.533545961316588e-17;

    /** Up to here a polynomial; from there on 1 − erfc. */
    private static final double NEAR = 0.75;

    /** Where erf x has long been 1, and e^(−x²) has not underflowed. */
    private static final double ONE = 10;

    private ErfKernels() {}

    /** {@code y = erf x}; exactly odd. */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rl = scratch.next(n);
        double[] a = scratch.next(n);
        for (int i = 0; i < n; i++) {
            a[i] = Math.min(Math.abs(x[i]), ONE);
        }
        negativeSquare(a, t, lo, n);
        scratch.math().decay(t, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            t[i] = SQRT2 * a[i];
            lo[i] = Math.fma(SQRT2, a[i], -t[i]) + SQRT2_LOW * a[i];
        }
        GeluKernel.mills(t, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            // What t lacks changes r(t) by r′ = t·r − φ(0) times that.
            rl[i] = Math.fma(lo[i], Math.fma(t[i], r[i], -GeluKernel.PEAK), rl[i]);
            double p = r[i] * g[i];
            gl[i] = Math.fma(r[i], gl[i], Math.fma(rl[i], g[i], Math.fma(r[i], g[i], -p)));
            g[i] = p;
        }
        for (int i = 0; i < n; i++) {
            double near = Math.min(a[i], NEAR);
            double w = near * near;
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_10, ERF_8), ERF_6), ERF_4);
            even = Math.fma(w2, even, ERF_2);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ERF_11, ERF_9), ERF_7), ERF_5);
            odd = Math.fma(w2, Math.fma(w2, odd, ERF_3), ERF_1);
            double rest = w * Math.fma(w, even, odd);
            y[i] = Math.fma(near, ERF_0, Math.fma(near, rest, near * ERF_0_LOW));
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(a[i] - NEAR);
            double rest = 1 - 2 * g[i];
            double low = (1 - rest) - 2 * g[i];
            y[i] = Math.fma(far, rest + Math.fma(-2, gl[i], low), (1 - far) * y[i]) * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /** {@code y = 2/√π·e^(−x²)}, the derivative of erf. */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        negativeSquare(x, hi, lo, n);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(PEAK, g[i], Math.fma(PEAK, gl[i], PEAK_LOW * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(PEAK, hi[i], lo[i] + PEAK_LOW / PEAK);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = e^(−x²)}. */
    public static void gaussian(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        negativeSquare(x, hi, lo, n);
        scratch.math().exp(hi, lo, y, n);
        scratch.release(mark);
    }

    /** {@code y = −2x·e^(−x²)}, the derivative of that. */
    public static void gaussianDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        negativeSquare(x, hi, lo, n);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            y[i] = -2 * Math.fma(x[i], g[i], x[i] * gl[i]);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(ScalarMath.finite(-2 * x[i]), hi[i], lo[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code hi + lo = −x²}, unrounded; an infinite hi leaves lo without meaning. */
    private static void negativeSquare(double[] x, double[] hi, double[] lo, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            hi[i] = -square;
            lo[i] = Math.fma(-x[i], x[i], square);
        }
    }
}
