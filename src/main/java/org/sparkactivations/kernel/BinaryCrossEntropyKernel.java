package org.sparkactivations.kernel;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * The cross-entropy of two classes, from the probability of one and from its logit.
 *
 * <p>Both are sums of two terms that have one sign for targets t between 0 and 1; beyond, they are computed as written. Terms are
 * formed as sums of two doubles. What is too far out for that, and what has no logarithm, is computed a second time, element by
 * element.
 */
public final class BinaryCrossEntropyKernel {

    private BinaryCrossEntropyKernel() {}

    /** {@code y = −t ln p − (1 − t) ln(1 − p)}, where 0·ln 0 = 0; NaN for p outside of [0, 1]. */
    public static void value(ArrayMath math, double[] p, double[] t, double[] y, int n, Scratch scratch) {
        double[] zero = scratch.scratch(0);
        double[] other = scratch.scratch(1);
        double[] otherLow = scratch.scratch(2);
        double[] a = scratch.scratch(3);
        double[] al = scratch.scratch(4);
        double[] b = scratch.scratch(5);
        double[] bl = scratch.scratch(6);
        for (int i = 0; i < n; i++) {
            zero[i] = 0;
            other[i] = 1 - p[i];
            otherLow[i] = (1 - other[i]) - p[i];
        }
        math.ln(p, zero, a, al, n, scratch);
        math.ln(other, otherLow, b, bl, n, scratch);
        for (int i = 0; i < n; i++) {
            double first = t[i] * a[i];
            al[i] = Math.fma(t[i], al[i], Math.fma(t[i], a[i], -first));
            a[i] = first;
        }
        for (int i = 0; i < n; i++) {
            other[i] = 1 - t[i];
            otherLow[i] = (1 - other[i]) - t[i];
        }
        for (int i = 0; i < n; i++) {
            double second = other[i] * b[i];
            bl[i] = Math.fma(other[i], bl[i], Math.fma(otherLow[i], b[i], Math.fma(other[i], b[i], -second)));
            b[i] = second;
        }
        for (int i = 0; i < n; i++) {
            double sum = a[i] + b[i];
            double back = sum - a[i];
            double low = (a[i] - (sum - back)) + (b[i] - back);
            y[i] = 0 - (sum + (low + (al[i] + bl[i])));
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0 && p[i] < 1)) {
                double missed = p[i] == 0 ? t[i] : p[i] == 1 ? 1 - t[i] : Double.NaN;
                y[i] = missed == 0 ? 0 : missed * Double.POSITIVE_INFINITY;
            }
        }
    }

    /** {@code y = (p − t)/(p(1 − p))}; the limit where p is 0 or 1, NaN outside of [0, 1]. */
    public static void derivative(double[] p, double[] t, double[] y, int n, Scratch scratch) {
        double[] q = scratch.scratch(0);
        double[] ql = scratch.scratch(1);
        for (int i = 0; i < n; i++) {
            // (p − t)/(1 − p)
            double difference = p[i] - t[i];
            double back = difference + t[i];
            double low = (p[i] - back) - (t[i] - (back - difference));
            double other = 1 - p[i];
            double otherLow = (1 - other) - p[i];
            double inverse = 1 / other;
            double inverseLow = inverse * Math.fma(-inverse, otherLow, Math.fma(-inverse, other, 1));
            q[i] = difference * inverse;
            ql[i] = Math.fma(difference, inverse, -q[i]) + Math.fma(difference, inverseLow, low * inverse);
        }
        for (int i = 0; i < n; i++) {
            // The quotient by p comes last, as it may overflow.
            double quotient = q[i] / p[i];
            y[i] = quotient + (Math.fma(-quotient, p[i], q[i]) + ql[i]) / p[i];
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0x1p-1000 && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                double quotient = q[i] / p[i];
                boolean isNear = p[i] > 0x1p-1000 && Math.abs(quotient) <= Double.MAX_VALUE;
                y[i] = isNear ? y[i] : quotient;
            }
        }
        for (int i = 0; i < n; i++) {
            if (!(p[i] > 0 && p[i] < 1)) {
                double missed = p[i] == 0 ? -t[i] : p[i] == 1 ? 1 - t[i] : Double.NaN;
                y[i] = missed == 0 ? 1 - 2 * p[i] : missed * Double.POSITIVE_INFINITY;
            }
        }
    }

    /**
     * {@code y = w·t·ln(1 + e⁻ˣ) + (1 − t)·ln(1 + eˣ)} for w ≥ 0, with g = e^−|x| as {@code (wt + 1 − t)·ln(1 + g)} and, on the right,
     * {@code (1 − t)·x}, on the left, {@code −wt·x}.
     */
    public static void ofLogit(ArrayMath math, double w, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] g = scratch.scratch(0);
        double[] gl = scratch.scratch(1);
        double[] a = scratch.scratch(2);
        double[] al = scratch.scratch(3);
        double[] b = scratch.scratch(4);
        double[] bl = scratch.scratch(5);
        boolean near = decay(math, x, g, gl, n, scratch);
        SoftplusKernel.logOfOnePlus(g, gl, a, b, n);
        weights(w, t, a, al, b, bl, n);
        for (int i = 0; i < n; i++) {
            double sum = a[i] + b[i];
            double back = sum - a[i];
            double low = (a[i] - (sum - back)) + (b[i] - back) + (al[i] + bl[i]);
            double product = sum * g[i];
            gl[i] = Math.fma(sum, gl[i], Math.fma(low, g[i], Math.fma(sum, g[i], -product)));
            g[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double weight = right * b[i] + (1 - right) * a[i];
            double low = right * bl[i] + (1 - right) * al[i];
            double distance = Math.min(Math.abs(x[i]), ArrayMath.NEAR);
            a[i] = weight * distance;
            al[i] = Math.fma(low, distance, Math.fma(weight, distance, -a[i]));
        }
        for (int i = 0; i < n; i++) {
            double sum = a[i] + g[i];
            double back = sum - a[i];
            double low = (a[i] - (sum - back)) + (g[i] - back);
            y[i] = sum + (low + (al[i] + gl[i]));
        }
        boolean mayOverflow = w > 0x1p1000;
        for (int i = 0; (!near || mayOverflow) && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR && Math.abs(y[i]) <= Double.MAX_VALUE)) {
                y[i] = farLogit(w * t[i], 1 - t[i], x[i]);
            }
        }
    }

    private static double farLogit(double a, double b, double x) {
        double weight = x > 0 ? b : a;
        double rest = ScalarMath.farProduct(a + b, -Math.abs(x), 0);
        return weight == 0 ? rest : weight * Math.abs(x) + rest;
    }

    /** {@code y = (1 − t)·σ(x) − w·t·σ(−x)}, the difference of two numerators over 1 + e^−|x|, none of which is rounded. */
    public static void ofLogitDerivative(
            ArrayMath math, double w, double[] x, double[] t, double[] y, int n, Scratch scratch) {
        double[] g = scratch.scratch(0);
        double[] gl = scratch.scratch(1);
        double[] a = scratch.scratch(2);
        double[] al = scratch.scratch(3);
        double[] b = scratch.scratch(4);
        double[] bl = scratch.scratch(5);
        double[] inverse = scratch.scratch(6);
        double[] il = scratch.scratch(7);
        boolean near = decay(math, x, g, gl, n, scratch);
        Logistic.inverseOfOnePlus(g, gl, inverse, il, n);
        weights(w, t, a, al, b, bl, n);
        for (int i = 0; i < n; i++) {
            double left = 1 - Conditions.positive(x[i]);
            double decayed = Math.fma(left, g[i], 1 - left);
            double product = b[i] * decayed;
            bl[i] = Math.fma(bl[i], decayed, Math.fma(b[i], left * gl[i], Math.fma(b[i], decayed, -product)));
            b[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(x[i]);
            double decayed = Math.fma(right, g[i], 1 - right);
            double product = a[i] * decayed;
            al[i] = Math.fma(al[i], decayed, Math.fma(a[i], right * gl[i], Math.fma(a[i], decayed, -product)));
            a[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double difference = b[i] - a[i];
            double back = difference + a[i];
            double low = (b[i] - back) - (a[i] - (back - difference)) + (bl[i] - al[i]);
            double product = difference * inverse[i];
            double rest = Math.fma(difference, il[i], Math.fma(difference, inverse[i], -product));
            y[i] = product + Math.fma(low, inverse[i], rest);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = farLogitDerivative(w * t[i], 1 - t[i], x[i]);
            }
        }
    }

    private static double farLogitDerivative(double a, double b, double x) {
        return x > 0 ? b - ScalarMath.farProduct(a, -x, 0) : ScalarMath.farProduct(b, x, 0) - a;
    }

    private static boolean decay(ArrayMath math, double[] x, double[] g, double[] gl, int n, Scratch scratch) {
        double[] zero = scratch.scratch(8);
        for (int i = 0; i < n; i++) {
            zero[i] = 0;
        }
        return math.decay(x, zero, g, gl, n);
    }

    /** {@code a + al = w·t} and {@code b + bl = 1 − t}, exactly for t between −1 and 1. */
    private static void weights(double w, double[] t, double[] a, double[] al, double[] b, double[] bl, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = w * t[i];
            al[i] = Math.fma(w, t[i], -a[i]);
            b[i] = 1 - t[i];
            bl[i] = (1 - b[i]) - t[i];
        }
    }
}
