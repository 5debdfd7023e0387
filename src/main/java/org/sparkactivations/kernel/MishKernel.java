package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * Mish, x·tanh(ln(1 + eˣ)), and its derivative.
 *
 * <p>Method: both are quotients of polynomials in g = e^−|x|, which neither overflow nor cancel. Left and right of 0
 * they differ in their coefficients only. Polynomials and quotients are evaluated as sums of two doubles.
 */
public final class MishKernel {

    /** Where eˣ and x·eˣ have underflowed. */
    private static final double FAR = 1400;

    private MishKernel() {}

    /**
     * {@code y = x·n/(n + 2)} with n = eˣ(eˣ + 2), for any x, within 2 ulp.
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; ∞ for ∞; NaN for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.mish(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] q = scratch.next(n);
        double[] qLow = scratch.next(n);
        double[] d = scratch.next(n);
        double[] dLow = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        rightOfZero(x, right, n);
        // g(2 + g)/(2 + 2g + g²) on the left, (1 + 2g)/(1 + 2g + 2g²) on the right: q is 2 + g or 1 + 2g.
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = Math.fma(right[i], g[i], g[i]);
            double sum = a + b;
            q[i] = sum;
            qLow[i] = fastTwoSumError(a, b, sum) + Math.fma(right[i], gLow[i], gLow[i]);
        }
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = 2 * g[i];
            double sum = a + b;
            d[i] = sum;
            dLow[i] = twoSumError(a, b, sum) + 2 * gLow[i];
        }
        for (int i = 0; i < n; i++) {
            double b = Math.fma(right[i], g[i], g[i]);
            double square = b * g[i];
            double squareLow = twoProductError(b, g[i], square) + 2 * b * gLow[i];
            double sum = d[i] + square;
            dLow[i] = dLow[i] + (fastTwoSumError(d[i], square, sum) + squareLow);
            d[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / d[i];
            double quotient = q[i] * inverse;
            double rest = Math.fma(-quotient, d[i], q[i]) + qLow[i];
            qLow[i] = Math.fma(-quotient, dLow[i], rest) * inverse;
            q[i] = quotient;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            double p = q[i] * scale;
            double pError = twoProductError(q[i], scale, p);
            double pLow = Math.fma(qLow[i], scale, Math.fma(q[i], (left * gLow[i]), pError));
            y[i] = Math.fma(x[i], p, x[i] * pLow);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? x[i] : ScalarMath.farProduct(Math.max(x[i], -FAR), x[i], 0);
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = eˣ·ω/δ²} with ω = 4(x + 1) + (4x + 6)eˣ + 4e²ˣ + e³ˣ and δ = 2 + 2eˣ + e²ˣ, for any x, within 2 ulp;
     * next to its zero at −1.19, within 2 ulp of the larger addend.
     *
     * <p>In g, ω is (4 + 6g + 4g² + g³) + 4x(1 + g) left of 0. Right of 0, divided by e⁴ˣ like δ², it is (1 + 4g + 6g²
     * + 4g³) + 4x(1 + g)g².
     *
     * <p>Special cases: −0 for −∞ and left of −752, where the result underflows; 1 for ∞; NaN for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.mishDerivative(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] p = scratch.next(n);
        double[] pLow = scratch.next(n);
        double[] v = scratch.next(n);
        double[] vLow = scratch.next(n);
        double[] right = scratch.next(n);
        boolean near = decay(x, g, gLow, n, scratch);
        rightOfZero(x, right, n);
        cubic(right, g, gLow, p, pLow, n);
        // 4x(1 + g), and right of 0 that times g².
        for (int i = 0; i < n; i++) {
            double one = 1 + g[i];
            double oneLow = fastTwoSumError(1, g[i], one) + gLow[i];
            double fourX = 4 * x[i];
            double product = fourX * one;
            v[i] = product;
            vLow[i] = twoProductError(fourX, one, product) + fourX * oneLow;
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double squareLow = twoProductError(g[i], g[i], square) + 2 * g[i] * gLow[i];
            double weight = Math.fma(right[i], square, 1 - right[i]);
            double product = v[i] * weight;
            double productError = twoProductError(v[i], weight, product);
            vLow[i] = Math.fma(vLow[i], weight, Math.fma(v[i], (right[i] * squareLow), productError));
            v[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double omega = p[i] + v[i];
            pLow[i] = twoSumError(p[i], v[i], omega) + (pLow[i] + vLow[i]);
            p[i] = omega;
        }
        inverseSquareOfDelta(right, g, gLow, v, vLow, n);
        for (int i = 0; i < n; i++) {
            double q = p[i] * v[i];
            pLow[i] = Math.fma(p[i], vLow[i], Math.fma(pLow[i], v[i], twoProductError(p[i], v[i], q)));
            p[i] = q;
        }
        for (int i = 0; i < n; i++) {
            double left = 1 - right[i];
            double scale = Math.fma(left, g[i], right[i]);
            y[i] = Math.fma(p[i], scale, Math.fma(pLow[i], scale, p[i] * (left * gLow[i])));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? 1 : Logistic.farProduct(Math.max(x[i], -FAR), 0, x[i], 0);
            }
        }
        scratch.release(mark);
    }

    /** {@code p + pLow} = 4 + 6g + 4g² + g³ on the left, 1 + 4g + 6g² + 4g³ on the right. */
    private static void cubic(double[] right, double[] g, double[] gLow, double[] p, double[] pLow, int n) {
        for (int i = 0; i < n; i++) {
            double b = (1 + 3 * right[i]) * g[i];
            double a = 4 + 2 * right[i];
            p[i] = a + b;
            pLow[i] = fastTwoSumError(a, b, p[i]) + (1 + 3 * right[i]) * gLow[i];
        }
        hornerStep(6, -2, right, g, gLow, p, pLow, n);
        hornerStep(4, -3, right, g, gLow, p, pLow, n);
    }

