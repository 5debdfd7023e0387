package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Mish, x·tanh(ln(1 + eˣ)), and its derivative.
 *
 * <p>Method: with n = eˣ(eˣ + 2) and δ = n + 2, mish is x·n/δ, and its derivative n/δ + 4x(n − eˣ)/δ². All terms of n and
 * δ are positive. They and the quotients are sums of two doubles. Beyond {@value #STEEP} the quotient n/δ rounds to 1, so
 * x is held there in the exponential, and nothing overflows.
 */
public final class MishKernel {

    /** Where eˣ and x·eˣ have underflowed. */
    private static final double FAR = 1400;

    /** From here on n/δ is 1 to more than double precision. */
    private static final double STEEP = 60;

    private MishKernel() {}

    /**
     * {@code y = x·n/(n + 2)} with n = eˣ(eˣ + 2), for any x, within 2 ulp.
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; ∞ for ∞; NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.mish(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        new Parts(x, n, scratch).value(x, y, n);
        scratch.release(mark);
    }

    /**
     * {@code y = n/δ + 4x(n − eˣ)/δ²} with δ = n + 2, for any x, within 2 ulp; next to its zero at −1.19, within 2 ulp
     * of the larger addend.
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; 1 for ∞; NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.mishDerivative(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        new Parts(x, n, scratch).derivative(x, y, n);
        scratch.release(mark);
    }

    /** Both {@link #value} and {@link #derivative}. */
    public static void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.mish(x, y, n, scratch);
            FloatKernels.mishDerivative(x, slopes, n, scratch);
            return;
        }
        int mark = scratch.mark();
        Parts parts = new Parts(x, n, scratch);
        parts.value(x, y, n);
        parts.derivative(x, slopes, n);
        scratch.release(mark);
    }

    /** What value and derivative are made of. */
    private static final class Parts {
        final double[] held;
        final double[] e;
        final double[] eLow;
        final double[] p;
        final double[] pLow;
        final double[] q;
        final double[] qLow;
        final double[] inverse;
        final double[] error;
        final boolean near;

        /**
         * {@code e + eLow = eˣ}, {@code p + pLow = n}, {@code q + qLow = n/δ}, and {@code inverse·(1 + error) = 1/δ}, where
         * |x| ≤ {@value ArrayMath#NEAR}.
         */
        Parts(double[] x, int n, Scratch scratch) {
            held = scratch.next(n);
            e = scratch.next(n);
            eLow = scratch.next(n);
            p = scratch.next(n);
            pLow = scratch.next(n);
            q = scratch.next(n);
            qLow = scratch.next(n);
            inverse = scratch.next(n);
            error = scratch.next(n);
            for (int i = 0; i < n; i++) {
                // NaN where x is infinite
                held[i] = Math.min(x[i], STEEP) + 0 * Math.abs(x[i]);
            }
            near = scratch.math().preciseExp(held, e, eLow, n);
            for (int i = 0; i < n; i++) {
                double sum = e[i] + 2;
                double sumLow = twoSumError(e[i], 2, sum) + eLow[i];
                double product = sum * e[i];
                p[i] = product;
                pLow[i] = Math.fma(sum, eLow[i], Math.fma(sumLow, e[i], twoProductError(sum, e[i], product)));
            }
            for (int i = 0; i < n; i++) {
                double delta = p[i] + 2;
                qLow[i] = twoSumError(p[i], 2, delta) + pLow[i];
                q[i] = delta;
            }
            for (int i = 0; i < n; i++) {
                double delta = q[i];
                double deltaLow = qLow[i];
                double c = 1 / delta;
                double quotient = p[i] * c;
                double rest = Math.fma(-quotient, delta, p[i]) + pLow[i];
                inverse[i] = c;
                error[i] = Math.fma(-c, deltaLow, Math.fma(-c, delta, 1));
                q[i] = quotient;
                qLow[i] = Math.fma(-quotient, deltaLow, rest) * c;
            }
        }

        void value(double[] x, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.fma(x[i], q[i], x[i] * qLow[i]);
            }
            for (int i = 0; !near && i < n; i++) {
                if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                    y[i] = x[i] > 0 ? x[i] : ScalarMath.farProduct(Math.max(x[i], -FAR), x[i], 0);
                }
            }
        }

        /** Overwrites e. */
        void derivative(double[] x, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                double difference = p[i] - e[i];
                eLow[i] = fastTwoDifferenceError(p[i], e[i], difference) + (pLow[i] - eLow[i]);
                e[i] = difference;
            }
            for (int i = 0; i < n; i++) {
                double c = inverse[i];
                double t = e[i] * c;
                double tLow = Math.fma(eLow[i], c, twoProductError(e[i], c, t));
                double w = t * c;
                eLow[i] = Math.fma(2 * error[i], w, Math.fma(tLow, c, twoProductError(t, c, w)));
                e[i] = w;
            }
            for (int i = 0; i < n; i++) {
                double fourX = 4 * held[i];
                double product = fourX * e[i];
                double productLow = Math.fma(fourX, eLow[i], twoProductError(fourX, e[i], product));
                double sum = q[i] + product;
                y[i] = sum + (twoSumError(q[i], product, sum) + (qLow[i] + productLow));
            }
            for (int i = 0; !near && i < n; i++) {
                if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                    y[i] = x[i] > 0 ? 1 : Logistic.farProduct(Math.max(x[i], -FAR), 0, x[i], 0);
                }
            }
        }
    }
}
