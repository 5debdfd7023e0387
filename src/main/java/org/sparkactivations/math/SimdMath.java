package org.sparkactivations.math;

import static org.sparkactivations.math.Polynomials.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The provider on the Vector API: line for line the arithmetic of {@link ScalarMath}, in whole vectors.
 *
 * <p>The last elements of an array are computed in a whole vector too, which overlaps the one before; shorter arrays are
 * left to {@link ScalarMath}. As both give the same bits, no element shows where it stood.
 */
final class SimdMath implements ArrayMath {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector HALF = DoubleVector.broadcast(SPECIES, 0.5);
    private static final DoubleVector MINUS_LN2 = DoubleVector.broadcast(SPECIES, -LN2);
    private static final DoubleVector MINUS_LN2_LOW = DoubleVector.broadcast(SPECIES, -LN2_LOW);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);
    private static final DoubleVector TWO = DoubleVector.broadcast(SPECIES, 2);
    private static final DoubleVector V_EXP_0 = DoubleVector.broadcast(SPECIES, EXP_0);
    private static final DoubleVector V_EXP_1 = DoubleVector.broadcast(SPECIES, EXP_1);
    private static final DoubleVector V_EXP_2 = DoubleVector.broadcast(SPECIES, EXP_2);
    private static final DoubleVector V_EXP_3 = DoubleVector.broadcast(SPECIES, EXP_3);
    private static final DoubleVector V_EXP_4 = DoubleVector.broadcast(SPECIES, EXP_4);
    private static final DoubleVector V_EXP_5 = DoubleVector.broadcast(SPECIES, EXP_5);
    private static final DoubleVector V_EXP_6 = DoubleVector.broadcast(SPECIES, EXP_6);
    private static final DoubleVector V_EXP_7 = DoubleVector.broadcast(SPECIES, EXP_7);
    private static final DoubleVector V_EXP_8 = DoubleVector.broadcast(SPECIES, EXP_8);
    private static final DoubleVector V_EXP_9 = DoubleVector.broadcast(SPECIES, EXP_9);
    private static final DoubleVector V_INVERSE_LN2 = DoubleVector.broadcast(SPECIES, INVERSE_LN2);
    private static final DoubleVector V_ROUNDER = DoubleVector.broadcast(SPECIES, ROUNDER);
    private static final ScalarMath SHORT = new ScalarMath("arrays are shorter than a vector");

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
        int i = 0;
        for (; i <= last; i += LANES) {
            expAt(x, y, i);
        }
        if (i < n) {
            expAt(x, y, last);
        }
    }

    private static void expAt(double[] x, double[] y, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
        z = z.blend(-750, z.compare(VectorOperators.LT, -750));
        z = z.blend(710, z.compare(VectorOperators.GT, 710));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c = k.mul(-LN2_LOW);
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector p = r2.mul(r.fma(tail, HALF));
        DoubleVector q = p.add(c.fma(r.add(p), c));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
        ONE.add(r.add(q))
                .mul(k1.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles())
                .mul(bits.sub(k1).add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles())
                .intoArray(y, i);
    }

    @Override
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.exp(hi, lo, y, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            expAt(hi, lo, y, i);
        }
        if (i < n) {
            expAt(hi, lo, y, last);
        }
    }

    private static void expAt(double[] hi, double[] lo, double[] y, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i);
        z = z.blend(-750, z.compare(VectorOperators.LT, -750));
        z = z.blend(710, z.compare(VectorOperators.GT, 710));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c = k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i));
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector p = r2.mul(r.fma(tail, HALF));
        DoubleVector q = p.add(c.fma(r.add(p), c));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
        ONE.add(r.add(q))
                .mul(k1.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles())
                .mul(bits.sub(k1).add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles())
                .intoArray(y, i);
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.expm1(x, y, low, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            expm1At(x, y, low, i);
        }
        if (i < n) {
            expm1At(x, y, low, last);
        }
    }

    private static void expm1At(double[] x, double[] y, double[] low, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, x, i);
        z = z.blend(-50, z.compare(VectorOperators.LT, -50));
        z = z.blend(710, z.compare(VectorOperators.GT, 710));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c = k.mul(-LN2_LOW);
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector h = r2.mul(0.5);
        DoubleVector u = r.add(h);
        DoubleVector cubic = r2.mul(r).mul(tail);
        DoubleVector first = r.fma(r, r2.neg()).fma(HALF, c.fma(u.add(cubic), c));
        DoubleVector w = cubic.add(first).add(h.sub(u.sub(r)));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        DoubleVector power =
                bits.min(1023).add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector a = power.sub(1);
        DoubleVector b = power.mul(u);
        DoubleVector back = a.sub(power);
        DoubleVector al = power.sub(a.sub(back)).sub(back.add(1));
        DoubleVector sum = a.add(b);
        DoubleVector rest = b.sub(sum.sub(a)).add(al.add(power.mul(w)));
        DoubleVector value = sum.add(rest);
        DoubleVector last = ONE.add(k.sub(1023).max(0));
        value.mul(last).intoArray(y, i);
        rest.sub(value.sub(sum)).mul(last).intoArray(low, i);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.tanh(x, y, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            tanhAt(x, y, i);
        }
        if (i < n) {
            tanhAt(x, y, last);
        }
    }

    private static void tanhAt(double[] x, double[] y, int i) {
        DoubleVector argument = DoubleVector.fromArray(SPECIES, x, i);
        DoubleVector z = argument.abs().mul(-2);
        z = z.blend(-40, z.compare(VectorOperators.LT, -40));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c = k.mul(-LN2_LOW);
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector p = r2.mul(r.fma(tail, HALF));
        DoubleVector q = p.add(c.fma(r.add(p), c));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        DoubleVector power = bits.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector a = power.sub(1);
        DoubleVector b = power.mul(r);
        DoubleVector sum = a.add(b);
        DoubleVector rest = b.sub(sum.sub(a)).add(power.sub(a.add(1)).add(power.mul(q)));
        DoubleVector e = sum.add(rest);
        DoubleVector el = rest.sub(e.sub(sum));
        DoubleVector d = TWO.add(e);
        DoubleVector dl = e.sub(d.sub(2)).add(el);
        DoubleVector inverse = ONE.div(d);
        DoubleVector quotient = e.mul(inverse);
        DoubleVector error = quotient.neg().fma(d, e).add(quotient.neg().fma(dl, el));
        DoubleVector magnitude = error.fma(inverse, quotient).abs();
        LongVector sign = argument.reinterpretAsLongs().and(Long.MIN_VALUE);
        magnitude.reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(y, i);
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.sigmoid(x, y, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            sigmoidAt(x, y, i);
        }
        if (i < n) {
            sigmoidAt(x, y, last);
        }
    }

    private static void sigmoidAt(double[] x, double[] y, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, x, i).neg();
        z = z.blend(-40, z.compare(VectorOperators.LT, -40));
        z = z.blend(750, z.compare(VectorOperators.GT, 750));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c = k.mul(-LN2_LOW);
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector p = r2.mul(r.fma(tail, HALF));
        DoubleVector q = p.add(c.fma(r.add(p), c));
        DoubleVector u = r.add(q);
        DoubleVector m = ONE.add(u);
        DoubleVector ml = u.sub(m.sub(1));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
        DoubleVector a = k1.neg().add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector twice = bits.sub(k1.add(k1))
                .add(1023)
                .lanewise(VectorOperators.LSHL, 52)
                .reinterpretAsDoubles();
        DoubleVector square = a.mul(a);
        DoubleVector pm = twice.mul(m);
        DoubleVector d = square.add(pm);
        DoubleVector back = d.sub(square);
        DoubleVector dl = square.sub(d.sub(back)).add(pm.sub(back)).add(twice.mul(ml));
        DoubleVector inverse = ONE.div(d);
        DoubleVector error = inverse.neg().fma(dl, inverse.neg().fma(d, ONE));
        inverse.fma(error, inverse).mul(a).mul(a).intoArray(y, i);
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.sigmoidProduct(factor, hi, lo, y, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            sigmoidProductAt(factor, hi, lo, y, i);
        }
        if (i < n) {
            sigmoidProductAt(factor, hi, lo, y, last);
        }
    }

    private static void sigmoidProductAt(double[] factor, double[] hi, double[] lo, double[] y, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i).neg();
        z = z.blend(-40, z.compare(VectorOperators.LT, -40));
        z = z.blend(1400, z.compare(VectorOperators.GT, 1400));
        DoubleVector k = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = k.fma(MINUS_LN2, z);
        DoubleVector c =
                k.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i).neg());
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector p = r2.mul(r.fma(tail, HALF));
        DoubleVector q = p.add(c.fma(r.add(p), c));
        DoubleVector u = r.add(q);
        DoubleVector m = ONE.add(u);
        DoubleVector ml = u.sub(m.sub(1));
        LongVector bits = z.fma(V_INVERSE_LN2, V_ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
        LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
        DoubleVector a = k1.neg().add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
        DoubleVector twice = bits.sub(k1.add(k1))
                .add(1023)
                .lanewise(VectorOperators.LSHL, 52)
                .reinterpretAsDoubles();
        DoubleVector square = a.mul(a);
        DoubleVector pm = twice.mul(m);
        DoubleVector d = square.add(pm);
        DoubleVector back = d.sub(square);
        DoubleVector dl = square.sub(d.sub(back)).add(pm.sub(back)).add(twice.mul(ml));
        DoubleVector inverse = ONE.div(d);
        DoubleVector error = inverse.neg().fma(dl, inverse.neg().fma(d, ONE));
        DoubleVector f = DoubleVector.fromArray(SPECIES, factor, i);
        f.mul(inverse.fma(error, inverse)).mul(a).mul(a).intoArray(y, i);
    }

    @Override
    public void expParts(double[] hi, double[] lo, double[] m, double[] c, double[] k, int n) {
        int last = n - LANES;
        if (last < 0) {
            SHORT.expParts(hi, lo, m, c, k, n);
            return;
        }
        int i = 0;
        for (; i <= last; i += LANES) {
            expPartsAt(hi, lo, m, c, k, i);
        }
        if (i < n) {
            expPartsAt(hi, lo, m, c, k, last);
        }
    }

    private static void expPartsAt(double[] hi, double[] lo, double[] m, double[] c, double[] k, int i) {
        DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i);
        z = z.blend(-1400, z.compare(VectorOperators.LT, -1400));
        z = z.blend(1400, z.compare(VectorOperators.GT, 1400));
        DoubleVector kv = z.fma(V_INVERSE_LN2, V_ROUNDER).sub(ROUNDER);
        DoubleVector r = kv.fma(MINUS_LN2, z);
        DoubleVector cv = kv.fma(MINUS_LN2_LOW, DoubleVector.fromArray(SPECIES, lo, i));
        DoubleVector r2 = r.mul(r);
        DoubleVector odd =
                V_EXP_9.fma(r2, V_EXP_7).fma(r2, V_EXP_5).fma(r2, V_EXP_3).fma(r2, V_EXP_1);
        DoubleVector even =
                V_EXP_8.fma(r2, V_EXP_6).fma(r2, V_EXP_4).fma(r2, V_EXP_2).fma(r2, V_EXP_0);
        DoubleVector tail = r.fma(odd, even);
        DoubleVector h = r2.mul(0.5);
        DoubleVector u = r.add(h);
        DoubleVector cubic = r2.mul(r).mul(tail);
        DoubleVector first = r.fma(r, r2.neg()).fma(HALF, cv.fma(u.add(cubic), cv));
        DoubleVector w = cubic.add(first).add(h.sub(u.sub(r)));
        DoubleVector one = ONE.add(u);
        DoubleVector rest = u.sub(one.sub(1)).add(w);
        DoubleVector sum = one.add(rest);
        sum.intoArray(m, i);
        rest.sub(sum.sub(one)).intoArray(c, i);
        kv.intoArray(k, i);
    }

    @Override
    public void scale(double[] x, double[] k, double[] y, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, k, i)
                    .add(ROUNDER)
                    .reinterpretAsLongs()
                    .sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            DoubleVector.fromArray(SPECIES, x, i)
                    .mul(k1.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles())
                    .mul(bits.sub(k1)
                            .add(1023)
                            .lanewise(VectorOperators.LSHL, 52)
                            .reinterpretAsDoubles())
                    .intoArray(y, i);
        }
        // No overlapping here, as y may be x.
        for (int i = whole; i < n; i++) {
            y[i] = ScalarMath.scale(x[i], k[i]);
        }
    }

    @Override
    public double sum(double[] x, int n) {
        return SHORT.sum(x, n);
    }
}
