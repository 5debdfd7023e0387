package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The maximum and the sum of a row, for {@link SimdMath}. */
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

    /** {@link ArrayMath#sum}, for vectors with as many lanes as {@link ScalarMath} forms sums. */
    static double sum(double[] x, int n, ScalarMath.Temporaries own) {
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
        double[] sums = own.high();
        double[] lows = own.low();
        sum.intoArray(sums, 0);
        low.intoArray(lows, 0);
        return ScalarMath.sum(sums, lows, x, whole, n);
    }

    /** The sum for results that are rounded to float, for vectors with as many lanes as there are sums. */
    static double plainSum(double[] x, int n, double[] sums) {
        int whole = SPECIES.loopBound(n);
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            sum = sum.add(DoubleVector.fromArray(SPECIES, x, i));
        }
        sum.intoArray(sums, 0);
        return ScalarFloatMath.sum(sums, x, whole, n);
    }
}
