package org.sparkactivations.kernel;

import static org.sparkactivations.math.FloatCoefficients.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * Kernels for results that are rounded to float. They are within 2⁻³¹ of the exact result, or of its largest addend.
 *
 * <p>Method: the same formulas as for doubles, without low parts: the elements are floats, whose squares are exact in
 * double, and an exponent of double is far beyond that of the results. So arguments are held within bounds where an
 * exponential neither overflows nor becomes subnormal, and no element is computed apart from the others.
 */
public final class FloatKernels {

    /** Beyond ±FAR an exponential is 0 or infinite as a float, as are its products with numbers down to 2⁻¹⁰⁰. */
    private static final double FAR = 700;

    /** Up to here the square of a density is neither 0 nor subnormal. */
    private static final double FAR_OF_NORMAL = 37;

    /** Up to this, and down to its inverse, a parameter is far from the bounds of double. */
    private static final double MODERATE = 0x1p100;

    /** Beyond every finite float, also multiplied by a moderate number; its cube is finite for such a factor. */
    private static final double BEYOND = 0x1p200;

    /** Here a fourth power is far beyond every float, and its square is finite. */
    private static final double HUGE = 0x1p100;

    private static final double SQRT2 = 1.4142135623730951;

    /** From here on mish is the identity in double. */
    private static final double STRAIGHT = 40;

    private FloatKernels() {}

