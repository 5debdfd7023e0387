package org.sparkactivations.kernel;

import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Scratch;

/**
 * The derivatives of softmax and of its logarithm.
 *
 * <p>Where one element has nearly all the weight, its derivative is nearly 0: 1 − s is then taken as the weight of the others, and
 * upstream gradients as differences to its own, so that nothing cancels. Special cases: as for softmax; a NaN in the upstream
 * gradient makes all elements NaN, infinities in it spread as IEEE arithmetic has it.
 */
public final class SoftmaxGradientKernels {

    /** Upstream gradients beyond this are scaled down, lest their sums overflow. */
    private static final double LARGE = 0x1p900;

    /** Below this, what products with a weight round off is beyond double. */
    private static final double FAINT = 0x1p-900;

    /** Sums of products that are nearly beyond double are taken so many times as great. */
    private static final double RAISED = 0x1p512;

    private SoftmaxGradientKernels() {}

    /** {@code y = sᵢ(gᵢ − Σ sⱼgⱼ)/T} for the upstream gradient g. */
    public static void vjp(
            ArrayMath math, double temperature, double[] x, double[] g, double[] y, int n, Scratch scratch) {
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        // The errors of weights would add up where the products cancel.
        double[] yl = scratch.scratch(5);
        RowWeights.preciseWeights(math, temperature, top, x, y, yl, n, scratch);
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
            others.add(y[i], yl[i]);
            double difference = g[i] * scale - base;
            double low = RowWeights.error(g[i] * scale, base, difference);
            if (y[i] < FAINT) {
                faint.add(weighed(RAISED, temperature, top, x[i], difference, low));
            } else if (Math.abs(y[i] * difference) < FAINT) {
                faint.addProduct(y[i], yl[i], difference * RAISED, low * RAISED);
            } else {
                products.addProduct(y[i], yl[i], difference, low);
            }
        }
        products.add(faint.value() / RAISED);
        // Where base is far from the mean, what the sum of the others rounds off is all that is left.
        double rest = others.value();
        double sum = 1 + rest;
        double sumLow = low(rest, sum) + others.rest();
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * sumLow);
        double mean = products.value() / sum;
        double meanLow = (Math.fma(-mean, sum, products.value()) + products.rest() - mean * sumLow) / sum;
        for (int i = 0; i < n; i++) {
            double difference = g[i] * scale - base;
            double low = i == first ? 0 : RowWeights.error(g[i] * scale, base, difference);
            double centred = difference - mean;
            double centredLow = RowWeights.error(difference, mean, centred) + (low - meanLow);
            double product = y[i] * centred;
            double productLow = Math.fma(y[i], centred, -product) + (y[i] * centredLow + yl[i] * centred);
            double gradient = Math.fma(product, inverse, product * inverseLow + productLow * inverse);
            if (y[i] < FAINT) {
                gradient = weighed(1, temperature, top, x[i], centred, centredLow) * inverse;
            }
            y[i] = divided(gradient, temperature, scale);
        }
    }

    /**
     * {@code factor·exp((x − top)/T)·(c + cl)}, where the exponential is nearly or altogether beyond double, but the whole need not
     * be; 0 for an infinite c.
     */
    private static double weighed(double factor, double temperature, double top, double x, double c, double cl) {
        double difference = x - top;
        double quotient = difference / temperature;
        if (!(quotient >= -Double.MAX_VALUE && Math.abs(c) <= Double.MAX_VALUE)) {
            return 0;
        }
        double low = Math.fma(-quotient, temperature, difference) + RowWeights.error(x, top, difference);
        return ScaledProduct.of(factor, 1, c, cl, quotient, low / temperature);
    }

    /** {@code y = (gᵢ − sᵢ Σ gⱼ)/T} for the upstream gradient g. */
    public static void logVjp(
            ArrayMath math, double temperature, double[] x, double[] g, double[] y, int n, Scratch scratch) {
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top) || RowWeights.hasNan(g, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        RowWeights.exponentials(math, temperature, top, x, y, n, scratch);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(math, temperature, first, x, y, n);
        double sum = 1 + rest;
        double scale = scale(g, n);
        Accumulator others = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                others.add(g[i] * scale);
            }
        }
        double total = others.value() + g[first] * scale;
        double totalLow = RowWeights.error(others.value(), -g[first] * scale, total) + others.rest();
        for (int i = 0; i < n; i++) {
            double gradient;
            if (i == first) {
                // g(1 − s) − s Σ' g, where Σ' leaves out g
                Accumulator numerator = new Accumulator();
                numerator.addProduct(g[i] * scale, rest);
                numerator.add(-others.value(), -others.rest());
                gradient = numerator.value() / sum;
            } else {
                double share = y[i] / sum;
                double shareLow = (Math.fma(-share, sum, y[i]) - share * low(rest, sum)) / sum;
                double product = share * total;
                double productLow = Math.fma(share, total, -product) + (share * totalLow + shareLow * total);
                double difference = g[i] * scale - product;
                gradient = y[i] < FAINT
                        ? g[i] * scale - weighed(1, temperature, top, x[i], total, totalLow) / sum
                        : difference + (RowWeights.error(g[i] * scale, product, difference) - productLow);
            }
            y[i] = divided(gradient, temperature, scale);
        }
    }

    /** Rows {@code from … to} of {@code sᵢ(δᵢⱼ − sⱼ)/T}. */
    public static void jacobian(
            ArrayMath math, double temperature, int from, int to, double[] x, double[] y, int n, Scratch scratch) {
        double[] e = scratch.scratch(0);
        double top = math.max(x, n);
        if (RowWeights.isUndefined(top)) {
            RowWeights.fillNan(y, n * (to - from));
            return;
        }
        RowWeights.exponentials(math, temperature, top, x, e, n, scratch);
        int first = RowWeights.indexOf(top, x, n);
        double rest = RowWeights.rest(math, temperature, first, x, e, n);
        double sum = 1 + rest;
        double inverse = 1 / sum;
        double inverseLow = inverse * (Math.fma(-inverse, sum, 1) - inverse * low(rest, sum));
        for (int row = from; row < to; row++) {
            int start = (row - from) * n;
            double share = e[row] * inverse;
            double shareLow = Math.fma(e[row], inverse, -share) + e[row] * inverseLow;
            for (int i = 0; i < n; i++) {
                double other = e[i] * inverse;
                double otherLow = Math.fma(e[i], inverse, -other) + e[i] * inverseLow;
                y[start + i] = -product(share, shareLow, other, otherLow) / temperature;
            }
            double others = row == first ? rest : sum - e[row];
            double othersLow = row == first ? 0 : RowWeights.error(sum, e[row], others) + low(rest, sum);
            double complement = others * inverse;
            double complementLow = Math.fma(others, inverse, -complement) + (others * inverseLow + othersLow * inverse);
            y[start + row] = product(share, shareLow, complement, complementLow) / temperature;
        }
    }

    /** {@code (a + al)·(b + bl)}, rounded once. */
    private static double product(double a, double al, double b, double bl) {
        double product = a * b;
        return product + (Math.fma(a, b, -product) + (a * bl + al * b));
    }

    private static double scale(double[] g, int n) {
        double magnitude = RowWeights.magnitude(g, n);
        return magnitude > LARGE && magnitude <= Double.MAX_VALUE ? 0x1p-100 : 1;
    }

    private static double divided(double value, double temperature, double scale) {
        double quotient = value / temperature;
        return scale == 1 ? quotient : quotient * 0x1p100;
    }

    /** What {@code sum} = 1 + rest has rounded off. */
    static double low(double rest, double sum) {
        return rest < 1 ? rest - (sum - 1) : 1 - (sum - rest);
    }
}
