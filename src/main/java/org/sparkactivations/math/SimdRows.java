package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** What {@link SimdMath} does with whole rows: the greatest element, the exponentials of differences to it, sums. */
final class SimdRows {

    private SimdRows() {}

    /** {@link ArrayMath#max} of at least one vector. */
    static double max(double[] x, int n) {
        int last = n - LANES;
        DoubleVector greatest = DoubleVector.fromArray(SPECIES, x, last);
        for (int i = 0; i < last; i += LANES) {
            greatest = greatest.max(DoubleVector.fromArray(SPECIES, x, i));
        }
        return greatest.reduceLanes(VectorOperators.MAX) + 0.0;
    }

    /** {@link ArrayMath#expBelow} of at least one vector. */
    static void expBelow(double top, double[] x, double[] y, int n) {
        int last = n - LANES;
        DoubleVector tops = DoubleVector.broadcast(SPECIES, top);
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector z = v.sub(tops);
            DoubleVector back = z.add(tops);
            DoubleVector low = v.sub(back).sub(tops.sub(back.sub(z)));
            DoubleVector rounded = z.fma(INVERSE, ROUND);
            DoubleVector k = rounded.sub(ROUND);
            DoubleVector h = k.fma(MINUS_LN2, z);
            DoubleVector hl = k.fma(MINUS_LN2_LOW, low);
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
            if (!z.compare(VectorOperators.GE, -ArrayMath.NEAR).allTrue()) {
                farExpBelow(top, x, y, i);
            }
        }
    }

    private static void farExpBelow(double top, double[] x, double[] y, int start) {
        for (int i = start; i < start + LANES; i++) {
            if (!(Math.abs(x[i] - top) <= ArrayMath.NEAR)) {
                y[i] = ScalarMath.farExpBelow(top, x[i]);
            }
        }
    }

    /** {@link ArrayMath#sum} for vectors of as many lanes as {@link ScalarMath} forms sums; {@code spare} has room for them. */
    static double sum(double[] x, int n, double[][] spare) {
        int whole = SPECIES.loopBound(n);
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector low = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector term = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector next = sum.add(term);
            DoubleVector back = next.sub(sum);
            low = low.add(sum.sub(next.sub(back)).sub(back.sub(term)));
            sum = next;
        }
        sum.intoArray(spare[0], 0);
        low.intoArray(spare[1], 0);
        return ScalarMath.sum(spare[0], spare[1], x, whole, n);
    }
}
