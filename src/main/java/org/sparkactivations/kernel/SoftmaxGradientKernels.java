package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import org.sparkactivations.math.Accumulator;
import org.sparkactivations.spi.KernelContext;

/**
 * The derivatives of softmax and of its logarithm, for all temperatures T &gt; 0, ∞ included, where they are 0.
 *
 * <p>Method: an element with nearly all the weight s has a derivative of nearly 0, where 1 − s would cancel, and so
 * would the difference of its upstream gradient and the weighted mean. So 1 − s is computed as the sum of the other
 * weights. The upstream gradient of the first maximum is subtracted from all upstream gradients before the mean is
 * formed. Sums have twice the precision of double.
 *
 * <p>Range: all finite x and upstream gradients. Gradients whose sum may overflow are scaled down.
 *
 * <p>Special cases: a NaN in the row or in the upstream gradient makes all elements NaN, and so does a row of −∞ only.
 * Each of m elements of +∞ has the weight 1/m. An infinity in the upstream gradient gives what IEEE arithmetic gives.
 *
 * <p>Error: at most 4 ulp of the largest addend.
 */
public final class SoftmaxGradientKernels {

    /** Larger upstream gradients are scaled down, so that their sums do not overflow. */
    private static final double LARGE = 0x1p900;

    /** Where a weight or its product with a gradient is smaller, the rounding error of the product may underflow. */
    private static final double FAINT = 0x1p-900;

    /** The factor that keeps products of small weights from being subnormal while they are summed. */
    private static final double RAISED = 0x1p512;

    private SoftmaxGradientKernels() {}

