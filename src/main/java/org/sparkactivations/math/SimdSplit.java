package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link ArrayMath#split} for {@link SimdMath}. */
final class SimdSplit {

    private SimdSplit() {}

    static void split(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        int whole = SPECIES.loopBound(n);
        DoubleVector p = DoubleVector.zero(SPECIES);
        DoubleVector q = DoubleVector.zero(SPECIES);
        DoubleVector size = DoubleVector.zero(SPECIES);
        DoubleVector left = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector t =
                    DoubleVector.fromArray(SPECIES, a, aStart + i).mul(DoubleVector.fromArray(SPECIES, b, bStart + i));
            DoubleVector high = t.add(large).sub(large);
            DoubleVector r = t.sub(high);
            DoubleVector low = r.add(small).sub(small);
            r = r.sub(low);
            r.intoArray(rest, i);
            p = p.add(high);
            q = q.add(low);
            size = size.add(t.abs());
            left = left.add(r.abs());
        }
        sums[0] = p.reduceLanes(VectorOperators.ADD);
        sums[1] = q.reduceLanes(VectorOperators.ADD);
        sums[2] = size.reduceLanes(VectorOperators.ADD);
        sums[3] = left.reduceLanes(VectorOperators.ADD);
        ScalarSplit.add(a, aStart, b, bStart, whole, n, large, small, rest, sums);
    }
}
