package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.INVERSE_LN2;
import static org.sparkactivations.math.Coefficients.LN2;
import static org.sparkactivations.math.Coefficients.ROUNDER;
import static org.sparkactivations.math.FloatCoefficients.*;
import static org.sparkactivations.math.ScalarRows.SUMS;
import static org.sparkactivations.math.Scratch.BLOCK;

import java.util.Arrays;

/**
 * The provider in plain Java for results that are rounded to float, and the reference for {@code SimdFloatMath}.
 *
 * <p>Method: that of {@link ScalarMath}, with a shorter polynomial and without low parts: x = k·ln 2 + r with an integer
 * k, and eʳ = 1 + r + r²·P(r). The reduction is rounded once, and costs 2⁻⁴⁴ at most. The logarithm, the maximum and
 * the sum of a row are those of {@link ScalarMath}.
 */
public final class ScalarFloatMath implements ArrayMath {

    private final ScalarMath doubles;

    /** A provider whose description says {@code why} it is in use. */
    public ScalarFloatMath(String why) {
        this.doubles = new ScalarMath(why);
    }

    @Override
    public String description() {
        return doubles.description();
    }

    @Override
    public boolean isForFloats() {
        return true;
    }

    /** {@code sign·x = k·ln 2 + r} for an integer k, and {@code rounded = ROUNDER + k}. */
    private static void reduce(double sign, double[] x, double[] rounded, double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double z = sign * x[i];
            double sum = Math.fma(z, INVERSE_LN2, ROUNDER);
            rounded[i] = sum;
            r[i] = Math.fma(sum - ROUNDER, -LN2, z);
        }
    }

    /** Replaces r by eʳ − 1. */
    private static void polynomial(double[] r, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            double odd = Math.fma(Math.fma(EXP_5, r2, EXP_3), r2, EXP_1);
            double even = Math.fma(Math.fma(Math.fma(EXP_6, r2, EXP_4), r2, EXP_2), r2, EXP_0);
            r[i] = Math.fma(r2, Math.fma(ri, odd, even), ri);
        }
    }

    /** {@code r = e^(sign·x) · 2⁻ᵏ − 1} and {@code power = 2ᵏ}, where |x| ≤ {@link #NEAR}. */
    private static void exponential(double sign, double[] x, double[] power, double[] r, int n) {
        reduce(sign, x, power, r, n);
        polynomial(r, n);
        ScalarMath.powers(power, n);
    }

    /**
     * {@code p = e^(sign·x) · 2⁻ᵏ} and {@code power = 2ᵏ}, where |x| ≤ {@link #NEAR}: with a polynomial that is shorter
     * than that of {@link #exponential}, as no difference to 1 is needed.
     */
    private static void shortExponential(double sign, double[] x, double[] power, double[] p, int n) {
        reduce(sign, x, power, p, n);
        for (int i = 0; i < n; i++) {
            double r = p[i];
            double r2 = r * r;
            double odd = Math.fma(Math.fma(Math.fma(POWER_5, r2, POWER_3), r2, POWER_1), r2, 1);
            double even = Math.fma(Math.fma(Math.fma(POWER_4, r2, POWER_2), r2, POWER_0), r2, 1);
            p[i] = Math.fma(odd, r, even);
        }
        ScalarMath.powers(power, n);
    }

    /**
     * Whether {@code eˣ} needs no maximum subtracted from x: all k are from −512 to 511, so sums of exponentials and
     * their inverses are far from the bounds of double.
     *
     * @param memory of n elements, which are overwritten: HotSpot makes vector instructions of a loop that stores its
     *     results, and none of one that only asks whether they all are within bounds
     */
    public static boolean areModerate(double[] x, int n, double[] memory, ArrayMath math) {
        for (int i = 0; i < n; i++) {
            memory[i] = Math.abs(Math.fma(x[i], INVERSE_LN2, ROUNDER) - ROUNDER + 0.5);
        }
        return math.max(memory, n) <= 511.5;
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        double[] r = doubles.temporaries(n).r();
        exponential(1, x, y, r, n);
        for (int i = 0; i < n; i++) {
            y[i] = y[i] * (1 + r[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farProduct(1, x[i], 0);
            }
        }
    }

    @Override
    public void exp(double[] high, double[] low, double[] y, int n) {
        exp(high, y, n);
    }

    @Override
    public boolean preciseExp(double[] x, double[] y, double[] yLow, int n) {
        exp(x, y, n);
        Arrays.fill(yLow, 0, n, 0);
        return ScalarMath.areNear(x, 0, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        double[] z = doubles.temporaries(BLOCK).high();
        for (int start = 0; start < n; start += BLOCK) {
            int m = Math.min(BLOCK, n - start);
            System.arraycopy(x, start, z, 0, m);
            for (int i = 0; i < m; i++) {
                z[i] = z[i] - top;
            }
            expOfDifferences(z, y, start, m);
            for (int i = 0; i < m; i++) {
                if (!(Math.abs(z[i]) <= NEAR)) {
                    y[start + i] = ScalarMath.farExpBelow(top, x[start + i]);
                }
            }
        }
    }

    @Override
    public double sumOfExp(float[] x, double[] y, int n, Scratch scratch) {
        double[] z = doubles.temporaries(BLOCK).high();
        for (int start = 0; start < n; start += BLOCK) {
            int m = Math.min(BLOCK, n - start);
            for (int i = 0; i < m; i++) {
                z[i] = x[start + i];
            }
            if (!areModerate(z, m, doubles.temporaries(BLOCK).low(), this)) {
                return Double.NaN;
            }
            expOfDifferences(z, y, start, m);
        }
        return sum(y, n);
    }

    @Override
    public double sumOfExpBelow(double top, float[] x, double[] y, int n, Scratch scratch) {
        double[] z = doubles.temporaries(BLOCK).high();
        for (int start = 0; start < n; start += BLOCK) {
            int m = Math.min(BLOCK, n - start);
            for (int i = 0; i < m; i++) {
                z[i] = x[start + i] - top;
            }
            expOfDifferences(z, y, start, m);
            for (int i = 0; i < m; i++) {
                if (!(Math.abs(z[i]) <= NEAR)) {
                    y[start + i] = ScalarMath.farExpBelow(top, x[start + i]);
                }
            }
        }
        return sum(y, n);
    }

    /** {@code y = eᶻ} from {@code start} on, where |z| ≤ {@link #NEAR}. */
    private void expOfDifferences(double[] z, double[] y, int start, int m) {
        ScalarMath.Temporaries own = doubles.temporaries(BLOCK);
        double[] r = own.r();
        double[] power = own.power();
        shortExponential(1, z, power, r, m);
        for (int i = 0; i < m; i++) {
            power[i] = power[i] * r[i];
        }
        System.arraycopy(power, 0, y, start, m);
    }

    @Override
    public void expm1(double[] x, double[] y, double[] yLow, int n) {
        double[] r = doubles.temporaries(n).r();
        exponential(1, x, y, r, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(y[i], r[i], y[i] - 1);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farExpm1(x[i]);
            }
        }
        Arrays.fill(yLow, 0, n, 0);
    }

    @Override
    public void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        Logarithm.ln(v, vLow, y, yLow, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        ScalarMath.Temporaries own = doubles.temporaries(n);
        double[] r = own.r();
        double[] magnitude = own.high();
        for (int i = 0; i < n; i++) {
            magnitude[i] = Math.abs(x[i]);
        }
        exponential(-2, magnitude, y, r, n);
        for (int i = 0; i < n; i++) {
            // tanh |x| = −e/(2 + e) with e = expm1(−2|x|)
            double e = Math.fma(y[i], r[i], y[i] - 1);
            y[i] = Math.abs(e / (2 + e));
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]) <= NEAR / 2 ? Math.copySign(y[i], x[i]) : ScalarMath.farTanh(x[i]);
        }
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        double[] r = doubles.temporaries(n).r();
        shortExponential(-1, x, y, r, n);
        for (int i = 0; i < n; i++) {
            y[i] = 1 / (1 + y[i] * r[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        double[] r = doubles.temporaries(n).r();
        shortExponential(-1, high, y, r, n);
        for (int i = 0; i < n; i++) {
            y[i] = factor[i] / (1 + y[i] * r[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(high[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], 0);
            }
        }
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        ScalarMath.Temporaries own = doubles.temporaries(n);
        double[] r = own.r();
        double[] product = own.high();
        for (int i = 0; i < n; i++) {
            product[i] = beta * x[i];
        }
        shortExponential(-1, product, y, r, n);
        for (int i = 0; i < n; i++) {
            y[i] = x[i] / (1 + y[i] * r[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(product[i]) <= NEAR)) {
                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
            }
        }
    }

    @Override
    public boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        double[] z = doubles.temporaries(n).high();
        boolean near = true;
        for (int i = 0; i < n; i++) {
            z[i] = Math.abs(high[i]);
        }
        for (int i = 0; i < n; i++) {
            near &= z[i] <= NEAR;
        }
        exponential(-1, z, g, gLow, n);
        for (int i = 0; i < n; i++) {
            g[i] = g[i] * (1 + gLow[i]);
        }
        Arrays.fill(gLow, 0, n, 0);
        return near;
    }

    @Override
    public boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        boolean near = decay(high, low, g, y, n);
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            y[i] = factor * (g[i] / (d * d));
        }
        scratch.release(mark);
        return near;
    }

    @Override
    public boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] numerator = scratch.next(n);
        boolean near = decay(high, low, g, y, n);
        // (1 + g + v)·g/(1 + g)² left of 0, (1 + g + v·g)/(1 + g)² right of it.
        for (int i = 0; i < n; i++) {
            double right = Conditions.positive(high[i]);
            numerator[i] = Math.fma(v[i], Math.fma(right, g[i], 1 - right), 1 + g[i]);
            y[i] = Math.fma(1 - right, g[i], right);
        }
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            y[i] = numerator[i] * y[i] / (d * d);
        }
        scratch.release(mark);
        return near;
    }

    @Override
    public double max(double[] x, int n) {
        return doubles.max(x, n);
    }

    /** Sums side by side, as in {@link ScalarMath}, without their errors. */
    @Override
    public double sum(double[] x, int n) {
        int whole = n - n % SUMS;
        double[] sums = sums();
        Arrays.fill(sums, 0, SUMS, 0);
        for (int start = 0; start < whole; start += SUMS) {
            for (int i = 0; i < SUMS; i++) {
                sums[i] += x[start + i];
            }
        }
        return sum(sums, x, whole, n);
    }

    /** An array of this thread for {@value ScalarRows#SUMS} sums. */
    double[] sums() {
        return doubles.temporaries(SUMS).high();
    }

    /** The sum of {@value ScalarRows#SUMS} sums and of the elements of x from {@code from} to {@code to} (exclusive). */
    static double sum(double[] sums, double[] x, int from, int to) {
        double left = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        double right = (sums[4] + sums[5]) + (sums[6] + sums[7]);
        double sum = left + right;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum;
    }
}
