package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.ArrayMath.NEAR;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.Scratch.BLOCK;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The logistic sigmoid and its relatives of {@link SimdMath}, on arrays of at least a vector.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
final class SimdLogistic {

    private SimdLogistic() {}

    /** {@link ArrayMath#sigmoid}. */
    static void sigmoid(double[] x, double[] y, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        sigmoidInPasses(x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            sigmoidInPasses(x, y, n - LANES, n - LANES, own);
        }
    }

    private static void sigmoidInPasses(double[] x, double[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = sigmoidFirst(x, uOf, powerOf, first, last);
        sigmoidSecond(x, y, uOf, powerOf, first, last);
        if (!near) {
            farSigmoid(x, y, first, last + LANES);
        }
    }

    private static boolean sigmoidFirst(double[] x, double[] uOf, double[] powerOf, int first, int last) {
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
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.reinterpretAsLongs().or(signBit).reinterpretAsDoubles();
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
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void sigmoidSecond(double[] x, double[] y, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector zero = broadcast(SPECIES, 0);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector d = one.sub(minusG);
            DoubleVector dLow = one.sub(d).sub(minusG).add(gLow);
            DoubleVector minus = minusOne.div(d);
            DoubleVector minusNumerator = LANES == NARROW
                    ? minusOne.blend(minusG, argument.compare(VectorOperators.LT, 0))
                    : minusOne.reinterpretAsLongs()
                            .lanewise(
                                    VectorOperators.BITWISE_BLEND,
                                    minusG.reinterpretAsLongs(),
                                    argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                            .reinterpretAsDoubles();
            DoubleVector numeratorLow = LANES == NARROW
                    ? zero.blend(gLow, argument.compare(VectorOperators.LT, 0))
                    : gLow.reinterpretAsLongs()
                            .and(argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                            .reinterpretAsDoubles();
            DoubleVector quotient = minusNumerator.mul(minus);
            DoubleVector excess = quotient.fma(dLow, quotient.fma(d, minusNumerator).sub(numeratorLow));
            excess.fma(minus, quotient).intoArray(y, i);
        }
    }

    private static void farSigmoid(double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#sigmoidWithDerivative}. */
    static void sigmoidWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        sigmoidWithDerivativeInPasses(x, y, slopes, 0, n - LANES, own);
        if (n % LANES != 0) {
            sigmoidWithDerivativeInPasses(x, y, slopes, n - LANES, n - LANES, own);
        }
    }

    private static void sigmoidWithDerivativeInPasses(double[] x, double[] y, double[] slopes, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = sigmoidWithDerivativeFirst(x, uOf, powerOf, first, last);
        sigmoidWithDerivativeSecond(x, y, slopes, uOf, powerOf, first, last);
        if (!near) {
            farSigmoidWithDerivative(x, y, slopes, first, last + LANES);
        }
    }

    private static boolean sigmoidWithDerivativeFirst(double[] x, double[] uOf, double[] powerOf, int first, int last) {
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
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.reinterpretAsLongs().or(signBit).reinterpretAsDoubles();
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
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void sigmoidWithDerivativeSecond(double[] x, double[] y, double[] slopes, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector zero = broadcast(SPECIES, 0);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector d = one.sub(minusG);
            DoubleVector dLow = one.sub(d).sub(minusG).add(gLow);
            DoubleVector minus = minusOne.div(d);
            DoubleVector minusNumerator = LANES == NARROW
                    ? minusOne.blend(minusG, argument.compare(VectorOperators.LT, 0))
                    : minusOne.reinterpretAsLongs()
                            .lanewise(
                                    VectorOperators.BITWISE_BLEND,
                                    minusG.reinterpretAsLongs(),
                                    argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                            .reinterpretAsDoubles();
            DoubleVector numeratorLow = LANES == NARROW
                    ? zero.blend(gLow, argument.compare(VectorOperators.LT, 0))
                    : gLow.reinterpretAsLongs()
                            .and(argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                            .reinterpretAsDoubles();
            DoubleVector quotient = minusNumerator.mul(minus);
            DoubleVector excess = quotient.fma(dLow, quotient.fma(d, minusNumerator).sub(numeratorLow));
            excess.fma(minus, quotient).intoArray(y, i);
            DoubleVector inverse = minus.neg();
            DoubleVector t = minusG.mul(minus);
            DoubleVector minusTLow = minus.fma(gLow, minusG.fma(inverse, t));
            DoubleVector half = minus.fma(dLow, minus.fma(d, one));
            DoubleVector minusRest = half.mul(minusTwo).fma(t, minusTLow);
            DoubleVector slope = t.fma(inverse, minus.mul(minusRest));
            slope.intoArray(slopes, i);
        }
    }

    private static void farSigmoidWithDerivative(double[] x, double[] y, double[] slopes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
                slopes[i] = ScalarMath.farProduct(1, -Math.abs(x[i]), 0);
            }
        }
    }

    /** {@link ArrayMath#sigmoidProduct}. */
    static void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        sigmoidProductInPasses(factor, high, low, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            sigmoidProductInPasses(factor, high, low, y, n - LANES, n - LANES, own);
        }
    }

    private static void sigmoidProductInPasses(double[] factor, double[] high, double[] low, double[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = sigmoidProductFirst(high, low, uOf, powerOf, first, last);
        sigmoidProductSecond(factor, y, uOf, powerOf, first, last);
        if (!near) {
            farSigmoidProduct(factor, high, low, y, first, last + LANES);
        }
    }

    private static boolean sigmoidProductFirst(double[] high, double[] low, double[] uOf, double[] powerOf, int first, int last) {
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
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).neg();
            DoubleVector zLow = DoubleVector.fromArray(SPECIES, low, i).neg();
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
            DoubleVector u = r.add(q);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void sigmoidProductSecond(double[] factor, double[] y, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.sub(minusG);
            DoubleVector back = d.sub(one);
            DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
            DoubleVector sigmoid = minus.fma(excess, inverse);
            DoubleVector.fromArray(SPECIES, factor, i).mul(sigmoid).intoArray(y, i);
        }
    }

    private static void farSigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(high[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], low[i]);
            }
        }
    }

    /** {@link ArrayMath#sigmoidProductWithDerivative}. */
    static void sigmoidProductWithDerivative(double[] factor, double[] high, double[] low, double[] v, double[] vLow, double[] y, double[] slopes, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        sigmoidProductWithDerivativeInPasses(factor, high, low, v, vLow, y, slopes, 0, n - LANES, own);
        if (n % LANES != 0) {
            sigmoidProductWithDerivativeInPasses(factor, high, low, v, vLow, y, slopes, n - LANES, n - LANES, own);
        }
    }

    private static void sigmoidProductWithDerivativeInPasses(double[] factor, double[] high, double[] low, double[] v, double[] vLow, double[] y, double[] slopes, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = sigmoidProductWithDerivativeFirst(high, low, uOf, powerOf, first, last);
        sigmoidProductWithDerivativeSecond(factor, v, vLow, y, slopes, uOf, powerOf, first, last);
        if (!near) {
            farSigmoidProductWithDerivative(factor, high, low, v, vLow, y, slopes, first, last + LANES);
        }
    }

    private static boolean sigmoidProductWithDerivativeFirst(double[] high, double[] low, double[] uOf, double[] powerOf, int first, int last) {
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
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).neg();
            DoubleVector zLow = DoubleVector.fromArray(SPECIES, low, i).neg();
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
            DoubleVector u = r.add(q);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void sigmoidProductWithDerivativeSecond(double[] factor, double[] v, double[] vLow, double[] y, double[] slopes, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.sub(minusG);
            DoubleVector back = d.sub(one);
            DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
            DoubleVector sigmoid = minus.fma(excess, inverse);
            DoubleVector.fromArray(SPECIES, factor, i).mul(sigmoid).intoArray(y, i);
            DoubleVector weight = DoubleVector.fromArray(SPECIES, v, i);
            DoubleVector minusWeightLow = DoubleVector.fromArray(SPECIES, vLow, i).neg();
            DoubleVector minusWeight = weight.neg();
            DoubleVector b = minusG.mul(minus);
            DoubleVector minusBLow = b.fma(excess, minus.fma(gLow, minusG.fma(inverse, b)));
            DoubleVector p = weight.mul(b);
            DoubleVector minusPLow = minusWeightLow.fma(b, weight.fma(minusBLow, minusWeight.fma(b, p)));
            DoubleVector sum = one.add(p);
            DoubleVector sumLow = one.sub(sum).add(p).sub(minusPLow);
            DoubleVector rest = sumLow.fma(inverse, sum.mul(minus).mul(excess));
            sum.fma(inverse, rest).intoArray(slopes, i);
        }
    }

    private static void farSigmoidProductWithDerivative(double[] factor, double[] high, double[] low, double[] v, double[] vLow, double[] y, double[] slopes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(high[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], low[i]);
                slopes[i] = Logistic.farProductDerivative(high[i], low[i], v[i], vLow[i]);
            }
        }
    }

    /** {@link ArrayMath#swish}. */
    static void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        swishInPasses(beta, betaLow, x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            swishInPasses(beta, betaLow, x, y, n - LANES, n - LANES, own);
        }
    }

    private static void swishInPasses(double beta, double betaLow, double[] x, double[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = swishFirst(beta, betaLow, x, uOf, powerOf, first, last);
        swishSecond(x, y, uOf, powerOf, first, last);
        if (!near) {
            farSwish(beta, betaLow, x, y, first, last + LANES);
        }
    }

    private static boolean swishFirst(double beta, double betaLow, double[] x, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector betas = broadcast(SPECIES, beta);
        DoubleVector betasLow = broadcast(SPECIES, betaLow);
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
            DoubleVector z = betas.mul(argument).neg();
            DoubleVector zLow = betasLow.fma(argument, betas.fma(argument, z)).neg();
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
            DoubleVector u = r.add(q);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void swishSecond(double[] x, double[] y, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.sub(minusG);
            DoubleVector back = d.sub(one);
            DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
            DoubleVector sigmoid = minus.fma(excess, inverse);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            argument.mul(sigmoid).intoArray(y, i);
        }
    }

    private static void farSwish(double beta, double betaLow, double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(beta * x[i]) <= NEAR)) {
                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
            }
        }
    }

    /** {@link ArrayMath#swishWithDerivative}. */
    static void swishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        swishWithDerivativeInPasses(beta, betaLow, x, y, slopes, 0, n - LANES, own);
        if (n % LANES != 0) {
            swishWithDerivativeInPasses(beta, betaLow, x, y, slopes, n - LANES, n - LANES, own);
        }
    }

    private static void swishWithDerivativeInPasses(double beta, double betaLow, double[] x, double[] y, double[] slopes, int first, int last, ScalarMath.Temporaries own) {
        double[] zOf = own.r();
        double[] zLowOf = own.c();
        double[] uOf = own.high();
        double[] powerOf = own.low();
        boolean near = swishWithDerivativeFirst(beta, betaLow, x, zOf, zLowOf, uOf, powerOf, first, last);
        swishWithDerivativeSecond(x, y, slopes, zOf, zLowOf, uOf, powerOf, first, last);
        if (!near) {
            farSwishWithDerivative(beta, betaLow, x, y, slopes, first, last + LANES);
        }
    }

    private static boolean swishWithDerivativeFirst(double beta, double betaLow, double[] x, double[] zOf, double[] zLowOf, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector betas = broadcast(SPECIES, beta);
        DoubleVector betasLow = broadcast(SPECIES, betaLow);
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
            DoubleVector z = betas.mul(argument).neg();
            DoubleVector zLow = betasLow.fma(argument, betas.fma(argument, z)).neg();
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
            DoubleVector u = r.add(q);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            z.intoArray(zOf, i);
            zLow.intoArray(zLowOf, i);
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void swishWithDerivativeSecond(double[] x, double[] y, double[] slopes, double[] zOf, double[] zLowOf, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, zOf, i);
            DoubleVector zLow = DoubleVector.fromArray(SPECIES, zLowOf, i);
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.sub(minusG);
            DoubleVector back = d.sub(one);
            DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
            DoubleVector sigmoid = minus.fma(excess, inverse);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            argument.mul(sigmoid).intoArray(y, i);
            DoubleVector weight = z.neg();
            DoubleVector minusWeight = z;
            DoubleVector minusWeightLow = zLow;
            DoubleVector b = minusG.mul(minus);
            DoubleVector minusBLow = b.fma(excess, minus.fma(gLow, minusG.fma(inverse, b)));
            DoubleVector p = weight.mul(b);
            DoubleVector minusPLow = minusWeightLow.fma(b, weight.fma(minusBLow, minusWeight.fma(b, p)));
            DoubleVector sum = one.add(p);
            DoubleVector sumLow = one.sub(sum).add(p).sub(minusPLow);
            DoubleVector rest = sumLow.fma(inverse, sum.mul(minus).mul(excess));
            sum.fma(inverse, rest).intoArray(slopes, i);
        }
    }

    private static void farSwishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(beta * x[i]) <= NEAR)) {
                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
                slopes[i] = Logistic.farSwishDerivative(beta, betaLow, x[i]);
            }
        }
    }

    /** {@link ArrayMath#decay}. */
    static boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        return decay(high, low, g, gLow, 0, n - LANES) & (n % LANES == 0 || decay(high, low, g, gLow, n - LANES, n - LANES));
    }

    private static boolean decay(double[] high, double[] low, double[] g, double[] gLow, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector rounder = broadcast(SPECIES, ROUNDER);
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
        LongVector bitsOfOne = one.reinterpretAsLongs();
        VectorMask<Double> near = SPECIES.maskAll(true);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
            VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
            DoubleVector xLow = DoubleVector.fromArray(SPECIES, low, i);
            DoubleVector z = x.abs().neg();
            DoubleVector zLow = xLow.blend(xLow.neg(), right);
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hLow = k.fma(minusLn2Low, zLow);
            DoubleVector r = h.add(hLow);
            DoubleVector c = h.sub(r).add(hLow);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector mLow = u.sub(m.sub(one)).add(r.sub(u).add(q));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            power.mul(m).intoArray(g, i);
            power.mul(mLow).intoArray(gLow, i);
            near = near.and(z.abs().compare(VectorOperators.LE, NEAR));
        }
        return near.allTrue();
    }

    /** {@link ArrayMath#density}. */
    static boolean density(double factor, double[] high, double[] low, double[] y, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        return densityInPasses(factor, high, low, y, 0, n - LANES, own) & (n % LANES == 0 || densityInPasses(factor, high, low, y, n - LANES, n - LANES, own));
    }

    private static boolean densityInPasses(double factor, double[] high, double[] low, double[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] rOf = own.r();
        double[] qOf = own.c();
        double[] powerOf = own.high();
        boolean near = densityFirst(high, low, rOf, qOf, powerOf, first, last);
        densitySecond(factor, y, rOf, qOf, powerOf, first, last);
        return near || areNear(high, first, last + LANES);
    }

    private static boolean densityFirst(double[] high, double[] low, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
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
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector xLow = DoubleVector.fromArray(SPECIES, low, i);
            LongVector side = x.reinterpretAsLongs().and(signBit);
            DoubleVector z = x.abs().neg();
            DoubleVector zLow = xLow.reinterpretAsLongs()
                    .lanewise(VectorOperators.XOR, side)
                    .reinterpretAsDoubles()
                    .neg();
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
            r.intoArray(rOf, i);
            q.intoArray(qOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void densitySecond(double factor, double[] y, double[] rOf, double[] qOf, double[] powerOf, int first, int last) {
        DoubleVector factors = broadcast(SPECIES, factor);
        DoubleVector one = broadcast(SPECIES, 1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector q = DoubleVector.fromArray(SPECIES, qOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector mLow = u.sub(m.sub(one)).add(r.sub(u).add(q));
            DoubleVector g = power.mul(m);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.add(g);
            DoubleVector dLow = g.sub(d.sub(one)).add(gLow);
            DoubleVector numerator = g;
            DoubleVector numeratorLow = gLow;
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector half = minus.fma(dLow, minus.fma(d, one));
            DoubleVector t = numerator.mul(inverse);
            DoubleVector tLow = numeratorLow.fma(inverse, numerator.fma(inverse, t.neg()));
            DoubleVector w = t.mul(inverse);
            DoubleVector wLow = half.add(half).fma(w, tLow.fma(inverse, t.fma(inverse, w.neg())));
            factors.fma(w, factors.mul(wLow)).intoArray(y, i);
        }
    }

    /** {@link ArrayMath#productDerivative}. */
    static boolean productDerivative(double[] high, double[] low, double[] v, double[] vLow, double[] slopes, int n) {
        ScalarMath.Temporaries own = temporaries(n);
        return productDerivativeInPasses(high, low, v, vLow, slopes, 0, n - LANES, own) & (n % LANES == 0 || productDerivativeInPasses(high, low, v, vLow, slopes, n - LANES, n - LANES, own));
    }

    private static boolean productDerivativeInPasses(double[] high, double[] low, double[] v, double[] vLow, double[] slopes, int first, int last, ScalarMath.Temporaries own) {
        double[] uOf = own.r();
        double[] powerOf = own.c();
        boolean near = productDerivativeFirst(high, low, uOf, powerOf, first, last);
        productDerivativeSecond(v, vLow, slopes, uOf, powerOf, first, last);
        return near || areNear(high, first, last + LANES);
    }

    private static boolean productDerivativeFirst(double[] high, double[] low, double[] uOf, double[] powerOf, int first, int last) {
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
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).neg();
            DoubleVector zLow = DoubleVector.fromArray(SPECIES, low, i).neg();
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
            DoubleVector u = r.add(q);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            u.intoArray(uOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void productDerivativeSecond(double[] v, double[] vLow, double[] slopes, double[] uOf, double[] powerOf, int first, int last) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector minusOne = broadcast(SPECIES, -1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, uOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            DoubleVector d = one.sub(minusG);
            DoubleVector back = d.sub(one);
            DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
            DoubleVector weight = DoubleVector.fromArray(SPECIES, v, i);
            DoubleVector minusWeightLow = DoubleVector.fromArray(SPECIES, vLow, i).neg();
            DoubleVector minusWeight = weight.neg();
            DoubleVector b = minusG.mul(minus);
            DoubleVector minusBLow = b.fma(excess, minus.fma(gLow, minusG.fma(inverse, b)));
            DoubleVector p = weight.mul(b);
            DoubleVector minusPLow = minusWeightLow.fma(b, weight.fma(minusBLow, minusWeight.fma(b, p)));
            DoubleVector sum = one.add(p);
            DoubleVector sumLow = one.sub(sum).add(p).sub(minusPLow);
            DoubleVector rest = sumLow.fma(inverse, sum.mul(minus).mul(excess));
            sum.fma(inverse, rest).intoArray(slopes, i);
        }
    }
}
