package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * The Gaussian error linear unit x·Φ(x) and functions related to it. Φ is the distribution function of the normal
 * distribution, φ its density.
 *
 * <p>Method: left of 0, Φ(x) = r(t)·e^(−t²/2) with t = |x|. There r is Mills' ratio divided by √(2π), which
 * varies slowly. It is r(t) = s·P(2s − 1) with s = C/(t + C) and a polynomial P, in the manner of Shepherd,
 * Laframboise, Chebyshev Approximation of (1 + 2x)exp(x²)erfc x in 0 ≤ x &lt; ∞, Math. Comp. 36 (1981). So no 1 +
 * erf cancels, the rounding of t² does not reach the exponential, and nothing underflows before the result does.
 * Right of 0, Φ(x) = 1 − Φ(−x).
 */
public final class GeluKernel {

    /** φ(0) = 1/√(2π), as a sum of two doubles. */
    static final double PEAK = 0.3989422804014327;

    static final double PEAK_LOW = -2.49232720227773e-17;

    /** Up to this |x|, e^(−x²/2) is far from the bounds of double. */
    static final double REACH = 37.4;

    /** Where e^(−t²/2) has underflowed. */
    private static final double FAR = 40;

    /** C, the t in the middle of the polynomial of Mills' ratio. */
    private static final double CENTRE = 5.5;

    private GeluKernel() {}

