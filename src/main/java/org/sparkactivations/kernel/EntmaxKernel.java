package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.spi.KernelContext;

/**
 * The α-entmax of a row for α = 1.5, which lies between softmax and sparsemax, and its derivative.
 *
 * <p>Method: s² with s = max(x/2 − τ, 0) and the τ that makes the sum of squares 1, found by sorting (Peters, Niculae,
 * Martins, Sparse Sequence-to-Sequence Models, ACL 2019, arXiv:1905.05702). Of the k greatest z = (x − maximum)/2,
 * {@code τ = (Σ z − √(k − (k Σ z² − (Σ z)²)))/k}. The differences to the maximum are exact; only those of at least −2
 * can have a weight. Sums, τ and s are sums of two doubles.
 *
 * <p>Range: all finite x.
 *
 * <p>Special cases: a NaN in the row or in the upstream gradient makes all elements NaN, and so does a row of −∞ only;
 * m elements of +∞ share the weight, 1/m each.
 *
 * <p>Error: the value within 4 ulp, the derivative within 4 ulp of the largest addend.
 */
public final class EntmaxKernel {

    /** An upper bound of what rounding changes in the discriminant minus r², with |z| ≤ 1, for each of the k². */
    private static final double ROUNDING = 0x1p-46;

    private EntmaxKernel() {}

