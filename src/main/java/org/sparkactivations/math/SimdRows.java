package org.sparkactivations.math;

import static org.sparkactivations.math.SimdConversions.FLOATS;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The maximum and the sum of a row, for {@link SimdMath}. */
final class SimdRows {

    private SimdRows() {}

    /** {@link ArrayMath#max(double[], int)} of at least one vector. */
    static double max(double[] x, int n) {
        int last = n - LANES;
        DoubleVector greatest = DoubleVector.fromArray(SPECIES, x, last);
        int i = 0;
        if (last > 3 * LANES) {
            // Four side by side, as one maximum waits for the other: with NaN and −0 each takes five instructions.
            DoubleVector second = greatest;
            DoubleVector third = greatest;
            DoubleVector fourth = greatest;
            for (; i < last - 3 * LANES; i += 4 * LANES) {
                greatest = greatest.max(DoubleVector.fromArray(SPECIES, x, i));
                second = second.max(DoubleVector.fromArray(SPECIES, x, i + LANES));
                third = third.max(DoubleVector.fromArray(SPECIES, x, i + 2 * LANES));
                fourth = fourth.max(DoubleVector.fromArray(SPECIES, x, i + 3 * LANES));
            }
            greatest = greatest.max(second).max(third.max(fourth));
        }
        for (; i < last; i += LANES) {
            greatest = greatest.max(DoubleVector.fromArray(SPECIES, x, i));
        }
        return greatest.reduceLanes(VectorOperators.MAX) + 0.0;
    }

    /** {@link ArrayMath#max(float[], int)} of at least one vector. */
    static float max(float[] x, int n) {
        int last = n - LANES;
        FloatVector greatest = FloatVector.fromArray(FLOATS, x, last);
        FloatVector second = greatest;
        int i = 0;
        for (; i < last - LANES; i += 2 * LANES) {
            FloatVector next = FloatVector.fromArray(FLOATS, x, i);
            FloatVector other = FloatVector.fromArray(FLOATS, x, i + LANES);
            greatest = greatest.blend(next, next.compare(VectorOperators.GT, greatest));
            second = second.blend(other, other.compare(VectorOperators.GT, second));
        }
        if (i < last) {
            FloatVector next = FloatVector.fromArray(FLOATS, x, i);
            greatest = greatest.blend(next, next.compare(VectorOperators.GT, greatest));
        }
        return greatest.max(second).reduceLanes(VectorOperators.MAX);
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
