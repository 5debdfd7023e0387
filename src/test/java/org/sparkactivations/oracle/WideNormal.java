package org.sparkactivations.oracle;

import org.apache.commons.numbers.core.DD;

/**
 * The normal distribution in double-double, from Mills' ratio M(t) = (1 − Φ(t))/φ(t). Since M′ = t·M − 1, the
 * coefficients of its Taylor series at any t satisfy (n + 1)·aₙ₊₁ = t·aₙ + aₙ₋₁ for n ≥ 1. The asymptotic series gives
 * M at t = {@value #END}. From there, steps of 1/16 lead down to 0. In this direction errors shrink.
 */
final class WideNormal {

    private static final int END = 40;
    private static final int FAR = 1000;
    private static final int CENTRES = 8 * END + 1;
    private static final int TERMS = 24;
    /** From this term on, one double is enough: (1/16)¹² is 2⁻⁴⁸, and the coefficients shrink too. */
    private static final int DOUBLES = 12;

    private static final DD[][] COEFFICIENTS = new DD[CENTRES][];

    private static final Wide ROOT_2PI = WideMath.PI.scalb(1).sqrt();
    private static final Wide ROOT_2 = Wide.of(2).sqrt();

    static {
        DD value = asymptotic(DD.of(END));
        for (int centre = CENTRES - 1; centre >= 0; centre--) {
            COEFFICIENTS[centre] = taylor(centre / 8.0, value);
            DD between = sum(COEFFICIENTS[centre], -1 / 16.0);
            value = sum(taylor(centre / 8.0 - 1 / 16.0, between), -1 / 16.0);
        }
    }

    private WideNormal() {}

    private static DD asymptotic(DD t) {
        DD sum = DD.ZERO;
        DD term = t.reciprocal();
        DD square = t.square();
        for (int k = 1; k <= 20; k++) {
            sum = sum.add(term);
            term = term.multiply(1.0 - 2 * k).divide(square);
        }
        return sum;
    }

    private static DD[] taylor(double t, DD value) {
        DD[] a = new DD[TERMS];
        a[0] = value;
        a[1] = value.multiply(t).subtract(1);
        for (int n = 1; n < TERMS - 1; n++) {
            a[n + 1] = a[n].multiply(t).add(a[n - 1]).divide(n + 1);
        }
        return a;
    }

    private static DD sum(DD[] a, double h) {
        DD sum = DD.ZERO;
        for (int n = TERMS - 1; n >= 0; n--) {
            sum = sum.multiply(h).add(a[n]);
        }
        return sum;
    }

    /** M(t) for t ≥ 0. */
    static Wide mills(Wide t) {
        double near = t.doubleValue();
        if (near > END) {
            // Beyond FAR one term is enough: the product of φ and any double is 0 there.
            return near > FAR ? Wide.ONE.over(t) : Wide.of(asymptotic(t.toDoubleDouble()));
        }
        int centre = (int) Math.rint(8 * near);
        DD h = t.minus(centre / 8.0).toDoubleDouble();
        DD[] a = COEFFICIENTS[centre];
        double rest = 0;
        for (int n = TERMS - 1; n >= DOUBLES; n--) {
            rest = rest * h.hi() + a[n].hi();
        }
        DD sum = DD.of(rest);
        for (int n = DOUBLES - 1; n >= 0; n--) {
            sum = sum.multiply(h).add(a[n]);
        }
        return Wide.of(sum);
    }

    /** φ(x) = e^(−x²/2)/√(2π). */
    static Wide density(Wide x) {
        return WideMath.exp(x.square().scalb(-1).negate()).over(ROOT_2PI);
    }

    /** Φ(x). */
    static Wide cdf(Wide x) {
        if (x.exponent() < WideMath.NOTHING) {
            return Wide.ONE.scalb(-1);
        }
        Wide tail = density(x).times(mills(x.abs()));
        return x.signum() > 0 ? Wide.ONE.minus(tail) : tail;
    }

    /** erf x; next to 0 by the series 2/√π·e^(−x²)·Σ 2ᵏx^(2k+1)/(2k+1)‼, whose terms have the sign of x. */
    static Wide erf(Wide x) {
        if (x.exponent() >= -1) {
            Wide rest = Wide.ONE.minus(cdf(x.abs().times(ROOT_2).negate()).scalb(1));
            return x.signum() < 0 ? rest.negate() : rest;
        }
        Wide square = x.square().scalb(1);
        Wide term = x;
        Wide sum = Wide.ZERO;
        for (int k = 0; k < 24; k++) {
            sum = sum.plus(term);
            term = term.times(square).over(2 * k + 3);
        }
        return sum.times(erfSlope(x));
    }

    /** 2/√π·e^(−x²). */
    static Wide erfSlope(Wide x) {
        return WideMath.exp(x.square().negate()).scalb(1).over(WideMath.PI.sqrt());
    }
}
