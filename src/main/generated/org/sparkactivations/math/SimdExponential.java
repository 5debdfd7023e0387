package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.ArrayMath.NEAR;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.Scratch.BLOCK;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponentials and the hyperbolic tangent of {@link SimdMath}, on arrays of at least a vector.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
final class SimdExponential {

    private SimdExponential() {}

    /** {@link ArrayMath#exp(double[], double[], int)}. */
    static void exp(double[] x, double[] y, int n) {
        exp(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            exp(x, y, n - LANES, n - LANES);
        }
    }

    private static void exp(double[] x, double[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            power.fma(r.add(q), power).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farExp(x, y, first, last + LANES);
        }
    }

    private static void farExp(double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#exp(double[], double[], double[], int)}. */
    static void exp(double[] high, double[] low, double[] y, int n) {
        exp(high, low, y, 0, n - LANES);
        if (n % LANES != 0) {
            exp(high, low, y, n - LANES, n - LANES);
        }
    }

    private static void exp(double[] high, double[] low, double[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector zLow = DoubleVector.fromArray(SPECIES, low, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hLow = k.fma(minusLn2Low, zLow);
            DoubleVector r = h.add(hLow);
            DoubleVector c = h.sub(r).add(hLow);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            power.fma(r.add(q), power).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farExp(high, low, y, first, last + LANES);
        }
    }

    private static void farExp(double[] high, double[] low, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(high[i]) <= NEAR)) {
                y[i] = ScalarMath.farProduct(1, high[i], low[i]);
            }
        }
    }

    /** {@link ArrayMath#preciseExp}. */
    static boolean preciseExp(double[] high, double[] y, double[] yLow, int n) {
        return preciseExp(high, y, yLow, 0, n - LANES) & (n % LANES == 0 || preciseExp(high, y, yLow, n - LANES, n - LANES));
    }

    private static boolean preciseExp(double[] high, double[] y, double[] yLow, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector mLow = u.sub(m.sub(one)).add(r.sub(u).add(q));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            power.mul(m).intoArray(y, i);
            power.mul(mLow).intoArray(yLow, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR)) || areNear(high, first, last + LANES);
    }

    /** {@link ArrayMath#expBelow}. */
    static void expBelow(double top, double[] x, double[] y, int n) {
        expBelow(top, x, y, 0, n - LANES);
        if (n % LANES != 0) {
            expBelow(top, x, y, n - LANES, n - LANES);
        }
    }

    private static void expBelow(double top, double[] x, double[] y, int first, int last) {
        DoubleVector tops = broadcast(SPECIES, top);
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.sub(tops);
            DoubleVector back = z.add(tops);
            DoubleVector zLow = argument.sub(back).sub(tops.sub(back.sub(z)));
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hLow = k.fma(minusLn2Low, zLow);
            DoubleVector r = h.add(hLow);
            DoubleVector c = h.sub(r).add(hLow);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            power.fma(r.add(q), power).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farExpBelow(top, x, y, first, last + LANES);
        }
    }

    private static void farExpBelow(double top, double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i] - top) <= NEAR)) {
                y[i] = ScalarMath.farExpBelow(top, x[i]);
            }
        }
    }

    /** {@link ArrayMath#expm1}. */
    static void expm1(double[] x, double[] y, double[] low, int n) {
        expm1(x, y, low, 0, n - LANES);
        if (n % LANES != 0) {
            expm1(x, y, low, n - LANES, n - LANES);
        }
    }

    private static void expm1(double[] x, double[] y, double[] low, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector half = r2.mul(oneHalf);
            DoubleVector u = r.add(half);
            DoubleVector square = oneHalf.fma(r.fma(r, r2.neg()), r.sub(u).add(half));
            DoubleVector v = r2.mul(r).fma(tail, c.fma(u, c).add(square));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector a = power.sub(one);
            DoubleVector back = a.sub(power);
            DoubleVector aLow = power.sub(a.sub(back)).sub(one.add(back));
            DoubleVector b = power.mul(u);
            DoubleVector sum = a.add(b);
            DoubleVector rest = a.sub(sum).add(b).add(power.fma(v, aLow));
            DoubleVector value = sum.add(rest);
            value.intoArray(y, i);
            rest.sub(value.sub(sum)).intoArray(low, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farExpm1(x, y, low, first, last + LANES);
        }
    }

    private static void farExpm1(double[] x, double[] y, double[] low, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farExpm1(x[i]);
                low[i] = 0;
            }
        }
    }

    /** {@link ArrayMath#tanh}. */
    static void tanh(double[] x, double[] y, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        tanhInPasses(x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            tanhInPasses(x, y, n - LANES, n - LANES, own);
        }
    }

    private static void tanhInPasses(double[] x, double[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] rOf = own.r();
        double[] qOf = own.c();
        double[] powerOf = own.high();
        boolean near = tanhFirst(x, rOf, qOf, powerOf, first, last);
        tanhSecond(x, y, rOf, qOf, powerOf, first, last);
        if (!near) {
            farTanh(x, y, first, last + LANES);
        }
    }

    private static boolean tanhFirst(double[] x, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.abs().mul(minusTwo);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            r.intoArray(rOf, i);
            q.intoArray(qOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void tanhSecond(double[] x, double[] y, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector q = DoubleVector.fromArray(SPECIES, qOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector a = power.sub(one);
            DoubleVector aLow = power.sub(a.add(one));
            DoubleVector b = power.mul(r);
            DoubleVector sum = a.add(b);
            DoubleVector rest = power.fma(q, b.sub(sum.sub(a))).add(aLow);
            DoubleVector e = sum.add(rest);
            DoubleVector eLow = sum.sub(e).add(rest);
            DoubleVector d = two.add(e);
            DoubleVector inverse = one.div(d);
            DoubleVector quotient = e.mul(inverse);
            DoubleVector minusQuotient = quotient.neg();
            DoubleVector dLow = e.sub(d.sub(two)).add(eLow);
            DoubleVector error = minusQuotient.fma(dLow, minusQuotient.fma(d, e).add(eLow));
            LongVector magnitude = error.fma(inverse, quotient).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(signBit);
            magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
        }
    }

    private static void farTanh(double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(2 * Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farTanh(x[i]);
            }
        }
    }

    /** {@link ArrayMath#tanhWithDerivative}. */
    static void tanhWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        tanhWithDerivativeInPasses(x, y, slopes, 0, n - LANES, own);
        if (n % LANES != 0) {
            tanhWithDerivativeInPasses(x, y, slopes, n - LANES, n - LANES, own);
        }
    }

    private static void tanhWithDerivativeInPasses(double[] x, double[] y, double[] slopes, int first, int last, ScalarMath.Temporaries own) {
        double[] rOf = own.r();
        double[] qOf = own.c();
        double[] powerOf = own.high();
        boolean near = tanhWithDerivativeFirst(x, rOf, qOf, powerOf, first, last);
        tanhWithDerivativeSecond(x, y, slopes, rOf, qOf, powerOf, first, last);
        if (!near) {
            farTanhWithDerivative(x, y, slopes, first, last + LANES);
        }
    }

    private static boolean tanhWithDerivativeFirst(double[] x, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusLn2Low = broadcast(SPECIES, -LN2_LOW);
        DoubleVector e0 = broadcast(SPECIES, EXP_0);
        DoubleVector e1 = broadcast(SPECIES, EXP_1);
        DoubleVector e2 = broadcast(SPECIES, EXP_2);
        DoubleVector e3 = broadcast(SPECIES, EXP_3);
        DoubleVector e4 = broadcast(SPECIES, EXP_4);
        DoubleVector e5 = broadcast(SPECIES, EXP_5);
        DoubleVector e6 = broadcast(SPECIES, EXP_6);
        DoubleVector e7 = broadcast(SPECIES, EXP_7);
        DoubleVector e8 = broadcast(SPECIES, EXP_8);
        DoubleVector e9 = broadcast(SPECIES, EXP_9);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.abs().mul(minusTwo);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector k = rounded.sub(centredRounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            r.intoArray(rOf, i);
            q.intoArray(qOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void tanhWithDerivativeSecond(double[] x, double[] y, double[] slopes, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        DoubleVector two = broadcast(SPECIES, 2);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        DoubleVector four = broadcast(SPECIES, 4);
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector q = DoubleVector.fromArray(SPECIES, qOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector a = power.sub(one);
            DoubleVector aLow = power.sub(a.add(one));
            DoubleVector b = power.mul(r);
            DoubleVector sum = a.add(b);
            DoubleVector rest = power.fma(q, b.sub(sum.sub(a))).add(aLow);
            DoubleVector e = sum.add(rest);
            DoubleVector eLow = sum.sub(e).add(rest);
            DoubleVector d = two.add(e);
            DoubleVector inverse = one.div(d);
            DoubleVector quotient = e.mul(inverse);
            DoubleVector minusQuotient = quotient.neg();
            DoubleVector dLow = e.sub(d.sub(two)).add(eLow);
            DoubleVector error = minusQuotient.fma(dLow, minusQuotient.fma(d, e).add(eLow));
            LongVector magnitude = error.fma(inverse, quotient).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(signBit);
            magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
            DoubleVector u = r.add(q);
            DoubleVector minus = inverse.neg();
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector t = minusG.mul(minus);
            DoubleVector minusTLow = minus.fma(gLow, minusG.fma(inverse, t));
            DoubleVector half = minus.fma(dLow, minus.fma(d, one));
            DoubleVector minusRest = half.mul(minusTwo).fma(t, minusTLow);
            DoubleVector slope = t.fma(inverse, minus.mul(minusRest));
            slope.mul(four).intoArray(slopes, i);
        }
    }

    private static void farTanhWithDerivative(double[] x, double[] y, double[] slopes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(2 * Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farTanh(x[i]);
                slopes[i] = ScalarMath.farProduct(4, -2 * Math.abs(x[i]), 0);
            }
        }
    }
}
