package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Softplus, ln(1 + e^(βx))/β, and the logarithm of the sigmoid, −ln(1 + e^(−x)).
 *
 * <p>Method: max(x, 0) + ln(1 + g)/β with g = e^−|βx|. The logarithm is 2·artanh(g/(2 + g)), whose argument is at
 * most 1/3, so that a polynomial in its square suffices and nothing cancels. Both terms are sums of two doubles,
 * rounded once at the end.
 */
public final class SoftplusKernel {

    /** A β below this bends the curve so far out that sums may overflow there. */
    private static final double BLUNT = 1e-300;

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

    /** {@code y = sign·ln(1 + e^(β·sign·x))/β} for a sign of 1 or −1. */
    private static void signed(double sign, double beta, double[] x, double[] y, int n, Scratch scratch) {
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

    /** {@code g + gLow = (g + gLow)/divisor}. */
    private static void divide(double[] g, double[] gLow, double divisor, int n) {
        for (int i = 0; i < n; i++) {
            double q = g[i] / divisor;
            gLow[i] = (Math.fma(-q, divisor, g[i]) + gLow[i]) / divisor;
            g[i] = q;
        }
    }
}