    /** {@code y = max(x/2 − τ, 0)²}. */
    public static void value(double[] x, double[] y, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n);
            return;
        }
        if (top == Double.POSITIVE_INFINITY) {
            double share = 1.0 / count(top, x, n);
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == top ? share : 0;
            }
            return;
        }
        int mark = context.mark();
        double[] low = context.next(n);
        roots(top, x, y, low, n, context, new Accumulator(), new Accumulator());
        for (int i = 0; i < n; i++) {
            double square = y[i] * y[i];
            y[i] = square + (twoProductError(y[i], y[i], square) + 2 * (y[i] * low[i]));
        }
        context.release(mark);
    }

    private static int count(double value, double[] x, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += x[i] == value ? 1 : 0;
        }
        return count;
    }

    /**
     * {@code s + sLow = max(x/2 − τ, 0)} for a finite maximum {@code top}.
     *
     * @param sum working memory
     * @param squares working memory
     */
    private static void roots(
            double top,
            double[] x,
            double[] s,
            double[] sLow,
            int n,
            KernelContext context,
            Accumulator sum,
            Accumulator squares) {
        int mark = context.mark();
        double[] candidates = context.next(n);
        // An element that stands for more than one enters the sums along with an equal one before it.
        int repeated = context.multiplicity() > 1 ? context.multiplicity() : 0;
        int single = repeated > 0 ? n - 1 : n;
        int count = RowWeights.gatherNear(top, 2, x, candidates, single);
        Arrays.sort(candidates, 0, count);
        sum.clear();
        squares.clear();
        double support = 0;
        for (int i = count - 1; i >= 0; i--) {
            double difference = candidates[i] - top;
            double z = difference * 0.5;
            double low = twoDifferenceError(candidates[i], top, difference) * 0.5;
            if (support > 0 && !isAboveTau(z, low, support, sum, squares)) {
                break;
            }
            int times = 1;
            if (repeated > 0 && candidates[i] == x[n - 1]) {
                times += repeated;
                repeated = 0;
            }
            support += times;
            sum.addProduct(times, 0, z, low);
            double square = z * z;
            squares.addProduct(times, 0, square, twoProductError(z, z, square) + 2 * (z * low));
        }
        Tau tau = Tau.of(support, sum, squares);
        for (int i = 0; i < n; i++) {
            double difference = x[i] - top;
            double z = difference * 0.5;
            double root = z - tau.value;
            double low = twoDifferenceError(z, tau.value, root)
                    + (twoDifferenceError(x[i], top, difference) * 0.5 - tau.low);
            double rounded = root + low;
            // The low part is NaN where the difference overflows.
            boolean hasWeight = difference >= -2 && rounded > 0;
            s[i] = hasWeight ? rounded : 0;
            sLow[i] = hasWeight ? twoSumError(root, low, rounded) : 0;
        }
        context.release(mark);
    }

    /** Whether {@code z + low > τ} for k values of z, their sum and that of their squares. */
    private static boolean isAboveTau(double z, double low, double support, Accumulator sum, Accumulator squares) {
        // z > τ where r = Σ z − k·z is below the root of the discriminant; which is enough where rounding cannot change
        // the sign. The values fall, so r is not negative.
        double total = sum.value();
        double r = total - support * z;
        double excess = total * total + support * (1 - squares.value()) - r * r;
        if (Math.abs(excess) > support * support * ROUNDING) {
            return excess > 0;
        }
        Tau tau = Tau.of(support, sum, squares);
        return (z - tau.value) + (low - tau.low) > 0;
    }

    /** τ = (Σ z − √((Σ z)² + k·(1 − Σ z²)))/k as a sum of two doubles. */
    private record Tau(double value, double low) {
        static Tau of(double support, Accumulator sum, Accumulator squares) {
            Accumulator discriminant = new Accumulator();
            discriminant.addProduct(sum.value(), sum.rest(), sum.value(), sum.rest());
            discriminant.add(support);
            discriminant.addProduct(-support, 0, squares.value(), squares.rest());
            double root = Math.sqrt(discriminant.value());
            double rootLow = RowScale.rootLow(root, discriminant.value(), discriminant.rest());
            double numerator = sum.value() - root;
            double rest = twoDifferenceError(sum.value(), root, numerator) + (sum.rest() - rootLow);
            double value = numerator / support;
            return new Tau(value, (Math.fma(-value, support, numerator) + rest) / support);
        }
    }

    /** {@code y = sᵢ(gᵢ − Σ sg/Σ s)} for the upstream gradient g. */
    public static void vjp(double[] x, double[] g, double[] y, int n, KernelContext context) {
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        int mark = context.mark();
        double[] s = context.next(n);
        double[] sLow = context.next(n);
        Accumulator sum = new Accumulator();
        Accumulator products = new Accumulator();
        if (top == Double.POSITIVE_INFINITY) {
            double share = Math.sqrt(1.0 / count(top, x, n));
            for (int i = 0; i < n; i++) {
                s[i] = x[i] == top ? share : 0;
                sLow[i] = 0;
            }
        } else {
            roots(top, x, s, sLow, n, context, sum, products);
        }
        // The upstream gradient of the first maximum is subtracted from all: else its own derivative would cancel where
        // it has nearly all the weight.
        int exponent = RowScale.upstreamExponent(g, n);
        double factor = RowScale.power(-exponent);
        int first = RowWeights.indexOf(top, x, n);
        double base = g[first] * factor;
        sum.clear();
        products.clear();
        for (int i = 0; i < n; i++) {
            sum.add(s[i], sLow[i]);
            if (s[i] > 0 && i != first) {
                double difference = g[i] * factor - base;
                products.addProduct(s[i], sLow[i], difference, twoDifferenceError(g[i] * factor, base, difference));
            }
        }
        int more = context.multiplicity() - 1;
        if (more > 0 && s[n - 1] > 0) {
            sum.addProduct(more, 0, s[n - 1], sLow[n - 1]);
            double difference = g[n - 1] * factor - base;
            double low = twoDifferenceError(g[n - 1] * factor, base, difference);
            double product = s[n - 1] * difference;
            double productLow =
                    twoProductError(s[n - 1], difference, product) + (s[n - 1] * low + sLow[n - 1] * difference);
            products.addProduct(more, 0, product, productLow);
        }
        double mean = products.value() / sum.value();
        double meanLow = RowScale.quotientLow(mean, products.value(), products.rest(), sum.value(), sum.rest());
        for (int i = 0; i < n; i++) {
            double difference = g[i] * factor - base;
            double low = i == first ? 0 : twoDifferenceError(g[i] * factor, base, difference);
            double centred = difference - mean;
            double centredLow = twoDifferenceError(difference, mean, centred) + (low - meanLow);
            double product = s[i] * centred;
            double gradient =
                    product + (twoProductError(s[i], centred, product) + (s[i] * centredLow + sLow[i] * centred));
            y[i] = s[i] > 0 ? Math.scalb(gradient, exponent) : 0;
        }
        context.release(mark);
    }
}
