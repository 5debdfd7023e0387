package org.sparkactivations.math;

import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.Scratch.BLOCK;

import java.util.Arrays;

/**
 * The provider in plain Java, and the reference for {@code SimdMath}.
 *
 * <p>Every exponential starts as in Tang, Table-Driven Implementation of the Exponential Function, ACM TOMS 15 (1989), but
 * with a longer polynomial instead of a table: x = k·ln 2 + r, and eʳ = 1 + r + r²/2 + r³·P(r). The sums are formed so that
 * r, which is exact, loses nothing that matters; c, the part of k·ln 2 beyond double, is multiplied by a rough eʳ and added.
 *
 * <p>HotSpot turns loops of arithmetic on doubles into vector instructions by itself, but only short ones, none with
 * conversions of bits, and none where two errors of sums have the same form, which it takes for each other. So every function
 * is a few short passes: reduction, polynomial, powers of 2, what the function makes of them, and at last the elements that
 * are too far out for that, one by one.
 */
public final class ScalarMath implements ArrayMath {

    /** How many sums run beside each other: the lanes of the longest vectors there are. */
    static final int SUMS = 8;

    private final String why;
    private final ThreadLocal<Temporaries> temporaries = ThreadLocal.withInitial(() -> new Temporaries(BLOCK));

    /** A provider that says {@code why} it is in use. */
    public ScalarMath(String why) {
        this.why = why;
    }

    @Override
    public String description() {
        return "plain Java, as " + why;
    }

