package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ErrorFree;
import org.sparkactivations.spi.KernelContext;

/**
 * A row divided by its Euclidean norm, or by the root of its mean square, and the derivatives of both.
 *
 * <p>Method: the row is scaled by a power of 2 that brings the larger of its greatest element and √eps next to 1, so
 * that no square overflows or underflows where it counts. The sum of squares and its root are sums of two doubles. In
 * derivatives, the greatest element is kept apart: if it has nearly all of the norm, g − y·Σ yg would cancel there, and
 * is computed from the sums over the other elements. Rows whose elements or upstream gradients are very far apart are
 * summed with an exponent beside each sum.
 *
 * <p>Range: all finite x, and all eps ≥ 0.
 *
 * <p>Special cases: a NaN in the row or in the upstream gradient makes all elements NaN. If m elements are infinite,
 * they share the norm, and all others become 0; derivatives are 0 then. If eps is 0, a row of zeros stays as it is, and its
 * derivatives count as 0.
 *
 * <p>Error: values within 2 ulp, derivatives within 4 ulp of the largest addend.
 */
public final class NormKernels {

    private NormKernels() {}

    /** {@code y = x/max(‖x‖, eps)}. */
    public static void unit(double eps, double[] x, double[] y, int n) {
        if (RowScale.isSpecial(x, n)) {
            special(1, x, y, n);
            return;
        }
        int exponent = RowScale.exponent(x, n, 0);
        double scale = RowScale.power(-exponent);
        Accumulator squares = squares(scale, -1, x, n);
        double norm = Math.sqrt(squares.value());
        if (norm < eps * scale) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] / eps;
            }
            return;
        }
        divide(exponent, norm, RowScale.rootLow(norm, squares.value(), squares.rest()), x, y, n);
    }

    /** {@code y = x/√(mean(x²) + eps)}. */
    public static void rootMeanSquare(double eps, double[] x, double[] y, int n, KernelContext context) {
        double width = n - 1.0 + context.multiplicity();
        if (RowScale.isSpecial(x, n)) {
            special(width, x, y, n);
            return;
        }
        int exponent = RowScale.exponent(x, n, eps);
        double scale = RowScale.power(-exponent);
        Accumulator squares = squares(scale, -1, x, n);
        squares.addProduct(width, eps * scale * scale);
        double mean = squares.value() / width;
        double meanLow = (Math.fma(-mean, width, squares.value()) + squares.rest()) / width;
        double root = Math.sqrt(mean);
        divide(exponent, root, RowScale.rootLow(root, mean, meanLow), x, y, n);
    }

    /** The derivative of {@link #unit} for the upstream gradient g: {@code (g − y·Σ yg)/‖x‖}, or g/eps. */
    public static void unitVjp(double eps, double[] x, double[] g, double[] y, int n) {
        if (RowScale.isSpecial(x, n) || RowWeights.hasNan(g, n)) {
            RowScale.specialVjp(x, g, y, n);
            return;
        }
        int exponent = RowScale.exponent(x, n, 0);
        double scale = RowScale.power(-exponent);
        if (Math.sqrt(sumOfSquares(scale, x, n)) < eps * scale) {
            for (int i = 0; i < n; i++) {
                y[i] = g[i] / eps;
            }
            return;
        }
        vjp(0, 1, x, g, y, n);
    }

    /** The derivative of {@link #rootMeanSquare} for the upstream gradient g: {@code (g − y·mean(yg))/√(…)}. */
    public static void rootMeanSquareVjp(double eps, double[] x, double[] g, double[] y, int n, KernelContext context) {
        if (RowScale.isSpecial(x, n) || RowWeights.hasNan(g, n)) {
            RowScale.specialVjp(x, g, y, n);
            return;
        }
        vjp(eps, n - 1.0 + context.multiplicity(), x, g, y, n);
    }

    /** The sum of the squares of {@code scale·x} without the element at {@code left}. A repeated zero adds nothing. */
    private static Accumulator squares(double scale, int left, double[] x, int n) {
        Accumulator squares = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != left) {
                double scaled = x[i] * scale;
                squares.addProduct(scaled, scaled);
            }
        }
        return squares;
    }

    /** The same sum, rounded, without an object: the derivative makes enough of them. */
    private static double sumOfSquares(double scale, double[] x, int n) {
        double sum = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            double scaled = x[i] * scale;
            double square = scaled * scaled;
            double next = sum + square;
            error += ErrorFree.twoSumError(sum, square, next) + ErrorFree.twoProductError(scaled, scaled, square);
            sum = next;
        }
        return sum + error;
    }

    /** {@code y = x·2^−exponent/(root + rootLow)}; x if the root is 0. */
    private static void divide(int exponent, double root, double rootLow, double[] x, double[] y, int n) {
        // Small elements grow before the division, and great ones shrink after it, so that none becomes subnormal on
        // the way. The greatest shrink a little before it: the root may be below 1.
        int early = exponent > 900 ? -64 : Math.max(-exponent, 0);
        double before = RowScale.power(early);
        double after = RowScale.power(-exponent - early);
        if (root == 0) {
            System.arraycopy(x, 0, y, 0, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            double scaled = x[i] * before;
            double quotient = scaled / root;
            double result = (quotient + RowScale.quotientLow(quotient, scaled, 0, root, rootLow)) * after;
            // A zero, and what underflows, would lose its sign in the sum.
            y[i] = Math.copySign(result, x[i]);
        }
    }

    /** The result where an element is NaN or infinite: m infinite elements become ±√(width/m), where width is given. */
    private static void special(double width, double[] x, double[] y, int n) {
        if (RowWeights.hasNan(x, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        int infinite = 0;
        for (int i = 0; i < n; i++) {
            infinite += Double.isInfinite(x[i]) ? 1 : 0;
        }
        double share = Math.sqrt(width / infinite);
        for (int i = 0; i < n; i++) {
            y[i] = Math.copySign(Double.isInfinite(x[i]) ? share : 0, x[i]);
        }
    }

    /** {@code y = (g − x·Σ xg/D)/√(D/width)} with {@code D = Σ x² + width·eps}. */
    private static void vjp(double eps, double width, double[] x, double[] g, double[] y, int n) {
        if (n == 0) {
            return;
        }
        if (RowWeights.magnitude(x, n) == 0 && eps == 0) {
            Arrays.fill(y, 0, n, 0);
            return;
        }
        int exponent = RowScale.exponent(x, n, eps);
        int upstreamExponent = RowScale.exponent(g, n, 0);
        double scale = RowScale.power(-exponent);
        double factor = RowScale.power(-upstreamExponent);
        double root = Math.sqrt(eps) * scale;
        boolean near = RowScale.isNear(scale, x, n) && (eps == 0 || root >= RowScale.NEAR);
        if (near && RowScale.isNear(factor, g, n)) {
            nearVjp(scale, factor, eps, width, x, g, y, n, upstreamExponent - exponent);
        } else {
            farVjp(eps, width, x, g, y, n);
        }
    }

    /** The derivative where no element but 0 is far below the greatest, so that scaled products do not underflow. */
    private static void nearVjp(
            double scale,
            double factor,
            double eps,
            double width,
            double[] x,
            double[] g,
            double[] y,
            int n,
            int power) {
        int first = RowScale.indexOfGreatest(x, n);
        // Sums over all elements but the greatest.
        Accumulator products = new Accumulator();
        Accumulator sum = new Accumulator();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                double other = x[i] * scale;
                sum.addProduct(other, other);
                products.addProduct(other, g[i] * factor);
            }
        }
        sum.addProduct(width, eps * scale * scale);
        double rest = sum.value();
        double restLow = sum.rest();
        double top = x[first] * scale;
        sum.addProduct(top, top);
        double all = sum.value();
        double allLow = sum.rest();
        double mean = all / width;
        double meanLow = (Math.fma(-mean, width, all) + allLow) / width;
        double root = Math.sqrt(mean);
        double rootLow = RowScale.rootLow(root, mean, meanLow);

        sum.clear();
        sum.addProduct(top, g[first] * factor);
        sum.add(products.value(), products.rest());
        double share = sum.value() / all;
        double shareLow = RowScale.quotientLow(share, sum.value(), sum.rest(), all, allLow);
        for (int i = 0; i < n; i++) {
            sum.clear();
            sum.add(g[i] * factor);
            sum.addProduct(-x[i] * scale, 0, share, shareLow);
            y[i] = RowScale.scaledQuotient(sum.value(), sum.rest(), root, rootLow, power);
        }
        sum.clear();
        sum.addProduct(g[first] * factor, 0, rest, restLow);
        sum.addProduct(-top, 0, products.value(), products.rest());
        double quotient = sum.value() / all;
        double quotientLow = RowScale.quotientLow(quotient, sum.value(), sum.rest(), all, allLow);
        y[first] = RowScale.scaledQuotient(quotient, quotientLow, root, rootLow, power);
    }

    /** The derivative for elements and upstream gradients of all sizes. */
    private static void farVjp(double eps, double width, double[] x, double[] g, double[] y, int n) {
        int first = RowScale.indexOfGreatest(x, n);
        ScaledSum rest = new ScaledSum();
        ScaledSum products = new ScaledSum();
        for (int i = 0; i < n; i++) {
            if (i != first) {
                rest.addProduct(x[i], x[i]);
                products.addProduct(x[i], g[i]);
            }
        }
        rest.addProduct(width, eps);
        ScaledSum all = new ScaledSum();
        all.add(rest);
        all.addProduct(x[first], x[first]);
        ScaledSum sum = new ScaledSum();
        sum.addProduct(g[first], rest);
        sum.addProduct(-x[first], products);
        sum.divide(all);
        // The sums over the others become the root and the quotient of those over all.
        ScaledSum root = rest;
        root.clear();
        root.add(all);
        root.divide(width);
        root.takeRoot();
        ScaledSum share = products;
        share.addProduct(x[first], g[first]);
        share.divide(all);
        sum.divide(root);
        double ofFirst = sum.scaled(0);
        for (int i = 0; i < n; i++) {
            sum.clear();
            sum.add(g[i]);
            sum.addProduct(-x[i], share);
            sum.divide(root);
            y[i] = sum.scaled(0);
        }
        y[first] = ofFirst;
    }
}
