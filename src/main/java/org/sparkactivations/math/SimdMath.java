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

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final ScalarMath SHORT = new ScalarMath("arrays are shorter than a vector");
    private static final double NEAR = ScalarMath.NEAR;

    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    private static final DoubleVector TWO = DoubleVector.broadcast(SPECIES, 2);
    private static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);
    private static final DoubleVector ROUND = DoubleVector.broadcast(SPECIES, ROUNDER);
    private static final DoubleVector INVERSE = DoubleVector.broadcast(SPECIES, INVERSE_LN2);
    private static final DoubleVector MINUS_LN2 = DoubleVector.broadcast(SPECIES, -LN2);
    private static final DoubleVector MINUS_LN2_LOW = DoubleVector.broadcast(SPECIES, -LN2_LOW);
    private static final DoubleVector E0 = DoubleVector.broadcast(SPECIES, EXP_0);
    private static final DoubleVector E1 = DoubleVector.broadcast(SPECIES, EXP_1);
    private static final DoubleVector E2 = DoubleVector.broadcast(SPECIES, EXP_2);
    private static final DoubleVector E3 = DoubleVector.broadcast(SPECIES, EXP_3);
    private static final DoubleVector E4 = DoubleVector.broadcast(SPECIES, EXP_4);
    private static final DoubleVector E5 = DoubleVector.broadcast(SPECIES, EXP_5);
    private static final DoubleVector E6 = DoubleVector.broadcast(SPECIES, EXP_6);
    private static final DoubleVector E7 = DoubleVector.broadcast(SPECIES, EXP_7);
    private static final DoubleVector E8 = DoubleVector.broadcast(SPECIES, EXP_8);
    private static final DoubleVector E9 = DoubleVector.broadcast(SPECIES, EXP_9);
    private static final DoubleVector MINUS_TWO = DoubleVector.broadcast(SPECIES, -2);
    private static final LongVector BITS_OF_ONE = ONE.reinterpretAsLongs();
    private static final LongVector SIGN = DoubleVector.broadcast(SPECIES, -0.0).reinterpretAsLongs();

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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c = k.mul(MINUS_LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector rough = r2.fma(r2.fma(E1, r.fma(E0, HALF)), r);
            DoubleVector q = r2.fma(r.fma(tail, HALF), c.fma(rough, c));
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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c = k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector rough = r2.fma(r2.fma(E1, r.fma(E0, HALF)), r);
            DoubleVector q = r2.fma(r.fma(tail, HALF), c.fma(rough, c));
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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c = k.mul(MINUS_LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector h = r2.mul(HALF);
            DoubleVector u = r.add(h);
            DoubleVector cubic = r2.mul(r).mul(tail);
            DoubleVector square = HALF.fma(r.fma(r, r2.neg()), r.sub(u).add(h));
            DoubleVector v = cubic.add(c.fma(u.add(cubic), c)).add(square);
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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c = k.mul(MINUS_LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector rough = r2.fma(r2.fma(E1, r.fma(E0, HALF)), r);
            DoubleVector q = r2.fma(r.fma(tail, HALF), c.fma(rough, c));
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
            DoubleVector error = minus.fma(d, e).add(minus.fma(e.sub(d.sub(TWO)).add(el), el));
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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c = k.mul(MINUS_LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector rough = r2.fma(r2.fma(E1, r.fma(E0, HALF)), r);
            DoubleVector q = r2.fma(r.fma(tail, HALF), c.fma(rough, c));
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
            DoubleVector dl = ONE.sub(d.sub(back)).add(g.sub(back)).add(power.mul(ml));
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
            DoubleVector r = k.fma(MINUS_LN2, z);
            DoubleVector c =
                    k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i).neg());
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector rough = r2.fma(r2.fma(E1, r.fma(E0, HALF)), r);
            DoubleVector q = r2.fma(r.fma(tail, HALF), c.fma(rough, c));
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
            DoubleVector dl = ONE.sub(d.sub(back)).add(g.sub(back)).add(power.mul(ml));
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
    public void expParts(double[] hi, double[] lo, double[] m, double[] c, double[] k, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.expParts(hi, lo, m, c, k, n);
            return;
        }
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector x = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector z = x.blend(-1400, x.compare(VectorOperators.LT, -1400));
            z = z.blend(1400, z.compare(VectorOperators.GT, 1400));
            DoubleVector exponent = z.fma(INVERSE, ROUND).sub(ROUND);
            DoubleVector r = exponent.fma(MINUS_LN2, z);
            DoubleVector low = exponent.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = E9.fma(r2, E7).fma(r2, E5).fma(r2, E3).fma(r2, E1);
            DoubleVector even = E8.fma(r2, E6).fma(r2, E4).fma(r2, E2).fma(r2, E0);
            DoubleVector tail = r.fma(odd, even);
            DoubleVector h = r2.mul(HALF);
            DoubleVector u = r.add(h);
            DoubleVector cubic = r2.mul(r).mul(tail);
            DoubleVector square = HALF.fma(r.fma(r, r2.neg()), r.sub(u).add(h));
            DoubleVector v = cubic.add(low.fma(u.add(cubic), low)).add(square);
            DoubleVector one = ONE.add(u);
            DoubleVector rest = ONE.sub(one).add(u).add(v);
            DoubleVector sum = one.add(rest);
            sum.intoArray(m, i);
            rest.sub(sum.sub(one)).intoArray(c, i);
            exponent.intoArray(k, i);
        }
    }

    @Override
    public void scale(double[] x, double[] k, double[] y, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector exponent = DoubleVector.fromArray(SPECIES, k, i);
            if (!exponent.abs().compare(VectorOperators.LE, 1000).allTrue()) {
                farScale(x, k, y, i, i + LANES);
                continue;
            }
            DoubleVector power = exponent.add(ROUND)
                    .reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(BITS_OF_ONE)
                    .reinterpretAsDoubles();
            DoubleVector.fromArray(SPECIES, x, i).mul(power).intoArray(y, i);
        }
        // No overlapping here, as y may be x.
        farScale(x, k, y, whole, n);
    }

    private static void farScale(double[] x, double[] k, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = ScalarMath.scale(x[i], k[i]);
        }
    }

    @Override
    public double sum(double[] x, int n) {
        return SHORT.sum(x, n);
    }
}
