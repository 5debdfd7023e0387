package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Functions built on the normal distribution: Φ is its cdf, φ its pdf.
 *
 * <p>Left of 0, Φ(x) = r(t)·e^(−t²/2) with t = |x|, where r, Mills' ratio over √(2π), varies slowly: r(t) = s·P(2s − 1)
 * with s = C/(t + C), in the manner of Shepherd, Laframboise, Chebyshev Approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x &lt; ∞, Math. Comp. 36 (1981). So neither does 1 + erf cancel, nor does rounding t² before the exponential cost a
 * digit, nor does anything underflow before the result does.
 */
public final class GeluKernel {

    /** φ(0) = 1/√(2π), as a sum of two doubles. */
    static final double PEAK = 0.3989422804014327;

    static final double PEAK_LOW = -2.49232720227773e-17;

    /** Up to this |x|, e^(−x²/2) is far from the bounds of double. */
    static final double REACH = 37.4;

    /** Where e^(−t²/2) has underflowed. */
    private static final double FAR = 40;

    /** C, the t that the polynomial of Mills' ratio has in the middle. */
    private static final double CENTRE = 5.5;

    private GeluKernel() {}

    /** {@code y = x·Φ(x)}. */
    public static void product(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rl = scratch.next(n);
        halfSquare(x, hi, lo, n);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            double t = Math.abs(x[i]);
            double p = t * r[i];
            rl[i] = Math.fma(t, r[i], -p) + t * rl[i];
            r[i] = p;
        }
        for (int i = 0; i < n; i++) {
            // max(x, −0), which is cheaper so
            double line = -0.5 * (-x[i] - Math.abs(x[i]));
            y[i] = line - Math.fma(r[i], g[i], Math.fma(r[i], gl[i], rl[i] * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? x[i] : far(x[i], -r[i], -rl[i], hi[i], lo[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = Φ(x) + x·φ(x)}, the derivative of x·Φ(x). */
    public static void productDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        productDerivative(x, y, scratch.next(n), n, scratch);
        scratch.release(mark);
    }

    /** {@code y + yl = Φ(x) + x·φ(x)}; beyond {@link #REACH} yl has no meaning. */
    static void productDerivative(double[] x, double[] y, double[] yl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rl = scratch.next(n);
        halfSquare(x, hi, lo, n);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        for (int i = 0; i < n; i++) {
            // The derivative at −t: (r − t·φ(0))·e^(−t²/2).
            double t = Math.abs(x[i]);
            double p = t * PEAK;
            double pl = Math.fma(t, PEAK, -p) + t * PEAK_LOW;
            double difference = r[i] - p;
            double back = difference - r[i];
            rl[i] = (r[i] - (difference - back)) - (p + back) + (rl[i] - pl);
            r[i] = difference;
        }
        reflected(x, r, rl, g, gl, y, yl, n);
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? 1 : far(x[i], r[i], rl[i], hi[i], lo[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code (r + rl)·e^(hi + lo)} for a negative r and an x far on the left; NaN for NaN. */
    private static double far(double x, double r, double rl, double hi, double lo) {
        return x < -FAR ? -0.0 : ScalarMath.farProduct(r, hi, lo + rl / r);
    }

    /** {@code y + yl = Φ(x)} for |x| ≤ {@link #REACH}. */
    static void cdf(double[] x, double[] y, double[] yl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rl = scratch.next(n);
        halfSquare(x, hi, lo, n);
        scratch.math().decay(hi, lo, g, gl, n);
        mills(x, r, rl, n, scratch);
        reflected(x, r, rl, g, gl, y, yl, n);
        scratch.release(mark);
    }

    /** {@code y + yl = (r + rl)(g + gl)} left of 0, and 1 less that right of it. */
    private static void reflected(
            double[] x, double[] r, double[] rl, double[] g, double[] gl, double[] y, double[] yl, int n) {
        for (int i = 0; i < n; i++) {
            double product = r[i] * g[i];
            gl[i] = Math.fma(r[i], gl[i], Math.fma(rl[i], g[i], Math.fma(r[i], g[i], -product)));
            g[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double sign = 1 - 2 * right;
            double sum = Math.fma(sign, g[i], right);
            double low = Math.fma(sign, gl[i], Math.fma(sign, g[i], right - sum));
            y[i] = sum + low;
            yl[i] = low - (y[i] - sum);
        }
    }

    /**
     * Mills' ratio of a far x times |x|, less 1: its asymptotic series in 1/x², of which the first term left out is below
     * 2⁻⁵⁶ beyond {@link #REACH}.
     */
    static double farMills(double x) {
        double u = -1 / (x * x);
        return u * (1 + u * (3 + u * (15 + u * (105 + u * (945 + u * 10395)))));
    }

    /** {@code hi + lo = −x²/2}, unrounded; an infinite hi leaves lo without meaning. */
    private static void halfSquare(double[] x, double[] hi, double[] lo, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            hi[i] = -0.5 * square;
            lo[i] = -0.5 * Math.fma(x[i], x[i], -square);
        }
    }

    /**
     * {@code r + rl = e^(t²/2)·Φ(−t)} for t = |x|, within 2⁻⁵⁵ of it; beyond {@value #FAR} they have no meaning.
     *
     * <p>What s lacks, as it is rounded, is made up for in the end: r′(t) = t·r(t) − φ(0), and s stands for t + e/s where e = C −
     * s·(t + C). Of Horner's rule the last four steps, whose errors would show, have twice the precision.
     */
    static void mills(double[] x, double[] r, double[] rl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] p = scratch.next(n);
        double[] pl = scratch.next(n);
        for (int i = 0; i < n; i++) {
            double t = Math.abs(x[i]);
            double d = t + CENTRE;
            double dl = t - (d - CENTRE);
            double s = CENTRE / d;
            r[i] = s;
            rl[i] = Math.fma(-s, dl, Math.fma(-s, d, CENTRE)) * (d * (-1 / CENTRE));
        }
        for (int i = 0; i < n; i++) {
            double w = Math.fma(2, r[i], -1);
            double w2 = w * w;
            double even = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_20, MILLS_18), MILLS_16), MILLS_14);
            even = Math.fma(w2, Math.fma(w2, Math.fma(w2, even, MILLS_12), MILLS_10), MILLS_8);
            even = Math.fma(w2, Math.fma(w2, even, MILLS_6), MILLS_4);
            double odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, MILLS_21, MILLS_19), MILLS_17), MILLS_15);
            odd = Math.fma(w2, Math.fma(w2, Math.fma(w2, odd, MILLS_13), MILLS_11), MILLS_9);
            odd = Math.fma(w2, Math.fma(w2, odd, MILLS_7), MILLS_5);
            p[i] = Math.fma(w, odd, even);
        }
        Arrays.fill(pl, 0, n, 0);
        hornerStep(MILLS_3, MILLS_3_LOW, r, p, pl, n);
        hornerStep(MILLS_2, MILLS_2_LOW, r, p, pl, n);
        hornerStep(MILLS_1, MILLS_1_LOW, r, p, pl, n);
        hornerStep(MILLS_0, MILLS_0_LOW, r, p, pl, n);
        for (int i = 0; i < n; i++) {
            double s = r[i];
            double ratio = s * p[i];
            double slope = Math.fma(Math.abs(x[i]), ratio, -PEAK);
            rl[i] = Math.fma(rl[i], slope, Math.fma(s, pl[i], Math.fma(s, p[i], -ratio)));
            r[i] = ratio;
        }
        scratch.release(mark);
    }

    /**
     * {@code p + pl = c + cl + (2s − 1)(p + pl)}, for a c of so few bits that {@code sum − c} is not rounded. One
     * step is a loop, as HotSpot makes no vector instructions of two that have one form.
     */
    private static void hornerStep(double c, double cl, double[] s, double[] p, double[] pl, int n) {
        for (int i = 0; i < n; i++) {
            double w = Math.fma(2, s[i], -1);
            double product = w * p[i];
            double sum = c + product;
            double low = Math.fma(w, pl[i], Math.fma(w, p[i], -product));
            p[i] = sum;
            pl[i] = (product - (sum - c)) + (low + cl);
        }
    }
}
