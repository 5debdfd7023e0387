package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

/**
 * eˣ as an integer times a power of 2: {@code mantissa(x)·2^(exponent(x) − }{@value #MANTISSA_BITS}{@code )}, for every
 * double below 2⁶⁰ in magnitude. It neither overflows nor underflows, and depends on x alone.
 *
 * <p>Method: x/ln 2, as a sum of two doubles, is k + f with an integer k and |f| ≤ ½, and e^(f·ln 2) = 1 + r + q is the
 * polynomial of {@link ScalarMath}. Its error is below 1.9·2⁻⁵⁵: 2⁻⁵⁵ is the rounding of r + q, 2⁻⁵⁷ the cut to an
 * integer, and the rest the error of q. So the relative error is below 0.69·2⁻⁵³, plus 2⁻¹⁰⁵·|x| by the error of f.
 * Beyond 2⁶⁰, both methods return something that depends on x alone.
 */
public final class ScaledExponential {

    /** The mantissa is between √½ and √2 times 2 to this power. */
    public static final int MANTISSA_BITS = 57;

    private static final double MANTISSA_UNITS = 1L << MANTISSA_BITS;

    private ScaledExponential() {}

    /** k, the integer nearest to x/ln 2. It never falls as x rises. */
    public static long exponent(double x) {
        double product = x * INVERSE_LN2;
        double whole = Math.rint(product);
        return (long) whole + (long) Math.rint((product - whole) + productLow(x, product));
    }

    /** e^(x − k·ln 2) in units of 2⁻⁵⁷. */
    public static long mantissa(double x) {
        double product = x * INVERSE_LN2;
        double low = productLow(x, product);
        double fraction = product - Math.rint(product);
        fraction -= Math.rint(fraction + low);
        double f = fraction + low;
        double fLow = twoSumError(fraction, low, f);
        double r = f * LN2;
        double c = twoProductError(f, LN2, r) + Math.fma(f, LN2_LOW, fLow * LN2);
        double r2 = r * r;
        double q = Math.fma(r2, Math.fma(r, ScalarMath.tail(r, r2), 0.5), c);
        // r + q has bits below the last of 1 + r + q.
        return (1L << MANTISSA_BITS) + (long) ((r + q) * MANTISSA_UNITS);
    }

    private static double productLow(double x, double product) {
        return Math.fma(x, INVERSE_LN2_LOW, twoProductError(x, INVERSE_LN2, product));
    }
}
