package org.sparkactivations.math;

import static org.sparkactivations.math.ScalarRows.SUMS;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The maximum and the sum of a row, for {@link SimdMath}. No method takes or gives a vector: where HotSpot does not
 * compile such a method into its caller, each vector is an object.
 */
final class SimdRows {

    /** Floats in vectors of 256 bits at most: the maximum of the lanes of one with 512 bits takes longer than it saves. */
    private static final VectorSpecies<Float> WIDE_FLOATS =
            VectorSpecies.of(float.class, VectorShape.forBitSize(Math.min(SPECIES.vectorBitSize(), 256)));

    /** The number of floats in such a vector. */
    static final int FLOAT_LANES = WIDE_FLOATS.length();

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

    /** {@link ArrayMath#max(float[], int)} of at least {@link #FLOAT_LANES} elements. */
    static float max(float[] x, int n) {
        int last = n - FLOAT_LANES;
        FloatVector greatest = FloatVector.fromArray(WIDE_FLOATS, x, last);
        FloatVector second = greatest;
        FloatVector third = greatest;
        FloatVector fourth = greatest;
        int i = 0;
        for (; i < last - 3 * FLOAT_LANES; i += 4 * FLOAT_LANES) {
            FloatVector a = FloatVector.fromArray(WIDE_FLOATS, x, i);
            FloatVector b = FloatVector.fromArray(WIDE_FLOATS, x, i + FLOAT_LANES);
            FloatVector c = FloatVector.fromArray(WIDE_FLOATS, x, i + 2 * FLOAT_LANES);
            FloatVector d = FloatVector.fromArray(WIDE_FLOATS, x, i + 3 * FLOAT_LANES);
            greatest = greatest.blend(a, a.compare(VectorOperators.GT, greatest));
            second = second.blend(b, b.compare(VectorOperators.GT, second));
            third = third.blend(c, c.compare(VectorOperators.GT, third));
            fourth = fourth.blend(d, d.compare(VectorOperators.GT, fourth));
        }
        for (; i < last; i += FLOAT_LANES) {
            FloatVector next = FloatVector.fromArray(WIDE_FLOATS, x, i);
            greatest = greatest.blend(next, next.compare(VectorOperators.GT, greatest));
        }
        greatest = greatest.blend(second, second.compare(VectorOperators.GT, greatest));
        third = third.blend(fourth, fourth.compare(VectorOperators.GT, third));
        return greatest.blend(third, third.compare(VectorOperators.GT, greatest))
                .reduceLanes(VectorOperators.MAX);
    }

    /** Whether vectors have as many lanes as {@link ScalarMath} forms sums, or half of that. */
    static final boolean FORM_SUMS = LANES == SUMS || 2 * LANES == SUMS;

    /** {@link ArrayMath#sum} of at least {@link ScalarRows#SUMS} elements, for vectors that {@link #FORM_SUMS}. */
    static double sum(double[] x, int n, ScalarMath.Temporaries own) {
        int whole = n - n % SUMS;
        if (LANES == SUMS) {
            sums(x, whole, own.high(), own.low());
        } else {
            sumsOfHalves(x, whole, own.high(), own.low());
        }
        return ScalarRows.sum(own.high(), own.low(), x, whole, n);
    }

    private static void sums(double[] x, int whole, double[] sums, double[] lows) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector low = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector term = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector next = sum.add(term);
            DoubleVector back = next.sub(sum);
            low = low.add(sum.sub(next.sub(back)).sub(back.sub(term)));
            sum = next;
        }
        sum.intoArray(sums, 0);
        low.intoArray(lows, 0);
    }

    private static void sumsOfHalves(double[] x, int whole, double[] sums, double[] lows) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector secondSum = DoubleVector.zero(SPECIES);
        DoubleVector secondLow = DoubleVector.zero(SPECIES);
        for (int i = 0; i < whole; i += 2 * LANES) {
            DoubleVector term = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector secondTerm = DoubleVector.fromArray(SPECIES, x, i + LANES);
            DoubleVector next = sum.add(term);
            DoubleVector secondNext = secondSum.add(secondTerm);
            DoubleVector back = next.sub(sum);
            DoubleVector secondBack = secondNext.sub(secondSum);
            low = low.add(sum.sub(next.sub(back)).sub(back.sub(term)));
            secondLow = secondLow.add(secondSum.sub(secondNext.sub(secondBack)).sub(secondBack.sub(secondTerm)));
            sum = next;
            secondSum = secondNext;
        }
        sum.intoArray(sums, 0);
        low.intoArray(lows, 0);
        secondSum.intoArray(sums, LANES);
        secondLow.intoArray(lows, LANES);
    }

    /** The sum for results that are rounded to float, for vectors that {@link #FORM_SUMS}. */
    static double plainSum(double[] x, int n, double[] sums) {
        int whole = n - n % SUMS;
        DoubleVector sum = DoubleVector.zero(SPECIES);
        if (LANES == SUMS) {
            for (int i = 0; i < whole; i += LANES) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, x, i));
            }
        } else {
            DoubleVector second = DoubleVector.zero(SPECIES);
            for (int i = 0; i < whole; i += 2 * LANES) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, x, i));
                second = second.add(DoubleVector.fromArray(SPECIES, x, i + LANES));
            }
            second.intoArray(sums, LANES);
        }
        sum.intoArray(sums, 0);
        return ScalarFloatMath.sum(sums, x, whole, n);
    }
}
