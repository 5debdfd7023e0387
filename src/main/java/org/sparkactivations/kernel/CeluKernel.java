package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * The curve of celu left of 0, α(e^(x/α) − 1), and its derivatives by x and by α.
 *
 * <p>Method: z = x/α is a sum of two doubles, as a rounding error of z would cost up to |z|/2 ulp. For α &lt; 0, where
 * the curve falls to −∞, the exponential may overflow before the result does: there, factors and exponential are taken
 * apart.
 */
public final class CeluKernel {

    /** Beyond ±FAR, e^z is 0 or infinite. */
    private static final double FAR = 800;

    /** Beyond FAR_OF_PRODUCT, even the least |α| times e^z is infinite. */
    private static final double FAR_OF_PRODUCT = 1460;

    /** An |α| beyond 2⁴⁰⁰, or below 2⁻⁴⁰⁰, is scaled by 2⁻⁶⁰⁰ or 2⁶⁰⁰ together with x, which leaves z as it is. */
    private static final double LARGE = 0x1p400;

    /** Up to here the derivative by α is a series. */
    private static final double NEAR_ZERO = 0x1.8p-2;

    /** By this a number is multiplied, so that a low part does not underflow before the result does. */
    private static final double LIFT = 0x1p200;

    /** 1/3 as a sum of two doubles. */
    private static final double THIRD = 1 / 3.0;

    private static final double THIRD_LOW = 1.850371707708594e-17;

    private CeluKernel() {}

    /**
     * {@code y = x > 0 ? x : α(e^(x/α) − 1)} for any x and a finite α ≠ 0, within 2 ulp.
     *
     * <p>Special cases: −α for −∞ if α &gt; 0, else −∞; ∞ for ∞, NaN for NaN.
     */
    public static void value(double alpha, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        quotients(alpha, x, z, zLow, n);
        scratch.math().expm1(z, e, eLow, n);
        double scale = scale(alpha);
        double factor = alpha * scale;
        for (int i = 0; i < n; i++) {
            double low = Math.fma(e[i] + 1, zLow[i], eLow[i]);
            double p = factor * e[i];
            e[i] = (p + Math.fma(factor, low, twoProductError(factor, e[i], p))) * (1 / scale);
        }
        for (int i = 0; i < n; i++) {
            // Next to 0 the curve is x. There the quotient may be subnormal, which costs it bits.
            double curved = Conditions.positive(Math.abs(z[i]) - 0x1p-60);
            double left = Math.max(Math.min(x[i], 0), -Double.MAX_VALUE);
            y[i] = Math.max(x[i], -0.0) + Math.fma(curved, e[i], (1 - curved) * left);
        }
        if (alpha < 0) {
            fall(alpha, x, y, n);
        }
        scratch.release(mark);
    }

    /**
     * {@code y = x > 0 ? 1 : e^(x/α)} for any x and a finite α ≠ 0, within 2 ulp.
     *
     * <p>Special cases: 0 for −∞ if α &gt; 0, else ∞; 1 for ∞, NaN for NaN.
     */
    public static void derivative(double alpha, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        quotients(alpha, x, z, zLow, n);
        scratch.math().exp(z, zLow, y, n);
        scratch.release(mark);
    }

