package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.KernelContext;

/**
 * The cross-entropy of a row and a label: the index of a class or, where that is negative, a row with the weight of
 * each class.
 *
 * <p>Method: of probabilities, a sum of logarithms. Of logits, ln Σ eˣ − max x and max x − xᵢ are two terms of one
 * sign, so that nothing cancels for weights ≥ 0; differences are exact, and sums are formed with twice the precision.
 *
 * <p>Range: all finite x; distances that overflow are formed again of quarters.
 *
 * <p>Special cases: a NaN in the row or in the weights makes everything NaN. A class without weight adds nothing,
 * whatever its element. A probability of 0 with a weight makes the loss infinite, and one outside of [0, 1] by more
 * than the margin makes it NaN. m logits of +∞
 * share the softmax, 1/m each; logits of −∞ only give NaN.
 *
 * <p>Error: of probabilities, the value within 2 ulp and the derivative within 0.5 ulp; of logits, the value within 4
 * ulp and the derivative within 4 ulp of the larger addend.
 */
public final class CrossEntropyKernel {

    /** The scale of elements whose differences may overflow. */
    private static final double QUARTER = 0.25;

    /** Sums of weights of classes greater than this may overflow. */
    private static final double HEAVY = 0x1p900;

    private CrossEntropyKernel() {}