    /**
     * {@code y = x·Φ(x)} for any x, within 2 ulp.
     *
     * <p>Special cases: −0 for −∞ and left of −38.6, where the result underflows; ∞ for ∞; NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.gelu(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        Parts parts = new Parts(x, n, scratch);
        parts.value(x, parts.r, parts.rLow, y, n);
        scratch.release(mark);
    }

    /** Both {@link #value} and {@link #derivative}. */
    public static void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.gelu(x, y, n, scratch);
            FloatKernels.geluDerivative(x, slopes, n, scratch);
            return;
        }
        int mark = scratch.mark();
        Parts parts = new Parts(x, n, scratch);
        double[] r = scratch.next(n);
        double[] rLow = scratch.next(n);
        System.arraycopy(parts.r, 0, r, 0, n);
        System.arraycopy(parts.rLow, 0, rLow, 0, n);
        parts.value(x, r, rLow, y, n);
        parts.derivative(x, slopes, rLow, n);
        scratch.release(mark);
    }

    /**
     * {@code y = Φ(x) + x·φ(x)} for any x, the derivative of x·Φ(x), within 2 ulp; next to its zero at −0.75, within 2
     * ulp of the larger addend.
     *
     * <p>Special cases: −0 for −∞ and left of −38.7, where the result underflows; 1 for ∞; NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.geluDerivative(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        derivative(x, y, scratch.next(n), n, scratch);
        scratch.release(mark);
    }

    /** {@code y + yLow = Φ(x) + x·φ(x)}; beyond {@link #REACH}, yLow is arbitrary. */
    static void derivative(double[] x, double[] y, double[] yLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        new Parts(x, n, scratch).derivative(x, y, yLow, n);
        scratch.release(mark);
    }

    /** What value and derivative are made of: {@code high + low = −x²/2}, its exponential g, and Mills' ratio r. */
    private static final class Parts {
        final double[] high;
        final double[] low;
        final double[] g;
        final double[] gLow;
        final double[] r;
        final double[] rLow;
        final boolean near;

        Parts(double[] x, int n, Scratch scratch) {
            high = scratch.next(n);
            low = scratch.next(n);
            g = scratch.next(n);
            gLow = scratch.next(n);
            r = scratch.next(n);
            rLow = scratch.next(n);
            halfSquare(x, high, low, n);
            near = scratch.math().decay(high, low, g, gLow, n);
            mills(x, r, rLow, n, scratch);
        }

        /** {@code y = x·Φ(x)}; overwrites Mills' ratio {@code p + pLow}. */
        void value(double[] x, double[] p, double[] pLow, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                double t = Math.abs(x[i]);
                double product = t * p[i];
                pLow[i] = twoProductError(t, p[i], product) + t * pLow[i];
                p[i] = product;
            }
            for (int i = 0; i < n; i++) {
                // max(x, −0), which is faster in this form
                double line = -0.5 * (-x[i] - Math.abs(x[i]));
                y[i] = line - Math.fma(p[i], g[i], Math.fma(p[i], gLow[i], pLow[i] * g[i]));
            }
            for (int i = 0; !near && i < n; i++) {
                if (!(high[i] >= -ArrayMath.NEAR)) {
                    y[i] = x[i] > 0 ? x[i] : far(x[i], -p[i], -pLow[i], high[i], low[i]);
                }
            }
        }

        /** {@code y + yLow = Φ(x) + x·φ(x)}; overwrites the parts. */
        void derivative(double[] x, double[] y, double[] yLow, int n) {
            for (int i = 0; i < n; i++) {
                // The derivative at −t is (r − t·φ(0))·e^(−t²/2).
                double t = Math.abs(x[i]);
                double p = t * PEAK;
                double pLow = twoProductError(t, PEAK, p) + t * PEAK_LOW;
                double difference = r[i] - p;
                rLow[i] = twoDifferenceError(r[i], p, difference) + (rLow[i] - pLow);
                r[i] = difference;
            }
            reflect(x, r, rLow, g, gLow, y, yLow, n);
            for (int i = 0; !near && i < n; i++) {
                if (!(high[i] >= -ArrayMath.NEAR)) {
                    y[i] = x[i] > 0 ? 1 : far(x[i], r[i], rLow[i], high[i], low[i]);
                }
            }
        }
    }

    /** {@code (r + rLow)·e^(high + low)} for a negative r and an x far out on the left; NaN for NaN. */
    private static double far(double x, double r, double rLow, double high, double low) {
        return x < -FAR ? -0.0 : ScalarMath.farProduct(r, high, low + rLow / r);
    }

    /** {@code y + yLow = Φ(x)} for |x| ≤ {@link #REACH}. */
    static void cdf(double[] x, double[] y, double[] yLow, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.normalCdf(x, y, n, scratch);
            Arrays.fill(yLow, 0, n, 0);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rLow = scratch.next(n);
        halfSquare(x, high, low, n);
        scratch.math().decay(high, low, g, gLow, n);
        mills(x, r, rLow, n, scratch);
        reflect(x, r, rLow, g, gLow, y, yLow, n);
        scratch.release(mark);
    }

    /**
     * {@code y + yLow = p} left of 0 and {@code 1 − p} right of it, for p = (r + rLow)(g + gLow);
     * overwrites g and gLow.
     */
    static void reflect(
            double[] x, double[] r, double[] rLow, double[] g, double[] gLow, double[] y, double[] yLow, int n) {
        for (int i = 0; i < n; i++) {
            double p = r[i] * g[i];
            gLow[i] = Math.fma(r[i], gLow[i], Math.fma(rLow[i], g[i], twoProductError(r[i], g[i], p)));
            g[i] = p;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double sign = 1 - 2 * right;
            double sum = Math.fma(sign, g[i], right);
            double low = Math.fma(sign, gLow[i], Math.fma(sign, g[i], right - sum));
            y[i] = sum + low;
            yLow[i] = fastTwoSumError(sum, low, y[i]);
        }
    }

    /**
     * Mills' ratio of an x beyond {@link #REACH} times |x|, minus 1: its asymptotic series in 1/x², whose first
     * omitted term is below 2⁻⁵⁶.
     */
    static double farMills(double x) {
        double u = -1 / (x * x);
        return u * (1 + u * (3 + u * (15 + u * (105 + u * (945 + u * 10395)))));
    }

    /** {@code high + low = −x²/2}, exactly; where high is infinite, low is arbitrary. */
    static void halfSquare(double[] x, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            high[i] = -0.5 * square;
            low[i] = -0.5 * twoProductError(x[i], x[i], square);
        }
    }

    /**
     * {@code r + rLow = e^(t²/2)·Φ(−t)} for t = |x| ≤ {@value #FAR}, with a relative error of 2⁻⁵⁵;
     * beyond, they are arbitrary.
     *
     * <p>The rounding error of s is corrected at the end: r′(t) = t·r(t) − φ(0), and s belongs to t + e/s with e = C −
     * s·(t + C). The last four steps of Horner's rule, whose errors would show, have twice the precision.
     */
    static void mills(double[] x, double[] r, double[] rLow, int n, Scratch scratch) {
        if (n == 1) {
            r[0] = mills(Math.abs(x[0]), rLow);
            return;
        }
        int mark = scratch.mark();
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double t = Math.abs(x[i]);
            double d = t + CENTRE;
            double dLow = fastTwoSumError(CENTRE, t, d);
            double s = CENTRE / d;
            r[i] = s;
            rLow[i] = Math.fma(-s, dLow, Math.fma(-s, d, CENTRE)) * (d * (-1 / CENTRE));
        }
        for (int i = 0; i < n; i++) {
            p[i] = millsTail(Math.fma(2, r[i], -1));
        }
        Arrays.fill(pLow, 0, n, 0);
        hornerStep(MILLS_3, MILLS_3_LOW, r, p, pLow, n);
        hornerStep(MILLS_2, MILLS_2_LOW, r, p, pLow, n);
        hornerStep(MILLS_1, MILLS_1_LOW, r, p, pLow, n);
        hornerStep(MILLS_0, MILLS_0_LOW, r, p, pLow, n);
        for (int i = 0; i < n; i++) {
            double s = r[i];
            double ratio = s * p[i];
            double slope = Math.fma(Math.abs(x[i]), ratio, -PEAK);
            double ratioLow = Math.fma(s, pLow[i], twoProductError(s, p[i], ratio));
            rLow[i] = Math.fma(rLow[i], slope, ratioLow);
            r[i] = ratio;
        }
        scratch.release(mark);
    }

    /** {@link #mills} of one t ≥ 0; returns the high part, and writes the low one to the first element. */
    static double mills(double t, double[] low) {
        double d = t + CENTRE;
        double dLow = fastTwoSumError(CENTRE, t, d);
        double s = CENTRE / d;
        double sLow = Math.fma(-s, dLow, Math.fma(-s, d, CENTRE)) * (d * (-1 / CENTRE));
        double w = Math.fma(2, s, -1);
        low[0] = 0;
        double p = hornerStep(MILLS_3, MILLS_3_LOW, w, millsTail(w), low);
        p = hornerStep(MILLS_2, MILLS_2_LOW, w, p, low);
        p = hornerStep(MILLS_1, MILLS_1_LOW, w, p, low);
        p = hornerStep(MILLS_0, MILLS_0_LOW, w, p, low);
        double ratio = s * p;
        double ratioLow = Math.fma(s, low[0], twoProductError(s, p, ratio));
        low[0] = Math.fma(sLow, Math.fma(t, ratio, -PEAK), ratioLow);
        return ratio;
    }

    /** The terms of the polynomial from w⁴ on, divided by w⁴. */
    private static double millsTail(double w) {
        double w2 = w * w;
        double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_20, MILLS_18), MILLS_16), MILLS_14);
        even = Math.fma(w2, Math.fma(w2, Math.fma(w2, even, MILLS_12), MILLS_10), MILLS_8);
        even = Math.fma(w2, Math.fma(w2, even, MILLS_6), MILLS_4);
        double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_21, MILLS_19), MILLS_17), MILLS_15);
        odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, MILLS_13), MILLS_11), MILLS_9);
        odd = Math.fma(w2, Math.fma(w2, odd, MILLS_7), MILLS_5);
        return Math.fma(w, odd, even);
    }

    /** A step for one number. */
    private static double hornerStep(double c, double cLow, double w, double p, double[] low) {
        double product = w * p;
        double productLow = Math.fma(w, low[0], twoProductError(w, p, product));
        double sum = c + product;
        low[0] = fastTwoSumError(c, product, sum) + (productLow + cLow);
        return sum;
    }

    /**
     * {@code p + pLow = c + cLow + (2s − 1)(p + pLow)} for a c of few bits. One step is a loop, as HotSpot makes no
     * vector instructions of two that have the same form.
     */
    private static void hornerStep(double c, double cLow, double[] s, double[] p, double[] pLow, int n) {
        for (int i = 0; i < n; i++) {
            double w = Math.fma(2, s[i], -1);
            double product = w * p[i];
            double productLow = Math.fma(w, pLow[i], twoProductError(w, p[i], product));
            double sum = c + product;
            p[i] = sum;
            pLow[i] = fastTwoSumError(c, product, sum) + (productLow + cLow);
        }
    }
}
