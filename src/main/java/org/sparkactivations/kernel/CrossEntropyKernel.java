package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.Scratch;

/**
 * The cross-entropy of a row and a label, which is the index of a class or, where that is negative, a row with the weight of each
 * class.
 *
 * <p>All terms of the value have one sign for weights that are no less than 0. A NaN anywhere makes everything NaN.
 */
public final class CrossEntropyKernel {

    /** Elements beyond this are scaled down, lest differences of two overflow. */
    private static final double QUARTER = 0.25;

    private CrossEntropyKernel() {}

    /** {@code −Σ wᵢ ln aᵢ}, where 0·ln aᵢ = 0; NaN where an element with a weight is negative. */
    public static double value(
            ArrayMath math, int label, double[] w, double[] a, double[] terms, int n, Scratch scratch) {
        if (label >= 0) {
            return RowWeights.hasNan(a, n) ? Double.NaN : 0 - Logarithm.ln(a[label], scratch);
        }
        double[] v = scratch.block(0);
        double[] vl = scratch.block(1);
        double[] ln = scratch.block(2);
        double[] low = scratch.block(3);
        Arrays.fill(vl, 0, Math.min(n, Scratch.BLOCK), 0);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            System.arraycopy(a, start, v, 0, m);
            math.ln(v, vl, ln, low, m, scratch);
            for (int i = 0; i < m; i++) {
                double weight = w[start + i];
                terms[start + i] = weight == 0 && v[i] == v[i] ? 0 : weight * -ln[i];
            }
        }
        return total(math, terms, n);
    }

    /** {@code y = −w/a}, 0 where w is. */
    public static void derivative(int label, double[] w, double[] a, double[] y, int n) {
        if (RowWeights.hasNan(a, n)) {
            RowWeights.fillNan(y, n);
        } else if (label >= 0) {
            Arrays.fill(y, 0, n, 0);
            y[label] = derivative(1, a[label]);
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = derivative(w[i], a[i]);
            }
            if (RowWeights.hasNan(w, n)) {
                RowWeights.fillNan(y, n);
            }
        }
    }

    private static double derivative(double w, double a) {
        // The sum makes a zero a positive one.
        return w == 0 ? 0 : a >= 0 ? -w / (a + 0.0) : Double.NaN;
    }

    /**
     * {@code Σ qᵢ(ln Σ eˣ − xᵢ)} with the smoothed weights {@code q = (1 − smoothing)·w + smoothing/n}: what ln Σ eˣ is above the
     * greatest element, and how far each element is below that, are two numbers of one sign.
     */
    public static double ofLogits(
            ArrayMath math,
            double smoothing,
            int label,
            double[] w,
            double[] x,
            double[] terms,
            int n,
            Scratch scratch) {
        double top = math.max(x, n);
        if (n == 0 || RowWeights.isUndefined(top)) {
            return n == 0 ? 0 : Double.NaN;
        }
        double logarithm = SoftmaxKernel.logOfSum(math, 1, top, x, terms, n, scratch);
        if (Double.isInfinite(top)) {
            return farOfLogits(logarithm, top, smoothing, label, w, x, n);
        }
        double total;
        if (label >= 0 && smoothing == 0) {
            double difference = x[label] - top;
            double low = RowWeights.error(x[label], top, difference);
            total = (logarithm - difference) - low;
        } else {
            double[] hi = scratch.block(0);
            double[] lo = scratch.block(1);
            double[] q = scratch.block(2);
            double[] ql = scratch.block(3);
            for (int start = 0; start < n; start += Scratch.BLOCK) {
                int m = Math.min(Scratch.BLOCK, n - start);
                RowWeights.differences(1, top, x, start, m, hi, lo, scratch);
                targets(smoothing, label, w, start, m, n, q, ql);
                for (int i = 0; i < m; i++) {
                    double distance = (logarithm - hi[i]) - lo[i];
                    terms[start + i] = Math.fma(q[i], distance, ql[i] * distance);
                }
            }
            total = total(math, terms, n);
        }
        return Math.abs(total) <= Double.MAX_VALUE ? total : farOfLogits(logarithm, top, smoothing, label, w, x, n);
    }

    /** Where elements are infinite, or so far apart that their distance is. */
    private static double farOfLogits(
            double logarithm, double top, double smoothing, int label, double[] w, double[] x, int n) {
        Accumulator quarters = new Accumulator();
        double infinite = 0;
        for (int i = 0; i < n; i++) {
            double keep = label < 0 ? w[i] : i == label ? 1 : 0;
            double q = Math.fma(1 - smoothing, keep, smoothing / n);
            double distance = x[i] == top ? 0 : QUARTER * top - QUARTER * x[i];
            double term = q == 0 ? 0 : q * (QUARTER * logarithm + distance);
            if (Math.abs(term) <= Double.MAX_VALUE) {
                quarters.add(term);
            } else {
                infinite += term;
            }
        }
        return infinite == 0 ? quarters.value() / QUARTER : infinite;
    }

    /**
     * {@code y = Σq·softmax(x) − q}. For an element that has most of the weight it is {@code (Σq − q) − Σq·(1 − softmax(x))},
     * of sums over the others.
     */
    public static void ofLogitsDerivative(
            ArrayMath math, double smoothing, int label, double[] w, double[] x, double[] y, int n, Scratch scratch) {
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top) || label < 0 && RowWeights.hasNan(w, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        RowWeights.exponentials(math, 1, top, x, y, n, scratch);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(math, 1, first, x, y, n);
        double sum = 1 + rest;
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * SoftmaxGradientKernels.low(rest, sum));
        double others = label < 0 ? sumWithout(math, first, w, n, scratch) : label == first ? 0 : 1;
        double all = label < 0 ? Math.fma(1 - smoothing, w[first] + others, smoothing) : 1;
        double othersSmoothed = Math.fma(1 - smoothing, others, smoothing / n * (n - 1));
        double[] q = scratch.block(2);
        double[] ql = scratch.block(3);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            targets(smoothing, label, w, start, m, n, q, ql);
            for (int i = 0; i < m; i++) {
                double e = y[start + i];
                double share = e * inverse;
                double shareLow = Math.fma(e, inverseLow, Math.fma(e, inverse, -share));
                double product = all * share;
                double productLow = Math.fma(all, shareLow, Math.fma(all, share, -product));
                y[start + i] = (product - q[i]) + (productLow - ql[i]);
            }
        }
        if (rest < 1) {
            // What the sum of all weights rounds off may be all that is left.
            y[first] = othersSmoothed - all * (rest * inverse);
        }
    }

    /** {@code q + ql = (1 − smoothing)·w + smoothing/n} for m elements from start. */
    private static void targets(
            double smoothing, int label, double[] w, int start, int m, int n, double[] q, double[] ql) {
        double keep = 1 - smoothing;
        double keepLow = (1 - keep) - smoothing;
        double base = smoothing / n;
        double baseLow = Math.fma(-base, n, smoothing) / n;
        if (label < 0) {
            for (int i = 0; i < m; i++) {
                double product = keep * w[start + i];
                double low = Math.fma(keepLow, w[start + i], Math.fma(keep, w[start + i], -product));
                q[i] = product + base;
                double back = q[i] - product;
                ql[i] = (product - (q[i] - back)) + (base - back) + (low + baseLow);
            }
            return;
        }
        Arrays.fill(q, 0, m, base);
        Arrays.fill(ql, 0, m, baseLow);
        if (label >= start && label < start + m) {
            double sum = keep + base;
            q[label - start] = sum;
            ql[label - start] = RowWeights.error(keep, -base, sum) + (keepLow + baseLow);
        }
    }

    private static double sumWithout(ArrayMath math, int left, double[] w, int n, Scratch scratch) {
        double[] others = scratch.scratch(0);
        System.arraycopy(w, 0, others, 0, n);
        others[left] = 0;
        return math.sum(others, n);
    }

    /** The sum, where an infinite term or a NaN makes it so. */
    private static double total(ArrayMath math, double[] terms, int n) {
        double total = math.sum(terms, n);
        if (Math.abs(total) <= Double.MAX_VALUE) {
            return total + 0.0;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += terms[i];
        }
        return sum;
    }
}
