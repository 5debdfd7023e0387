package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.LN2;
import static org.sparkactivations.math.Coefficients.LN2_LOW;
import static org.sparkactivations.math.ErrorFree.twoProductError;
import static org.sparkactivations.math.ErrorFree.twoSumError;

import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.KernelContext;

/**
 * The Kullback-Leibler divergence {@code Σ p ln(p/q)} of two rows, and its gradient by p.
 *
 * <p>Method: the quotient p/q is a sum of two doubles, so that its logarithm keeps all digits where p is next to q. The
 * logarithm, its product with p, and their sum are sums of two doubles too.
 *
 * <p>Range: all p, q ≥ 0. Where a quotient or its rest leaves the range of double, both are scaled by powers of 2.
 *
 * <p>Special cases: 0·ln 0 = 0; p &gt; 0 and q = 0 give ∞; a negative p or q gives NaN; a NaN makes everything NaN. The
 * derivative is −∞ at p = 0 and q &gt; 0, and 0 where both are 0, as such a class adds nothing.
 *
 * <p>Error: value and derivative within 1 ulp, where addends cancel within 1 ulp of the largest of them.
 */
public final class DivergenceKernel {

    /** Numbers from here to the inverse have quotients and rests that neither overflow nor underflow. */
    private static final double FAINT = 0x1p-450;

    /** Numbers whose exponents differ by no more have a quotient far from overflow and underflow. */
    private static final int ALIKE = 500;

    private DivergenceKernel() {}

    /** {@code Σ p ln(p/q)}. */
    public static double value(double[] p, double[] q, int n, KernelContext context) {
        int mark = context.mark();
        double[] ln = context.next(Scratch.BLOCK);
        double[] lnLow = context.next(Scratch.BLOCK);
        Accumulator sum = new Accumulator();
        double plain = 0;
        // Terms that are subnormal would lose digits before they are added.
        double scale = RowWeights.magnitude(p, n) < FAINT ? 1 / FAINT : 1;
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            logarithms(p, q, start, m, ln, lnLow, context);
            for (int i = 0; i < m; i++) {
                // The last element of a sparse row is 0, however many it stands for.
                if (p[start + i] != 0 || Double.isNaN(ln[i])) {
                    double factor = scale * p[start + i];
                    double term = factor * ln[i];
                    sum.add(term, twoProductError(factor, ln[i], term) + factor * lnLow[i]);
                    plain += term;
                }
            }
        }
        context.release(mark);
        return Math.abs(plain) <= Double.MAX_VALUE ? sum.value() / scale + 0.0 : plain;
    }

    /** {@code y = ln(p/q) + 1}. */
    public static void derivative(double[] p, double[] q, double[] y, int n, KernelContext context) {
        if (RowWeights.hasNan(p, n) || RowWeights.hasNan(q, n)) {
            RowWeights.fillNan(y, n);
            return;
        }
        int mark = context.mark();
        double[] ln = context.next(Scratch.BLOCK);
        double[] lnLow = context.next(Scratch.BLOCK);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            logarithms(p, q, start, m, ln, lnLow, context);
            for (int i = 0; i < m; i++) {
                double sum = ln[i] + 1;
                y[start + i] = Math.abs(sum) <= Double.MAX_VALUE ? sum + (twoSumError(ln[i], 1, sum) + lnLow[i]) : sum;
                if (p[start + i] == 0 && q[start + i] == 0) {
                    y[start + i] = 0;
                }
            }
        }
        context.release(mark);
    }

    /** {@code ln + lnLow = ln(p/q)} of m elements from {@code start} on; its limit, or NaN, where it is not finite. */
    private static void logarithms(
            double[] p, double[] q, int start, int m, double[] ln, double[] lnLow, KernelContext context) {
        int mark = context.mark();
        double[] ratio = context.next(Scratch.BLOCK);
        double[] ratioLow = context.next(Scratch.BLOCK);
        double[] power = context.next(Scratch.BLOCK);
        for (int i = 0; i < m; i++) {
            double quotient = p[start + i] / q[start + i];
            ratioLow[i] = Math.fma(-quotient, q[start + i], p[start + i]) / q[start + i];
            ratio[i] = quotient;
            power[i] = 0;
        }
        boolean isFar = false;
        for (int i = 0; i < m; i++) {
            double pi = p[start + i];
            double qi = q[start + i];
            if (!(pi >= FAINT && pi <= 1 / FAINT && qi >= FAINT && qi <= 1 / FAINT)) {
                isFar = true;
                boolean isRegular = pi > 0 && pi <= Double.MAX_VALUE && qi > 0 && qi <= Double.MAX_VALUE;
                int shift = isRegular ? Math.getExponent(qi) : 0;
                int distance = isRegular ? Math.getExponent(pi) - shift : 0;
                power[i] = Math.abs(distance) > ALIKE ? distance : 0;
                double scaledP = isRegular ? Math.scalb(pi, -shift - (int) power[i]) : 1;
                double scaledQ = isRegular ? Math.scalb(qi, -shift) : 1;
                double quotient = scaledP / scaledQ;
                ratio[i] = quotient;
                ratioLow[i] = Math.fma(-quotient, scaledQ, scaledP) / scaledQ;
            }
        }
        ArrayMath math = context.math();
        math.ln(ratio, ratioLow, ln, lnLow, m, context);
        for (int i = 0; isFar && i < m; i++) {
            if (power[i] != 0) {
                double large = power[i] * LN2;
                double low = Math.fma(power[i], LN2_LOW, twoProductError(power[i], LN2, large)) + lnLow[i];
                double sum = large + ln[i];
                lnLow[i] = twoSumError(large, ln[i], sum) + low;
                ln[i] = sum;
            }
            if (!(p[start + i] > 0
                    && p[start + i] <= Double.MAX_VALUE
                    && q[start + i] > 0
                    && q[start + i] <= Double.MAX_VALUE)) {
                ln[i] = limit(p[start + i], q[start + i]);
                lnLow[i] = 0;
            }
        }
        context.release(mark);
    }

    /** The limit of ln(p/q) where one of them is 0, infinite or no probability; 0 where both are 0. */
    private static double limit(double p, double q) {
        if (!(p >= 0 && q >= 0)) {
            return Double.NaN;
        }
        if (p == q) {
            return p == 0 ? 0 : Double.NaN;
        }
        return p < q ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
