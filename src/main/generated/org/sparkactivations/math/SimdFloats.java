package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.ArrayMath.NEAR;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.Scratch.BLOCK;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The loops of {@link SimdFloatMath}, on arrays of at least a vector.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
final class SimdFloats {

    private SimdFloats() {}

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
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector g = power.fma(u, power);
            g.intoArray(y, i);
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

    /** {@link ArrayMath#expBelow}. */
    static void expBelow(double top, double[] x, double[] y, int n) {
        expBelow(top, x, y, 0, n - LANES);
        if (n % LANES != 0) {
            expBelow(top, x, y, n - LANES, n - LANES);
        }
    }

    private static void expBelow(double top, double[] x, double[] y, int first, int last) {
        DoubleVector tops = broadcast(SPECIES, top);
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = tops.sub(DoubleVector.fromArray(SPECIES, x, i));
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            g.intoArray(y, i);
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
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector zero = broadcast(SPECIES, 0);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            power.fma(u, power.sub(one)).intoArray(y, i);
            zero.intoArray(low, i);
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
            }
        }
    }

    /** {@link ArrayMath#tanh}. */
    static void tanh(double[] x, double[] y, int n) {
        tanh(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            tanh(x, y, n - LANES, n - LANES);
        }
    }

    private static void tanh(double[] x, double[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.abs().mul(minusTwo);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector e = power.fma(u, power.sub(one));
            LongVector magnitude = e.div(two.add(e)).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(signBit);
            magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farTanh(x, y, first, last + LANES);
        }
    }

    private static void farTanh(double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(2 * Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farTanh(x[i]);
            }
        }
    }

    /** {@link ArrayMath#sigmoid}. */
    static void sigmoid(double[] x, double[] y, int n) {
        sigmoid(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            sigmoid(x, y, n - LANES, n - LANES);
        }
    }

    private static void sigmoid(double[] x, double[] y, int first, int last) {
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            one.div(one.add(g)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farSigmoid(x, y, first, last + LANES);
        }
    }

    private static void farSigmoid(double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#sigmoidProduct}. */
    static void sigmoidProduct(double[] factor, double[] high, double[] y, int n) {
        sigmoidProduct(factor, high, y, 0, n - LANES);
        if (n % LANES != 0) {
            sigmoidProduct(factor, high, y, n - LANES, n - LANES);
        }
    }

    private static void sigmoidProduct(double[] factor, double[] high, double[] y, int first, int last) {
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            DoubleVector.fromArray(SPECIES, factor, i).div(one.add(g)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farSigmoidProduct(factor, high, y, first, last + LANES);
        }
    }

    private static void farSigmoidProduct(double[] factor, double[] high, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(high[i]) <= NEAR)) {
                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], 0);
            }
        }
    }

    /** {@link ArrayMath#swish}. */
    static void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        swish(beta, betaLow, x, y, 0, n - LANES);
        if (n % LANES != 0) {
            swish(beta, betaLow, x, y, n - LANES, n - LANES);
        }
    }

    private static void swish(double beta, double betaLow, double[] x, double[] y, int first, int last) {
        DoubleVector betas = broadcast(SPECIES, beta);
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = betas.mul(argument);
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            argument.div(one.add(g)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farSwish(beta, betaLow, x, y, first, last + LANES);
        }
    }

    private static void farSwish(double beta, double betaLow, double[] x, double[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(beta * x[i]) <= NEAR)) {
                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
            }
        }
    }

    /** {@link ArrayMath#decay}. */
    static boolean decay(double[] high, double[] g, double[] gLow, int n) {
        return decay(high, g, gLow, 0, n - LANES) & (n % LANES == 0 || decay(high, g, gLow, n - LANES, n - LANES));
    }

    private static boolean decay(double[] high, double[] g, double[] gLow, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector zero = broadcast(SPECIES, 0);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).abs().neg();
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            power.mul(one.add(u)).intoArray(g, i);
            zero.intoArray(gLow, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR)) || areNear(high, first, last + LANES);
    }

    /** {@link ArrayMath#density}. */
    static boolean density(double factor, double[] high, double[] y, int n) {
        return density(factor, high, y, 0, n - LANES) & (n % LANES == 0 || density(factor, high, y, n - LANES, n - LANES));
    }

    private static boolean density(double factor, double[] high, double[] y, int first, int last) {
        DoubleVector factors = broadcast(SPECIES, factor);
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).abs().neg();
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector g = power.fma(u, power);
            DoubleVector d = one.add(g);
            factors.mul(g.div(d.mul(d))).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR)) || areNear(high, first, last + LANES);
    }

    /** {@link ArrayMath#productDerivative}. */
    static boolean productDerivative(double[] high, double[] v, double[] y, int n) {
        return productDerivative(high, v, y, 0, n - LANES) & (n % LANES == 0 || productDerivative(high, v, y, n - LANES, n - LANES));
    }

    private static boolean productDerivative(double[] high, double[] v, double[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector rounder = broadcast(SPECIES, ROUNDER);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfOne = one.reinterpretAsLongs();
        VectorMask<Double> near = SPECIES.maskAll(true);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
            VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
            DoubleVector z = x.abs().neg();
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector r = rounded.sub(rounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector g = power.fma(u, power);
            DoubleVector factor = DoubleVector.fromArray(SPECIES, v, i);
            DoubleVector d = one.add(g);
            DoubleVector numerator = factor.fma(one.blend(g, right), d);
            numerator.mul(g.blend(one, right)).div(d.mul(d)).intoArray(y, i);
            near = near.and(z.abs().compare(VectorOperators.LE, NEAR));
        }
        return near.allTrue();
    }

    /** {@link ArrayMath#exp(double[], double[], int)}. */
    static void exp(float[] x, float[] y, int n) {
        if (n >= LONG && n <= BLOCK) {
        ScalarMath.Temporaries own = temporaries(n);
        expInPasses(x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            expInPasses(x, y, n - LANES, n - LANES, own);
        }
        return;
        }
        exp(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            exp(x, y, n - LANES, n - LANES);
        }
    }

    private static void exp(float[] x, float[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector g = power.fma(u, power);
            ((FloatVector) g.convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farExp(x, y, first, last + LANES);
        }
    }

    private static void expInPasses(float[] x, float[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] rOf = own.r();
        double[] powerOf = own.c();
        boolean near = expOfFloatsFirst(x, rOf, powerOf, first, last);
        expOfFloatsSecond(y, rOf, powerOf, first, last);
        if (!near) {
            farExp(x, y, first, last + LANES);
        }
    }

    private static boolean expOfFloatsFirst(float[] x, double[] rOf, double[] powerOf, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            r.intoArray(rOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void expOfFloatsSecond(float[] y, double[] rOf, double[] powerOf, int first, int last) {
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector g = power.fma(u, power);
            ((FloatVector) g.convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
        }
    }

    private static void farExp(float[] x, float[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = (float) ScalarMath.farProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#tanh}. */
    static void tanh(float[] x, float[] y, int n) {
        if (n >= LONG && n <= BLOCK) {
        ScalarMath.Temporaries own = temporaries(n);
        tanhInPasses(x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            tanhInPasses(x, y, n - LANES, n - LANES, own);
        }
        return;
        }
        tanh(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            tanh(x, y, n - LANES, n - LANES);
        }
    }

    private static void tanh(float[] x, float[] y, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector z = argument.abs().mul(minusTwo);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector e = power.fma(u, power.sub(one));
            LongVector magnitude = e.div(two.add(e)).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(signBit);
            ((FloatVector) magnitude.or(sign).reinterpretAsDoubles().convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farTanh(x, y, first, last + LANES);
        }
    }

    private static void tanhInPasses(float[] x, float[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] rOf = own.r();
        double[] powerOf = own.c();
        boolean near = tanhOfFloatsFirst(x, rOf, powerOf, first, last);
        tanhOfFloatsSecond(x, y, rOf, powerOf, first, last);
        if (!near) {
            farTanh(x, y, first, last + LANES);
        }
    }

    private static boolean tanhOfFloatsFirst(float[] x, double[] rOf, double[] powerOf, int first, int last) {
        DoubleVector inverseLn2 = broadcast(SPECIES, INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector minusLn2 = broadcast(SPECIES, -LN2);
        DoubleVector minusTwo = broadcast(SPECIES, -2);
        LongVector bitsOfUnit = broadcast(SPECIES, 0x1p-512).reinterpretAsLongs();
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector z = argument.abs().mul(minusTwo);
            DoubleVector rounded = z.fma(inverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(minusLn2, z);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfUnit)
                    .reinterpretAsDoubles();
            r.intoArray(rOf, i);
            power.intoArray(powerOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void tanhOfFloatsSecond(float[] x, float[] y, double[] rOf, double[] powerOf, int first, int last) {
        DoubleVector p0 = broadcast(SPECIES, FloatCoefficients.EXP_0);
        DoubleVector p1 = broadcast(SPECIES, FloatCoefficients.EXP_1);
        DoubleVector p2 = broadcast(SPECIES, FloatCoefficients.EXP_2);
        DoubleVector p3 = broadcast(SPECIES, FloatCoefficients.EXP_3);
        DoubleVector p4 = broadcast(SPECIES, FloatCoefficients.EXP_4);
        DoubleVector p5 = broadcast(SPECIES, FloatCoefficients.EXP_5);
        DoubleVector p6 = broadcast(SPECIES, FloatCoefficients.EXP_6);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        LongVector signBit = broadcast(SPECIES, -0.0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector power = DoubleVector.fromArray(SPECIES, powerOf, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector e = power.fma(u, power.sub(one));
            LongVector magnitude = e.div(two.add(e)).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(signBit);
            ((FloatVector) magnitude.or(sign).reinterpretAsDoubles().convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
        }
    }

    private static void farTanh(float[] x, float[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(2 * Math.abs(x[i]) <= NEAR)) {
                y[i] = (float) ScalarMath.farTanh(x[i]);
            }
        }
    }

    /** {@link ArrayMath#sigmoid}. */
    static void sigmoid(float[] x, float[] y, int n) {
        if (n >= LONG && n <= BLOCK) {
        ScalarMath.Temporaries own = temporaries(n);
        sigmoidInPasses(x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            sigmoidInPasses(x, y, n - LANES, n - LANES, own);
        }
        return;
        }
        sigmoid(x, y, 0, n - LANES);
        if (n % LANES != 0) {
            sigmoid(x, y, n - LANES, n - LANES);
        }
    }

    private static void sigmoid(float[] x, float[] y, int first, int last) {
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            ((FloatVector) one.div(one.add(g)).convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farSigmoid(x, y, first, last + LANES);
        }
    }

    private static void sigmoidInPasses(float[] x, float[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] roundedOf = own.r();
        double[] rOf = own.c();
        boolean near = sigmoidOfFloatsFirst(x, roundedOf, rOf, first, last);
        sigmoidOfFloatsSecond(y, roundedOf, rOf, first, last);
        if (!near) {
            farSigmoid(x, y, first, last + LANES);
        }
    }

    private static boolean sigmoidOfFloatsFirst(float[] x, double[] roundedOf, double[] rOf, int first, int last) {
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            rounded.intoArray(roundedOf, i);
            r.intoArray(rOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void sigmoidOfFloatsSecond(float[] y, double[] roundedOf, double[] rOf, int first, int last) {
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector rounded = DoubleVector.fromArray(SPECIES, roundedOf, i);
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            ((FloatVector) one.div(one.add(g)).convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
        }
    }

    private static void farSigmoid(float[] x, float[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = (float) Logistic.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#swish}. */
    static void swish(double beta, double betaLow, float[] x, float[] y, int n) {
        if (n >= LONG && n <= BLOCK) {
        ScalarMath.Temporaries own = temporaries(n);
        swishInPasses(beta, betaLow, x, y, 0, n - LANES, own);
        if (n % LANES != 0) {
            swishInPasses(beta, betaLow, x, y, n - LANES, n - LANES, own);
        }
        return;
        }
        swish(beta, betaLow, x, y, 0, n - LANES);
        if (n % LANES != 0) {
            swish(beta, betaLow, x, y, n - LANES, n - LANES);
        }
    }

    private static void swish(double beta, double betaLow, float[] x, float[] y, int first, int last) {
        DoubleVector betas = broadcast(SPECIES, beta);
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector z = betas.mul(argument);
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            ((FloatVector) argument.div(one.add(g)).convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        if (!areNear(bits.reduceLanes(VectorOperators.OR))) {
            farSwish(beta, betaLow, x, y, first, last + LANES);
        }
    }

    private static void swishInPasses(double beta, double betaLow, float[] x, float[] y, int first, int last, ScalarMath.Temporaries own) {
        double[] roundedOf = own.r();
        double[] rOf = own.c();
        boolean near = swishOfFloatsFirst(beta, x, roundedOf, rOf, first, last);
        swishOfFloatsSecond(x, y, roundedOf, rOf, first, last);
        if (!near) {
            farSwish(beta, betaLow, x, y, first, last + LANES);
        }
    }

    private static boolean swishOfFloatsFirst(double beta, float[] x, double[] roundedOf, double[] rOf, int first, int last) {
        DoubleVector betas = broadcast(SPECIES, beta);
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int i = first; i <= last; i += LANES) {
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            DoubleVector z = betas.mul(argument);
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            rounded.intoArray(roundedOf, i);
            r.intoArray(rOf, i);
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }

    private static void swishOfFloatsSecond(float[] x, float[] y, double[] roundedOf, double[] rOf, int first, int last) {
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        DoubleVector one = broadcast(SPECIES, 1);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector rounded = DoubleVector.fromArray(SPECIES, roundedOf, i);
            DoubleVector r = DoubleVector.fromArray(SPECIES, rOf, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            DoubleVector argument = ((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0));
            ((FloatVector) argument.div(one.add(g)).convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);
        }
    }

    private static void farSwish(double beta, double betaLow, float[] x, float[] y, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!(Math.abs(beta * x[i]) <= NEAR)) {
                y[i] = (float) Logistic.farSwish(beta, betaLow, x[i]);
            }
        }
    }

    /** {@link ArrayMath#sumOfExpBelow} for a range of places. */
    static boolean expBelow(double top, float[] x, double[] y, double[] sums, int first, int last) {
        DoubleVector tops = broadcast(SPECIES, top);
        DoubleVector minusInverseLn2 = broadcast(SPECIES, -INVERSE_LN2);
        DoubleVector centredRounder = broadcast(SPECIES, ROUNDER + 512);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector q0 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_0);
        DoubleVector q1 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_1);
        DoubleVector q2 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_2);
        DoubleVector q3 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_3);
        DoubleVector q4 = broadcast(SPECIES, 0x1p-512 * FloatCoefficients.POWER_4);
        DoubleVector q5 = broadcast(SPECIES, -0x1p-512 * FloatCoefficients.POWER_5);
        DoubleVector unit = broadcast(SPECIES, 0x1p-512);
        DoubleVector minusUnit = broadcast(SPECIES, -0x1p-512);
        LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
        LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
        DoubleVector total = broadcast(SPECIES, 0);
        DoubleVector second = broadcast(SPECIES, 0);
        for (int i = first; i <= last; i += LANES) {
            DoubleVector z = tops.sub(((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0)));
            DoubleVector rounded = z.fma(minusInverseLn2, centredRounder);
            DoubleVector r = rounded.sub(centredRounder).fma(ln2, z);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            g.intoArray(y, i);
            DoubleVector sum = total.add(g);
            total = LANES == ScalarRows.SUMS ? sum : second;
            second = sum;
            bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));
        }
        total.intoArray(sums, 0);
        if (LANES < ScalarRows.SUMS) {
            second.intoArray(sums, LANES);
        }
        return areNear(bits.reduceLanes(VectorOperators.OR));
    }
}
