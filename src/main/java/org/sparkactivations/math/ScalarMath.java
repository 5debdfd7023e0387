package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

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
final class ScalarMath implements ArrayMath {

    /** Up to this |x| powers of 2 and quotients of 1 + eˣ need no care. */
    static final double NEAR = 700;

    private final String why;
    private final ThreadLocal<double[][]> spare = ThreadLocal.withInitial(() -> new double[2][512]);

    /** A provider that says {@code why} it is in use. */
    ScalarMath(String why) {
        this.why = why;
    }

    @Override
    public String description() {
        return "plain Java, as " + why;
    }

    /** Two arrays of this thread, of at least n elements. */
    private double[][] spare(int n) {
        double[][] arrays = spare.get();
        if (arrays[0].length < n) {
            arrays = new double[2][n];
            spare.set(arrays);
        }
        return arrays;
    }

    /** {@code x = k·ln 2 + r + c} with an integer k: {@code y = ROUNDER + k}. */
    private static void reduce(double sign, double[] x, double[] y, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double z = sign * x[i];
            double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            y[i] = rounded;
            r[i] = Math.fma(k, -LN2, z);
            c[i] = k * -LN2_LOW;
        }
    }

    /** Likewise for hi + lo. */
    private static void reduce(double sign, double[] hi, double[] lo, double[] y, double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double z = sign * hi[i];
            double rounded = Math.fma(z, INVERSE_LN2, ROUNDER);
            double k = rounded - ROUNDER;
            y[i] = rounded;
            r[i] = Math.fma(k, -LN2, z);
            c[i] = Math.fma(k, -LN2_LOW, sign * lo[i]);
        }
    }

    /** Replaces c by q, where e^(r + c) = 1 + r + q. */
    private static void polynomial(double[] r, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double ri = r[i];
            double r2 = ri * ri;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(ri, odd, even);
            double rough = Math.fma(r2, Math.fma(r2, EXP_1, Math.fma(ri, EXP_0, 0.5)), ri);
            c[i] = Math.fma(r2, Math.fma(ri, tail, 0.5), Math.fma(c[i], rough, c[i]));
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
            double cubic = r2 * ri * tail;
            double square = Math.fma(0.5, Math.fma(ri, ri, -r2), (ri - u) + h);
            r[i] = u;
            c[i] = cubic + Math.fma(c[i], u + cubic, c[i]) + square;
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
        double[] r = spare(n)[0];
        double[] c = spare(n)[1];
        reduce(1, x, y, r, c, n);
        polynomial(r, c, n);
        for (int i = 0; i < n; i++) {
            double near = shifted(1 + (r[i] + c[i]), y[i]);
            y[i] = Math.abs(x[i]) <= NEAR ? near : farProduct(1, x[i], 0);
        }
    }

    @Override
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        double[] r = spare(n)[0];
        double[] c = spare(n)[1];
        reduce(1, hi, lo, y, r, c, n);
        polynomial(r, c, n);
        for (int i = 0; i < n; i++) {
            double near = shifted(1 + (r[i] + c[i]), y[i]);
            y[i] = Math.abs(hi[i]) <= NEAR ? near : farProduct(1, hi[i], lo[i]);
        }
    }

    /** factor·e^(hi + lo) where the exponential, or the result, may be subnormal or beyond double. */
    static double farProduct(double factor, double hi, double lo) {
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
        double m = 1 + (r + (p + Math.fma(c, r + p, c)));
        // 2ᵏ in three factors, so that only the last product is rounded.
        double third = (k * (1 / 3.0) + ROUNDER) - ROUNDER;
        double power = power(ROUNDER + third);
        return factor * (m * power) * power * power(ROUNDER + (k - 2 * third));
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        double[] u = spare(n)[0];
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
    public void tanh(double[] x, double[] y, int n) {
        double[] e = spare(n)[0];
        double[] el = spare(n)[1];
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(x[i]);
        }
        reduce(-2, y, y, e, el, n);
        polynomial(e, el, n);
        powers(y, n);
        for (int i = 0; i < n; i++) {
            // e + el = expm1(−2|x|) = (a + al + b) + 2ᵏq
            double power = y[i];
            double a = power - 1;
            double al = power - (a + 1);
            double b = power * e[i];
            double sum = a + b;
            double rest = Math.fma(power, el[i], b - (sum - a)) + al;
            double value = sum + rest;
            e[i] = value;
            el[i] = (sum - value) + rest;
        }
        for (int i = 0; i < n; i++) {
            // tanh |x| = −e/(2 + e)
            double d = 2 + e[i];
            double dl = (e[i] - (d - 2)) + el[i];
            double inverse = 1 / d;
            double quotient = e[i] * inverse;
            double error = Math.fma(-quotient, d, e[i]) + Math.fma(-quotient, dl, el[i]);
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
        double[] r = spare(n)[0];
        double[] c = spare(n)[1];
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
        double[] r = spare(n)[0];
        double[] c = spare(n)[1];
        reduce(-1, hi, lo, y, r, c, n);
        reciprocal(r, c, y, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.abs(hi[i]) <= NEAR ? factor[i] * y[i] : farSigmoidProduct(factor[i], hi[i], lo[i]);
        }
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
            double dl = (1 - (d - back)) + (g - back) + power * ml;
            double inverse = 1 / d;
            double error = Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            y[i] = Math.fma(inverse, error, inverse);
        }
    }

    /** factor·σ(hi + lo) for great |hi|, where σ(z) is 1 or eᶻ. */
    static double farSigmoidProduct(double factor, double hi, double lo) {
        return hi > 0 ? factor : farProduct(factor, hi, lo);
    }

    @Override
    public void expParts(double[] hi, double[] lo, double[] m, double[] c, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(hi[i], -1400), 1400);
            double exponent = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            k[i] = exponent;
            m[i] = Math.fma(exponent, -LN2, z);
            c[i] = Math.fma(exponent, -LN2_LOW, lo[i]);
        }
        precisePolynomial(m, c, n);
        for (int i = 0; i < n; i++) {
            double u = m[i];
            double one = 1 + u;
            double rest = ((1 - one) + u) + c[i];
            double sum = one + rest;
            m[i] = sum;
            c[i] = rest - (sum - one);
        }
    }

    @Override
    public void scale(double[] x, double[] k, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = scale(x[i], k[i]);
        }
    }

    /** {@code x·2ᵏ}, rounded once unless x is tiny. */
    static double scale(double x, double k) {
        return Math.abs(k) <= 1000 ? x * power(ROUNDER + k) : farScale(x, k);
    }

    private static double farScale(double x, double k) {
        double half = (k * 0.5 + ROUNDER) - ROUNDER;
        return x * power(ROUNDER + half) * power(ROUNDER + (k - half));
    }

    @Override
    public double sum(double[] x, int n) {
        // Cascaded summation, as in Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26 (2005),
        // in four
        // interleaved sums.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double al = 0;
        double bl = 0;
        double cl = 0;
        double dl = 0;
        int whole = n & -4;
        for (int i = 0; i < whole; i += 4) {
            double next = a + x[i];
            double back = next - a;
            al += (a - (next - back)) + (x[i] - back);
            a = next;
            next = b + x[i + 1];
            back = next - b;
            bl += (b - (next - back)) + (x[i + 1] - back);
            b = next;
            next = c + x[i + 2];
            back = next - c;
            cl += (c - (next - back)) + (x[i + 2] - back);
            c = next;
            next = d + x[i + 3];
            back = next - d;
            dl += (d - (next - back)) + (x[i + 3] - back);
            d = next;
        }
        return sum(a, b, c, d, (al + bl) + (cl + dl), x, whole, n);
    }

    /** The sum of a, b, c, d, the elements of x between {@code from} and {@code to}, and {@code rest}, which is small. */
    static double sum(double a, double b, double c, double d, double rest, double[] x, int from, int to) {
        double sum = a;
        double low = rest;
        for (int i = from - 3; i < to; i++) {
            double term = i >= from ? x[i] : i == from - 3 ? b : i == from - 2 ? c : d;
            double next = sum + term;
            double back = next - sum;
            low += (sum - (next - back)) + (term - back);
            sum = next;
        }
        return sum + low;
    }
}
