package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoDifferenceError;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.spi.KernelContext;

/**
 * Layer normalisation: a row minus its mean, divided by its standard deviation, and the derivative.
 *
 * <p>Method: one element is subtracted from all, exactly, so that what they have in common cancels before anything is
 * rounded. The mean of the differences is a sum of three doubles, and the centred elements of two. The row is scaled as
 * in {@link NormKernels}; in the derivative, sums have an exponent of their own.
 *
 * <p>The derivative {@code (g − mean(g) − y·mean(yg))/σ} cancels where one element is far from all others, whose
 * results then hardly depend on anything. So that element t is kept apart. With the differences δ of t, and β of its
 * upstream gradient, to the means of the others, and with w and γ, the others and their upstream gradients minus these
 * means, the derivative is
 *
 * <pre>
 * at t: H/σ,  H = f(β·E − δ·Σ wγ)/V
 * else: (γ − w·Q/V − H/(n − 1))/σ,  Q = f·δβ + Σ wγ
 * f = (n − 1)/n,  E = Σ w² + n·eps,  V = f·δ² + E = nσ²
 * </pre>
 *
 * <p>Range: all finite x, and all eps ≥ 0.
 *
 * <p>Special cases: a NaN in the row or in the upstream gradient makes all elements NaN. Infinite elements give the
 * limit for ±t in their place and t → ∞; derivatives are 0 then. A row of equal elements gives 0, whatever eps is; without
 * eps, its derivatives count as 0.
 *
 * <p>Error: values within 2 ulp, derivatives within 4 ulp of the largest addend. The centred elements have an absolute
 * error of 2⁻¹⁵⁰ times the range of the row: an element that agrees with the mean in more than 97 bits of the range,
 * but not in all, loses digits. Derivatives also have an absolute error of 2⁻¹⁰⁰·max|g|/σ, which counts where the
 * addends of all great upstream gradients are 0, as those of elements that mirror each other about the mean are.
 */
public final class LayerNormKernel {

    /** By so many powers of 2, others may be scaled more than the farthest element, which does not overflow then. */
    private static final int FAR = 900;

    private LayerNormKernel() {}

    /** {@code y = (x − mean(x))/√(mean((x − mean(x))²) + eps)}. */
    public static void value(double eps, double[] x, double[] y, int n, KernelContext context) {
        if (RowScale.isSpecial(x, n)) {
            special(x, y, n, context);
            return;
        }
        int exponent = RowScale.exponent(x, n, eps);
        double scale = RowScale.power(-exponent);
        normalise(scale, eps * scale * scale, x, y, n, context);
    }

    private static void normalise(double scale, double floor, double[] x, double[] y, int n, KernelContext context) {
        int more = context.multiplicity() - 1;
        double width = (double) n + more;
        int mark = context.mark();
        double[] low = context.next(n);
        centre(scale, -1, x, y, low, n, more, new TripleAccumulator());
        Accumulator squares = new Accumulator();
        dot(-1, y, low, y, low, n, more, squares);
        double mean = squares.value() / width;
        double meanLow = (Math.fma(-mean, width, squares.value()) + squares.rest()) / width;
        double variance = mean + floor;
        double varianceLow = twoSumError(mean, floor, variance) + meanLow;
        double root = Math.sqrt(variance);
        double rootLow = RowScale.rootLow(root, variance, varianceLow);
        for (int i = 0; root != 0 && i < n; i++) {
            double quotient = y[i] / root;
            y[i] = quotient + RowScale.quotientLow(quotient, y[i], low[i], root, rootLow);
        }
        context.release(mark);
    }