    /**
     * The derivative by α, {@code y = x > 0 ? 0 : E(x/α)} with {@code E(z) = e^z − 1 − z·e^z}, for any x and a finite α
     * ≠ 0, within 1 ulp.
     *
     * <p>Method: next to 0, where e^z − 1 and z·e^z cancel, E is a {@linkplain #series series}. Elsewhere it is their
     * difference, in which both are sums of two doubles: beyond ±3/8 it loses at most 3 of the 6 bits that they have
     * more than a double.
     *
     * <p>Special cases: −1 for −∞ if α &gt; 0, else −∞; −0.0 where the result underflows, 0 for ∞, NaN for NaN.
     */
    public static void alphaDerivative(double alpha, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] z = scratch.next(n);
        double[] zLow = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        double[] power = scratch.next(n);
        quotients(alpha, x, z, zLow, n);
        scratch.math().expm1(z, e, eLow, n);
        for (int i = 0; i < n; i++) {
            // z·e^z; E changes by −z·e^z·zLow, which is added to it.
            double p = 1 + e[i];
            double pLow = twoSumError(1, e[i], p) + eLow[i];
            double t = z[i] * p;
            eLow[i] -= Math.fma(z[i], pLow, Math.fma(t, zLow[i], twoProductError(z[i], p, t)));
            // Held, as the series needs it next to 0 only, where it is below 2.
            power[i] = Math.min(p, 2);
            y[i] = t;
        }
        for (int i = 0; i < n; i++) {
            double difference = e[i] - y[i];
            eLow[i] += twoDifferenceError(e[i], y[i], difference);
            e[i] = difference;
        }
        for (int i = 0; i < n; i++) {
            y[i] = e[i] + eLow[i];
        }
        series(z, zLow, power, e, eLow, n);
        for (int i = 0; i < n; i++) {
            double isFar = Conditions.positive(Math.abs(z[i]) - NEAR_ZERO);
            // All results are negative, also those that underflow, except for the 0 where x is not.
            double result = -Math.abs(Math.fma(isFar, y[i], (1 - isFar) * e[i]));
            y[i] = Conditions.choose(Conditions.notZero(-Math.min(x[i], 0)), result);
        }
        for (int i = 0; alpha < 0 && i < n; i++) {
            if (z[i] > ArrayMath.NEAR) {
                double factor = 1 - z[i];
                double factorLow = twoDifferenceError(1, z[i], factor) - zLow[i];
                y[i] = ExponentialProducts.product(factor, factorLow, z[i], zLow[i]);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = E(z + zLow)} for |z| up to 3/8; elsewhere y is arbitrary, but finite.
     *
     * <p>Derivation: from the series of e^z, E(z) = Σ zᵏ/k! − Σ zᵏ/(k − 1)! over k ≥ 1, which is −Σ zᵏ(k − 1)/k! over k
     * ≥ 2. With j = k − 2, that is −z²·Q(z), where Q has the coefficients (j + 1)/(j + 2)! = 1/(j!·(j + 2)): 1/2, 1/3,
     * 1/8, 1/30 … The terms from j = 14 on are below 2⁻⁵⁸ of Q for |z| ≤ 3/8. A change of z by zLow changes E by
     * −z·e^z·zLow.
     *
     * @param power e^z, held up to 2
     * @param rest overwritten
     */
    private static void series(double[] z, double[] zLow, double[] power, double[] y, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            double z2 = z[i] * z[i];
            double even = Math.fma(z2, Math.fma(z2, 1 / 6706022400.0, 1 / 43545600.0), 1 / 403200.0);
            even = Math.fma(z2, Math.fma(z2, Math.fma(z2, even, 1 / 5760.0), 1 / 144.0), 1 / 8.0);
            double odd = Math.fma(z2, Math.fma(z2, 1 / 93405312000.0, 1 / 518918400.0), 1 / 3991680.0);
            odd = Math.fma(z2, Math.fma(z2, Math.fma(z2, odd, 1 / 45360.0), 1 / 840.0), 1 / 30.0);
            rest[i] = z[i] * Math.fma(z[i], odd, even);
        }
        for (int i = 0; i < n; i++) {
            // z·(1/3 + rest)
            double sum = THIRD + rest[i];
            double sumLow = fastTwoSumError(THIRD, rest[i], sum) + THIRD_LOW;
            double t = z[i] * sum;
            rest[i] = Math.fma(z[i], sumLow, twoProductError(z[i], sum, t));
            y[i] = t;
        }
        for (int i = 0; i < n; i++) {
            double q = 0.5 + y[i];
            double qLow = fastTwoSumError(0.5, y[i], q) + rest[i];
            double p = z[i] * q;
            double pLow = Math.fma(z[i], qLow, Math.fma(zLow[i], power[i], twoProductError(z[i], q, p)));
            double lifted = z[i] * LIFT;
            y[i] = -Math.fma(lifted, p, lifted * pLow) * (1 / LIFT);
        }
    }

    /** {@code z + zLow = min(x, 0)/alpha}, held within ±{@value #FAR}. */
    private static void quotients(double alpha, double[] x, double[] z, double[] zLow, int n) {
        double scale = scale(alpha);
        double divisor = alpha * scale;
        double limit = FAR * Math.abs(divisor);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0) * scale, -limit);
            z[i] = xi / divisor;
            zLow[i] = Math.fma(-z[i], divisor, xi) / divisor;
        }
    }

    private static double scale(double alpha) {
        return Math.abs(alpha) > LARGE ? 0x1p-600 : Math.abs(alpha) < 1 / LARGE ? 0x1p600 : 1;
    }

    /**
     * For alpha &lt; 0 the curve falls to −∞. From x/α = 50 on it is α·e^(x/α), whose exponential may overflow
     * before the product does.
     */
    private static void fall(double alpha, double[] x, double[] y, int n) {
        double scale = scale(alpha);
        double divisor = alpha * scale;
        double limit = FAR_OF_PRODUCT * -divisor;
        int exponent = Math.getExponent(alpha);
        double mantissa = Math.scalb(alpha, -exponent);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0) * scale, -limit);
            double z = xi / divisor;
            if (z > 50) {
                double zLow = Math.fma(-z, divisor, xi) / divisor;
                y[i] = ExponentialProducts.scaledProduct(mantissa, 0, exponent, z, zLow);
            }
        }
    }
}
