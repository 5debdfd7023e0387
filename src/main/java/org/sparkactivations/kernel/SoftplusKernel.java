package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Softplus, ln(1 + e^(βx))/β, its derivative by β, and the logarithm of the sigmoid, −ln(1 + e^(−x)).
 *
 * <p>Method: max(x, 0) + ln(1 + g)/β with g = e^−|βx|. The logarithm is 2·artanh(g/(2 + g)), whose argument is at
 * most 1/3, so that a polynomial in its square suffices and nothing cancels. Both terms are sums of two doubles,
 * rounded once at the end.
 */
public final class SoftplusKernel {

    /** A β below this bends the curve so far out that sums may overflow there. */
    private static final double BLUNT = 1e-300;

    /** From the inverse of this to this, β·x of a float x is far from the bounds of double. */
    private static final double SHARP = 0x1p100;

    private SoftplusKernel() {}

    /**
     * {@code y = ln(1 + e^(βx))/β} for any x and a normal β &gt; 0, within 1 ulp.
     *
     * <p>Special cases: 0 for −∞ and where the result underflows, ∞ for ∞, NaN for NaN.
     */
    public static void value(double beta, double[] x, double[] y, int n, Scratch scratch) {
        signed(1, beta, x, y, n, scratch);
    }

    /**
     * {@code y = −ln(1 + e^(−x))} for any x, within 1 ulp.
     *
     * <p>Special cases: −∞ for −∞, −0.0 for ∞ and where the result underflows, NaN for NaN.
     */
    public static void logSigmoid(double[] x, double[] y, int n, Scratch scratch) {
        signed(-1, 1, x, y, n, scratch);
    }