    /**
     * {@code c + cLow = scale·x} minus its mean, over all elements but that at {@code left}. The sum and the mean have
     * three parts, as an element may agree with the mean in most of the bits of two.
     *
     * @param more how many more elements the last one stands for
     * @param sum working memory
     */
    private static void centre(
            double scale, int left, double[] x, double[] c, double[] cLow, int n, int more, TripleAccumulator sum) {
        int start = left == 0 ? 1 : 0;
        if (start == n) {
            return;
        }
        double base = x[start] * scale;
        sum.clear();
        for (int i = 0; i < n; i++) {
            if (i != left) {
                double scaled = x[i] * scale;
                double difference = scaled - base;
                sum.add(difference);
                sum.add(twoDifferenceError(scaled, base, difference));
            }
        }
        double last = x[n - 1] * scale - base;
        double repeated = more * last;
        double lastLow = more * twoDifferenceError(x[n - 1] * scale, base, last);
        sum.add(repeated);
        sum.add(twoProductError(more, last, repeated));
        sum.add(lastLow);
        double count = (left < 0 ? n : n - 1.0) + more;
        sum.divide(count);
        double mean = sum.first();
        double second = sum.second();
        double third = sum.third();
        for (int i = 0; i < n; i++) {
            double scaled = x[i] * scale;
            double difference = scaled - base;
            double differenceLow = twoDifferenceError(scaled, base, difference);
            double centred = difference - mean;
            double centredLow = twoDifferenceError(difference, mean, centred);
            double small = differenceLow - second;
            double smaller = centredLow + small;
            double high = centred + smaller;
            double low = twoSumError(centred, smaller, high)
                    + (twoSumError(centredLow, small, smaller)
                            + (twoDifferenceError(differenceLow, second, small) - third));
            c[i] = high + low;
            cLow[i] = twoSumError(high, low, c[i]);
        }
    }

    /** {@code sum = Σ (a + aLow)·(b + bLow)} over all elements but that at {@code left}. */
    private static void dot(
            int left, double[] a, double[] aLow, double[] b, double[] bLow, int n, int more, Accumulator sum) {
        sum.clear();
        for (int i = 0; i < n; i++) {
            if (i != left) {
                sum.addProduct(a[i], aLow[i], b[i], bLow[i]);
            }
        }
        if (more > 0) {
            addMultiple(more, a[n - 1], aLow[n - 1], b[n - 1], bLow[n - 1], sum);
        }
    }

