package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.OneNumber;
import org.sparkactivations.math.Scratch;

/**
 * {@link FocalLossKernel} for one number, operation by operation, and so with the same bits. Its thirty loops over one
 * element take longer than the arithmetic.
 *
 * <p>Numbers far out, and results beyond double, are left to the loops.
 */
final class FocalLossOfNumber {

    // Places in the working memory.
    private static final int LOW = 0;
    private static final int A = 1;
    private static final int A_LOW = 2;
    private static final int B = 3;
    private static final int B_LOW = 4;

    private FocalLossOfNumber() {}

    /** Computes the first element of y; returns whether it is right. */
    static boolean value(double gamma, double alpha, double[] x, double[] t, double[] y, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            return false;
        }
        double[] memory = memory(scratch);
        weights(alpha, x[0], t[0], memory);
        double g = OneNumber.decay(x[0], 0, memory);
        double l = SoftplusKernel.logOfOnePlus(g, memory);
        double lLow = memory[LOW];
        double distance = Math.min(Math.abs(x[0]), ArrayMath.NEAR);
        double u = distance + l;
        double uLow = twoSumError(distance, l, u) + lLow;
        // a·(l·e^(−γu))
        double p = power(gamma, u, uLow, memory);
        double product = l * p;
        double productLow = FocalLossKernel.productLow(l, lLow, p, memory[LOW], product);
        double first = memory[A] * product;
        double firstLow = FocalLossKernel.productLow(memory[A], memory[A_LOW], product, productLow, first);
        // b·(u·e^(−γl))
        p = power(gamma, l, lLow, memory);
        product = u * p;
        productLow = FocalLossKernel.productLow(u, uLow, p, memory[LOW], product);
        double second = memory[B] * product;
        double secondLow = FocalLossKernel.productLow(memory[B], memory[B_LOW], product, productLow, second);
        double sum = first + second;
        y[0] = sum + (twoSumError(first, second, sum) + (firstLow + secondLow));
        return isRight(gamma, x[0], u, y[0]);
    }

    /** Computes the first element of y; returns whether it is right. */
    static boolean derivative(double gamma, double alpha, double[] x, double[] t, double[] y, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            return false;
        }
        double[] memory = memory(scratch);
        weights(alpha, x[0], t[0], memory);
        double g = OneNumber.decay(x[0], 0, memory);
        double gLow = memory[LOW];
        double l = SoftplusKernel.logOfOnePlus(g, memory);
        double lLow = memory[LOW];
        double distance = Math.min(Math.abs(x[0]), ArrayMath.NEAR);
        double u = distance + l;
        double uLow = twoSumError(distance, l, u) + lLow;
        // (g + γl)·(a·e^(−γu))
        double p = power(gamma, u, uLow, memory);
        double weighted = memory[A] * p;
        double weightedLow = FocalLossKernel.productLow(memory[A], memory[A_LOW], p, memory[LOW], weighted);
        double scaled = gamma * l;
        double scaledLow = scaledLow(gamma, l, lLow, scaled);
        double factor = g + scaled;
        double factorLow = twoSumError(g, scaled, factor) + (gLow + scaledLow);
        double first = factor * weighted;
        double firstLow = FocalLossKernel.productLow(factor, factorLow, weighted, weightedLow, first);
        // (1 + γug)·(b·e^(−γl))
        p = power(gamma, l, lLow, memory);
        weighted = memory[B] * p;
        weightedLow = FocalLossKernel.productLow(memory[B], memory[B_LOW], p, memory[LOW], weighted);
        scaled = gamma * u;
        scaledLow = scaledLow(gamma, u, uLow, scaled);
        double product = scaled * g;
        double productLow = FocalLossKernel.productLow(scaled, scaledLow, g, gLow, product);
        factor = 1 + product;
        factorLow = twoSumError(1, product, factor) + productLow;
        double second = factor * weighted;
        double secondLow = FocalLossKernel.productLow(factor, factorLow, weighted, weightedLow, second);
        double difference = first - second;
        double differenceLow = twoDifferenceError(first, second, difference) + (firstLow - secondLow);
        // over 1 + g
        double inverse = Logistic.inverseOfOnePlus(g, gLow, memory);
        double result = difference * inverse;
        double rest = Math.fma(difference, memory[LOW], twoProductError(difference, inverse, result));
        double sign = 1 - 2 * Conditions.positive(x[0]);
        y[0] = sign * (result + Math.fma(differenceLow, inverse, rest));
        return isRight(gamma, x[0], u, y[0]);
    }

    /** Working memory. It is released at once, because nothing here takes more from the stack. */
    private static double[] memory(Scratch scratch) {
        int mark = scratch.mark();
        double[] memory = scratch.next(B_LOW + 1);
        scratch.release(mark);
        return memory;
    }

    private static boolean isRight(double gamma, double x, double u, double y) {
        return FocalLossKernel.isNear(gamma, x, u) && Math.abs(y) <= Double.MAX_VALUE;
    }

    /** {@code e^(−γ(z + zLow))}; the low part goes to the memory. */
    private static double power(double gamma, double z, double zLow, double[] memory) {
        double product = gamma * z;
        return OneNumber.decay(product, scaledLow(gamma, z, zLow, product), memory);
    }

    private static double scaledLow(double factor, double z, double zLow, double product) {
        return Math.fma(factor, zLow, twoProductError(factor, z, product));
    }

    private static void weights(double alpha, double x, double t, double[] memory) {
        boolean isWeighted = alpha == alpha;
        double one = isWeighted ? alpha : 1;
        double zero = isWeighted ? 1 - alpha : 1;
        double zeroLow = isWeighted ? fastTwoDifferenceError(1, alpha, zero) : 0;
        double a = one * t;
        double aLow = twoProductError(one, t, a);
        double other = 1 - t;
        double otherLow = twoDifferenceError(1, t, other);
        double b = zero * other;
        double bLow = Math.fma(zero, otherLow, Math.fma(zeroLow, other, twoProductError(zero, other, b)));
        double right = Conditions.positive(x);
        memory[A] = right * a + (1 - right) * b;
        memory[A_LOW] = right * aLow + (1 - right) * bLow;
        memory[B] = right * b + (1 - right) * a;
        memory[B_LOW] = right * bLow + (1 - right) * aLow;
    }
}
