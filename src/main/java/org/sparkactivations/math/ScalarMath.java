package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.ErrorFree.*;
import static org.sparkactivations.math.Scratch.BLOCK;

/**
 * The provider in plain Java, and the reference for {@code SimdMath}.
 *
 * <p>Method: every exponential starts as in Tang, Table-Driven Implementation of the Exponential Function, ACM TOMS 15
 * (1989), with a longer polynomial instead of a table: x = k·ln 2 + r with an integer k, and eʳ = 1 + r + r²/2 +
 * r³·P(r). The rounding error c of r is added as c·eʳ.
 *
 * <p>HotSpot turns loops of arithmetic on doubles into vector instructions by itself, but only short loops without
 * conversions of bits. In one loop it confuses two errors of sums that have the same form. So every function is a
 * few short passes: reduction, polynomial, powers of 2, the function of these, and at last the elements that are
 * far out, one by one.
 */
public final class ScalarMath implements ArrayMath {

    /** Where e^x is 0 or infinite, and so are its products with any finite factor. */
    static final double FAR = 1500;

    private final String why;
    private final ThreadLocal<Temporaries> temporaries = ThreadLocal.withInitial(() -> new Temporaries(BLOCK));

    /** A provider whose description says {@code why} it is in use. */
    public ScalarMath(String why) {
        this.why = why;
    }

    @Override
    public String description() {
        return "plain Java, as " + why;
    }

    /**
     * The arrays of one thread, each of at least {@code length} elements. No function calls another while it uses them,
     * so they need no stack. A stack makes calls with one element a tenth slower.
     */
    record Temporaries(int length, double[] r, double[] c, double[] high, double[] low, double[] power) {

        Temporaries(int length) {
            this(
                    length,
                    new double[length],
                    new double[length],
                    new double[length],
                    new double[length],
                    new double[length]);
        }
    }

    /** The arrays of this thread, each of at least n elements. */
    Temporaries temporaries(int n) {
        Temporaries own = temporaries.get();
        if (own.length < n) {
            own = new Temporaries(n);
            temporaries.set(own);
        }
        return own;
    }