    /**
     * {@code −Σ wᵢ ln aᵢ} for elements clipped to [ε, 1 − ε], where 0·ln aᵢ = 0; NaN where an element with a weight is no
     * {@linkplain Probabilities probability}.
     */
    public static double value(double eps, int label, double[] w, double[] a, int n, KernelContext context) {
        int mark = context.mark();
        double[] v = context.next(Scratch.BLOCK);
        double[] vLow = context.next(Scratch.BLOCK);
        double[] ln = context.next(Scratch.BLOCK);
        double[] lnLow = context.next(Scratch.BLOCK);
        if (label >= 0) {
            lnLow[0] = a[label];
            Probabilities.clip(eps, lnLow, v, vLow, 1);
            context.math().ln(v, vLow, ln, lnLow, 1, context);
            context.release(mark);
            return RowWeights.hasNan(a, n) ? Double.NaN : 0 - ln[0];
        }
        double[] terms = context.next(n);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            System.arraycopy(a, start, lnLow, 0, m);
            Probabilities.clip(eps, lnLow, v, vLow, m);
            context.math().ln(v, vLow, ln, lnLow, m, context);
            for (int i = 0; i < m; i++) {
                double weight = w[start + i];
                boolean isNan = Double.isNaN(a[start + i]);
                terms[start + i] = weight == 0 && !isNan ? 0 : weight * -ln[i];
            }
        }
        double total = total(terms, n, context);
        context.release(mark);
        return total;
    }

    /** {@code y = −w/a}, 0 where w is or a is clipped. */
    public static void derivative(double eps, int label, double[] w, double[] a, double[] y, int n) {
        if (RowWeights.hasNan(a, n)) {
            RowWeights.fillNan(y, n);
        } else if (label >= 0) {
            Arrays.fill(y, 0, n, 0);
            y[label] = derivative(eps, 1, a[label]);
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = derivative(eps, w[i], a[i]);
            }
            if (RowWeights.hasNan(w, n)) {
                RowWeights.fillNan(y, n);
            }
        }
    }

    private static double derivative(double eps, double w, double a) {
        if (w == 0) {
            return 0;
        }
        if (!Probabilities.contain(a)) {
            return Double.NaN;
        }
        boolean isClipped = eps > 0 && !(a >= eps && 1 - a >= eps);
        // The sum makes a zero a positive one.
        return isClipped ? 0 : -w / (Math.min(Math.max(a, 0), 1) + 0.0);
    }

    /**
     * {@code Σ cᵢqᵢ(ln Σ eˣ − xᵢ)} with the smoothed weights {@code q = (1 − smoothing)·w + smoothing/n}; 0 for an
     * empty row.
     *
     * @param c the weight ≥ 0 of each class; null if all are 1
     */
    public static double ofLogits(
            double smoothing, int label, double[] w, double[] c, double[] x, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (n == 0 || RowWeights.isUndefined(top)) {
            return n == 0 ? 0 : Double.NaN;
        }
        int mark = context.mark();
        double[] terms = context.next(n);
        double logarithm = SoftmaxKernel.logOfSum(1, top, x, terms, n, context);
        double total;
        if (Double.isInfinite(top)) {
            total = Double.NaN;
        } else if (label >= 0 && smoothing == 0) {
            double difference = x[label] - top;
            double low = twoDifferenceError(x[label], top, difference);
            double distance = (logarithm - difference) - low;
            total = c == null ? distance : c[label] * distance;
        } else {
            termsOfLogits(logarithm, top, smoothing, label, w, c, x, terms, n, context);
            total = total(terms, n, context);
        }
        context.release(mark);
        return Math.abs(total) <= Double.MAX_VALUE
                ? total
                : farOfLogits(logarithm, top, smoothing, label, w, c, x, n, context.multiplicity());
    }

    /** The terms {@code cᵢqᵢ(ln Σ eˣ − xᵢ)} for a finite top, where {@code logarithm} = ln Σ eˣ − top. */
    private static void termsOfLogits(
            double logarithm,
            double top,
            double smoothing,
            int label,
            double[] w,
            double[] c,
            double[] x,
            double[] terms,
            int n,
            KernelContext context) {
        int mark = context.mark();
        double[] high = context.next(Scratch.BLOCK);
        double[] low = context.next(Scratch.BLOCK);
        double[] q = context.next(Scratch.BLOCK);
        double[] qLow = context.next(Scratch.BLOCK);
        int width = n - 1 + context.multiplicity();
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            RowWeights.differences(1, top, x, start, m, high, low, context);
            targets(smoothing, label, w, start, m, width, q, qLow);
            for (int i = 0; i < m; i++) {
                double distance = (logarithm - high[i]) - low[i];
                terms[start + i] = Math.fma(q[i], distance, qLow[i] * distance);
            }
            for (int i = 0; c != null && i < m; i++) {
                terms[start + i] *= c[start + i];
            }
        }
        context.release(mark);
    }

    /** The loss where elements are infinite, or so far apart that a distance overflows. */
    private static double farOfLogits(
            double logarithm,
            double top,
            double smoothing,
            int label,
            double[] w,
            double[] c,
            double[] x,
            int n,
            int multiplicity) {
        int width = n - 1 + multiplicity;
        Accumulator quarters = new Accumulator();
        double infinite = 0;
        for (int i = 0; i < n; i++) {
            double keep = label < 0 ? w[i] : i == label ? 1 : 0;
            double q = Math.fma(1 - smoothing, keep, smoothing / width) * (c == null ? 1 : c[i]);
            double distance = x[i] == top ? 0 : QUARTER * top - QUARTER * x[i];
            double term = q == 0 ? 0 : q * (QUARTER * logarithm + distance);
            if (Math.abs(term) <= Double.MAX_VALUE) {
                quarters.addProduct(i == n - 1 ? multiplicity : 1, term);
            } else {
                infinite += term;
            }
        }
        return infinite == 0 ? quarters.value() / QUARTER : infinite;
    }

    /**
     * The gradient of {@link #ofLogits}: {@code y = Σcq·softmax(x) − cq}.
     *
     * @param c the weight ≥ 0 of each class; null if all are 1
     */
    public static void ofLogitsDerivative(
            double smoothing, int label, double[] w, double[] c, double[] x, double[] y, int n, KernelContext context) {
        if (c == null) {
            ofLogitsDerivative(smoothing, label, w, x, y, n, context);
            return;
        }
        int mark = context.mark();
        double[] weighted = context.next(n);
        double[] q = context.next(Scratch.BLOCK);
        double[] qLow = context.next(Scratch.BLOCK);
        int width = n - 1 + context.multiplicity();
        double scale = RowWeights.magnitude(c, n) > HEAVY ? 1 / HEAVY : 1;
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            targets(smoothing, label, w, start, m, width, q, qLow);
            for (int i = 0; i < m; i++) {
                double weight = scale * c[start + i];
                weighted[start + i] = Math.fma(weight, q[i], weight * qLow[i]);
            }
        }
        ofLogitsDerivative(0, -1, weighted, x, y, n, context);
        for (int i = 0; scale != 1 && i < n; i++) {
            y[i] /= scale;
        }
        context.release(mark);
    }

    /**
     * {@code y = Σq·softmax(x) − q}. For an element that has most of the weight it is computed as {@code (Σq − q) −
     * Σq·(1 − softmax(x))}, of sums over the others.
     */
    private static void ofLogitsDerivative(
            double smoothing, int label, double[] w, double[] x, double[] y, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top) || label < 0 && RowWeights.hasNan(w, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        RowWeights.exponentials(1, top, x, y, n, context);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(1, first, x, y, n, context);
        double sum = 1 + rest;
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * twoSumError(1, rest, sum));
        double others = label < 0 ? sumWithout(first, w, n, context) : label == first ? 0 : 1;
        double weights = label < 0 ? w[first] + others : 1;
        double all = label < 0 ? Math.fma(1 - smoothing, weights, smoothing) : 1;
        double allLow = label < 0 ? (1 - smoothing) * twoSumError(w[first], others, weights) : 0;
        int width = n - 1 + context.multiplicity();
        double othersSmoothed = Math.fma(1 - smoothing, others, smoothing / width * (width - 1));
        if (label >= 0 && smoothing == 0) {
            double e = y[label];
            for (int i = 0; i < n; i++) {
                double share = y[i] * inverse;
                y[i] = share + Math.fma(y[i], inverseLow, twoProductError(y[i], inverse, share));
            }
            double share = e * inverse;
            y[label] = (share - 1) + Math.fma(e, inverseLow, twoProductError(e, inverse, share));
        } else {
            int mark = context.mark();
            double[] q = context.next(Scratch.BLOCK);
            double[] qLow = context.next(Scratch.BLOCK);
            for (int start = 0; start < n; start += Scratch.BLOCK) {
                int m = Math.min(Scratch.BLOCK, n - start);
                targets(smoothing, label, w, start, m, width, q, qLow);
                for (int i = 0; i < m; i++) {
                    double e = y[start + i];
                    double share = e * inverse;
                    double shareLow = Math.fma(e, inverseLow, twoProductError(e, inverse, share));
                    double product = all * share;
                    double productLow =
                            Math.fma(all, shareLow, Math.fma(allLow, share, twoProductError(all, share, product)));
                    y[start + i] = (product - q[i]) + (productLow - qLow[i]);
                }
            }
            context.release(mark);
        }
        if (rest < 1) {
            // Only the rounding error of the sum of all weights may be left.
            y[first] = othersSmoothed - all * (rest * inverse);
        }
    }

    /** {@code q + qLow = (1 − smoothing)·w + smoothing/width} for m elements from start. */
    private static void targets(
            double smoothing, int label, double[] w, int start, int m, int width, double[] q, double[] qLow) {
        double keep = 1 - smoothing;
        double keepLow = (1 - keep) - smoothing;
        double base = smoothing / width;
        double baseLow = Math.fma(-base, width, smoothing) / width;
        if (label < 0) {
            for (int i = 0; i < m; i++) {
                double product = keep * w[start + i];
                double low = Math.fma(keepLow, w[start + i], twoProductError(keep, w[start + i], product));
                q[i] = product + base;
                qLow[i] = twoSumError(product, base, q[i]) + (low + baseLow);
            }
            return;
        }
        Arrays.fill(q, 0, m, base);
        Arrays.fill(qLow, 0, m, baseLow);
        if (label >= start && label < start + m) {
            double sum = keep + base;
            q[label - start] = sum;
            qLow[label - start] = twoSumError(keep, base, sum) + (keepLow + baseLow);
        }
    }

    private static double sumWithout(int excluded, double[] w, int n, KernelContext context) {
        int mark = context.mark();
        double[] others = context.next(n);
        System.arraycopy(w, 0, others, 0, n);
        others[excluded] = 0;
        double sum = RowWeights.sum(others, n, context);
        context.release(mark);
        return sum;
    }

    /** The sum; infinite or NaN as the plain sum is, where an infinite term or a NaN makes it so. */
    private static double total(double[] terms, int n, KernelContext context) {
        double total = RowWeights.sum(terms, n, context);
        if (Math.abs(total) <= Double.MAX_VALUE) {
            return total + 0.0;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i == n - 1 ? context.multiplicity() * terms[i] : terms[i];
        }
        return sum;
    }
}
