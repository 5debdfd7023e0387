package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.fastTwoSumError;
import static org.sparkactivations.math.ErrorFree.twoDifferenceError;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.spi.KernelContext;

/**
 * The Euclidean projection of a row onto the simplex, and its derivative.
 *
 * <p>Method: max(x − τ, 0) with the τ that makes the sum 1, found by sorting (Martins, Astudillo, From Softmax to
 * Sparsemax, ICML 2016). Elements are exact differences to the maximum, of which only those down to −1 can have a
 * weight, and are summed with twice the precision.
 *
 * <p>Range: all finite x.
 *
 * <p>Special cases: a NaN in the row or in the upstream gradient makes all elements NaN, and so does a row of −∞ only;
 * m elements of +∞ share the weight, 1/m each.
 *
 * <p>Error: the value within 4 ulp, the derivative within 4 ulp of the largest addend.
 */
public final class SparsemaxKernel {

    /** An upper bound of what rounding changes in k·d − Σ d + 1 with |d| ≤ 1, for each of the k: four roundings. */
    private static final double ROUNDING = 0x1p-48;

    private SparsemaxKernel() {}

    /** {@code y = max(x − τ, 0)}. */
    public static void value(double[] x, double[] y, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        if (top == Double.POSITIVE_INFINITY) {
            int count = 0;
            for (int i = 0; i < n; i++) {
                count += x[i] == top ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == top ? 1.0 / count : 0;
            }
            return;
        }
        int mark = context.mark();
        double[] candidates = context.next(n);
        // An element that stands for more than one enters the sum along with an equal one before it: elements that are
        // equal have a weight all together or none of them.
        int repeated = context.multiplicity() > 1 ? context.multiplicity() : 0;
        int single = repeated > 0 ? n - 1 : n;
        int count = RowWeights.gatherNear(top, 1, x, candidates, single);
        Arrays.sort(candidates, 0, count);
        // The support grows from the top while the next element is above the τ so far: k·d + 1 > Σ d.
        Accumulator sum = new Accumulator();
        int support = 0;
        for (int i = count - 1; i >= 0; i--) {
            double difference = candidates[i] - top;
            double low = twoDifferenceError(candidates[i], top, difference);
            if (support > 0 && !isAboveTau(difference, low, sum, support)) {
                break;
            }
            sum.add(difference, low);
            support++;
            if (repeated > 0 && candidates[i] == x[n - 1]) {
                sum.addProduct(repeated, 0, difference, low);
                support += repeated;
                repeated = 0;
            }
        }
        double tau = tau(sum, support);
        double tauLow = tauLow(tau, sum, support);
        for (int i = 0; i < n; i++) {
            double difference = x[i] - top;
            double weight = difference - tau;
            double low = twoDifferenceError(x[i], top, difference) - tauLow;
            weight = weight + low + twoDifferenceError(difference, tau, weight);
            y[i] = difference >= -1 ? Math.max(weight, 0) : 0;
        }
        context.release(mark);
    }

    /** Whether {@code difference + low > τ}, for the sum of {@code support} differences. */
    private static boolean isAboveTau(double difference, double low, Accumulator sum, int support) {
        // k·(d − τ), which is enough where rounding cannot change its sign.
        double excess = support * difference - sum.value() + 1;
        if (Math.abs(excess) > support * ROUNDING) {
            return excess > 0;
        }
        double tau = tau(sum, support);
        return (difference - tau) + (low - tauLow(tau, sum, support)) > 0;
    }

    /** τ = (Σ d − 1)/k. */
    private static double tau(Accumulator sum, int support) {
        return (sum.value() - 1) / support;
    }

    /** The error of τ. */
    private static double tauLow(double tau, Accumulator sum, int support) {
        double numerator = sum.value() - 1;
        double rest = fastTwoSumError(-1, sum.value(), numerator) + sum.rest();
        return (Math.fma(-tau, support, numerator) + rest) / support;
    }

    /** {@code y} = the upstream gradient minus its mean over the elements that have a weight, 0 for the others. */
    public static void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
        value(x, y, n, context);
        if (n > 0 && Double.isNaN(y[0]) || RowWeights.hasNan(upstream, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        Accumulator sum = new Accumulator();
        int support = 0;
        double base = 0;
        for (int i = 0; i < n; i++) {
            if (y[i] > 0) {
                base = support == 0 ? upstream[i] : base;
                // Against the first, so that what is common to all cancels before anything is rounded.
                double difference = upstream[i] * 0.5 - base * 0.5;
                sum.add(difference, twoDifferenceError(upstream[i] * 0.5, base * 0.5, difference));
                support++;
            }
        }
        int more = context.multiplicity() - 1;
        if (more > 0 && y[n - 1] > 0) {
            double difference = upstream[n - 1] * 0.5 - base * 0.5;
            sum.addProduct(more, 0, difference, twoDifferenceError(upstream[n - 1] * 0.5, base * 0.5, difference));
            support += more;
        }
        double mean = sum.value() / support;
        double meanLow = (Math.fma(-mean, support, sum.value()) + sum.rest()) / support;
        for (int i = 0; i < n; i++) {
            double difference = upstream[i] * 0.5 - base * 0.5;
            double half = difference - mean;
            double low = twoDifferenceError(upstream[i] * 0.5, base * 0.5, difference) - meanLow;
            half = half + low + twoDifferenceError(difference, mean, half);
            y[i] = y[i] > 0 ? 2 * half : 0;
        }
    }
}
