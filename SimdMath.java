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

    private static DoubleVector v(double constant) {
        return DoubleVector.broadcast(SPECIES, constant);
    }

    /** 2ᵏ for integers −1022 ≤ k ≤ 1023. */
    private static DoubleVector power(LongVector k) {
        return k.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
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
            z = z.blend(-750, z.compare(VectorOperators.LT, -750));
            z = z.blend(710, z.compare(VectorOperators.GT, 710));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.mul(-LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector p = r2.mul(r.fma(tail, v(0.5)));
            DoubleVector q = p.add(c.fma(r.add(p), c));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            v(1).add(r.add(q)).mul(power(k1)).mul(power(bits.sub(k1))).intoArray(y, i);
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
            z = z.blend(-750, z.compare(VectorOperators.LT, -750));
            z = z.blend(710, z.compare(VectorOperators.GT, 710));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.fma(v(-LN2_LOW), DoubleVector.fromArray(SPECIES, lo, i));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector p = r2.mul(r.fma(tail, v(0.5)));
            DoubleVector q = p.add(c.fma(r.add(p), c));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            v(1).add(r.add(q)).mul(power(k1)).mul(power(bits.sub(k1))).intoArray(y, i);
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
            z = z.blend(-50, z.compare(VectorOperators.LT, -50));
            z = z.blend(710, z.compare(VectorOperators.GT, 710));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.mul(-LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector h = r2.mul(0.5);
            DoubleVector u = r.add(h);
            DoubleVector cubic = r2.mul(r).mul(tail);
            DoubleVector first = r.fma(r, r2.neg()).fma(v(0.5), c.fma(u.add(cubic), c));
            DoubleVector w = cubic.add(first).add(h.sub(u.sub(r)));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            DoubleVector power = power(bits.min(1023));
            DoubleVector a = power.sub(1);
            DoubleVector b = power.mul(u);
            DoubleVector back = a.sub(power);
            DoubleVector al = power.sub(a.sub(back)).sub(back.add(1));
            DoubleVector sum = a.add(b);
            DoubleVector rest = b.sub(sum.sub(a)).add(al.add(power.mul(w)));
            DoubleVector value = sum.add(rest);
            DoubleVector last = v(1).add(k.sub(1023).max(0));
            value.mul(last).intoArray(y, i);
            rest.sub(value.sub(sum)).mul(last).intoArray(low, i);
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
            DoubleVector z = argument.abs().mul(-2);
            z = z.blend(-40, z.compare(VectorOperators.LT, -40));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.mul(-LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector p = r2.mul(r.fma(tail, v(0.5)));
            DoubleVector q = p.add(c.fma(r.add(p), c));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            DoubleVector power = power(bits);
            DoubleVector a = power.sub(1);
            DoubleVector b = power.mul(r);
            DoubleVector sum = a.add(b);
            DoubleVector rest = b.sub(sum.sub(a)).add(power.sub(a.add(1)).add(power.mul(q)));
            DoubleVector e = sum.add(rest);
            DoubleVector el = rest.sub(e.sub(sum));
            DoubleVector d = v(2).add(e);
            DoubleVector dl = e.sub(d.sub(2)).add(el);
            DoubleVector inverse = v(1).div(d);
            DoubleVector quotient = e.mul(inverse);
            DoubleVector error = quotient.neg().fma(d, e).add(quotient.neg().fma(dl, el));
            DoubleVector magnitude = error.fma(inverse, quotient).abs();
            LongVector sign = argument.reinterpretAsLongs().and(Long.MIN_VALUE);
            magnitude.reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(y, i);
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
            z = z.blend(-40, z.compare(VectorOperators.LT, -40));
            z = z.blend(750, z.compare(VectorOperators.GT, 750));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.mul(-LN2_LOW);
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector p = r2.mul(r.fma(tail, v(0.5)));
            DoubleVector q = p.add(c.fma(r.add(p), c));
            DoubleVector u = r.add(q);
            DoubleVector m = v(1).add(u);
            DoubleVector ml = u.sub(m.sub(1));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            DoubleVector a = power(k1.neg());
            DoubleVector twice = power(bits.sub(k1.add(k1)));
            DoubleVector square = a.mul(a);
            DoubleVector pm = twice.mul(m);
            DoubleVector d = square.add(pm);
            DoubleVector back = d.sub(square);
            DoubleVector dl = square.sub(d.sub(back)).add(pm.sub(back)).add(twice.mul(ml));
            DoubleVector inverse = v(1).div(d);
            DoubleVector error = inverse.neg().fma(dl, inverse.neg().fma(d, v(1)));
            inverse.fma(error, inverse).mul(a).mul(a).intoArray(y, i);
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
            z = z.blend(-40, z.compare(VectorOperators.LT, -40));
            z = z.blend(1400, z.compare(VectorOperators.GT, 1400));
            DoubleVector k = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = k.fma(v(-LN2), z);
            DoubleVector c = k.fma(v(-LN2_LOW), DoubleVector.fromArray(SPECIES, lo, i).neg());
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector p = r2.mul(r.fma(tail, v(0.5)));
            DoubleVector q = p.add(c.fma(r.add(p), c));
            DoubleVector u = r.add(q);
            DoubleVector m = v(1).add(u);
            DoubleVector ml = u.sub(m.sub(1));
            LongVector bits = z.fma(v(INVERSE_LN2), v(ROUNDER)).reinterpretAsLongs().sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            DoubleVector a = power(k1.neg());
            DoubleVector twice = power(bits.sub(k1.add(k1)));
            DoubleVector square = a.mul(a);
            DoubleVector pm = twice.mul(m);
            DoubleVector d = square.add(pm);
            DoubleVector back = d.sub(square);
            DoubleVector dl = square.sub(d.sub(back)).add(pm.sub(back)).add(twice.mul(ml));
            DoubleVector inverse = v(1).div(d);
            DoubleVector error = inverse.neg().fma(dl, inverse.neg().fma(d, v(1)));
            DoubleVector f = DoubleVector.fromArray(SPECIES, factor, i);
            f.mul(inverse.fma(error, inverse)).mul(a).mul(a).intoArray(y, i);
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
            DoubleVector z = DoubleVector.fromArray(SPECIES, hi, i);
            z = z.blend(-1400, z.compare(VectorOperators.LT, -1400));
            z = z.blend(1400, z.compare(VectorOperators.GT, 1400));
            DoubleVector kv = z.fma(v(INVERSE_LN2), v(ROUNDER)).sub(ROUNDER);
            DoubleVector r = kv.fma(v(-LN2), z);
            DoubleVector cv = kv.fma(v(-LN2_LOW), DoubleVector.fromArray(SPECIES, lo, i));
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = v(EXP_9).fma(r2, v(EXP_7)).fma(r2, v(EXP_5)).fma(r2, v(EXP_3)).fma(r2, v(EXP_1));
            DoubleVector even = v(EXP_8).fma(r2, v(EXP_6)).fma(r2, v(EXP_4)).fma(r2, v(EXP_2)).fma(r2, v(EXP_0));
            DoubleVector tail = r.fma(odd, even);
            DoubleVector h = r2.mul(0.5);
            DoubleVector u = r.add(h);
            DoubleVector cubic = r2.mul(r).mul(tail);
            DoubleVector first = r.fma(r, r2.neg()).fma(v(0.5), cv.fma(u.add(cubic), cv));
            DoubleVector w = cubic.add(first).add(h.sub(u.sub(r)));
            DoubleVector one = v(1).add(u);
            DoubleVector rest = u.sub(one.sub(1)).add(w);
            DoubleVector sum = one.add(rest);
            sum.intoArray(m, i);
            rest.sub(sum.sub(one)).intoArray(c, i);
            kv.intoArray(k, i);
        }
    }

    @Override
    public void scale(double[] x, double[] k, double[] y, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, k, i).add(ROUNDER).reinterpretAsLongs().sub(ROUNDER_BITS);
            LongVector k1 = bits.lanewise(VectorOperators.ASHR, 1);
            DoubleVector.fromArray(SPECIES, x, i).mul(power(k1)).mul(power(bits.sub(k1))).intoArray(y, i);
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
