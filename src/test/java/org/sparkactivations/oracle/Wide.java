package org.sparkactivations.oracle;

import java.math.BigDecimal;
import org.apache.commons.numbers.core.DD;

/**
 * A number {@code m·2ᵉ} with a double-double m: it has 31 digits, and neither overflows nor underflows. The relative
 * error of every operation is at most 2⁻¹⁰². Sums and products of two doubles are exact. Immutable.
 */
public final class Wide {

    public static final Wide ZERO = new Wide(DD.ZERO, 0);
    public static final Wide ONE = new Wide(DD.ONE, 0);

    /** |m| is 0 or between 2⁻²⁰⁰ and 2²⁰¹, so that a product of two neither overflows nor underflows. */
    private static final int REACH = 200;

    private final DD m;
    private final int e;

    private Wide(DD m, int e) {
        this.m = m;
        this.e = e;
    }

    /** The number m·2ᵉ. */
    private static Wide normal(DD m, int e) {
        int exponent = Math.getExponent(m.hi());
        if (exponent >= -REACH && exponent <= REACH) {
            return new Wide(m, e);
        }
        if (m.hi() == 0) {
            return ZERO;
        }
        int shift = exponent < Double.MIN_EXPONENT ? -1100 : exponent;
        return normal(m.scalb(-shift), e + shift);
    }

    /** A finite double, exactly. */
    public static Wide of(double x) {
        return normal(DD.of(x), 0);
    }

    /** The number that a decimal literal denotes. */
    public static Wide of(String literal) {
        return of(new BigDecimal(literal));
    }

    /** The number nearest to a decimal one. The decimal must be within the range of double. */
    public static Wide of(BigDecimal number) {
        return normal(DD.from(number), 0);
    }

    static Wide of(DD x) {
        return normal(x, 0);
    }

    public Wide plus(Wide other) {
        int d = e - other.e;
        if (d == 0) {
            return normal(m.add(other.m), e);
        }
        if (m.hi() == 0 || other.m.hi() == 0) {
            return m.hi() == 0 ? other : this;
        }
        if (Math.abs(d) > 700) {
            return d > 0 ? this : other;
        }
        return d > 0 ? normal(m.add(other.m.scalb(-d)), e) : normal(m.scalb(d).add(other.m), other.e);
    }

    public Wide minus(Wide other) {
        return plus(other.negate());
    }

    public Wide times(Wide other) {
        return normal(m.multiply(other.m), e + other.e);
    }

    public Wide over(Wide other) {
        return normal(m.divide(other.m), e - other.e);
    }

    public Wide plus(double other) {
        return plus(of(other));
    }

    public Wide minus(double other) {
        return plus(of(-other));
    }

    public Wide times(double other) {
        return times(of(other));
    }

    public Wide over(double other) {
        return over(of(other));
    }

    public Wide square() {
        return normal(m.square(), 2 * e);
    }

    public Wide sqrt() {
        return (e & 1) == 0 ? normal(m.sqrt(), e / 2) : normal(m.scalb(1).sqrt(), (e - 1) / 2);
    }

    public Wide negate() {
        return new Wide(m.negate(), e);
    }

    public Wide abs() {
        return m.hi() < 0 ? negate() : this;
    }

    /** This number times 2ᵏ. */
    public Wide scalb(int k) {
        return new Wide(m, e + k);
    }

    /** −1, 0 or 1. */
    public int signum() {
        return (int) Math.signum(m.hi());
    }

    /** This number as a double-double. It must be within the range of double. */
    DD toDoubleDouble() {
        return m.scalb(e);
    }

    /** The exponent of the largest power of 2 that is not above the magnitude; the smallest int for 0. */
    int exponent() {
        return m.hi() == 0 ? Integer.MIN_VALUE : Math.getExponent(m.hi()) + e;
    }

    /**
     * The nearest double: an infinity above the range of double, a zero below it. A subnormal result may be the second
     * nearest one.
     */
    public double doubleValue() {
        int exponent = exponent();
        if (exponent < -1100 || exponent > 1100) {
            return m.hi() == 0 ? 0 : Math.copySign(exponent < 0 ? 0 : Double.POSITIVE_INFINITY, m.hi());
        }
        return Math.scalb(m.scalb(e - exponent).hi(), exponent);
    }

    /**
     * The error of {@code computed} as a result for this exact value, in ulp of the exact value or of {@code
     * magnitude}, whichever is larger.
     */
    public double ulps(double computed, double magnitude) {
        int exponent = Math.max(exponent(), magnitude == 0 ? Integer.MIN_VALUE : Math.getExponent(magnitude));
        return distance(computed, Math.max(exponent, Double.MIN_EXPONENT) - 52, Double.MAX_EXPONENT);
    }

    /** The same for a float. */
    public double floatUlps(float computed, double magnitude) {
        int exponent = Math.max(exponent(), magnitude == 0 ? Integer.MIN_VALUE : Math.getExponent(magnitude));
        return distance(computed, Math.max(exponent, Float.MIN_EXPONENT) - 23, Float.MAX_EXPONENT);
    }

    /**
     * Whether {@code computed} is certainly not the float nearest to the exact value, if this number approximates it
     * with a relative error of at most {@code error}.
     */
    public boolean excludes(float computed, double error) {
        if (!Float.isFinite(computed)) {
            return floatUlps(computed, 0) > 0.5;
        }
        Wide half = ONE.scalb(Math.max(exponent(), Float.MIN_EXPONENT) - 24);
        return minus(computed).abs().minus(half).minus(abs().times(error)).signum() > 0;
    }

    /** |this − computed|/2ᵘˡᵖ, where an infinity counts as the smallest power of 2 above the finite numbers. */
    private double distance(double computed, int ulp, int maxExponent) {
        if (Double.isNaN(computed)) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isInfinite(computed)) {
            Wide edge = ONE.scalb(maxExponent + 1);
            Wide beyond = (computed > 0 ? this : negate()).minus(edge);
            return beyond.signum() >= 0 ? 0 : beyond.abs().scalb(-ulp).doubleValue();
        }
        return minus(computed).abs().scalb(-ulp).doubleValue();
    }

    @Override
    public String toString() {
        return m.hi() + " + " + m.lo() + (e == 0 ? "" : " times 2^" + e);
    }
}
