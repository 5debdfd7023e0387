package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Scratch;

/**
 * The line y = x with a bend on either side, beyond which it continues as t + a(x − t).
 *
 * <p>Method: the outer lines are a·x + c with c = t − a·t. So is the middle one, with a = 1 and c = 0. The constant is
 * a sum of three doubles, and the product a·x a sum of two. Their sum is formed with all rounding errors, so that it is
 * right even next to a zero of the line, where product and constant cancel.
 */
public final class TwoBendLine {

    /** The largest exponent of an |a·x| that is corrected; beyond, no constant changes the product. */
    private static final int FAR_EXPONENT = 900;

    /** Constants from here on would overflow before the line does. */
    private static final double MAX_CONSTANT = 0x1p800;

    private final double[] left;
    private final double[] right;
    private final double[] slope;
    private final double[] constant;
    private final double[] sum;
    private final double[] sumLow;
    private final double[] productLow;
    private final double[] rest;

    /** The constant of a line, {@code high + low + rest}. */
    private record Constant(double high, double low, double rest) {

        /** {@code bend − slope·bend}. */
        static Constant of(double bend, double slope) {
            double product = slope * bend;
            double productLow = twoProductError(slope, bend, product);
            double difference = bend - product;
            double differenceLow = twoDifferenceError(bend, product, difference);
            double low = differenceLow - productLow;
            double high = difference + low;
            return new Constant(
                    high, fastTwoSumError(difference, low, high), twoDifferenceError(differenceLow, productLow, low));
        }
    }

    private TwoBendLine(int n, Scratch scratch) {
        left = scratch.next(n);
        right = scratch.next(n);
        slope = scratch.next(n);
        constant = scratch.next(n);
        sum = scratch.next(n);
        sumLow = scratch.next(n);
        productLow = scratch.next(n);
        rest = scratch.next(n);
    }

    /**
     * {@code y = x ≥ rightBend ? rightBend + rightSlope·(x − rightBend) : x ≤ leftBend ? leftBend + leftSlope·(x −
     * leftBend) : x} for any x, correctly rounded.
     *
     * <p>Special cases: infinities give the limit of the line, NaN gives NaN.
     *
     * @param leftBend at most rightBend
     */
    public static void value(
            double leftBend,
            double leftSlope,
            double rightBend,
            double rightSlope,
            double[] x,
            double[] y,
            int n,
            Scratch scratch) {
        Constant ofLeft = Constant.of(leftBend, leftSlope);
        Constant ofRight = Constant.of(rightBend, rightSlope);
        if (!(Math.abs(ofLeft.high) < MAX_CONSTANT && Math.abs(ofRight.high) < MAX_CONSTANT)) {
            uncorrected(leftBend, leftSlope, rightBend, rightSlope, x, y, n);
            return;
        }
        int mark = scratch.mark();
        TwoBendLine line = new TwoBendLine(n, scratch);
        line.chooseSide(leftBend, rightBend, x, n);
        line.chooseLine(leftSlope, rightSlope, ofLeft.high, ofRight.high, n);
        line.roughly(-limit(leftSlope), limit(rightSlope), x, y, n);
        line.multiply(-far(leftBend, leftSlope), far(rightBend, rightSlope), x, n);
        line.chooseRest(ofLeft.rest, ofRight.rest, n);
        line.correct(ofLeft.low, ofRight.low, y, n);
        scratch.release(mark);
    }

