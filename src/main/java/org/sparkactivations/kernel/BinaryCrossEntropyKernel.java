package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.fastTwoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * The cross-entropy of two classes, of the probability p or the logit x of one of them, and a target t.
 *
 * <p>Method: two terms, which have one sign for targets between 0 and 1, each a sum of two doubles. What overflows or
 * has no logarithm is computed a second time, element by element.
 *
 * <p>Range: p in [0, 1], clipped to [ε, 1 − ε]; all finite x and t, and weights w ≥ 0.
 *
 * <p>Special cases: NaN gives NaN; p outside of [0, 1] by more than the margin gives NaN. With ε = 0, at p = 0 or 1
 * value and derivative are infinite, unless t is the same: then they are 0 and ±1. The derivative of what is clipped is
 * 0. At x = ±∞ the loss is 0 or infinite, and its derivative the limit. A
 * target outside of [0, 1] is computed as written.
 *
 * <p>Error: within 1 ulp for p, within 2 ulp for x, for targets in [0, 1].
 */
public final class BinaryCrossEntropyKernel {

    private BinaryCrossEntropyKernel() {}

    /**
     * {@code y = −t ln p − (1 − t) ln(1 − p)} for p clipped to [ε, 1 − ε], where 0·ln 0 = 0; NaN for p that is no
     * {@linkplain Probabilities probability}.
     */
    public static void value(double eps, double[] p, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] clipped = scratch.next(n);
        double[] clippedLow = scratch.next(n);
        double[] other = scratch.next(n);
        double[] otherLow = scratch.next(n);
        double[] a = scratch.next(n);
        double[] aLow = scratch.next(n);
        double[] b = scratch.next(n);
        double[] bLow = scratch.next(n);
        Probabilities.clip(eps, p, clipped, clippedLow, other, otherLow, n);
        scratch.math().ln(clipped, clippedLow, a, aLow, n, scratch);
        scratch.math().ln(other, otherLow, b, bLow, n, scratch);
        for (int i = 0; i < n; i++) {
            double first = t[i] * a[i];
            aLow[i] = Math.fma(t[i], aLow[i], twoProductError(t[i], a[i], first));
            a[i] = first;
        }
        for (int i = 0; i < n; i++) {
            other[i] = 1 - t[i];
            otherLow[i] = fastTwoDifferenceError(1, t[i], other[i]);
        }
        for (int i = 0; i < n; i++) {
            double second = other[i] * b[i];
            bLow[i] = Math.fma(other[i], bLow[i], Math.fma(otherLow[i], b[i], twoProductError(other[i], b[i], second)));
            b[i] = second;
        }
        for (int i = 0; i < n; i++) {
            double sum = a[i] + b[i];
            y[i] = 0 - (sum + (twoSumError(a[i], b[i], sum) + (aLow[i] + bLow[i])));
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0 && p[i] < 1)) {
                double missed = p[i] > 0 ? 1 - t[i] : t[i];
                double ofCertain = missed == 0 ? 0 : missed * Double.POSITIVE_INFINITY;
                y[i] = !Probabilities.contain(p[i]) ? Double.NaN : eps > 0 ? y[i] : ofCertain;
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = (p − t)/(p(1 − p))}; 0 where p is clipped, the limit where it is 0 or 1, NaN where it is no {@linkplain
     * Probabilities probability}.
     */
    public static void derivative(double eps, double[] p, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] q = scratch.next(n);
        double[] qLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            // (p − t)/(1 − p)
            double difference = p[i] - t[i];
            double low = twoDifferenceError(p[i], t[i], difference);
            double other = 1 - p[i];
            double otherLow = fastTwoDifferenceError(1, p[i], other);
            double inverse = 1 / other;
            double inverseLow = inverse * Math.fma(-inverse, otherLow, Math.fma(-inverse, other, 1));
            q[i] = difference * inverse;
            qLow[i] = twoProductError(difference, inverse, q[i]) + Math.fma(difference, inverseLow, low * inverse);
        }
        for (int i = 0; i < n; i++) {
            // The quotient by p comes last, as it may overflow.
            double quotient = q[i] / p[i];
            y[i] = quotient + (Math.fma(-quotient, p[i], q[i]) + qLow[i]) / p[i];
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0x1p-1000 && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                double quotient = q[i] / p[i];
                boolean isNear = p[i] > 0x1p-1000 && Math.abs(quotient) <= Double.MAX_VALUE;
                y[i] = isNear ? y[i] : quotient;
            }
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0 && p[i] < 1 && p[i] >= eps && 1 - p[i] >= eps)) {
                double missed = p[i] > 0 ? 1 - t[i] : -t[i];
                double ofCertain = missed == 0 ? (p[i] > 0 ? -1 : 1) : missed * Double.POSITIVE_INFINITY;
                y[i] = !Probabilities.contain(p[i]) ? Double.NaN : eps > 0 ? 0 * t[i] : ofCertain;
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = w·t·ln(1 + e⁻ˣ) + (1 − t)·ln(1 + eˣ)} for w ≥ 0, with g = e^−|x| as {@code (wt + 1 − t)·ln(1 + g)}
     * and, on the right, {@code (1 − t)·x}, on the left, {@code −wt·x}.
     *
     * @param weight w, if {@code weights} is null
     * @param weights w of each element, or null
     */
    public static void ofLogit(
            double weight, double[] weights, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] w = weights(weight, weights, n, scratch);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] a = scratch.next(n);
        double[] aLow = scratch.next(n);
        double[] b = scratch.next(n);
        double[] bLow = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        SoftplusKernel.logOfOnePlus(g, gLow, a, b, n);
        weights(w, t, a, aLow, b, bLow, n);
        for (int i = 0; i < n; i++) {
            double sum = a[i] + b[i];
            double low = twoSumError(a[i], b[i], sum) + (aLow[i] + bLow[i]);
            double product = sum * g[i];
            gLow[i] = Math.fma(sum, gLow[i], Math.fma(low, g[i], twoProductError(sum, g[i], product)));
            g[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double factor = right * b[i] + (1 - right) * a[i];
            double low = right * bLow[i] + (1 - right) * aLow[i];
            double distance = Math.min(Math.abs(x[i]), ArrayMath.NEAR);
            a[i] = factor * distance;
            aLow[i] = Math.fma(low, distance, twoProductError(factor, distance, a[i]));
        }
        for (int i = 0; i < n; i++) {
            double sum = a[i] + g[i];
            y[i] = sum + (twoSumError(a[i], g[i], sum) + (aLow[i] + gLow[i]));
        }
        boolean mayOverflow = weights != null || weight > 0x1p1000;
        for (int i = 0; (!near || mayOverflow) && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farLogit(w[i] * t[i], 1 - t[i], x[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farLogit(double a, double b, double x) {
        double weight = x > 0 ? b : a;
        double rest = ScalarMath.farProduct(a + b, -Math.abs(x), 0);
        return weight == 0 ? rest : weight * Math.abs(x) + rest;
    }

    /**
     * {@code y = (1 − t)·σ(x) − w·t·σ(−x)}, the difference of two numerators over 1 + e^−|x|, none of which is rounded.
     *
     * @param weight w, if {@code weights} is null
     * @param weights w of each element, or null
     */
    public static void ofLogitDerivative(
            double weight, double[] weights, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] w = weights(weight, weights, n, scratch);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] a = scratch.next(n);
        double[] aLow = scratch.next(n);
        double[] b = scratch.next(n);
        double[] bLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        Logistic.inverseOfOnePlus(g, gLow, inverse, inverseLow, n);
        weights(w, t, a, aLow, b, bLow, n);
        for (int i = 0; i < n; i++) {
            double left = 1 - Conditions.positive(x[i]);
            double decayed = Math.fma(left, g[i], 1 - left);
            double product = b[i] * decayed;
            bLow[i] =
                    Math.fma(bLow[i], decayed, Math.fma(b[i], left * gLow[i], twoProductError(b[i], decayed, product)));
            b[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double decayed = Math.fma(right, g[i], 1 - right);
            double product = a[i] * decayed;
            aLow[i] = Math.fma(
                    aLow[i], decayed, Math.fma(a[i], right * gLow[i], twoProductError(a[i], decayed, product)));
            a[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double difference = b[i] - a[i];
            double low = twoDifferenceError(b[i], a[i], difference) + (bLow[i] - aLow[i]);
            double product = difference * inverse[i];
            double rest = Math.fma(difference, inverseLow[i], twoProductError(difference, inverse[i], product));
            y[i] = product + Math.fma(low, inverse[i], rest);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = farLogitDerivative(w[i] * t[i], 1 - t[i], x[i]);
            }
        }
        scratch.release(mark);
    }

    private static double farLogitDerivative(double a, double b, double x) {
        return x > 0 ? b - ScalarMath.farProduct(a, -x, 0) : ScalarMath.farProduct(b, x, 0) - a;
    }

    /** {@code g + gLow = e^−|x|}; returns whether no |x| is beyond {@link ArrayMath#NEAR}. */
    private static boolean decay(double[] x, double[] g, double[] gLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] zero = scratch.next(n);
        for (int i = 0; i < n; i++) {
            zero[i] = 0;
        }
        boolean near = scratch.math().decay(x, zero, g, gLow, n);
        scratch.release(mark);
        return near;
    }

    /** The weight of each element. */
    private static double[] weights(double weight, double[] weights, int n, Scratch scratch) {
        if (weights != null) {
            return weights;
        }
        double[] equal = scratch.next(n);
        Arrays.fill(equal, 0, n, weight);
        return equal;
    }

    /** {@code a + aLow = w·t} and {@code b + bLow = 1 − t}, exactly for t between −1 and 1. */
    private static void weights(double[] w, double[] t, double[] a, double[] aLow, double[] b, double[] bLow, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = w[i] * t[i];
            aLow[i] = twoProductError(w[i], t[i], a[i]);
            b[i] = 1 - t[i];
            bLow[i] = fastTwoDifferenceError(1, t[i], b[i]);
        }
    }
}
