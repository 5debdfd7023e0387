package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/** The inverse of the logistic sigmoid. */
public final class Logit {

    private Logit() {}

    /**
     * {@code y = ln(x/(1 − x))}; −∞ at 0, +∞ at 1, NaN outside of [0, 1].
     *
     * <p>With p the lesser of x and 1 − x, ln(p/(1 − p)) = k·ln 2 + 2·artanh((q − d)/(q + d)), where q = p·2⁻ᵏ and d = 1 − p;
     * k is 0 for p ≥ 1/3, so that nothing cancels next to ½, and brings q into [½, 1) for others.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        double[] power = scratch.scratch(0);
        double[] k = scratch.scratch(1);
        for (int i = 0; i < n; i++) {
            double p = Math.min(x[i], 1 - x[i]);
            if (p >= 1 / 3.0) {
                k[i] = 0;
                power[i] = p;
            } else if (p > 0) {
                double normal = p < Double.MIN_NORMAL ? p * 0x1p54 : p;
                int exponent = Math.getExponent(normal) + 1;
                k[i] = p < Double.MIN_NORMAL ? exponent - 54 : exponent;
                power[i] = Math.scalb(normal, -exponent);
            } else {
                k[i] = p == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
                power[i] = 0.5;
            }
        }
        for (int i = 0; i < n; i++) {
            double p = Math.min(x[i], 1 - x[i]);
            double d = 1 - p;
            double dl = (1 - d) - p;
            double q = power[i];
            double num = q - d;
            double nl = (q - (num + d)) - dl;
            double den = q + d;
            double back = den - d;
            double el = (d - (den - back)) + (q - back) + dl;
            double inverse = 1 / den;
            double s = num * inverse;
            double sl = (Math.fma(-s, den, num) + Math.fma(-s, el, nl)) * inverse;
            double w = s * s;
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_10, ATANH_8), ATANH_6), ATANH_4);
            even = Math.fma(w2, Math.fma(w2, even, ATANH_2), ATANH_0);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, ATANH_9, ATANH_7), ATANH_5), ATANH_3);
            odd = Math.fma(w2, odd, ATANH_1);
            double rest = 2 * (sl + s * (w * Math.fma(w, odd, even)));
            double large = k[i] * LN2;
            double finite = Math.max(k[i], -2000);
            double small = Math.fma(finite, LN2, -finite * LN2) + finite * LN2_LOW;
            double sum = finite * LN2 + 2 * s;
            double low = (2 * s - (sum - finite * LN2)) + (rest + small);
            y[i] = (sum + low) + (large - finite * LN2);
        }
        for (int i = 0; i < n; i++) {
            y[i] = x[i] > 0.5 ? -y[i] : y[i];
        }
    }

    /** {@code y = 1/(x(1 − x))}; ∞ at 0 and 1, NaN outside of [0, 1]. */
    public static void derivative(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double p = Math.min(x[i], 1 - x[i]);
            double d = 1 - p;
            double dl = (1 - d) - p;
            double inverse = 1 / d;
            double low = inverse * Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            // 1/(pd): the quotient by p comes last, as it may overflow.
            double quotient = inverse / p;
            double error = Math.fma(-quotient, p, inverse) + low;
            double corrected = quotient + error / p;
            y[i] = p > 0x1p-1000 ? corrected : p >= 0 ? 1 / p : Double.NaN;
        }
    }
}
