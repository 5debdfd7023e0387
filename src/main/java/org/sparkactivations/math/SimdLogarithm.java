package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The logarithm of {@link SimdMath}, on arrays of at least one vector: {@link Logarithm} in one loop. */
final class SimdLogarithm {

    /** Added to exponents before a shift to the right, so that none is negative: AVX2 cannot shift negative numbers. */
    private static final long RAISED = 1024;

    private SimdLogarithm() {}

    /** {@link ArrayMath#ln}. */
    static void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n) {
        int last = n - LANES;
        DoubleVector leastNormal = broadcast(SPECIES, Double.MIN_NORMAL);
        DoubleVector greatest = broadcast(SPECIES, Double.MAX_VALUE);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
        DoubleVector rounder = broadcast(SPECIES, ROUNDER);
        DoubleVector ln2 = broadcast(SPECIES, LN2);
        DoubleVector ln2Low = broadcast(SPECIES, LN2_LOW);
        DoubleVector a0 = broadcast(SPECIES, ATANH_0);
        DoubleVector a1 = broadcast(SPECIES, ATANH_1);
        DoubleVector a2 = broadcast(SPECIES, ATANH_2);
        DoubleVector a3 = broadcast(SPECIES, ATANH_3);
        DoubleVector a4 = broadcast(SPECIES, ATANH_4);
        DoubleVector a5 = broadcast(SPECIES, ATANH_5);
        DoubleVector a6 = broadcast(SPECIES, ATANH_6);
        DoubleVector a7 = broadcast(SPECIES, ATANH_7);
        DoubleVector a8 = broadcast(SPECIES, ATANH_8);
        DoubleVector a9 = broadcast(SPECIES, ATANH_9);
        DoubleVector a10 = broadcast(SPECIES, ATANH_10);
        LongVector bitsOfOne = one.reinterpretAsLongs();
        LongVector bitsOfRounder = rounder.reinterpretAsLongs();
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector x = DoubleVector.fromArray(SPECIES, v, i);
            VectorMask<Double> isSubnormal = x.compare(VectorOperators.LT, leastNormal);
            DoubleVector scale = one.blend(0x1p54, isSubnormal);
            LongVector bits = x.mul(scale).reinterpretAsLongs();
            LongVector exponent = bits.sub(Logarithm.ROOT_HALF_BITS)
                    .add(RAISED << 52)
                    .lanewise(VectorOperators.LSHR, 52)
                    .sub(RAISED);
            LongVector half =
                    exponent.add(RAISED).lanewise(VectorOperators.LSHR, 1).sub(RAISED / 2);
            DoubleVector first =
                    bitsOfOne.sub(half.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector second = bitsOfOne
                    .sub(exponent.sub(half).lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles();
            DoubleVector m =
                    bits.sub(exponent.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector mLow = DoubleVector.fromArray(SPECIES, vLow, i)
                    .mul(scale)
                    .mul(first)
                    .mul(second);
            DoubleVector scaled =
                    bitsOfRounder.add(exponent).reinterpretAsDoubles().sub(rounder);
            DoubleVector k = scaled.blend(scaled.sub(54), isSubnormal);

            DoubleVector difference = m.sub(one);
            DoubleVector numerator = difference.add(mLow);
            DoubleVector back = numerator.sub(difference);
            DoubleVector u = two.mul(numerator);
            DoubleVector uLow = two.mul(difference.sub(numerator.sub(back)).add(mLow.sub(back)));

            DoubleVector denominator = m.add(one);
            DoubleVector denominatorLow = m.sub(denominator.sub(one)).add(mLow);
            DoubleVector inverse = one.div(denominator);
            DoubleVector q = u.mul(inverse);
            DoubleVector minus = q.neg();
            DoubleVector qLow = minus.fma(denominator, u)
                    .add(minus.fma(denominatorLow, uLow))
                    .mul(inverse);

            DoubleVector s = oneHalf.mul(q);
            DoubleVector w = s.mul(s);
            DoubleVector w2 = w.mul(w);
            DoubleVector even =
                    a10.fma(w2, a8).fma(w2, a6).fma(w2, a4).fma(w2, a2).fma(w2, a0);
            DoubleVector odd = a9.fma(w2, a7).fma(w2, a5).fma(w2, a3).fma(w2, a1);
            DoubleVector tail = q.mul(w.mul(w.fma(odd, even)));

            DoubleVector large = k.mul(ln2);
            DoubleVector sum = large.add(q);
            DoubleVector lost = q.sub(sum.sub(large));
            DoubleVector rest = lost.add(k.fma(ln2, large.neg()).add(k.fma(ln2Low, qLow.add(tail))));
            DoubleVector value = sum.add(rest);
            value.intoArray(y, i);
            rest.sub(value.sub(sum)).intoArray(yLow, i);
            boolean hasLogarithms = x.compare(VectorOperators.GT, 0)
                    .and(x.compare(VectorOperators.LE, greatest))
                    .allTrue();
            if (!hasLogarithms) {
                Logarithm.withoutLogarithm(v, y, yLow, i, i + LANES);
            }
        }
    }
}