    /** The result where an element is NaN or infinite: an infinite one counts as ±1, and all others as 0. */
    private static void special(double[] x, double[] y, int n, KernelContext context) {
        if (RowWeights.hasNan(x, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        int mark = context.mark();
        double[] signs = context.next(n);
        for (int i = 0; i < n; i++) {
            signs[i] = Double.isInfinite(x[i]) ? Math.signum(x[i]) : 0;
        }
        normalise(1, 0, signs, y, n, context);
        context.release(mark);
    }

    /** The derivative of {@link #value} for the upstream gradient g. */
    public static void vjp(double eps, double[] x, double[] g, double[] y, int n, KernelContext context) {
        int more = context.multiplicity() - 1;
        if (RowScale.isSpecial(x, n) || RowWeights.hasNan(g, n) || n < 2) {
            // The result for one element, and for copies of one, is 0, whatever the element is.
            RowScale.specialVjp(x, g, y, n);
            return;
        }
        double width = (double) n + more;
        int mark = context.mark();
        double[] w = context.next(n);
        double[] wLow = context.next(n);
        double[] gamma = context.next(n);
        double[] gammaLow = context.next(n);
        int first = indexOfFarthest(x, n, more);
        int exponent = exponentOfOthers(first, x, n);
        int upstreamExponent = exponentOfOthers(first, g, n);
        TripleAccumulator mean = new TripleAccumulator();
        centre(RowScale.power(-exponent), first, x, w, wLow, n, more, mean);
        centre(RowScale.power(-upstreamExponent), first, g, gamma, gammaLow, n, more, mean);
        pullBack(first, eps, width, exponent, upstreamExponent, w, wLow, gamma, gammaLow, y, n);
        context.release(mark);
    }

    /**
     * The index of the element that is farthest from the mean. Rounded differences serve: only an element that is
     * farther than all others by far has to be found.
     */
    private static int indexOfFarthest(double[] x, int n, int more) {
        double scale = RowScale.power(-RowScale.exponent(x, n, 0) - 2);
        double base = x[0] * scale;
        double sum = more * (x[n - 1] * scale - base);
        for (int i = 0; i < n; i++) {
            sum += x[i] * scale - base;
        }
        double mean = base + sum / ((double) n + more);
        int first = 0;
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            double distance = Math.abs(x[i] * scale - mean);
            first = distance > farthest ? i : first;
            farthest = Math.max(distance, farthest);
        }
        return first;
    }

    /** The exponent of the greatest element but that at {@code first}, at most {@value #FAR} below that of the latter. */
    private static int exponentOfOthers(int first, double[] x, int n) {
        double greatest = 0;
        for (int i = 0; i < n; i++) {
            greatest = i != first && Math.abs(x[i]) > greatest ? Math.abs(x[i]) : greatest;
        }
        int exponent = Math.max(Math.getExponent(greatest), Double.MIN_EXPONENT);
        return Math.max(exponent, Math.getExponent(x[first]) - FAR);
    }

    /**
     * The derivative, with the names of the class comment.
     *
     * @param exponent w is the row's times 2 to its negative
     * @param upstreamExponent γ is the upstream gradient's times 2 to its negative
     */
    private static void pullBack(
            int first,
            double eps,
            double width,
            int exponent,
            int upstreamExponent,
            double[] w,
            double[] wLow,
            double[] gamma,
            double[] gammaLow,
            double[] y,
            int n) {
        int more = (int) width - n;
        double delta = w[first];
        double deltaLow = wLow[first];
        double beta = gamma[first];
        double betaLow = gammaLow[first];
        Accumulator sum = new Accumulator();
        dot(first, w, wLow, gamma, gammaLow, n, more, sum);
        double products = sum.value();
        double productsLow = sum.rest();
        dot(first, w, wLow, w, wLow, n, more, sum);
        ScaledSum scaled = new ScaledSum();
        scaled.add(sum.value(), sum.rest(), 0);
        scaled.addProduct(width, eps, -2 * exponent);
        double rest = scaled.value();
        double restLow = scaled.rest();
        int restExponent = scaled.exponent();
        // n·V = (n − 1)·δ² + n·E
        scaled.clear();
        scaled.addMultiple(width - 1, delta, deltaLow, delta, deltaLow);
        scaled.addProduct(width, 0, 0, rest, restLow, restExponent);
        double total = scaled.value();
        double totalLow = scaled.rest();
        int totalExponent = scaled.exponent();
        if (total == 0) {
            Arrays.fill(y, 0, n, 0);
            return;
        }
        scaled.takeRoot();
        double root = scaled.value();
        double rootLow = scaled.rest();
        int power = upstreamExponent - exponent - scaled.exponent();
        // H/(n − 1) = (β·E − δ·Σ wγ)/(n·V)
        scaled.clear();
        scaled.addProduct(beta, betaLow, 0, rest, restLow, restExponent);
        scaled.addProduct(-delta, -deltaLow, 0, products, productsLow, 0);
        scaled.divide(total, totalLow, totalExponent);
        double h = scaled.value();
        double hLow = scaled.rest();
        int hExponent = scaled.exponent();
        // Q/V = ((n − 1)·δβ + n·Σ wγ)/(n·V)
        scaled.clear();
        scaled.addMultiple(width - 1, delta, deltaLow, beta, betaLow);
        scaled.addProduct(width, 0, 0, products, productsLow, 0);
        scaled.divide(total, totalLow, totalExponent);

        int common = Math.max(Math.max(scaled.exponent(), hExponent), 0);
        double scale = RowScale.power(-common);
        double shareScale = RowScale.power(scaled.exponent() - common);
        double hScale = RowScale.power(hExponent - common);
        double share = scaled.value() * shareScale;
        double shareLow = scaled.rest() * shareScale;
        double shift = h * hScale;
        double shiftLow = hLow * hScale;
        // Where nothing is beside H, it may be so small that it underflows at the common scale.
        double alone = RowScale.scaledQuotient(-width * h, -width * hLow, root, rootLow, power + hExponent);
        for (int i = 0; i < n; i++) {
            sum.clear();
            sum.add(gamma[i] * scale, gammaLow[i] * scale);
            sum.addProduct(-w[i], -wLow[i], share, shareLow);
            if (sum.value() == 0) {
                y[i] = alone;
            } else {
                sum.add(-shift, -shiftLow);
                y[i] = RowScale.scaledQuotient(width * sum.value(), width * sum.rest(), root, rootLow, power + common);
            }
        }
        double count = width * (width - 1);
        y[first] = RowScale.scaledQuotient(count * h, count * hLow, root, rootLow, power + hExponent);
    }

    /** Adds {@code count·(a + aLow)·(b + bLow)}. */
    private static void addMultiple(double count, double a, double aLow, double b, double bLow, Accumulator sum) {
        double product = a * b;
        double low = twoProductError(a, b, product) + (a * bLow + aLow * b);
        sum.addProduct(count, 0, product, low);
    }
}
