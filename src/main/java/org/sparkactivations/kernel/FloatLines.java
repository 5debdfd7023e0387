package org.sparkactivations.kernel;

/**
 * Functions of straight pieces from floats to floats. The results are those of the kernels for doubles, rounded, bit for
 * bit.
 *
 * <p>Method: a float is above a double exactly if it is above the greatest float up to it, and rounding keeps the order
 * of numbers. So bounds are replaced by floats next to them. What is left is exact, or rounded once; where the kernel
 * for doubles rounds a sum or a product of two floats, its second rounding changes nothing. Conditions are numbers, as
 * in {@link org.sparkactivations.math.Conditions}. Parameters for which this does not hold give false, and nothing is
 * computed.
 */
public final class FloatLines {

    private FloatLines() {}

    /** {@code y = max(x, 0)}. */
    public static boolean relu(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i], 0);
        }
        return true;
    }

    /** {@code y = min(max(x, low), high)}. */
    public static boolean clip(double low, double high, float[] x, float[] y, int n) {
        float bottom = (float) low;
        float top = (float) high;
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(Math.max(x[i], bottom), top);
        }
        return true;
    }

    /** {@code y = c}, and NaN where x is NaN; c must not be −0. */
    public static boolean fill(double c, float[] x, float[] y, int n) {
        return clip(c, c, x, y, n);
    }

    /** {@code y = x > threshold ? 1 : 0}. */
    public static boolean step(double threshold, float[] x, float[] y, int n) {
        float last = atMost(threshold);
        if (Float.isInfinite(last)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = positive(x[i] - last);
        }
        return true;
    }

    /** {@code y = x > 0 ? 1 : slope}. */
    public static boolean slope(double slope, float[] x, float[] y, int n) {
        float left = (float) slope;
        if (isSpecial(left)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            float right = positive(x[i]);
            y[i] = right + (1 - right) * left;
        }
        return true;
    }

    /** {@code y = x ≥ rightBend ? rightSlope : x ≤ leftBend ? leftSlope : 1} for bends in this order. */
    public static boolean slopes(
            double leftBend, double leftSlope, double rightBend, double rightSlope, float[] x, float[] y, int n) {
        float lastLeft = atMost(leftBend);
        float firstRight = -atMost(-rightBend);
        float left = (float) leftSlope;
        float right = (float) rightSlope;
        if (Float.isInfinite(lastLeft) || Float.isInfinite(firstRight) || isSpecial(left) || isSpecial(right)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            float notRight = positive(firstRight - x[i]);
            float notLeft = positive(x[i] - lastLeft);
            y[i] = (1 - notRight) * right + notRight * ((1 - notLeft) * left + notLeft);
        }
        return true;
    }

    /** {@code y = left < x < right ? height : 0} for a height above 0. */
    public static boolean window(double left, double right, double height, float[] x, float[] y, int n) {
        float last = atMost(left);
        float first = -atMost(-right);
        float inside = (float) height;
        if (Float.isInfinite(last) || Float.isInfinite(first) || Float.isInfinite(inside)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = inside * positive(Math.min(x[i] - last, first - x[i]));
        }
        return true;
    }

    /** {@code y = |x| > lambda ? 1 : 0} for a lambda of at least 0. */
    public static boolean outside(double lambda, float[] x, float[] y, int n) {
        if (lambda == Double.POSITIVE_INFINITY) {
            return false;
        }
        float last = atMost(lambda);
        for (int i = 0; i < n; i++) {
            y[i] = positive(Math.abs(x[i]) - last);
        }
        return true;
    }

    /** {@code y = |x| > lambda ? x : 0} for a lambda of at least 0. */
    public static boolean hardShrink(double lambda, float[] x, float[] y, int n) {
        if (lambda == Double.POSITIVE_INFINITY) {
            return false;
        }
        float last = atMost(lambda);
        for (int i = 0; i < n; i++) {
            y[i] = choose(positive(Math.abs(x[i]) - last), x[i]);
        }
        return true;
    }

    /** {@code y = x > lambda ? x − lambda : x < −lambda ? x + lambda : 0} for a lambda of at least 0. */
    public static boolean softShrink(double lambda, float[] x, float[] y, int n) {
        float shift = (float) lambda;
        if (shift != lambda || Float.isInfinite(shift)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i] - shift, 0) + Math.min(x[i] + shift, 0);
        }
        return true;
    }

    /** {@code y = x > threshold ? x : value}. */
    public static boolean beyond(double threshold, double value, float[] x, float[] y, int n) {
        float last = atMost(threshold);
        float below = (float) value;
        if (Float.isInfinite(last) || isSpecial(below)) {
            return false;
        }
        float sign = Math.copySign(1, below);
        float negated = -Math.abs(below);
        for (int i = 0; i < n; i++) {
            float bounded = Math.max(x[i], last);
            float above = notZero(bounded - last);
            // Where x is above, the other addend is −0.0, so that a zero of x keeps its sign.
            y[i] = above * bounded + (sign * above - sign) * negated;
        }
        return true;
    }

    /** {@code y = x > 0 ? x : slope·x}. */
    public static boolean oneBend(double slope, float[] x, float[] y, int n) {
        float left = (float) slope;
        if (left != slope || !(left > 0) || Float.isInfinite(left)) {
            return false;
        }
        if (left <= 1) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], left * x[i]);
            }
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(x[i], left * x[i]);
            }
        }
        return true;
    }

    /** {@code y = x ≤ leftBend ? 1 − leftSlope : 0} for a bend left of the other. */
    public static boolean byLeftBend(double leftBend, double leftSlope, double rightBend, float[] x, float[] y, int n) {
        float last = atMost(leftBend);
        float slope = (float) (1 - leftSlope);
        if (Float.isInfinite(last) || Float.isInfinite(slope) || leftBend >= rightBend) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = choose(1 - positive(x[i] - last), slope);
        }
        return true;
    }

    /** {@code y = x ≥ rightBend ? 1 − rightSlope : 0}. */
    public static boolean byRightBend(double rightBend, double rightSlope, float[] x, float[] y, int n) {
        float first = -atMost(-rightBend);
        float slope = (float) (1 - rightSlope);
        if (Float.isInfinite(first) || Float.isInfinite(slope)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = choose(1 - positive(first - x[i]), slope);
        }
        return true;
    }

    /** {@code y = min(x − leftBend, 0)}. */
    public static boolean byLeftSlope(double leftBend, float[] x, float[] y, int n) {
        float bend = (float) leftBend;
        if (bend != leftBend || Float.isInfinite(bend)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(x[i] - bend, 0);
        }
        return true;
    }

    /** {@code y = max(x − rightBend, 0)}. */
    public static boolean byRightSlope(double rightBend, float[] x, float[] y, int n) {
        float bend = (float) rightBend;
        if (bend != rightBend || Float.isInfinite(bend)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.max(x[i] - bend, 0);
        }
        return true;
    }

    /** {@code y = min(max((x + 1)/2, 0), 1)}. */
    public static boolean sparseSigmoid(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(Math.max(0.5f * (x[i] + 1), 0), 1);
        }
        return true;
    }

    /** {@code y = max(x, 0)²}. */
    public static boolean reluSquared(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            float positive = Math.max(x[i], 0);
            y[i] = positive * positive;
        }
        return true;
    }

    /** {@code y = 2·max(x, 0)}. */
    public static boolean reluSquaredDerivative(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = 2 * Math.max(x[i], 0);
        }
        return true;
    }

    /** {@code y = |x|}. */
    public static boolean abs(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]);
        }
        return true;
    }

    /** {@code y = sgn x}, 0 for both zeros. */
    public static boolean sign(float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            // The sum makes −0 a positive zero.
            y[i] = Math.min(Math.max(x[i] * 0x1p127f * 0x1p23f, -1), 1) + 0.0f;
        }
        return true;
    }

    /** The greatest float up to x. */
    private static float atMost(double x) {
        float rounded = (float) x;
        return rounded > x ? Math.nextDown(rounded) : rounded;
    }

    /** Whether a sum of products of this number and a 0 may be another one: it is infinite or −0. */
    private static boolean isSpecial(float x) {
        return Float.isInfinite(x) || x == 0 && 1 / x < 0;
    }

    private static float positive(float x) {
        // Two factors, as one that lifts the smallest float to 1 would be beyond float.
        return Math.min(Math.max(x * 0x1p127f * 0x1p23f, 0), 1);
    }

    private static float notZero(float x) {
        return Math.min(x * 0x1p127f * 0x1p23f, 1);
    }

    private static float choose(float condition, float x) {
        return condition * x + (0.5f - condition) * 0.0f;
    }
}
