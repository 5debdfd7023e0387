package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;

/**
 * Functions of {@link ScalarMath} for one number, operation by operation, and so with the same bits. Four loops over one
 * element, with arrays between them, take longer than the arithmetic.
 *
 * <p>Results are sums of two doubles. A method returns the high part, and writes the low one to the first element of an
 * array.
 */
public final class OneNumber {

    private OneNumber() {}

    /** {@code e^−|high + low|}, as {@link ArrayMath#decay}. */
    public static double decay(double high, double low, double[] resultLow) {
        double z = -Math.abs(high);
        double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
        double k = rounded - ROUNDER;
        double h = Math.fma(k, -LN2, z);
        double hLow = Math.fma(k, -LN2_LOW, low * (1 - 2 * Conditions.positiveOfBounded(high)));
        double r = h + hLow;
        double rLow = (h - r) + hLow;
        double r2 = r * r;
        double c = Math.fma(r2, Math.fma(r, ScalarMath.tail(r, r2), 0.5), rLow);
        double u = r + c;
        double m = 1 + u;
        double mLow = fastTwoSumError(1, u, m) + ((r - u) + c);
        double power = ScalarMath.power(rounded);
        resultLow[0] = power * mLow;
        return power * m;
    }

    /** {@code eˣ − 1}, as {@link ArrayMath#expm1}. */
    public static double expm1(double x, double[] resultLow) {
        if (!(Math.abs(x) <= ArrayMath.NEAR)) {
            resultLow[0] = 0;
            return ScalarMath.farExpm1(x);
        }
        double rounded = Math.fma(x, INVERSE_LN2, ROUNDER);
        double k = rounded - ROUNDER;
        double h = Math.fma(k, -LN2, x);
        double r = Math.fma(k, -LN2_LOW, h);
        double rLow = Math.fma(k, -LN2_LOW, h - r);
        double r2 = r * r;
        double half = 0.5 * r2;
        double u = r + half;
        double square = Math.fma(0.5, twoProductError(r, r, r2), (r - u) + half);
        double v = Math.fma(r2 * r, ScalarMath.tail(r, r2), Math.fma(rLow, u, rLow) + square);
        double power = ScalarMath.power(rounded);
        double a = power - 1;
        double aLow = twoSumError(power, -1, a);
        double b = power * u;
        double sum = a + b;
        double rest = ((a - sum) + b) + Math.fma(power, v, aLow);
        double value = sum + rest;
        resultLow[0] = fastTwoSumError(sum, rest, value);
        return value;
    }
}
