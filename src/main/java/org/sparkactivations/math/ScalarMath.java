package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

/**
 * The provider in plain Java, and the reference for {@code SimdMath}.
 *
 * <p>Every exponential starts as in Tang, Table-Driven Implementation of the Exponential Function, ACM TOMS 15 (1989), but
 * with a longer polynomial instead of a table: x = k·ln 2 + r, and eʳ = 1 + r + r²/2 + r³·P(r). The sums are formed so that
 * r, which is exact, loses nothing that matters; c, the part of k·ln 2 beyond double, is added at first order.
 *
 * <p>HotSpot turns arithmetic on doubles into vector instructions by itself, but not the conversion of an integer k to 2ᵏ.
 * So that has loops of its own, which compute k a second time.
 */
final class ScalarMath implements ArrayMath {

    private final String why;

    /** A provider that says {@code why} it is in use. */
    ScalarMath(String why) {
        this.why = why;
    }

    @Override
    public String description() {
        return "plain Java, as " + why;
    }

    /** 2ᵏ for integers −1022 ≤ k ≤ 1023. */
    private static double power(long k) {
        return Double.longBitsToDouble((k + 1023) << 52);
    }

    /** x/ln 2 rounded to an integer. */
    private static long binaryExponent(double x) {
        return Double.doubleToRawLongBits(Math.fma(x, INVERSE_LN2, ROUNDER)) - ROUNDER_BITS;
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(x[i], -750), 710);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = k * -LN2_LOW;
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double p = r2 * Math.fma(r, tail, 0.5);
            double q = p + Math.fma(c, r + p, c);
            y[i] = 1 + (r + q);
        }
        for (int i = 0; i < n; i++) {
            long k = binaryExponent(Math.min(Math.max(x[i], -750), 710));
            long k1 = k >> 1;
            y[i] = y[i] * power(k1) * power(k - k1);
        }
    }

    @Override
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(hi[i], -750), 710);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = Math.fma(k, -LN2_LOW, lo[i]);
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double p = r2 * Math.fma(r, tail, 0.5);
            double q = p + Math.fma(c, r + p, c);
            y[i] = 1 + (r + q);
        }
        for (int i = 0; i < n; i++) {
            long k = binaryExponent(Math.min(Math.max(hi[i], -750), 710));
            long k1 = k >> 1;
            y[i] = y[i] * power(k1) * power(k - k1);
        }
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = power(Math.min(binaryExponent(Math.min(Math.max(x[i], -50), 710)), 1023));
        }
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(x[i], -50), 710);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = k * -LN2_LOW;
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double h = 0.5 * r2;
            double u = r + h;
            double cubic = r2 * r * tail;
            double v = cubic + Math.fma(0.5, Math.fma(r, r, -r2), Math.fma(c, u + cubic, c)) + (h - (u - r));
            // 2ᵏ(1 + u + v) − 1 = (a + al + b) + 2ᵏv, where al is what power − 1 has rounded off.
            double power = y[i];
            double a = power - 1;
            double b = power * u;
            double back = a - power;
            double al = (power - (a - back)) - (1 + back);
            double sum = a + b;
            double rest = (b - (sum - a)) + (al + power * v);
            double value = sum + rest;
            // 2¹⁰²⁴ is no double, so where k = 1024 the power is half of what it should be.
            double last = 1 + Math.max(k - 1023, 0);
            y[i] = value * last;
            low[i] = (rest - (value - sum)) * last;
        }
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = power(binaryExponent(Math.max(-2 * Math.abs(x[i]), -40)));
        }
        for (int i = 0; i < n; i++) {
            double z = Math.max(-2 * Math.abs(x[i]), -40);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = k * -LN2_LOW;
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double p = r2 * Math.fma(r, tail, 0.5);
            double q = p + Math.fma(c, r + p, c);
            // e + el = expm1(−2|x|), and tanh |x| = −e/(2 + e).
            double power = y[i];
            double a = power - 1;
            double b = power * r;
            double sum = a + b;
            double rest = (b - (sum - a)) + ((power - (a + 1)) + power * q);
            double e = sum + rest;
            double el = rest - (e - sum);
            double d = 2 + e;
            double dl = (e - (d - 2)) + el;
            double inverse = 1 / d;
            double quotient = e * inverse;
            double error = Math.fma(-quotient, d, e) + Math.fma(-quotient, dl, el);
            double sign = Math.min(Math.max(x[i] * 0x1p1023 * 0x1p60, -1), 1);
            y[i] = sign * (0 - Math.fma(error, inverse, quotient));
        }
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = power(-(binaryExponent(Math.min(Math.max(-x[i], -40), 750)) >> 1));
        }
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(-x[i], -40), 750);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = k * -LN2_LOW;
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double p = r2 * Math.fma(r, tail, 0.5);
            double q = p + Math.fma(c, r + p, c);
            double u = r + q;
            double m = 1 + u;
            double ml = u - (m - 1);
            // e⁻ˣ = 2ᵏ(m + ml) = p(m + ml)/a² with p = 1 or 2, so that σ = a²/(a² + p(m + ml)): neither overflows.
            double a = y[i];
            double square = a * a;
            double half = (k * 0.5 - 0.25) + ROUNDER - ROUNDER;
            double twice = Math.fma(-2, half, k) + 1;
            double pm = twice * m;
            double d = square + pm;
            double back = d - square;
            double dl = (square - (d - back)) + (pm - back) + twice * ml;
            double inverse = 1 / d;
            double error = Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            y[i] = Math.fma(inverse, error, inverse) * a * a;
        }
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = power(-(binaryExponent(Math.min(Math.max(-hi[i], -40), 1400)) >> 1));
        }
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(-hi[i], -40), 1400);
            double k = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(k, -LN2, z);
            double c = Math.fma(k, -LN2_LOW, -lo[i]);
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double p = r2 * Math.fma(r, tail, 0.5);
            double q = p + Math.fma(c, r + p, c);
            double u = r + q;
            double m = 1 + u;
            double ml = u - (m - 1);
            // e⁻ˣ = 2ᵏ(m + ml) = p(m + ml)/a² with p = 1 or 2, so that σ = a²/(a² + p(m + ml)): neither overflows.
            double a = y[i];
            double square = a * a;
            double half = (k * 0.5 - 0.25) + ROUNDER - ROUNDER;
            double twice = Math.fma(-2, half, k) + 1;
            double pm = twice * m;
            double d = square + pm;
            double back = d - square;
            double dl = (square - (d - back)) + (pm - back) + twice * ml;
            double inverse = 1 / d;
            double error = Math.fma(-inverse, dl, Math.fma(-inverse, d, 1));
            y[i] = factor[i] * Math.fma(inverse, error, inverse) * a * a;
        }
    }

    @Override
    public void expParts(double[] hi, double[] lo, double[] m, double[] c, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            double z = Math.min(Math.max(hi[i], -1400), 1400);
            double ki = Math.fma(z, INVERSE_LN2, ROUNDER) - ROUNDER;
            double r = Math.fma(ki, -LN2, z);
            double ci = Math.fma(ki, -LN2_LOW, lo[i]);
            double r2 = r * r;
            double odd = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_9, EXP_7), EXP_5), EXP_3), EXP_1);
            double even = Math.fma(r2, Math.fma(r2, Math.fma(r2, Math.fma(r2, EXP_8, EXP_6), EXP_4), EXP_2), EXP_0);
            double tail = Math.fma(r, odd, even);
            double h = 0.5 * r2;
            double u = r + h;
            double cubic = r2 * r * tail;
            double v = cubic + Math.fma(0.5, Math.fma(r, r, -r2), Math.fma(ci, u + cubic, ci)) + (h - (u - r));
            double one = 1 + u;
            double rest = (u - (one - 1)) + v;
            double sum = one + rest;
            m[i] = sum;
            c[i] = rest - (sum - one);
            k[i] = ki;
        }
    }

    @Override
    public void scale(double[] x, double[] k, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = scale(x[i], k[i]);
        }
    }

    static double scale(double x, double k) {
        long bits = Double.doubleToRawLongBits(k + ROUNDER) - ROUNDER_BITS;
        long k1 = bits >> 1;
        return x * power(k1) * power(bits - k1);
    }

    @Override
    public double sum(double[] x, int n) {
        // Cascaded summation, as in Ogita, Rump, Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26 (2005).
        double sum = 0;
        double low = 0;
        for (int i = 0; i < n; i++) {
            double next = sum + x[i];
            double back = next - sum;
            low += (sum - (next - back)) + (x[i] - back);
            sum = next;
        }
        return sum + low;
    }
}
