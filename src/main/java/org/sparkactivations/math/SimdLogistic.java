package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The passes of {@link Logistic} in one, with the same arithmetic, on arrays of at least one vector. */
final class SimdLogistic {

    private SimdLogistic() {}

    /** {@link Logistic#nearProductDerivative}. */
    static boolean productDerivative(double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n) {
        boolean near = true;
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, n - LANES);
            DoubleVector x = DoubleVector.fromArray(SPECIES, hi, i);
            DoubleVector xl = DoubleVector.fromArray(SPECIES, lo, i);
            VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
            DoubleVector z = x.abs().neg();
            DoubleVector zl = xl.blend(xl.neg(), right);
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
            DoubleVector g = power.mul(m);
            DoubleVector gl = power.mul(ml);
            DoubleVector factor = DoubleVector.fromArray(SPECIES, v, i);
            DoubleVector factorLow = DoubleVector.fromArray(SPECIES, vl, i);
            DoubleVector weight = ONE.blend(g, right);
            DoubleVector weightLow = ZERO.blend(gl, right);
            DoubleVector p = factor.mul(weight);
            DoubleVector pl = factor.fma(weightLow, factorLow.fma(weight, factor.fma(weight, p.neg())));
            DoubleVector d = ONE.add(g);
            DoubleVector dl = g.sub(d.sub(ONE)).add(gl);
            DoubleVector inverse = ONE.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector il = inverse.mul(minus.fma(dl, minus.fma(d, ONE)));
            DoubleVector sum = d.add(p);
            DoubleVector back = sum.sub(d);
            DoubleVector sl = d.sub(sum.sub(back)).sub(back.sub(p)).add(dl.add(pl));
            DoubleVector t = sum.mul(inverse);
            DoubleVector tl = sum.fma(il, sl.fma(inverse, sum.fma(inverse, t.neg())));
            DoubleVector w = t.mul(inverse);
            DoubleVector wl = t.fma(il, tl.fma(inverse, t.fma(inverse, w.neg())));
            DoubleVector scale = g.blend(ONE, right);
            DoubleVector scaleLow = gl.blend(ZERO, right);
            w.fma(scale, wl.fma(scale, w.mul(scaleLow))).intoArray(y, i);
            near &= z.compare(VectorOperators.GE, -ArrayMath.NEAR).allTrue();
        }
        return near;
    }
}