    /** {@code y = sᵢ(gᵢ − Σ sⱼgⱼ)/T} for the upstream gradient g. */
    public static void vjp(double temperature, double[] x, double[] g, double[] y, int n, KernelContext context) {
        if (temperature == Double.POSITIVE_INFINITY) {
            int mark = context.mark();
            vjp(1, SoftmaxKernel.levelled(x, n, context), g, y, n, context);
            vanish(y, n);
            context.release(mark);
            return;
        }
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        // Weights are pairs of doubles: their rounding errors would add up where the products cancel.
        int mark = context.mark();
        double[] yLow = context.next(n);
        RowWeights.preciseWeights(temperature, top, x, y, yLow, n, context);
        int first = RowWeights.indexOf(top, x, n);
        double scale = scale(g, n);
        double base = g[first] * scale;
        Accumulator others = new Accumulator();
        Accumulator products = new Accumulator();
        Accumulator faint = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i == first) {
                continue;
            }
            others.add(y[i], yLow[i]);
            double difference = g[i] * scale - base;
            double low = twoDifferenceError(g[i] * scale, base, difference);
            if (y[i] < FAINT) {
                faint.add(weighed(RAISED, temperature, top, x[i], difference, low));
            } else if (Math.abs(y[i] * difference) < FAINT) {
                faint.addProduct(y[i], yLow[i], difference * RAISED, low * RAISED);
            } else {
                products.addProduct(y[i], yLow[i], difference, low);
            }
        }
        int more = context.multiplicity() - 1;
        if (more > 0) {
            // The last element again, for the others that it stands for.
            int last = n - 1;
            double difference = g[last] * scale - base;
            double low = twoDifferenceError(g[last] * scale, base, difference);
            others.addProduct(more, 0, y[last], yLow[last]);
            if (y[last] < FAINT) {
                faint.addProduct(more, weighed(RAISED, temperature, top, x[last], difference, low));
            } else {
                boolean isFaint = Math.abs(y[last] * difference) < FAINT;
                double factor = difference * (isFaint ? RAISED : 1);
                double factorLow = low * (isFaint ? RAISED : 1);
                double product = y[last] * factor;
                double productLow =
                        twoProductError(y[last], factor, product) + (y[last] * factorLow + yLow[last] * factor);
                if (isFaint) {
                    faint.addProduct(more, 0, product, productLow);
                } else {
                    products.addProduct(more, 0, product, productLow);
                }
            }
        }
        products.add(faint.value() / RAISED);
        // The sum of all weights, of which that of the first maximum is 1. Its rounding error matters where base is far
        // from the mean.
        double rest = others.value();
        double sum = 1 + rest;
        double sumLow = twoSumError(1, rest, sum) + others.rest();
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * sumLow);
        double mean = products.value() / sum;
        double meanLow = (Math.fma(-mean, sum, products.value()) + products.rest() - mean * sumLow) / sum;
        for (int i = 0; i < n; i++) {
            double difference = g[i] * scale - base;
            double low = i == first ? 0 : twoDifferenceError(g[i] * scale, base, difference);
            double centred = difference - mean;
            double centredLow = twoDifferenceError(difference, mean, centred) + (low - meanLow);
            double product = y[i] * centred;
            double productLow = twoProductError(y[i], centred, product) + (y[i] * centredLow + yLow[i] * centred);
            double gradient = Math.fma(product, inverse, product * inverseLow + productLow * inverse);
            if (y[i] < FAINT) {
                gradient = weighed(1, temperature, top, x[i], centred, centredLow) * inverse;
            }
            y[i] = divided(gradient, temperature, scale);
        }
        context.release(mark);
    }

    /**
     * {@code factor·exp((x − top)/T)·(c + cLow)}, for an exponential that underflows or nearly does while the product
     * may be a normal number. The result is 0 for an infinite c.
     */
    private static double weighed(double factor, double temperature, double top, double x, double c, double cLow) {
        double difference = x - top;
        double quotient = difference / temperature;
        if (!(quotient >= -Double.MAX_VALUE && Math.abs(c) <= Double.MAX_VALUE)) {
            return 0;
        }
        double low = Math.fma(-quotient, temperature, difference) + twoDifferenceError(x, top, difference);
        return ExponentialProducts.product(factor, 1, c, cLow, quotient, low / temperature);
    }

    /** {@code y = (gᵢ − sᵢ Σ gⱼ)/T} for the upstream gradient g. */
    public static void logVjp(double temperature, double[] x, double[] g, double[] y, int n, KernelContext context) {
        if (temperature == Double.POSITIVE_INFINITY) {
            int mark = context.mark();
            logVjp(1, SoftmaxKernel.levelled(x, n, context), g, y, n, context);
            vanish(y, n);
            context.release(mark);
            return;
        }
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        RowWeights.exponentials(temperature, top, x, y, n, context);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(temperature, first, x, y, n, context);
        double sum = 1 + rest;
        double scale = scale(g, n);
        Accumulator others = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                others.add(g[i] * scale);
            }
        }
        double total = others.value() + g[first] * scale;
        double totalLow = twoSumError(others.value(), g[first] * scale, total) + others.rest();
        for (int i = 0; i < n; i++) {
            double gradient;
            if (i == first) {
                // gᵢ(1 − sᵢ) − sᵢ Σ′ gⱼ, where Σ′ is the sum over all j ≠ i.
                Accumulator numerator = new Accumulator();
                numerator.addProduct(g[i] * scale, rest);
                numerator.add(-others.value(), -others.rest());
                gradient = numerator.value() / sum;
            } else {
                double share = y[i] / sum;
                double shareLow = (Math.fma(-share, sum, y[i]) - share * twoSumError(1, rest, sum)) / sum;
                double product = share * total;
                double productLow = twoProductError(share, total, product) + (share * totalLow + shareLow * total);
                double difference = g[i] * scale - product;
                gradient = y[i] < FAINT
                        ? g[i] * scale - weighed(1, temperature, top, x[i], total, totalLow) / sum
                        : difference + (twoDifferenceError(g[i] * scale, product, difference) - productLow);
            }
            y[i] = divided(gradient, temperature, scale);
        }
    }

    /** Divides by an infinite temperature. */
    private static void vanish(double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = 0 * y[i] + 0.0;
        }
    }

    /** The rows of the Jacobian {@code sᵢ(δᵢⱼ − sⱼ)/T} from {@code from} up to, but without, {@code to}. */
    public static void jacobian(
            double temperature, int from, int to, double[] x, double[] y, int n, KernelContext context) {
        if (temperature == Double.POSITIVE_INFINITY) {
            int mark = context.mark();
            jacobian(1, from, to, SoftmaxKernel.levelled(x, n, context), y, n, context);
            vanish(y, n * (to - from));
            context.release(mark);
            return;
        }
        double top = context.math().max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n * (to - from));
            return;
        }
        int mark = context.mark();
        double[] e = context.next(n);
        RowWeights.exponentials(temperature, top, x, e, n, context);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(temperature, first, x, e, n, context);
        double sum = 1 + rest;
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * twoSumError(1, rest, sum));
        for (int row = from; row < to; row++) {
            int start = (row - from) * n;
            double share = e[row] * inverse;
            double shareLow = twoProductError(e[row], inverse, share) + e[row] * inverseLow;
            for (int i = 0; i < n; i++) {
                double other = e[i] * inverse;
                double otherLow = twoProductError(e[i], inverse, other) + e[i] * inverseLow;
                y[start + i] = -product(share, shareLow, other, otherLow) / temperature;
            }
            double others = row == first ? rest : sum - e[row];
            double othersLow = row == first ? 0 : twoDifferenceError(sum, e[row], others) + twoSumError(1, rest, sum);
            double complement = others * inverse;
            double complementLow =
                    twoProductError(others, inverse, complement) + (others * inverseLow + othersLow * inverse);
            y[start + row] = product(share, shareLow, complement, complementLow) / temperature;
        }
        context.release(mark);
    }

    /** {@code (a + aLow)·(b + bLow)} with one final rounding. */
    private static double product(double a, double aLow, double b, double bLow) {
        double product = a * b;
        return product + (twoProductError(a, b, product) + (a * bLow + aLow * b));
    }

    /** The power of 2 by which g is multiplied, so that its sums do not overflow. */
    private static double scale(double[] g, int n) {
        double magnitude = RowWeights.magnitude(g, n);
        return magnitude > LARGE && magnitude <= Double.MAX_VALUE ? 0x1p-100 : 1;
    }

    /** {@code value/temperature/scale}. */
    private static double divided(double value, double temperature, double scale) {
        double quotient = value / temperature;
        return scale == 1 ? quotient : quotient * 0x1p100;
    }
}
