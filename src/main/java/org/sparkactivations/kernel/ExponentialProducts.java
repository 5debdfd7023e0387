package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Products with an exponential, which neither overflow nor underflow before the result does.
 *
 * <p>Method: near 0, the exponential is a sum of two doubles and the product is rounded once. Far out, factors and
 * exponential are taken apart into numbers of moderate size and powers of 2.
 */
public final class ExponentialProducts {

    /** Not even the square of the largest double makes a number of this power of e. */
    private static final double MIN_EXPONENT = -2200;

    private ExponentialProducts() {}

    /** {@code y = e^min(x, 0)} for any x, within 1 ulp: 0 for −∞, 1 for ∞, NaN for NaN. */
    public static void ofLeft(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] left = scratch.next(n);
        for (int i = 0; i < n; i++) {
            left[i] = Math.min(x[i], 0);
        }
        scratch.math().exp(left, y, n);
        scratch.release(mark);
    }

    /**
     * {@code y = x > 0 ? right : (factor + factorLow)·eˣ} for any x, within 1 ulp.
     *
     * <p>Special cases: 0 with the sign of the factor for −∞ and where the result underflows, NaN for NaN.
     */
    public static void leftOfZero(
            double right, double factor, double factorLow, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] left = scratch.next(n);
        double[] zero = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            left[i] = Math.min(x[i], 0);
        }
        Arrays.fill(zero, 0, n, 0);
        boolean near = scratch.math().decay(left, zero, g, gLow, n);
        for (int i = 0; i < n; i++) {
            double step = Conditions.positiveOfBounded(x[i]);
            double product = Math.fma(factor, g[i], Math.fma(factor, gLow[i], factorLow * g[i]));
            y[i] = Math.fma(step, right, (1 - step) * product);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(left[i] >= -ArrayMath.NEAR)) {
                y[i] = product(factor, factorLow, left[i], 0);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code (factor + factorLow)·e^(high + low)}, rounded once unless the result is subnormal, for a finite factor.
     */
    public static double product(double factor, double factorLow, double high, double low) {
        return ScalarMath.farProduct(factor, high, factorLow == 0 ? low : low + factorLow / factor);
    }

    /**
     * {@code f·g·(c + cLow)·e^(high + low)}, rounded once unless the result is subnormal, also where parts of the
     * product overflow or underflow.
     *
     * @param c its sign alone counts where f or g is infinite, or high is −∞
     * @param high at most 0
     */
    static double product(double f, double g, double c, double cLow, double high, double low) {
        double sign = Math.copySign(1, c);
        boolean finite = Math.abs(f) <= Double.MAX_VALUE && Math.abs(g) <= Double.MAX_VALUE;
        if (high == Double.NEGATIVE_INFINITY || finite && high <= MIN_EXPONENT) {
            return sign * 0.0 * f * g;
        }
        if (!finite || f == 0 || g == 0) {
            return sign * f * g;
        }
        double k = Math.rint(high * INVERSE_LN2);
        double power = ScalarMath.farProduct(1, Math.fma(k, -LN2, high), Math.fma(k, -LN2_LOW, low));
        int exponentOfF = Math.getExponent(f);
        int exponentOfG = Math.getExponent(g);
        double mantissaOfF = Math.scalb(f, -exponentOfF);
        double mantissaOfG = Math.scalb(g, -exponentOfG);
        double p = c * power;
        double pLow = twoProductError(c, power, p) + cLow * power;
        double q = p * mantissaOfF;
        double qLow = twoProductError(p, mantissaOfF, q) + pLow * mantissaOfF;
        double r = q * mantissaOfG;
        double rLow = twoProductError(q, mantissaOfG, r) + qLow * mantissaOfG;
        return Math.scalb(r + rLow, (int) k + exponentOfF + exponentOfG);
    }

    /**
     * {@code (c + cLow)·2^exponent·e^(high + low)}, rounded once unless the result is subnormal, also where parts of
     * the product overflow or underflow; a zero with the sign of c if high is −∞.
     *
     * @param c at most 2³⁰ in magnitude, or arbitrary if high is −∞
     * @param exponent at most 2100 in magnitude
     * @param high at most 2200
     */
    static double scaledProduct(double c, double cLow, int exponent, double high, double low) {
        if (high <= MIN_EXPONENT) {
            return Math.copySign(0, c);
        }
        double k = Math.rint(high * INVERSE_LN2);
        double rest = Math.fma(k, -LN2_LOW, low);
        return Math.scalb(product(c, cLow, Math.fma(k, -LN2, high), rest), (int) k + exponent);
    }
}
