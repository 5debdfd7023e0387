package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/** The hyperbolic tangent to more than double precision, and functions built on it. */
public final class TanhKernels {

    /** Below this a polynomial is used where x − tanh x would cancel. */
    private static final double NEAR = 0.75;

    private TanhKernels() {}

    /**
     * {@code t + tl = tanh |z|} for z = (hi + lo)/2, as −e/(2 + e) with e = expm1(−|2z|).
     *
     * @param hi twice the argument; overwritten
     * @param lo small beside an ulp of hi; overwritten
     */
    private static void magnitude(double[] hi, double[] lo, double[] t, double[] tl, int n, ArrayMath math) {
        for (int i = 0; i < n; i++) {
            lo[i] = lo[i] * (1 - 2 * Conditions.positive(hi[i]));
            hi[i] = -Math.abs(hi[i]);
        }
        math.expm1(hi, t, tl, n);
        for (int i = 0; i < n; i++) {
            double e = t[i];
            double el = tl[i] + (1 + e) * lo[i];
            double d = 2 + e;
            double dl = (e - (d - 2)) + el;
            double inverse = 1 / d;
            double q = e * inverse;
            double ql = (Math.fma(-q, dl, Math.fma(-q, d, e) + el)) * inverse;
            t[i] = -q;
            tl[i] = -ql;
        }
    }

    /**
     * {@code y = (factor + factorLow)·tanh(z)} for z = (hi + lo)/2; exactly odd.
     *
     * @param hi twice the argument, finite; overwritten
     * @param lo small beside an ulp of hi; overwritten
     */
    public static void scaled(
            double factor, double factorLow, double[] hi, double[] lo, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] sign = scratch.next(n);
        double[] t = scratch.next(n);
        double[] tl = scratch.next(n);
        for (int i = 0; i < n; i++) {
            sign[i] = Conditions.sign(hi[i]);
        }
        magnitude(hi, lo, t, tl, n, scratch.math());
        for (int i = 0; i < n; i++) {
            double p = factor * t[i];
            double pl = Math.fma(factor, tl[i], Math.fma(factorLow, t[i], Math.fma(factor, t[i], -p)));
            y[i] = sign[i] * (p + pl);
        }
        scratch.release(mark);
    }

    /** {@code y = x − tanh x}; exactly odd. */
    public static void remainder(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tl = scratch.next(n);
        of(x, t, tl, n, scratch);
        for (int i = 0; i < n; i++) {
            double a = Math.abs(x[i]);
            // From 40 on tanh is 1, and the difference needs no second part, which would be NaN at ∞.
            double near = Math.min(a, 40);
            double difference = near - t[i];
            double low = (near - (difference + t[i])) - tl[i];
            double far = Conditions.positive(a - 40);
            t[i] = (1 - far) * (difference + low) + far * Math.max(a, 40) - far;
        }
        for (int i = 0; i < n; i++) {
            double a = Math.min(Math.abs(x[i]), NEAR);
            double w = a * a;
            double wl = Math.fma(a, a, -w);
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, SHRINK_12, SHRINK_10), SHRINK_8), SHRINK_6);
            even = Math.fma(w2, Math.fma(w2, even, SHRINK_4), SHRINK_2);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, SHRINK_13, SHRINK_11), SHRINK_9), SHRINK_7);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, SHRINK_5), SHRINK_3), SHRINK_1);
            double rest = w * Math.fma(w, even, odd);
            double p = SHRINK_0 + rest;
            double pl = (rest - (p - SHRINK_0)) + SHRINK_0_LOW;
            // a·w·p
            double product = w * p;
            double low = Math.fma(w, pl, Math.fma(wl, p, Math.fma(w, p, -product)));
            y[i] = Math.fma(a, product, a * low);
        }
        for (int i = 0; i < n; i++) {
            double far = Conditions.positive(Math.abs(x[i]) - NEAR);
            double sum = (1 - far) * y[i] + far * Math.max(t[i], 0);
            y[i] = sum * Conditions.sign(x[i]);
        }
        scratch.release(mark);
    }

    /** {@code y = tanh²x}. */
    public static void squared(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] tl = scratch.next(n);
        of(x, t, tl, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(t[i], t[i], 2 * t[i] * tl[i]);
        }
        scratch.release(mark);
    }

    private static void of(double[] x, double[] t, double[] tl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        for (int i = 0; i < n; i++) {
            hi[i] = 2 * Math.min(Math.abs(x[i]), 100);
        }
        Arrays.fill(lo, 0, n, 0);
        magnitude(hi, lo, t, tl, n, scratch.math());
        scratch.release(mark);
    }
}
