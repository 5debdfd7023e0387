package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The provider on the Vector API: line for line the arithmetic of {@link ScalarMath}, in whole vectors.
 *
 * <p>The last elements of an array are computed in a whole vector too, which overlaps the one before; shorter arrays, and
 * elements that are too far out, are left to {@link ScalarMath}. As both give the same bits, no element shows where it stood.
 *
 * <p>Vectors stay in local variables and constants: in the hands of methods of our own, which HotSpot need not inline, they
 * would become objects.
 */
final class SimdMath implements ArrayMath {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final ScalarMath SHORT = new ScalarMath("arrays are shorter than a vector");

    static final DoubleVector ZERO = DoubleVector.broadcast(SPECIES, 0);
    static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    static final DoubleVector TWO = DoubleVector.broadcast(SPECIES, 2);
    static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);
    static final DoubleVector ROUND = DoubleVector.broadcast(SPECIES, ROUNDER);
    static final DoubleVector INVERSE = DoubleVector.broadcast(SPECIES, INVERSE_LN2);
    static final DoubleVector MINUS_LN2 = DoubleVector.broadcast(SPECIES, -LN2);
    static final DoubleVector MINUS_LN2_LOW = DoubleVector.broadcast(SPECIES, -LN2_LOW);
    static final DoubleVector E0 = DoubleVector.broadcast(SPECIES, EXP_0);
    static final DoubleVector E1 = DoubleVector.broadcast(SPECIES, EXP_1);
    static final DoubleVector E2 = DoubleVector.broadcast(SPECIES, EXP_2);
    static final DoubleVector E3 = DoubleVector.broadcast(SPECIES, EXP_3);
    static final DoubleVector E4 = DoubleVector.broadcast(SPECIES, EXP_4);
    static final DoubleVector E5 = DoubleVector.broadcast(SPECIES, EXP_5);
    static final DoubleVector E6 = DoubleVector.broadcast(SPECIES, EXP_6);
    static final DoubleVector E7 = DoubleVector.broadcast(SPECIES, EXP_7);
    static final DoubleVector E8 = DoubleVector.broadcast(SPECIES, EXP_8);
    static final DoubleVector E9 = DoubleVector.broadcast(SPECIES, EXP_9);
    static final DoubleVector MINUS_TWO = DoubleVector.broadcast(SPECIES, -2);
    static final LongVector BITS_OF_ONE = ONE.reinterpretAsLongs();
    static final LongVector SIGN = DoubleVector.broadcast(SPECIES, -0.0).reinterpretAsLongs();

    SimdMath() {
        if (LANES < 4) {
            throw new UnsupportedOperationException(
                    "the vectors of this CPU hold no more than " + LANES + " doubles, too few to pay");
        }
    }

    @Override
    public String description() {
        return "SIMD, with vectors of " + LANES + " doubles";
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.exp(x, y, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector r = k.fma(MINUS_LN2_LOW, h);
            DoubleVector c = k.fma(MINUS_LN2_LOW, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector m = ONE.add(r.add(q));
            m.reinterpretAsLongs()
                    .add(rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .intoArray(y, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farExp(x, y, i);
            }
        }
    }

    private static void farExp(double[] x, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farProduct(1, x[i], 0);
            }
        }
    }

    @Override
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.exp(hi, lo, y, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector hl = k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i));
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector m = ONE.add(r.add(q));
            m.reinterpretAsLongs()
                    .add(rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .intoArray(y, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farExp(hi, lo, y, i);
            }
        }
    }

    private static void farExp(double[] hi, double[] lo, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(hi[i]) <= NEAR)) {
                y[i] = ScalarMath.farProduct(1, hi[i], lo[i]);
            }
        }
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.expm1(x, y, low, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector r = k.fma(MINUS_LN2_LOW, h);
            DoubleVector c = k.fma(MINUS_LN2_LOW, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector half = r2.mul(HALF);
            DoubleVector u = r.add(half);
            DoubleVector square = HALF.fma(r.fma(r, r2.neg()), r.sub(u).add(half));
            DoubleVector v = r2.mul(r).fma(tail, c.fma(u, c).add(square));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector a = power.sub(ONE);
            DoubleVector back = a.sub(power);
            DoubleVector al = power.sub(a.sub(back)).sub(ONE.add(back));
            DoubleVector b = power.mul(u);
            DoubleVector sum = a.add(b);
            DoubleVector rest = a.sub(sum).add(b).add(power.fma(v, al));
            DoubleVector value = sum.add(rest);
            value.intoArray(y, i);
            rest.sub(value.sub(sum)).intoArray(low, i);
            if (!z.abs().compare(VectorOperators.LE, NEAR).allTrue()) {
                farExpm1(x, y, low, i);
            }
        }
    }

    private static void farExpm1(double[] x, double[] y, double[] low, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                y[i] = ScalarMath.farExpm1(x[i]);
                low[i] = 0;
            }
        }
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.tanh(x, y, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = argument.abs().mul(MINUS_TWO);
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector r = k.fma(MINUS_LN2_LOW, h);
            DoubleVector c = k.fma(MINUS_LN2_LOW, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector a = power.sub(ONE);
            DoubleVector al = power.sub(a.add(ONE));
            DoubleVector b = power.mul(r);
            DoubleVector sum = a.add(b);
            DoubleVector rest = power.fma(q, b.sub(sum.sub(a))).add(al);
            DoubleVector e = sum.add(rest);
            DoubleVector el = sum.sub(e).add(rest);
            DoubleVector d = TWO.add(e);
            DoubleVector inverse = ONE.div(d);
            DoubleVector quotient = e.mul(inverse);
            DoubleVector minus = quotient.neg();
            DoubleVector error =
                    minus.fma(e.sub(d.sub(TWO)).add(el), minus.fma(d, e).add(el));
            LongVector magnitude = error.fma(inverse, quotient).abs().reinterpretAsLongs();
            LongVector sign = argument.reinterpretAsLongs().and(SIGN);
            magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
            if (!argument.abs().compare(VectorOperators.LE, NEAR / 2).allTrue()) {
                farTanh(x, y, i);
            }
        }
    }

    private static void farTanh(double[] x, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(x[i]) <= NEAR / 2)) {
                y[i] = ScalarMath.farTanh(x[i]);
            }
        }
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.sigmoid(x, y, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, x, i).neg();
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector r = k.fma(MINUS_LN2_LOW, h);
            DoubleVector c = k.fma(MINUS_LN2_LOW, h.sub(r));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector u = r.add(q);
            DoubleVector m = ONE.add(u);
            DoubleVector ml = u.sub(m.sub(ONE));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = ONE.add(g);
            DoubleVector back = d.sub(ONE);
            DoubleVector dl = ONE.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = ONE.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, ONE));
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

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.sigmoidProduct(factor, hi, lo, y, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i).neg();
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector hl =
                    k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i).neg());
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector u = r.add(q);
            DoubleVector m = ONE.add(u);
            DoubleVector ml = u.sub(m.sub(ONE));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = ONE.add(g);
            DoubleVector back = d.sub(ONE);
            DoubleVector dl = ONE.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = ONE.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, ONE));
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

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.swish(beta, betaLow, x, y, n);
            return;
        }
        DoubleVector factor = DoubleVector.broadcast(SPECIES, beta);
        DoubleVector factorLow = DoubleVector.broadcast(SPECIES, betaLow);
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = factor.mul(argument).neg();
            DoubleVector zl = factorLow.fma(argument, factor.fma(argument, z)).neg();
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector hl = k.fma(MINUS_LN2_LOW, zl);
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector u = r.add(q);
            DoubleVector m = ONE.add(u);
            DoubleVector ml = u.sub(m.sub(ONE));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector g = power.mul(m);
            DoubleVector d = ONE.add(g);
            DoubleVector back = d.sub(ONE);
            DoubleVector dl = ONE.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(ml));
            DoubleVector inverse = ONE.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector error = minus.fma(dl, minus.fma(d, ONE));
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

    @Override
    public boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n) {
        int last = n - LANES;
        if (last < 0) {
            return SHORT.decay(hi, lo, g, low, n);
        }
        boolean near = true;
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector x = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector xl = DoubleVector.fromArray(SPECIES, lo, i);
            DoubleVector z = x.abs().neg();
            DoubleVector zl = xl.blend(xl.neg(), x.compare(VectorOperators.GT, 0));
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector hl = k.fma(MINUS_LN2_LOW, zl);
            DoubleVector r = h.add(hl);
            DoubleVector c = h.sub(r).add(hl);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector q = r2.fma(r.fma(r.fma(odd, even), HALF), c);
            DoubleVector u = r.add(q);
            DoubleVector m = ONE.add(u);
            DoubleVector ml = u.sub(m.sub(ONE)).add(r.sub(u).add(q));
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            power.mul(m).intoArray(g, i);
            power.mul(ml).intoArray(low, i);
            near &= z.compare(VectorOperators.GE, -NEAR).allTrue();
        }
        return near;
    }

    @Override
    public boolean productDerivative(
            double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        return n < LANES
                ? SHORT.productDerivative(hi, lo, v, vl, y, n, scratch)
                : SimdLogistic.productDerivative(hi, lo, v, vl, y, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.expBelow(top, x, y, n);
        } else {
            SimdRows.expBelow(top, x, y, n);
        }
    }

    @Override
    public double max(double[] x, int n) {
        return n < LANES ? SHORT.max(x, n) : SimdRows.max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        return LANES == ScalarMath.SUMS ? SimdRows.sum(x, n, SHORT.spare(LANES)) : SHORT.sum(x, n);
    }
}
