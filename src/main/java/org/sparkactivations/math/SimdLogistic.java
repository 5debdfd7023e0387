package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.ArrayMath.NEAR;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The logistic sigmoid of {@link SimdMath}, and what is built on it, on arrays of at least one vector. */
final class SimdLogistic {

    private SimdLogistic() {}

    /** {@link ArrayMath#sigmoid}. */
    static void sigmoid(double[] x, double[] y, int n) {
        int last = n - LANES;
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
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i).neg();
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector ml = u.sub(m.sub(one));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = one.add(g);
            DoubleVector back = d.sub(one);
            DoubleVector dl = one.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, one));
            inverse.fma(error, inverse).intoArray(y, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farSigmoid(x, y, i);
            }
        }
    }

    private static void farSigmoid(double[] x, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    /** {@link ArrayMath#sigmoidProduct}. */
    static void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        int last = n - LANES;
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
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i).neg();
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hl =
                    k.fma(minusLn2Low, DoubleVector.fromArray(SPECIES, lo, i).neg());
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector ml = u.sub(m.sub(one));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = one.add(g);
            DoubleVector back = d.sub(one);
            DoubleVector dl = one.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, one));
            DoubleVector.fromArray(SPECIES, factor, i)
                    .mul(inverse.fma(error, inverse))
                    .intoArray(y, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farSigmoidProduct(factor, hi, lo, y, i);
            }
        }
    }

    private static void farSigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(hi[i]) <= NEAR)) {
                y[i] = ScalarMath.farSigmoidProduct(factor[i], hi[i], lo[i]);
            }
        }
    }

    /** {@link ArrayMath#swish}. */
    static void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        int last = n - LANES;
        DoubleVector factor = broadcast(SPECIES, beta);
        DoubleVector factorLow = broadcast(SPECIES, betaLow);
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
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = factor.mul(argument).neg();
            DoubleVector zl = factorLow.fma(argument, factor.fma(argument, z)).neg();
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hl = k.fma(minusLn2Low, zl);
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector ml = u.sub(m.sub(one));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = one.add(g);
            DoubleVector back = d.sub(one);
            DoubleVector dl = one.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, one));
            argument.mul(inverse.fma(error, inverse)).intoArray(y, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farSwish(beta, betaLow, x, y, i);
            }
        }
    }

    private static void farSwish(double beta, double betaLow, double[] x, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(beta * x[i]) <= NEAR)) {
                y[i] = ScalarMath.farSwish(beta, betaLow, x[i]);
            }
        }
    }

    /** {@link ArrayMath#decay}. */
    static boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n) {
        int last = n - LANES;
        boolean near = true;
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
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector x = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector xl = DoubleVector.fromArray(SPECIES, lo, i);
            DoubleVector z = x.abs().neg();
            DoubleVector zl = xl.blend(xl.neg(), x.compare(VectorOperators.GT, 0));
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hl = k.fma(minusLn2Low, zl);
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector ml = u.sub(m.sub(one)).add(r.sub(u).add(q));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            power.mul(m).intoArray(g, i);
            power.mul(ml).intoArray(low, i);
            near &= z.compare(VectorOperators.GE, -NEAR).allTrue();
        }
        return near;
    }

    /** {@link Logistic#nearProductDerivative}. */
    static boolean productDerivative(double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n) {
        boolean near = true;
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
        DoubleVector zero = broadcast(SPECIES, 0);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector one = broadcast(SPECIES, 1);
        LongVector bitsOfOne = one.reinterpretAsLongs();
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, n - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector xl = DoubleVector.fromArray(SPECIES, lo, i);
            VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
            DoubleVector z = x.abs().neg();
            DoubleVector zl = xl.blend(xl.neg(), right);
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hl = k.fma(minusLn2Low, zl);
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector ml = u.sub(m.sub(one)).add(r.sub(u).add(q));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector gl = power.mul(ml);
            DoubleVector factor = DoubleVector.fromArray(SPECIES, v, i);
            DoubleVector factorLow = DoubleVector.fromArray(SPECIES, vl, i);
            DoubleVector weight = one.blend(g, right);
            DoubleVector weightLow = zero.blend(gl, right);
            DoubleVector p = factor.mul(weight);
            DoubleVector pl = factor.fma(weightLow, factorLow.fma(weight, factor.fma(weight, p.neg())));
            DoubleVector d = one.add(g);
            DoubleVector dl = g.sub(d.sub(one)).add(gl);
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector il = inverse.mul(minus.fma(dl, minus.fma(d, one)));
            DoubleVector sum = d.add(p);
            DoubleVector back = sum.sub(d);
            DoubleVector sl = d.sub(sum.sub(back)).sub(back.sub(p)).add(dl.add(pl));
            DoubleVector t = sum.mul(inverse);
            DoubleVector tl = sum.fma(il, sl.fma(inverse, sum.fma(inverse, t.neg())));
            DoubleVector w = t.mul(inverse);
            DoubleVector wl = t.fma(il, tl.fma(inverse, t.fma(inverse, w.neg())));
            DoubleVector scale = g.blend(one, right);
            DoubleVector scaleLow = gl.blend(zero, right);
            w.fma(scale, wl.fma(scale, w.mul(scaleLow))).intoArray(y, i);
            near &= z.compare(VectorOperators.GE, -NEAR).allTrue();
        }
        return near;
    }
}