    /**
     * {@code sign·x = k·ln 2 + r + c} for an integer k, where c is the rounding error of r;
     * {@code rounded = ROUNDER + k}.
     */
    private static void reduce(double sign, double[] x, double[] rounded, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double z = sign * x[i];
            double sum = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = sum - ROUNDER;
            double h = Math.fma(k, -LN2, z);
            double reduced = Math.fma(k, -LN2_LOW, h);
            rounded[i] = sum;
            r[i] = reduced;
            c[i] = Math.fma(k, -LN2_LOW, h - reduced);
        }
    }

    /** {@code sign·(high + low) = k·ln 2 + r + c}, likewise. */
    private static void reduce(
            double sign, double[] high, double[] low, double[] rounded, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            rounded[i] = sign * high[i];
        }
        for (int i = 0; i < n; i++) {
            double z = rounded[i];
            double sum = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = sum - ROUNDER;
            double h = Math.fma(k, -LN2, z);
            double hLow = Math.fma(k, -LN2_LOW, sign * low[i]);
            double reduced = h + hLow;
            rounded[i] = sum;
            r[i] = reduced;
            c[i] = (h - reduced) + hLow;
        }
    }

    /** P(r), where {@code eʳ = 1 + r + r²/2 + r³·P(r)}. */
    static double tail(double r, double r2) {
        double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
        double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
        return Math.fma(r, odd, even);
    }

    /** Replaces c by q, where {@code e^(r + c) = 1 + r + q}. */
    private static void polynomial(double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            c[i] = Math.fma(r2, Math.fma(ri, tail(ri, r2), 0.5), c[i]);
        }
    }

    /** Replaces r and c by u and v, where {@code e^(r + c) = 1 + u + v} within 2⁻⁵⁹. */
    private static void precisePolynomial(double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            double tail = tail(ri, r2);
            double half = 0.5 * r2;
            double u = ri + half;
            double square = Math.fma(0.5, twoProductError(ri, ri, r2), (ri - u) + half);
            r[i] = u;
            c[i] = Math.fma(r2 * ri, tail, Math.fma(c[i], u, c[i]) + square);
        }
    }

    /** 2ᵏ for the integer k, −1022 ≤ k ≤ 1023, that {@code rounded} = ROUNDER + k holds. */
    static double power(double rounded) {
        // The low bits of ROUNDER are zeros, so those of the sum are k. The shift drops the bits above.
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + ONE_BITS);
    }

    static void powers(double[] rounded, int n) {
        for (int i = 0; i < n; i++) {
            rounded[i] = power(rounded[i]);
        }
    }

    /** {@code m·2ᵏ} for such a k, if the result is a normal double. */
    private static double shifted(double m, double rounded) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(m) + (Double.doubleToRawLongBits(rounded) << 52));
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(1, x, y, r, c, n);
        polynomial(r, c, n);
        for (int i = 0; i < n; i++) {
            double near = shifted(1 + (r[i] + c[i]), y[i]);
            y[i] = Math.abs(x[i]) <= NEAR ? near : farProduct(1, x[i], 0);
        }
    }

    @Override
    public void exp(double[] high, double[] low, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(1, high, low, y, r, c, n);
        polynomial(r, c, n);
        for (int i = 0; i < n; i++) {
            double near = shifted(1 + (r[i] + c[i]), y[i]);
            y[i] = Math.abs(high[i]) <= NEAR ? near : farProduct(1, high[i], low[i]);
        }
    }

    @Override
    public boolean preciseExp(double[] x, double[] y, double[] yLow, int n) {
        double[] c = temporaries(n).c;
        reduce(1, x, y, yLow, c, n);
        return precise(x, y, yLow, c, n);
    }

    /** Whether |x| is at most {@link #NEAR} for each element from {@code start} to {@code end} (exclusive). */
    static boolean areNear(double[] x, int start, int end) {
        boolean near = true;
        for (int i = start; i < end; i++) {
            near &= Math.abs(x[i]) <= NEAR;
        }
        return near;
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        Temporaries own = temporaries(BLOCK);
        double[] r = own.r;
        double[] c = own.c;
        double[] high = own.high;
        double[] low = own.low;
        double[] power = own.power;
        for (int start = 0; start < n; start += BLOCK) {
            int m = Math.min(BLOCK, n - start);
            System.arraycopy(x, start, r, 0, m);
            for (int i = 0; i < m; i++) {
                double difference = r[i] - top;
                high[i] = difference;
                low[i] = twoDifferenceError(r[i], top, difference);
            }
            reduce(1, high, low, power, r, c, m);
            polynomial(r, c, m);
            for (int i = 0; i < m; i++) {
                double near = shifted(1 + (r[i] + c[i]), power[i]);
                power[i] = Math.abs(high[i]) <= NEAR ? near : farExpBelow(top, x[start + i]);
            }
            System.arraycopy(power, 0, y, start, m);
        }
    }

    /** {@code e^(x − top)} where the magnitude of the difference is beyond {@link #NEAR}. */
    static double farExpBelow(double top, double x) {
        double difference = x - top;
        return farProduct(1, difference, twoDifferenceError(x, top, difference));
    }

    /**
     * {@code factor·e^(high + low)}, rounded once unless the result is subnormal, also where the exponential alone
     * would be subnormal or infinite.
     *
     * @param factor finite where high is negative
     * @param low arbitrary where high is beyond ±1500
     */
    public static double farProduct(double factor, double high, double low) {
        if (!(high > -FAR)) {
            return high < 0 ? factor * 0.0 : high;
        }
        double x = Math.min(high, FAR);
        double k = Math.fma(x, INVERSE_LN2, ROUNDER) - ROUNDER;
        double r = Math.fma(k, -LN2, x);
        double c = Math.fma(k, -LN2_LOW, low);
        double r2 = r * r;
        double p = r2 * Math.fma(r, tail(r, r2), 0.5);
        double q = p + Math.fma(c, r + p, c);
        double u = r + q;
        double m = 1 + u;
        double mLow = fastTwoSumError(1, u, m) + ((r - u) + q);
        // 2ᵏ in three factors, so that only the last product is rounded.
        double third = (k * (1 / 3.0) + ROUNDER) - ROUNDER;
        double power = power(ROUNDER + third);
        return Math.fma(factor, m * power, factor * (mLow * power)) * power * power(ROUNDER + (k - 2 * third));
    }

    @Override
    public void expm1(double[] x, double[] y, double[] yLow, int n) {
        if (n == 1) {
            y[0] = OneNumber.expm1(x[0], yLow);
            return;
        }
        double[] u = temporaries(n).r;
        reduce(1, x, y, u, yLow, n);
        precisePolynomial(u, yLow, n);
        powers(y, n);
        for (int i = 0; i < n; i++) {
            // 2ᵏ(1 + u + v) − 1 = (a + aLow + b) + 2ᵏv
            double power = y[i];
            double a = power - 1;
            double aLow = twoSumError(power, -1, a);
            double b = power * u[i];
            double sum = a + b;
            y[i] = sum;
            u[i] = ((a - sum) + b) + Math.fma(power, yLow[i], aLow);
        }
        for (int i = 0; i < n; i++) {
            double value = y[i] + u[i];
            yLow[i] = fastTwoSumError(y[i], u[i], value);
            y[i] = value;
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = farExpm1(x[i]);
                yLow[i] = 0;
            }
        }
    }

    /** {@code eˣ − 1} for |x| beyond {@link #NEAR}. */
    static double farExpm1(double x) {
        return x < 0 ? -1 : farProduct(1, x, 0);
    }

    @Override
    public void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        Logarithm.ln(v, vLow, y, yLow, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        decayOfTwice(x, y, own, n);
        ScalarTanh.value(x, y, own, n);
    }

    @Override
    public boolean tanhWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        Temporaries own = temporaries(n);
        decayOfTwice(x, y, own, n);
        ScalarLogistic.scaledSum(own.high, own.low, y, own.r, own.power, n);
        ScalarTanh.value(x, y, own, n);
        ScalarTanh.derivative(x, own, slopes, n);
        return true;
    }

    /** {@code e^(−2|x|) = y·(1 + r + q)}, where y is a power of 2, r is {@code own.high} and q is {@code own.low}. */
    private static void decayOfTwice(double[] x, double[] y, Temporaries own, int n) {
        magnitudes(x, y, n);
        reduce(-2, y, y, own.high, own.low, n);
        polynomial(own.high, own.low, n);
        powers(y, n);
    }

    private static void magnitudes(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]);
        }
    }

    /** {@code tanh x} for |x| beyond half of {@link #NEAR}. */
    static double farTanh(double x) {
        return Double.isNaN(x) ? x : Math.copySign(1, x);
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        decayOfMagnitude(x, y, own, n);
        ScalarLogistic.sigmoid(x, own, y, n);
    }

    @Override
    public boolean sigmoidWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        Temporaries own = temporaries(n);
        decayOfMagnitude(x, y, own, n);
        ScalarLogistic.sigmoid(x, own, y, n);
        ScalarLogistic.derivative(x, own, slopes, n);
        return true;
    }

    /** {@code e^−|x| = g + gLow}, which are {@code own.high} and {@code own.low}; y is a buffer. */
    private static void decayOfMagnitude(double[] x, double[] y, Temporaries own, int n) {
        magnitudes(x, y, n);
        reduce(-1, y, y, own.r, own.c, n);
        polynomial(own.r, own.c, n);
        powers(y, n);
        ScalarLogistic.scaledSum(own.r, own.c, y, own.high, own.low, n);
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(-1, high, low, y, r, c, n);
        polynomial(r, c, n);
        powers(y, n);
        ScalarLogistic.reciprocals(r, c, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(high[i]) <= NEAR
                    ? factor[i] * y[i]
                    : Logistic.farSigmoidProduct(factor[i], high[i], low[i]);
        }
    }

    @Override
    public boolean sigmoidProductWithDerivative(
            double[] factor,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            double[] y,
            double[] slopes,
            int n) {
        Temporaries own = temporaries(n);
        inverses(high, low, slopes, own, n);
        ScalarLogistic.productWithDerivative(factor, high, low, v, vLow, own, y, slopes, n);
        return true;
    }

    /**
     * {@code inverse·(1 + error) = 1/(1 + g)} with {@code g + gLow = e^−(high + low)}, where g is {@code own.power},
     * gLow is {@code own.r} and the error is {@code own.c}.
     */
    private static void inverses(double[] high, double[] low, double[] inverse, Temporaries own, int n) {
        reduce(-1, high, low, own.power, own.r, own.c, n);
        polynomial(own.r, own.c, n);
        powers(own.power, n);
        ScalarLogistic.scaledSum(own.r, own.c, own.power, own.power, own.r, n);
        ScalarLogistic.inverses(own.power, own.r, inverse, own.c, n);
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        multiples(beta, betaLow, x, y, c, n);
        reduce(-1, y, c, y, r, c, n);
        polynomial(r, c, n);
        powers(y, n);
        ScalarLogistic.reciprocals(r, c, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(beta * x[i]) <= NEAR ? x[i] * y[i] : Logistic.farSwish(beta, betaLow, x[i]);
        }
    }

    /** {@code high + low = (beta + betaLow)·x}. */
    private static void multiples(double beta, double betaLow, double[] x, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double product = beta * x[i];
            high[i] = product;
            low[i] = Math.fma(betaLow, x[i], twoProductError(beta, x[i], product));
        }
    }

    @Override
    public boolean swishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int n) {
        Temporaries own = temporaries(n);
        multiples(beta, betaLow, x, own.high, own.low, n);
        inverses(own.high, own.low, slopes, own, n);
        ScalarLogistic.swishWithDerivative(beta, betaLow, x, own, y, slopes, n);
        return true;
    }

    /** x, held within the finite doubles; NaN for NaN. */
    public static double finite(double x) {
        return Math.min(Math.max(x, -Double.MAX_VALUE), Double.MAX_VALUE);
    }

    @Override
    public boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        if (n == 1) {
            g[0] = OneNumber.decay(high[0], low[0], gLow);
            return Math.abs(high[0]) <= NEAR;
        }
        double[] c = temporaries(n).c;
        for (int i = 0; i < n; i++) {
            double z = -Math.abs(high[i]);
            double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            double h = Math.fma(k, -LN2, z);
            double hLow = Math.fma(k, -LN2_LOW, low[i] * (1 - 2 * Conditions.positiveOfBounded(high[i])));
            double reduced = h + hLow;
            g[i] = rounded;
            gLow[i] = reduced;
            c[i] = (h - reduced) + hLow;
        }
        return precise(high, g, gLow, c, n);
    }

    /**
     * Replaces {@code g = ROUNDER + k} and {@code gLow = r} by {@code g + gLow = 2ᵏ·e^(r + c)}.
     *
     * @return whether |high| ≤ {@value #NEAR} for every element
     */
    private static boolean precise(double[] high, double[] g, double[] gLow, double[] c, int n) {
        polynomial(gLow, c, n);
        boolean near = true;
        for (int i = 0; i < n; i++) {
            g[i] = power(g[i]);
            near &= Math.abs(high[i]) <= NEAR;
        }
        for (int i = 0; i < n; i++) {
            double u = gLow[i] + c[i];
            double m = 1 + u;
            double mLow = fastTwoSumError(1, u, m) + ((gLow[i] - u) + c[i]);
            gLow[i] = g[i] * mLow;
            g[i] = g[i] * m;
        }
        return near;
    }

    @Override
    public boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        boolean near = decay(high, low, g, gLow, n);
        ScalarLogistic.density(factor, g, gLow, y, n);
        scratch.release(mark);
        return near;
    }

    @Override
    public boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        Temporaries own = temporaries(n);
        inverses(high, low, y, own, n);
        ScalarLogistic.productDerivative(v, vLow, own, y, n);
        return areNear(high, 0, n);
    }

    @Override
    public double max(double[] x, int n) {
        return ScalarRows.max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        return ScalarRows.sum(x, n, this);
    }
}
