package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.*;

import org.sparkactivations.math.ScalarMath;

/** Products with an exponential, of which parts may be beyond double though the whole is not. */
final class ScaledProduct {

    /** Not even the square of the greatest double lifts this power of e out of nothing. */
    private static final double LEAST_EXPONENT = -2200;

    private ScaledProduct() {}

    /**
     * {@code f·g·(c + cl)·e^(h + hl)}, rounded once but for subnormal results.
     *
     * @param c its sign alone counts where f or g is infinite, or h is −∞
     * @param h not greater than 0
     */
    static double of(double f, double g, double c, double cl, double h, double hl) {
        double sign = Math.copySign(1, c);
        boolean finite = Math.abs(f) <= Double.MAX_VALUE && Math.abs(g) <= Double.MAX_VALUE;
        if (h == Double.NEGATIVE_INFINITY || finite && h <= LEAST_EXPONENT) {
            return sign * 0.0 * f * g;
        }
        if (!finite || f == 0 || g == 0) {
            return sign * f * g;
        }
        double k = Math.rint(h * INVERSE_LN2);
        double power = ScalarMath.farProduct(1, Math.fma(k, -LN2, h), Math.fma(k, -LN2_LOW, hl));
        int exponentOfF = Math.getExponent(f);
        int exponentOfG = Math.getExponent(g);
        double mantissaOfF = Math.scalb(f, -exponentOfF);
        double mantissaOfG = Math.scalb(g, -exponentOfG);
        double p = c * power;
        double pl = Math.fma(c, power, -p) + cl * power;
        double q = p * mantissaOfF;
        double ql = Math.fma(p, mantissaOfF, -q) + pl * mantissaOfF;
        double r = q * mantissaOfG;
        double rl = Math.fma(q, mantissaOfG, -r) + ql * mantissaOfG;
        return Math.scalb(r + rl, (int) k + exponentOfF + exponentOfG);
    }
}
