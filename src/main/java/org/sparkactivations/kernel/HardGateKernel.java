package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * The functions x·min(max(x + b, 0), 2b)/(2b) of two straight lines and a parabola, for b = 3 and b = 3/2, and their
 * derivatives.
 *
 * <p>Method: the gate (x + b)/(2b) is a sum of two doubles. Results that are rounded to float do without the low part, as
 * the sum of a float and b is exact where it is small.
 *
 * <p>Special cases: ±0 for −∞ and ∞ for ∞, the derivatives 0 and 1; NaN for NaN.
 */
public final class HardGateKernel {

    /** 1/6 as a sum of two doubles. */
    private static final double SIXTH = 1 / 6.0;

    private static final double SIXTH_LOW = 9.25185853854297e-18;

    /** 1/3 as a sum of two doubles. */
    private static final double THIRD = 1 / 3.0;

    private static final double THIRD_LOW = 1.850371707708594e-17;

    private HardGateKernel() {}

    /** {@code y = x·min(max(x + 3, 0), 6)/6}. */
    public static void valueWithin3(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.hardGate(3, SIXTH, x, y, n);
        } else {
            value(3, SIXTH, SIXTH_LOW, x, y, n);
        }
    }

    /** {@code y = x·min(max(x + 3/2, 0), 3)/3}. */
    public static void valueWithinThreeHalves(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.hardGate(1.5, THIRD, x, y, n);
        } else {
            value(1.5, THIRD, THIRD_LOW, x, y, n);
        }
    }

    private static void value(double b, double unit, double unitLow, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -b), b);
            double sum = xi + b;
            double sumLow = fastTwoSumError(b, xi, sum);
            double gate = sum * unit;
            double gateLow = twoProductError(sum, unit, gate) + Math.fma(sum, unitLow, sumLow * unit);
            y[i] = Math.fma(Math.max(x[i], -b), gate, xi * gateLow);
        }
    }

    /** {@code y = x ≤ −3 ? 0 : x < 3 ? (2x + 3)/6 : 1}. */
    public static void derivativeWithin3(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.hardGateDerivative(3, SIXTH, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -3), 3);
            // Inside xi counts twice. Outside it is −3 or 3 and counts once, which gives 0 or 1.
            double inside = Conditions.notZero(3 - Math.abs(xi));
            y[i] = Math.fma(1 + inside, xi, 3) / 6;
        }
    }

    /** {@code y = x ≤ −3/2 ? 0 : x < 3/2 ? (2x + 3/2)/3 : 1}. */
    public static void derivativeWithinThreeHalves(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.hardGateDerivative(1.5, THIRD, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], -1.5), 1.5);
            // Inside xi counts twice. Outside it is −1.5 or 1.5 and counts once, which gives 0 or 1.
            double term = (2 - Math.floor(Math.abs(xi * (2 / 3.0)))) * xi;
            double sum = term + 1.5;
            // The term has two bits more than 1.5 at most.
            double sumLow = fastTwoSumError(1.5, term, sum);
            double gate = sum * THIRD;
            y[i] = gate + (twoProductError(sum, THIRD, gate) + Math.fma(sum, THIRD_LOW, sumLow * THIRD));
        }
    }
}