    /**
     * The derivative of the {@linkplain #value value} by the left bend, {@code y = x ≤ leftBend ? 1 − leftSlope : 0}
     * for any x, correctly rounded; 0 also where x is at the right bend.
     *
     * <p>Special cases: 0 everywhere for a bend at −∞, NaN for NaN.
     */
    public static void byLeftBend(double leftBend, double leftSlope, double rightBend, double[] x, double[] y, int n) {
        if (Double.isInfinite(leftBend)) {
            Fill.fill(0, x, y, n);
            return;
        }
        double slope = 1 - leftSlope;
        if (leftBend < rightBend) {
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.choose(1 - Conditions.positive(x[i] - leftBend), slope);
            }
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.choose(Conditions.positive(leftBend - x[i]), slope);
            }
        }
    }

    /**
     * The derivative of the {@linkplain #value value} by the slope left of a bend, {@code y = min(x − leftBend, 0)} for
     * any x, correctly rounded.
     *
     * <p>Special cases: 0 everywhere for a bend at −∞, else −∞ for −∞; NaN for NaN.
     */
    public static void byLeftSlope(double leftBend, double[] x, double[] y, int n) {
        if (Double.isInfinite(leftBend)) {
            Fill.fill(0, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(x[i] - leftBend, 0);
        }
    }

    /**
     * The derivative of the {@linkplain #value value} by the right bend, {@code y = x ≥ rightBend ? 1 − rightSlope : 0}
     * for any x, correctly rounded.
     *
     * <p>Special cases: 0 everywhere for a bend at ∞, NaN for NaN.
     */
    public static void byRightBend(double rightBend, double rightSlope, double[] x, double[] y, int n) {
        if (Double.isInfinite(rightBend)) {
            Fill.fill(0, x, y, n);
            return;
        }
        double slope = 1 - rightSlope;
        for (int i = 0; i < n; i++) {
            y[i] = Conditions.choose(1 - Conditions.positive(rightBend - x[i]), slope);
        }
    }

    /**
     * The derivative of the {@linkplain #value value} by the slope right of a bend, {@code y = max(x − rightBend, 0)}
     * for any x, correctly rounded.
     *
     * <p>Special cases: 0 everywhere for a bend at ∞, else ∞ for ∞; NaN for NaN.
     */
    public static void byRightSlope(double rightBend, double[] x, double[] y, int n) {
        if (Double.isInfinite(rightBend)) {
            Fill.fill(0, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i] - rightBend, 0);
        }
    }

    /**
     * The |x| up to which x is corrected: 0 where the line is a mere product, the largest double
     * where its slope is small.
     */
    private static double far(double bend, double slope) {
        if (bend == 0) {
            return 0;
        }
        int exponent = FAR_EXPONENT - Math.getExponent(slope);
        return exponent > Double.MAX_EXPONENT ? Double.MAX_VALUE : Math.scalb(1.0, Math.max(exponent, 0));
    }

    /** The |x| within which x is held: slope 0 would make NaN of an infinity. */
    private static double limit(double slope) {
        return slope == 0 ? Double.MAX_VALUE : Double.POSITIVE_INFINITY;
    }

    private void chooseSide(double leftBend, double rightBend, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = Conditions.positive(leftBend - x[i]);
        }
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positive(x[i] - rightBend);
        }
    }

    private void chooseLine(double leftSlope, double rightSlope, double leftConstant, double rightConstant, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = Math.fma(right[i], rightSlope, Math.fma(left[i], leftSlope, (1 - left[i]) - right[i]));
            constant[i] = Math.fma(right[i], rightConstant, left[i] * leftConstant);
        }
    }

    private void chooseRest(double leftRest, double rightRest, int n) {
        if (leftRest == 0 && rightRest == 0) {
            Arrays.fill(rest, 0, n, 0);
            return;
        }
        for (int i = 0; i < n; i++) {
            rest[i] = Math.fma(right[i], rightRest, left[i] * leftRest);
        }
    }

    /** {@code y = slope·x + constant}, rounded twice. */
    private void roughly(double min, double max, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], min), max);
            y[i] = constant[i] + slope[i] * xi;
        }
    }

    /** The errors of both roundings, where they count. */
    private void multiply(double min, double max, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], min), max);
            double product = slope[i] * xi;
            double s = constant[i] + product;
            sum[i] = s;
            sumLow[i] = twoSumError(constant[i], product, s);
            productLow[i] = twoProductError(slope[i], xi, product);
        }
    }

    /** Adds the errors and the low part of the constant to y. */
    private void correct(double leftLow, double rightLow, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double constantLow = Math.fma(right[i], rightLow, left[i] * leftLow);
            double u = productLow[i] + constantLow;
            rest[i] += twoSumError(constantLow, productLow[i], u);
            sumLow[i] += u;
        }
        for (int i = 0; i < n; i++) {
            double v = sumLow[i];
            y[i] = (y[i] + v) + (fastTwoSumError(sum[i], v, sum[i] + v) + rest[i]);
        }
    }

    /** The line with bends so large that its constant would overflow. */
    private static void uncorrected(
            double leftBend, double leftSlope, double rightBend, double rightSlope, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double middle = Math.min(Math.max(x[i], leftBend), rightBend);
            double beyond = x[i] - middle;
            double slope = beyond > 0 ? rightSlope : leftSlope;
            y[i] = middle + (beyond == 0 || slope == 0 ? 0 : slope * beyond);
        }
    }
}
