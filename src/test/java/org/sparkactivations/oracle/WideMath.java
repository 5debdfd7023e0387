package org.sparkactivations.oracle;

import org.apache.commons.numbers.core.DD;

/** Exponential, logarithmic and hyperbolic functions in double-double, with relative errors of at most 2⁻⁹⁸. */
final class WideMath {

    static final Wide LN2 = Wide.of("0.693147180559945309417232121458176568075500134360255254120680");
    static final Wide PI = Wide.of("3.14159265358979323846264338327950288419716939937510582097494");

    /** e to the power of ±FAR is outside the range of double, and so is its product with any double. */
    private static final double FAR = 4000;

    /** Adding a number below 2 to this power does not change 1. */
    static final int NOTHING = -110;

    /** ln 2 as two parts of 38 bits, whose products with exponents of 2 are exact, and a remainder. */
    private static final double LN2_HIGH = 0x1.62e42fefap-1;

    private static final double LN2_MIDDLE = 0x1.cf79abc9ep-40;
    private static final double LN2_LOW = 0x1.d9cc01f97b57ap-79;

    /** 1/k! as double-doubles for small k; for larger k, one double is enough. */
    private static final DD[] INVERSE_FACTORIALS = new DD[8];

    private static final double[] MORE_INVERSE_FACTORIALS = new double[15];

    static {
        DD inverse = DD.ONE;
        for (int k = 0; k < MORE_INVERSE_FACTORIALS.length; k++) {
            inverse = inverse.divide(Math.max(k, 1));
            MORE_INVERSE_FACTORIALS[k] = inverse.hi();
            if (k < INVERSE_FACTORIALS.length) {
                INVERSE_FACTORIALS[k] = inverse;
            }
        }
    }

    private WideMath() {}

    static Wide exp(Wide x) {
        if (x.exponent() < NOTHING) {
            return Wide.ONE.plus(x);
        }
        double near = Math.max(Math.min(x.doubleValue(), FAR), -FAR);
        Wide held = Math.abs(near) == FAR ? Wide.of(near) : x;
        double k = Math.rint(near / LN2_HIGH);
        Wide r = held.minus(k * LN2_HIGH).minus(k * LN2_MIDDLE).minus(k * LN2_LOW);
        return Wide.of(series(r.toDoubleDouble())).plus(Wide.ONE).scalb((int) k);
    }

    static Wide expm1(Wide x) {
        if (x.exponent() < NOTHING) {
            return x;
        }
        return x.exponent() < -1 ? Wide.of(series(x.toDoubleDouble())) : exp(x).minus(Wide.ONE);
    }

    /** eˣ − 1 for |x| ≤ 1/2: the series at x/32, then five times (1 + s)² − 1 = s(2 + s). */
    private static DD series(DD x) {
        DD s = x.scalb(-5);
        double rest = 0;
        for (int k = MORE_INVERSE_FACTORIALS.length - 1; k >= INVERSE_FACTORIALS.length; k--) {
            rest = rest * s.hi() + MORE_INVERSE_FACTORIALS[k];
        }
        DD sum = DD.of(rest);
        for (int k = INVERSE_FACTORIALS.length - 1; k >= 1; k--) {
            sum = sum.multiply(s).add(INVERSE_FACTORIALS[k]);
        }
        s = sum.multiply(s);
        for (int i = 0; i < 5; i++) {
            s = s.multiply(s.add(2));
        }
        return s;
    }

    /** ln(1 + x): one Newton step from the result in double. */
    static Wide log1p(Wide x) {
        if (x.exponent() < -60) {
            return x.minus(x.square().scalb(-1));
        }
        Wide near = Wide.of(StrictMath.log1p(x.doubleValue()));
        Wide there = expm1(near);
        Wide q = x.minus(there).over(there.plus(Wide.ONE));
        return near.plus(q.minus(q.square().scalb(-1)));
    }

    /** ln x for x &gt; 0. */
    static Wide log(Wide x) {
        int k = x.exponent();
        if (x.scalb(-k).doubleValue() > 1.4) {
            k++;
        }
        return log1p(x.scalb(-k).minus(Wide.ONE)).plus(LN2.times(k));
    }

    static Wide tanh(Wide x) {
        Wide e = expm1(x.scalb(1));
        return x.doubleValue() > FAR / 2 ? Wide.ONE : e.over(e.plus(2));
    }

    /** x − tanh x; next to 0 as (x·cosh x − sinh x)/cosh x, the quotient of two series in which nothing cancels. */
    static Wide tanhRemainder(Wide x) {
        if (x.exponent() >= -1) {
            return x.minus(tanh(x));
        }
        Wide square = x.square();
        Wide numerator = Wide.ZERO;
        Wide denominator = Wide.ZERO;
        Wide even = Wide.ONE;
        for (int k = 1; k <= 14; k++) {
            // even = x^(2k − 2)/(2k − 2)!
            denominator = denominator.plus(even);
            Wide odd = even.times(square).over((2.0 * k - 1) * (2 * k) * (2 * k + 1));
            numerator = numerator.plus(odd.times(2 * k));
            even = even.times(square).over((2.0 * k - 1) * (2 * k));
        }
        return numerator.times(x).over(denominator);
    }

    /** σ(x) = 1/(1 + e⁻ˣ). */
    static Wide sigmoid(Wide x) {
        return Wide.ONE.over(exp(x.negate()).plus(Wide.ONE));
    }

    /** σ(x)·σ(−x). */
    static Wide density(Wide x) {
        Wide e = exp(x.abs().negate());
        return e.over(e.plus(Wide.ONE).square());
    }

    /** ln(1 + eˣ). */
    static Wide softplus(Wide x) {
        Wide rest = log1p(exp(x.abs().negate()));
        return x.signum() > 0 ? rest.plus(x) : rest;
    }
}
