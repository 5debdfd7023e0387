package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.fastTwoSumError;

import org.sparkactivations.math.ScalarMath.Temporaries;

/** The hyperbolic tangent and its derivative, for {@link ScalarMath}. */
final class ScalarTanh {

    private ScalarTanh() {}

    /**
     * {@code y = tanh x} from {@code e^(−2|x|) = y·(1 + r + q)}, where y is a power of 2, r is {@code own.high} and q is
     * {@code own.low}. These two become e and eLow, where {@code e + eLow = e^(−2|x|) − 1}.
     */
    static void value(double[] x, double[] y, Temporaries own, int n) {
        double[] e = own.high();
        double[] eLow = own.low();
        double[] aLow = own.c();
        for (int i = 0; i < n; i++) {
            aLow[i] = fastTwoSumError(-1, y[i], y[i] - 1);
        }
        for (int i = 0; i < n; i++) {
            // e + eLow = expm1(−2|x|) = (a + aLow + b) + 2ᵏq
            double power = y[i];
            double a = power - 1;
            double b = power * e[i];
            double sum = a + b;
            e[i] = sum;
            eLow[i] = Math.fma(power, eLow[i], fastTwoSumError(a, b, sum)) + aLow[i];
        }
        for (int i = 0; i < n; i++) {
            double value = e[i] + eLow[i];
            eLow[i] = fastTwoSumError(e[i], eLow[i], value);
            e[i] = value;
        }
        for (int i = 0; i < n; i++) {
            // tanh |x| = −e/(2 + e)
            double d = 2 + e[i];
            double dLow = fastTwoSumError(2, e[i], d) + eLow[i];
            double inverse = 1 / d;
            double quotient = e[i] * inverse;
            double error = Math.fma(-quotient, dLow, Math.fma(-quotient, d, e[i]) + eLow[i]);
            y[i] = Math.fma(error, inverse, quotient);
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]) <= ArrayMath.NEAR / 2 ? Math.copySign(y[i], x[i]) : ScalarMath.farTanh(x[i]);
        }
    }

    /**
     * {@code slopes = 4g/(2 + e)²}, the derivative, for e and eLow as {@link #value} leaves them and {@code g + gLow = 1
     * + e}, which are {@code own.r} and {@code own.power}.
     */
    static void derivative(double[] x, Temporaries own, double[] slopes, int n) {
        double[] e = own.high();
        double[] eLow = own.low();
        double[] g = own.r();
        double[] gLow = own.power();
        for (int i = 0; i < n; i++) {
            double d = 2 + e[i];
            double dLow = fastTwoSumError(2, e[i], d) + eLow[i];
            slopes[i] = 4 * ScalarLogistic.overSquare(g[i], gLow[i], d, dLow);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR / 2)) {
                slopes[i] = ScalarMath.farProduct(4, -2 * Math.abs(x[i]), 0);
            }
        }
    }
}
