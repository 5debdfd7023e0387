package org.sparkactivations.oracle;

import java.math.BigDecimal;
import org.apache.commons.numbers.core.DD;

/**
 * A number of some 31 digits, {@code m·2ᵉ} with a double-double m, which neither overflows nor underflows. Every operation is
 * right within 2⁻¹⁰²; sums and products of two doubles are exact. Immutable.
 */
public final class Wide {

    public static final Wide ZERO = new Wide(DD.ZERO, 0);
    public static final Wide ONE = new Wide(DD.ONE, 0);

    /** Double-doubles are kept between 2 to this power and its inverse, so that products of two of them lose nothing. */
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

    /** The number that a decimal literal says. */
    public static Wide of(String literal) {
        return of(new BigDecimal(literal));
    }

    /** The number next to a decimal one, which is neither huge nor tiny. */
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

    /** The double-double next to it; only where it is neither huge nor tiny. */
    DD toDoubleDouble() {
        return m.scalb(e);
    }

    /** The exponent of 2 that it lies above; the least int for 0. */
    int exponent() {
        return m.hi() == 0 ? Integer.MIN_VALUE : Math.getExponent(m.hi()) + e;
    }

    /** The double next to it: infinite where that is beyond double, a zero where it is below. A subnormal one may be the second. */
    public double doubleValue() {
        int exponent = exponent();
        if (exponent < -1100 || exponent > 1100) {
            return m.hi() == 0 ? 0 : Math.copySign(exponent < 0 ? 0 : Double.POSITIVE_INFINITY, m.hi());
        }
        return Math.scalb(m.scalb(e - exponent).hi(), exponent);
    }

    /**
     * How far {@code computed} is from this exact value, in ulp of the double next to it, or of {@code magnitude} where that is
     * greater.
     */
    public double ulps(double computed, double magnitude) {
        int exponent = Math.max(exponent(), magnitude == 0 ? Integer.MIN_VALUE : Math.getExponent(magnitude));
        return distance(computed, Math.max(exponent, Double.MIN_EXPONENT) - 52, Double.MAX_EXPONENT);
    }

    /** Likewise for a float. */
    public double floatUlps(float computed, double magnitude) {
        int exponent = Math.max(exponent(), magnitude == 0 ? Integer.MIN_VALUE : Math.getExponent(magnitude));
        return distance(computed, Math.max(exponent, Float.MIN_EXPONENT) - 23, Float.MAX_EXPONENT);
    }

    /** Whether another float than {@code computed} is nearer, beyond doubt if this value is right within {@code error}. */
    public boolean excludes(float computed, double error) {
        if (!Float.isFinite(computed)) {
            return floatUlps(computed, 0) > 0.5;
        }
        Wide half = ONE.scalb(Math.max(exponent(), Float.MIN_EXPONENT) - 24);
        return minus(computed).abs().minus(half).minus(abs().times(error)).signum() > 0;
    }

    /** |this − computed|/2ᵘˡᵖ, infinities being the power of 2 that follows on the greatest finite number. */
    private double distance(double computed, int ulp, int greatestExponent) {
        if (Double.isNaN(computed)) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isInfinite(computed)) {
            Wide edge = ONE.scalb(greatestExponent + 1);
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