    /**
     * The arrays of one thread, each of at least {@code length} elements. No function calls another while it uses them, so they
     * need no stack; one would make calls with one element a tenth slower.
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

    /** {@code sign·x = k·ln 2 + r + c} with an integer k, where c is what r has rounded off: {@code y = ROUNDER + k}. */
    private static void reduce(double sign, double[] x, double[] y, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double z = sign * x[i];
            double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            double h = Math.fma(k, -LN2, z);
            double reduced = Math.fma(k, -LN2_LOW, h);
            y[i] = rounded;
            r[i] = reduced;
            c[i] = Math.fma(k, -LN2_LOW, h - reduced);
        }
    }

    /** Likewise for hi + lo. */
    private static void reduce(double sign, double[] hi, double[] lo, double[] y, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = sign * hi[i];
        }
        for (int i = 0; i < n; i++) {
            double rounded = Math.fma(y[i], INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            double h = Math.fma(k, -LN2, y[i]);
            double hl = Math.fma(k, -LN2_LOW, sign * lo[i]);
            double reduced = h + hl;
            y[i] = rounded;
            r[i] = reduced;
            c[i] = (h - reduced) + hl;
        }
    }

    /** Replaces c by q, where e^(r + c) = 1 + r + q. */
    private static void polynomial(double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            c[i] = Math.fma(r2, Math.fma(ri, Math.fma(ri, odd, even), 0.5), c[i]);
        }
    }

    /** Replaces r and c by u and v, where e^(r + c) = 1 + u + v within 2⁻⁵⁹. */
    private static void precisePolynomial(double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(ri, odd, even);
            double h = 0.5 * r2;
            double u = ri + h;
            double square = Math.fma(0.5, Math.fma(ri, ri, -r2), (ri - u) + h);
            r[i] = u;
            c[i] = Math.fma(r2 * ri, tail, Math.fma(c[i], u, c[i]) + square);
        }
    }

    /** 2ᵏ for the integer k, −1022 ≤ k ≤ 1023, that {@code rounded} = ROUNDER + k holds. */
    private static double power(double rounded) {
        // The low bits of ROUNDER are zeros, so that those of the sum are k; the bits above fall out.
        return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + ONE_BITS);
    }

    private static void powers(double[] rounded, int n) {
        for (int i = 0; i < n; i++) {
            rounded[i] = power(rounded[i]);
        }
    }

    /** {@code m·2ᵏ} for such a k, if the result is no less than the least normal double. */
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
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(1, hi, lo, y, r, c, n);
        polynomial(r, c, n);
        for (int i = 0; i < n; i++) {
            double near = shifted(1 + (r[i] + c[i]), y[i]);
            y[i] = Math.abs(hi[i]) <= NEAR ? near : farProduct(1, hi[i], lo[i]);
        }
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        Temporaries own = temporaries(BLOCK);
        double[] r = own.r;
        double[] c = own.c;
        double[] hi = own.high;
        double[] lo = own.low;
        double[] rounded = own.power;
        for (int start = 0; start < n; start += BLOCK) {
            int m = Math.min(BLOCK, n - start);
            System.arraycopy(x, start, r, 0, m);
            for (int i = 0; i < m; i++) {
                double difference = r[i] - top;
                double back = difference + top;
                hi[i] = difference;
                lo[i] = (r[i] - back) - (top - (back - difference));
            }
            reduce(1, hi, lo, rounded, r, c, m);
            polynomial(r, c, m);
            for (int i = 0; i < m; i++) {
                double near = shifted(1 + (r[i] + c[i]), rounded[i]);
                rounded[i] = Math.abs(hi[i]) <= NEAR ? near : farExpBelow(top, x[start + i]);
            }
            System.arraycopy(rounded, 0, y, start, m);
        }
    }

    /** e^(x − top) for a great difference. */
    static double farExpBelow(double top, double x) {
        double difference = x - top;
        double back = difference + top;
        return farProduct(1, difference, (x - back) - (top - (back - difference)));
    }

    /**
     * factor·e^(hi + lo), rounded once but for subnormal results, also where the exponential alone would be subnormal or
     * beyond double.
     *
     * @param factor finite where hi is negative
     * @param lo may be anything where hi is beyond ±1500
     */
    public static double farProduct(double factor, double hi, double lo) {
        if (!(hi > -1500)) {
            return hi < 0 ? factor * 0.0 : hi;
        }
        double x = Math.min(hi, 1500);
        double k = Math.fma(x, INVERSE_LN2, ROUNDER) - ROUNDER;
        double r = Math.fma(k, -LN2, x);
        double c = Math.fma(k, -LN2_LOW, lo);
        double r2 = r * r;
        double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
        double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
        double p = r2 * Math.fma(r, Math.fma(r, odd, even), 0.5);
        double q = p + Math.fma(c, r + p, c);
        double u = r + q;
        double m = 1 + u;
        double ml = (u - (m - 1)) + ((r - u) + q);
        // 2ᵏ in three factors, so that only the last product is rounded.
        double third = (k * (1 / 3.0) + ROUNDER) - ROUNDER;
        double power = power(ROUNDER + third);
        return Math.fma(factor, m * power, factor * (ml * power)) * power * power(ROUNDER + (k - 2 * third));
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        Temporaries own = temporaries(n);
        double[] u = own.r;
        reduce(1, x, y, u, low, n);
        precisePolynomial(u, low, n);
        powers(y, n);
        for (int i = 0; i < n; i++) {
            // 2ᵏ(1 + u + v) − 1 = (a + al + b) + 2ᵏv, where al is what power − 1 has rounded off.
            double power = y[i];
            double a = power - 1;
            double back = a - power;
            double al = (power - (a - back)) - (1 + back);
            double b = power * u[i];
            double sum = a + b;
            y[i] = sum;
            u[i] = ((a - sum) + b) + Math.fma(power, low[i], al);
        }
        for (int i = 0; i < n; i++) {
            double value = y[i] + u[i];
            low[i] = u[i] - (value - y[i]);
            y[i] = value;
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = farExpm1(x[i]);
                low[i] = 0;
            }
        }
    }

    /** eˣ − 1 for great |x|. */
    static double farExpm1(double x) {
        return x < 0 ? -1 : farProduct(1, x, 0);
    }

    @Override
    public void ln(double[] v, double[] vl, double[] y, double[] yl, int n, Scratch scratch) {
        Logarithm.ln(v, vl, y, yl, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] e = own.high;
        double[] el = own.low;
        double[] al = own.c;
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]);
        }
        reduce(-2, y, y, e, el, n);
        polynomial(e, el, n);
        powers(y, n);
        for (int i = 0; i < n; i++) {
            al[i] = y[i] - ((y[i] - 1) + 1);
        }
        for (int i = 0; i < n; i++) {
            // e + el = expm1(−2|x|) = (a + al + b) + 2ᵏq
            double power = y[i];
            double a = power - 1;
            double b = power * e[i];
            double sum = a + b;
            e[i] = sum;
            el[i] = Math.fma(power, el[i], b - (sum - a)) + al[i];
        }
        for (int i = 0; i < n; i++) {
            double value = e[i] + el[i];
            el[i] = (e[i] - value) + el[i];
            e[i] = value;
        }
        for (int i = 0; i < n; i++) {
            // tanh |x| = −e/(2 + e)
            double d = 2 + e[i];
            double dl = (e[i] - (d - 2)) + el[i];
            double inverse = 1 / d;
            double quotient = e[i] * inverse;
            double error = Math.fma(-quotient, dl, Math.fma(-quotient, d, e[i]) + el[i]);
            y[i] = Math.fma(error, inverse, quotient);
        }
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]) <= NEAR / 2 ? Math.copySign(y[i], x[i]) : farTanh(x[i]);
        }
    }

    /** tanh x for great |x|. */
    static double farTanh(double x) {
        return Double.isNaN(x) ? x : Math.copySign(1, x);
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(-1, x, y, r, c, n);
        reciprocal(r, c, y, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        reduce(-1, hi, lo, y, r, c, n);
        reciprocal(r, c, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(hi[i]) <= NEAR ? factor[i] * y[i] : farSigmoidProduct(factor[i], hi[i], lo[i]);
        }
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        Temporaries own = temporaries(n);
        double[] r = own.r;
        double[] c = own.c;
        for (int i = 0; i < n; i++) {
            double t = beta * x[i];
            y[i] = t;
            c[i] = Math.fma(betaLow, x[i], Math.fma(beta, x[i], -t));
        }
        reduce(-1, y, c, y, r, c, n);
        reciprocal(r, c, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(beta * x[i]) <= NEAR ? x[i] * y[i] : farSwish(beta, betaLow, x[i]);
        }
    }

    /** x·σ((beta + betaLow)·x) for great |beta·x|. */
    static double farSwish(double beta, double betaLow, double x) {
        if (beta == 0) {
            return 0.5 * x;
        }
        double limit = Math.min(1500 / Math.abs(beta), Double.MAX_VALUE);
        double near = Math.min(Math.max(x, -limit), limit);
        double hi = beta * near;
        double lo = Math.fma(betaLow, near, Math.fma(beta, near, -hi));
        return hi > 0 ? x : farProduct(near, hi, lo);
    }

    /** {@code y = 1/(1 + 2ᵏ·e^(r + c))} from {@code y = ROUNDER + k}. */
    private static void reciprocal(double[] r, double[] c, double[] y, int n) {
        polynomial(r, c, n);
        powers(y, n);
        for (int i = 0; i < n; i++) {
            double u = r[i] + c[i];
            double m = 1 + u;
            double ml = u - (m - 1);
            double power = y[i];
            double g = power * m;
            double d = 1 + g;
            double back = d - 1;
            double dl = (1 - (d - back)) - (back - g) + power * ml;
            double inverse = 1 / d;
            double error = Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            y[i] = Math.fma(inverse, error, inverse);
        }
    }

    /** factor·σ(hi + lo) for great |hi|, where σ(z) is 1 or eᶻ. */
    static double farSigmoidProduct(double factor, double hi, double lo) {
        return hi > 0 ? factor : farProduct(finite(factor), hi, lo);
    }

    /** The nearest number that is not infinite; NaN for NaN. */
    public static double finite(double x) {
        return Math.min(Math.max(x, -Double.MAX_VALUE), Double.MAX_VALUE);
    }

    @Override
    public boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n) {
        Temporaries own = temporaries(n);
        double[] c = own.c;
        for (int i = 0; i < n; i++) {
            double z = -Math.abs(hi[i]);
            double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            double h = Math.fma(k, -LN2, z);
            double hl = Math.fma(k, -LN2_LOW, lo[i] * (1 - 2 * Conditions.positiveOfBounded(hi[i])));
            double reduced = h + hl;
            g[i] = rounded;
            low[i] = reduced;
            c[i] = (h - reduced) + hl;
        }
        polynomial(low, c, n);
        boolean near = true;
        for (int i = 0; i < n; i++) {
            g[i] = power(g[i]);
            near &= Math.abs(hi[i]) <= NEAR;
        }
        for (int i = 0; i < n; i++) {
            double u = low[i] + c[i];
            double m = 1 + u;
            double ml = (u - (m - 1)) + ((low[i] - u) + c[i]);
            low[i] = g[i] * ml;
            g[i] = g[i] * m;
        }
        return near;
    }

    @Override
    public boolean productDerivative(
            double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        return Logistic.nearProductDerivative(this, hi, lo, v, vl, y, n, scratch);
    }

    @Override
    public double max(double[] x, int n) {
        double greatest = Double.NEGATIVE_INFINITY;
        boolean isNan = false;
        for (int i = 0; i < n; i++) {
            // Branches that are hardly ever taken; Math.max waits for the last element's.
            if (x[i] > greatest) {
                greatest = x[i];
            }
            isNan |= x[i] != x[i];
        }
        return isNan ? Double.NaN : greatest + 0.0;
    }

    /**
     * Cascaded summation, as in Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26 (2005), but with as
     * many sums beside each other as a vector has lanes.
     */
    @Override
    public double sum(double[] x, int n) {
        if (n < 2 * SUMS) {
            return shortSum(x, n);
        }
        Temporaries own = temporaries(SUMS);
        double[] sums = own.high;
        double[] lows = own.low;
        Arrays.fill(sums, 0, SUMS, 0);
        Arrays.fill(lows, 0, SUMS, 0);
        int whole = n - n % SUMS;
        for (int start = 0; start < whole; start += SUMS) {
            for (int i = 0; i < SUMS; i++) {
                double term = x[start + i];
                double next = sums[i] + term;
                double back = next - sums[i];
                lows[i] += (sums[i] - (next - back)) - (back - term);
                sums[i] = next;
            }
        }
        return sum(sums, lows, x, whole, n);
    }

    /** The same for less than two elements per sum: the sums are then the first elements. */
    static double shortSum(double[] x, int n) {
        double sum = 0;
        double low = 0;
        for (int i = 0; i < n; i++) {
            double next = sum + x[i];
            double back = next - sum;
            low += (sum - (next - back)) - (back - x[i]);
            sum = next;
        }
        return sum + low;
    }

    /** The sum of {@value #SUMS} sums, what they have rounded off, and the elements of x between {@code from} and {@code to}. */
    static double sum(double[] sums, double[] lows, double[] x, int from, int to) {
        double sum = 0;
        double low = 0;
        for (int i = from - SUMS; i < to; i++) {
            double term = i < from ? sums[i - from + SUMS] : x[i];
            double next = sum + term;
            double back = next - sum;
            low += (sum - (next - back)) - (back - term) + (i < from ? lows[i - from + SUMS] : 0);
            sum = next;
        }
        return sum + low;
    }
}