    /**
     * The derivative of softplus by β for any x and a normal β &gt; 0, within 1 ulp: {@code −H/β²} with {@code H =
     * |βx|·g/(1 + g) + ln(1 + g)} and {@code g = e^−|βx|}.
     *
     * <p>Derivation: the derivative is (z·σ(z) − ln(1 + e^z))/β² for z = βx. Right of 0, where both terms grow, σ(z) is
     * 1 − g/(1 + g) and the logarithm is z + ln(1 + g). So z cancels, and what is left has one sign. Left of 0, σ(z) is
     * g/(1 + g) and z is −|z|.
     *
     * <p>Method: H is a sum of two doubles. It is divided by the square of the mantissa of β, and scaled by the powers
     * of 2, as β² may overflow or underflow where the result does not.
     *
     * <p>Special cases: −0.0 for infinities and where the result underflows, NaN for NaN.
     */
    public static void betaDerivative(double beta, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] line = scratch.next(n);
        double[] lineLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        ExactProducts.exact(beta, x, high, low, n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        Logistic.inverseOfOnePlus(g, gLow, line, lineLow, n);
        for (int i = 0; i < n; i++) {
            // |z|·g/(1 + g)
            double w = g[i] * line[i];
            double wLow = Math.fma(g[i], lineLow[i], Math.fma(gLow[i], line[i], twoProductError(g[i], line[i], w)));
            double z = Math.abs(high[i]);
            double zLow = low[i] * (2 * Conditions.positiveOfBounded(high[i]) - 1);
            double p = z * w;
            lineLow[i] = Math.fma(z, wLow, Math.fma(zLow, w, twoProductError(z, w, p)));
            line[i] = p;
        }
        // The low parts of the products are no longer needed near 0; far out they are computed again.
        logOfOnePlus(g, gLow, low, inverse, n);
        double unit = Math.scalb(1.0, -Math.getExponent(beta));
        double c = inverseSquare(beta);
        double cLow = inverseSquareLow(beta);
        for (int i = 0; i < n; i++) {
            double sum = line[i] + g[i];
            double sumLow = twoSumError(line[i], g[i], sum) + (lineLow[i] + gLow[i]);
            y[i] = Math.fma(sum, c, Math.fma(sum, cLow, sumLow * c)) * unit * unit;
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = farBetaDerivative(beta, x[i]);
            }
        }
        scratch.release(mark);
    }

    /** −(1 + |z|)·e^−|z|/β², for |z| beyond {@link ArrayMath#NEAR}. */
    private static double farBetaDerivative(double beta, double x) {
        double product = beta * x;
        double error = twoProductError(beta, x, product);
        double z = Math.abs(product);
        double zLow = product > 0 ? error : -error;
        double factor = 1 + z;
        double factorLow = fastTwoSumError(z, 1, factor) + zLow;
        double c = inverseSquare(beta);
        double p = c * factor;
        double pLow = Math.fma(c, factorLow, Math.fma(inverseSquareLow(beta), factor, twoProductError(c, factor, p)));
        return ExponentialProducts.scaledProduct(p, pLow, -2 * Math.getExponent(beta), -z, -zLow);
    }

    /** −1/m² for the mantissa m of β. */
    private static double inverseSquare(double beta) {
        double m = Math.scalb(beta, -Math.getExponent(beta));
        return -1 / (m * m);
    }

    /** The rounding error of {@link #inverseSquare}. */
    private static double inverseSquareLow(double beta) {
        double m = Math.scalb(beta, -Math.getExponent(beta));
        double square = m * m;
        double c = -1 / square;
        // −1 = (c + cLow)·(square + squareLow)
        return c * Math.fma(c, twoProductError(m, m, square), Math.fma(c, square, 1));
    }

    /** {@code y = sign·ln(1 + e^(β·sign·x))/β} for a sign of 1 or −1. */
    private static void signed(double sign, double beta, double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats() && beta >= 1 / SHARP && beta <= SHARP) {
            FloatKernels.softplus(sign, beta, x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] tail = scratch.next(n);
        double[] inverse = scratch.next(n);
        double slope = sign * beta;
        for (int i = 0; i < n; i++) {
            double product = slope * x[i];
            high[i] = product;
            low[i] = twoProductError(slope, x[i], product);
        }
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        logOfOnePlus(g, gLow, tail, inverse, n);
        if (beta != 1) {
            divide(g, gLow, beta, n);
        }
        addLine(sign, x, g, gLow, y, n);
        if (beta < BLUNT) {
            addLineBeforeOverflow(sign, x, g, y, n);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                double unit = 1 / beta;
                double unitLow = Math.fma(-unit, beta, 1);
                y[i] = high[i] > 0 ? x[i] : sign * ScalarMath.farProduct(unit, high[i], low[i] + unitLow);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = sign·(max(sign·x, 0) + g + gLow)}, where nothing overflows. */
    private static void addLine(double sign, double[] x, double[] g, double[] gLow, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double line = 0.5 * (sign * x[i] + Math.abs(x[i]));
            double sum = line + g[i];
            y[i] = sign * (sum + (twoSumError(line, g[i], sum) + gLow[i]));
        }
    }

    /** The same for elements so large that 2x overflows. */
    private static void addLineBeforeOverflow(double sign, double[] x, double[] g, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            if (sign * x[i] > 0.5 * Double.MAX_VALUE) {
                y[i] = x[i] + sign * g[i];
            }
        }
    }

    /** Replaces {@code g + gLow}, between 0 and 1, by {@code ln(1 + g + gLow)}; overwrites tail and inverse. */
    static void logOfOnePlus(double[] g, double[] gLow, double[] tail, double[] inverse, int n) {
        if (n == 1) {
            g[0] = logOfOnePlus(g[0], gLow);
            return;
        }
        for (int i = 0; i < n; i++) {
            inverse[i] = 1 / (2 + g[i]);
            double s = g[i] * inverse[i];
            tail[i] = s * s;
        }
        for (int i = 0; i < n; i++) {
            tail[i] = Logarithm.artanhTail(tail[i]);
        }
        for (int i = 0; i < n; i++) {
            double d = 2 + g[i];
            double dLow = fastTwoSumError(2, g[i], d) + gLow[i];
            double numerator = 2 * g[i];
            double q = numerator * inverse[i];
            double remainder = Math.fma(2, gLow[i], Math.fma(-q, d, numerator));
            double qLow = Math.fma(-q, dLow, remainder) * inverse[i];
            double rest = Math.fma(q, tail[i], qLow);
            double logarithm = q + rest;
            g[i] = logarithm;
            gLow[i] = fastTwoSumError(q, rest, logarithm);
        }
    }

    /** {@link #logOfOnePlus(double[], double[], double[], double[], int)} for one number; returns the high part. */
    static double logOfOnePlus(double g, double[] low) {
        double inverse = 1 / (2 + g);
        double s = g * inverse;
        double d = 2 + g;
        double dLow = fastTwoSumError(2, g, d) + low[0];
        double numerator = 2 * g;
        double q = numerator * inverse;
        double remainder = Math.fma(2, low[0], Math.fma(-q, d, numerator));
        double rest = Math.fma(q, Logarithm.artanhTail(s * s), Math.fma(-q, dLow, remainder) * inverse);
        double logarithm = q + rest;
        low[0] = fastTwoSumError(q, rest, logarithm);
        return logarithm;
    }

    /** {@code g + gLow = (g + gLow)/divisor}. */
    private static void divide(double[] g, double[] gLow, double divisor, int n) {
        for (int i = 0; i < n; i++) {
            double q = g[i] / divisor;
            gLow[i] = (Math.fma(-q, divisor, g[i]) + gLow[i]) / divisor;
            g[i] = q;
        }
    }
}