    /** {@code y = x·Φ(x)}. */
    static void gelu(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] g = scratch.next(n);
        double[] r = scratch.next(n);
        mills(x, t, g, r, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], -0.0) - t[i] * r[i] * g[i];
        }
        scratch.release(mark);
    }

    /** {@code y = Φ(x) + x·φ(x)}, the derivative of {@link #gelu}. */
    static void geluDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] g = scratch.next(n);
        double[] r = scratch.next(n);
        mills(x, t, g, r, n, scratch);
        for (int i = 0; i < n; i++) {
            t[i] = Math.fma(-GeluKernel.PEAK, t[i], r[i]);
        }
        reflect(x, t, g, y, n);
        scratch.release(mark);
    }

    /** {@code y = r·g} left of 0 and {@code 1 − r·g} right of it. */
    private static void reflect(double[] x, double[] r, double[] g, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            y[i] = Math.fma(1 - 2 * right, r[i] * g[i], right);
        }
    }

    /** {@code t = |x|}, held within bounds, {@code g = e^(−t²/2)} and {@code r = Φ(−t)/g}. */
    private static void mills(double[] x, double[] t, double[] g, double[] r, int n, Scratch scratch) {
        for (int i = 0; i < n; i++) {
            t[i] = Math.min(Math.abs(x[i]), FAR_OF_NORMAL);
            r[i] = -0.5 * t[i] * t[i];
        }
        scratch.math().exp(r, g, n);
        for (int i = 0; i < n; i++) {
            double s = CENTRE / (t[i] + CENTRE);
            double w = Math.fma(2, s, -1);
            double w2 = w * w;
            double odd = Math.fma(Math.fma(MILLS_11, w2, MILLS_9), w2, MILLS_7);
            odd = Math.fma(Math.fma(Math.fma(odd, w2, MILLS_5), w2, MILLS_3), w2, MILLS_1);
            double even = Math.fma(Math.fma(Math.fma(MILLS_12, w2, MILLS_10), w2, MILLS_8), w2, MILLS_6);
            even = Math.fma(Math.fma(Math.fma(even, w2, MILLS_4), w2, MILLS_2), w2, MILLS_0);
            r[i] = s * Math.fma(w, odd, even);
        }
    }

    /** {@code y = Φ(x)}. */
    static void normalCdf(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] t = scratch.next(n);
        double[] g = scratch.next(n);
        double[] r = scratch.next(n);
        mills(x, t, g, r, n, scratch);
        reflect(x, r, g, y, n);
        scratch.release(mark);
    }

    /** {@code y = erf |x|} for |x| beyond 3/4, where it is 1 − 2Φ(−√2·|x|); elsewhere it is less precise. */
    static void farErf(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] t = scratch.next(n);
        double[] g = scratch.next(n);
        double[] r = scratch.next(n);
        for (int i = 0; i < n; i++) {
            z[i] = SQRT2 * x[i];
        }
        mills(z, t, g, r, n, scratch);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(-2 * r[i], g[i], 1);
        }
        scratch.release(mark);
    }

    /** {@code y = sign·ln(1 + e^(β·sign·x))/β} for a sign of 1 or −1 and a β from 2⁻¹⁰⁰ to 2¹⁰⁰. */
    static void softplus(double sign, double beta, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] g = scratch.next(n);
        double unit = 1 / beta;
        for (int i = 0; i < n; i++) {
            z[i] = -Math.min(Math.abs(beta * x[i]), FAR);
        }
        scratch.math().exp(z, g, n);
        for (int i = 0; i < n; i++) {
            double gi = g[i];
            double g2 = gi * gi;
            double odd = Math.fma(Math.fma(LOG_11, g2, LOG_9), g2, LOG_7);
            odd = Math.fma(Math.fma(Math.fma(odd, g2, LOG_5), g2, LOG_3), g2, LOG_1);
            double even = Math.fma(Math.fma(Math.fma(LOG_12, g2, LOG_10), g2, LOG_8), g2, LOG_6);
            even = Math.fma(Math.fma(Math.fma(even, g2, LOG_4), g2, LOG_2), g2, LOG_0);
            z[i] = Math.fma(g2, Math.fma(gi, odd, even), gi);
        }
        for (int i = 0; i < n; i++) {
            y[i] = sign * Math.fma(z[i], unit, Math.max(sign * x[i], 0));
        }
        scratch.release(mark);
    }

    /** {@code y = x·n/(n + 2)} with n = eˣ(eˣ + 2). */
    static void mish(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] e = scratch.next(n);
        boundedExponential(x, z, e, n, scratch);
        for (int i = 0; i < n; i++) {
            double numerator = e[i] * (e[i] + 2);
            y[i] = Math.max(x[i], -FAR) * (numerator / (numerator + 2));
        }
        scratch.release(mark);
    }

    /** {@code y = (n(n + 2) + 4x·eˣ(eˣ + 1))/(n + 2)²} with n = eˣ(eˣ + 2), the derivative of {@link #mish}. */
    static void mishDerivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] e = scratch.next(n);
        boundedExponential(x, z, e, n, scratch);
        for (int i = 0; i < n; i++) {
            double numerator = e[i] * (e[i] + 2);
            double inverse = 1 / (numerator + 2);
            double slope = 4 * e[i] * (e[i] + 1) * inverse;
            y[i] = inverse * Math.fma(z[i], slope, numerator);
        }
        scratch.release(mark);
    }

    /** {@code z = x}, held where mish is neither 0 nor x, and {@code e} to the power of it. */
    private static void boundedExponential(double[] x, double[] z, double[] e, int n, Scratch scratch) {
        for (int i = 0; i < n; i++) {
            z[i] = Math.min(Math.max(x[i], -FAR), STRAIGHT);
        }
        scratch.math().exp(z, e, n);
    }

    /** {@code y = A·sgn(z)·P/(1 + P)} with P = |z| + z² + C·z⁴ and z = 2x/3, the rational tanh. */
    static void rationalTanh(double amplitude, double c, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double z = 2 / 3.0 * Math.min(Math.abs(x[i]), HUGE);
            double z2 = z * z;
            double p = Math.fma(z2, Math.fma(c, z2, 1), z);
            y[i] = amplitude * (p / (1 + p)) * Conditions.sign(x[i]);
        }
    }

    /** {@code y = slope·(1 + |z|(2 + 4C·z²))/(1 + P)²}, the derivative of {@link #rationalTanh}. */
    static void rationalTanhDerivative(double slope, double c, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double z = 2 / 3.0 * Math.min(Math.abs(x[i]), HUGE);
            double z2 = z * z;
            double d = 1 + Math.fma(z2, Math.fma(c, z2, 1), z);
            y[i] = slope * Math.fma(z, Math.fma(4 * c, z2, 2), 1) / (d * d);
        }
    }

    /** Whether |b| is so far from the bounds of double that formulas of b and floats stay within them. */
    public static boolean isModerate(double b) {
        return Math.abs(b) >= 1 / MODERATE && Math.abs(b) <= MODERATE;
    }

    /** {@code y = max(x, 0) + b/(2(|x| + √(x² + b)))}, the squareplus, for a {@linkplain #isModerate moderate} b. */
    static void squareplus(double b, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double sum = Math.abs(x[i]) + Math.sqrt(Math.fma(x[i], x[i], b));
            y[i] = Math.max(x[i], 0) + 0.5 * b / sum;
        }
    }

    /** {@code y = q} left of 0 and {@code 1 − q} right of it, with q = b/(2(x² + b + |x|√(x² + b))). */
    static void squareplusDerivative(double b, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(Math.fma(x[i], x[i], b));
            double right = Conditions.positive(x[i]);
            y[i] = Math.fma(1 - 2 * right, 0.5 * b / (root * (root + Math.abs(x[i]))), right);
        }
    }

    /** {@code y = x(1 + x/(2(√(x² + 1) + 1)))}, the bent identity. */
    static void bentIdentity(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -BEYOND), BEYOND);
            double root = Math.sqrt(Math.fma(held, held, 1));
            y[i] = Math.fma(held, held / Math.fma(2, root, 2), held);
        }
    }

    /** {@code y = 1 + x/(2√(x² + 1))}, the derivative of the {@link #bentIdentity}. */
    static void bentIdentityDerivative(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -BEYOND), BEYOND);
            y[i] = 1 + 0.5 * held / Math.sqrt(Math.fma(held, held, 1));
        }
    }

    /** {@code y = x/√(1 + αx²)} for a {@linkplain #isModerate moderate} α. */
    static void inverseRoot(double alpha, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -BEYOND), BEYOND);
            y[i] = held / Math.sqrt(Math.fma(alpha * held, held, 1));
        }
    }

    /** {@code y = (1 + αx²)^(−3/2)} for a {@linkplain #isModerate moderate} α. */
    static void inverseRootDerivative(double alpha, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -BEYOND), BEYOND);
            double square = Math.fma(alpha * held, held, 1);
            y[i] = 1 / (square * Math.sqrt(square));
        }
    }

    /** {@code y = α·tanh(βx)} for {@linkplain #isModerate moderate} factors. */
    public static void scaledTanh(double alpha, double beta, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        for (int i = 0; i < n; i++) {
            z[i] = beta * x[i];
        }
        scratch.math().tanh(z, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = alpha * y[i];
        }
        scratch.release(mark);
    }

    /** {@code y = min(max((x + base)·α, 0), 1)}, the hard sigmoid. */
    static void hardSigmoid(double alpha, double base, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(Math.max((x[i] + base) * alpha, 0), 1);
        }
    }

    /** {@code y = x·min(max(x + b, 0), 2b)·unit} with unit = 1/(2b). */
    static void hardGate(double b, double unit, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.max(x[i], -b);
            y[i] = held * ((Math.min(held, b) + b) * unit);
        }
    }

    /** {@code y = (2x + b)·unit} within ±b, 0 left of it and 1 right of it: the derivative of {@link #hardGate}. */
    static void hardGateDerivative(double b, double unit, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -b), b);
            // Inside, x counts twice. Outside it is −b or b and counts once.
            double inside = Conditions.notZero(b - Math.abs(held));
            y[i] = Math.fma(1 + inside, held, b) * unit;
        }
    }

    /** {@code y = x/(1 + |x|)}, the softsign. */
    public static void softsign(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double held = Math.min(Math.max(x[i], -BEYOND), BEYOND);
            y[i] = held / (1 + Math.abs(held));
        }
    }

    /** {@code y = 1/(1 + |x|)²}, the derivative of {@link #softsign}. */
    public static void softsignDerivative(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + Math.min(Math.abs(x[i]), BEYOND);
            y[i] = 1 / (d * d);
        }
    }

    /** {@code y = x ≤ −1 ? 0 : x ≥ 1 ? x : (x + 1)²/4}. */
    public static void sparsePlus(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double sum = Math.min(Math.max(x[i], -1), 1) + 1;
            // The parabola touches y = x from above, at 1.
            y[i] = Math.max(0.25 * sum * sum, x[i]);
        }
    }
}