    /** {@code p + pLow = a + g·(p + pLow)}, where the coefficient a is {@code constant + slope·right}. */
    private static void hornerStep(
            double constant,
            double slope,
            double[] right,
            double[] g,
            double[] gLow,
            double[] p,
            double[] pLow,
            int n) {
        for (int i = 0; i < n; i++) {
            double b = p[i] * g[i];
            double bLow = Math.fma(p[i], gLow[i], Math.fma(pLow[i], g[i], twoProductError(p[i], g[i], b)));
            double a = constant + slope * right[i];
            double sum = a + b;
            p[i] = sum;
            pLow[i] = twoSumError(a, b, sum) + bLow;
        }
    }

    /** {@code s + sLow = 1/δ²} with δ = 2 + 2g + g² on the left, 1 + 2g + 2g² on the right. */
    private static void inverseSquareOfDelta(
            double[] right, double[] g, double[] gLow, double[] s, double[] sLow, int n) {
        for (int i = 0; i < n; i++) {
            double a = 2 - right[i];
            double b = 2 * g[i];
            double sum = a + b;
            s[i] = sum;
            sLow[i] = twoSumError(a, b, sum) + 2 * gLow[i];
        }
        for (int i = 0; i < n; i++) {
            double square = g[i] * g[i];
            double squareLow = twoProductError(g[i], g[i], square) + 2 * g[i] * gLow[i];
            double last = (1 + right[i]) * square;
            double delta = s[i] + last;
            sLow[i] = sLow[i] + (fastTwoSumError(s[i], last, delta) + (1 + right[i]) * squareLow);
            s[i] = delta;
        }
        for (int i = 0; i < n; i++) {
            double inverse = 1 / s[i];
            double inverseLow = inverse * Math.fma(-inverse, sLow[i], Math.fma(-inverse, s[i], 1));
            double square = inverse * inverse;
            s[i] = square;
            sLow[i] = twoProductError(inverse, inverse, square) + 2 * inverse * inverseLow;
        }
    }

    private static void rightOfZero(double[] x, double[] right, int n) {
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positiveOfBounded(x[i]);
        }
    }

    /**
     * {@code g + gLow = e^−|x|} where |x| ≤ {@value ArrayMath#NEAR}.
     *
     * @return whether every |x| is
     */
    private static boolean decay(double[] x, double[] g, double[] gLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] zero = scratch.next(n);
        Arrays.fill(zero, 0, n, 0);
        boolean near = scratch.math().decay(x, zero, g, gLow, n);
        scratch.release(mark);
        return near;
    }
}
