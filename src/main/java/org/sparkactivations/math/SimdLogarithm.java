package org.sparkactivations.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static org.sparkactivations.math.Coefficients.*;
import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The logarithm of {@link SimdMath}, on arrays of at least one vector: {@link Logarithm} in whole vectors. */
final class SimdLogarithm {

    /** Added to exponents before a shift to the right, so that none is negative: AVX2 cannot shift negative numbers. */
    private static final long RAISED = 1024;

    private SimdLogarithm() {}

    /**
     * {@link ArrayMath#ln}. Each of the two passes is a method of its own: one loop with both of them is more than
     * HotSpot can compile without objects for vectors. Both have more than 325 bytes of code, so that HotSpot does not
     * compile them into the kernel that calls them: there, the many small methods of the Vector API would take what it
     * allows for inlining, and the rest of the kernel would be calls.
     */
    static void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] m = scratch.next(n);
        double[] mLow = scratch.next(n);
        double[] k = scratch.next(n);
        boolean haveLogarithms = split(v, vLow, m, mLow, k, n);
        series(m, mLow, k, y, yLow, n);
        if (!haveLogarithms) {
            Logarithm.withoutLogarithm(v, y, yLow, 0, n);
        }
        scratch.release(mark);
    }

    /**
     * {@code v + vLow = (m + mLow)·2ᵏ} with m between √½ and √2.
     *
     * @return whether all elements have a finite logarithm
     */
    private static boolean split(double[] v, double[] vLow, double[] m, double[] mLow, double[] k, int n) {
        int last = n - LANES;
        DoubleVector leastNormal = broadcast(SPECIES, Double.MIN_NORMAL);
        DoubleVector greatest = broadcast(SPECIES, Double.MAX_VALUE);
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector rounder = broadcast(SPECIES, ROUNDER);
        LongVector bitsOfOne = one.reinterpretAsLongs();
        LongVector bitsOfRounder = rounder.reinterpretAsLongs();
        VectorMask<Double> haveLogarithms = SPECIES.maskAll(true);
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
            bits.sub(exponent.lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .intoArray(m, i);
            DoubleVector.fromArray(SPECIES, vLow, i)
                    .mul(scale)
                    .mul(first)
                    .mul(second)
                    .intoArray(mLow, i);
            DoubleVector scaled =
                    bitsOfRounder.add(exponent).reinterpretAsDoubles().sub(rounder);
            scaled.blend(scaled.sub(54), isSubnormal).intoArray(k, i);
            haveLogarithms =
                    haveLogarithms.and(x.compare(VectorOperators.GT, 0)).and(x.compare(VectorOperators.LE, greatest));
        }
        return haveLogarithms.allTrue();
    }

    /** {@code y + yLow = k·ln 2 + 2·artanh(q/2)} for {@code q = 2(m + mLow − 1)/(m + mLow + 1)}. */
    private static void series(double[] m, double[] mLow, double[] k, double[] y, double[] yLow, int n) {
        int last = n - LANES;
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector two = broadcast(SPECIES, 2);
        DoubleVector oneHalf = broadcast(SPECIES, 0.5);
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
        for (int next = 0; next < n; next += LANES) {
            int i = Math.min(next, last);
            DoubleVector high = DoubleVector.fromArray(SPECIES, m, i);
            DoubleVector low = DoubleVector.fromArray(SPECIES, mLow, i);
            DoubleVector difference = high.sub(one);
            DoubleVector numerator = difference.add(low);
            DoubleVector back = numerator.sub(difference);
            DoubleVector u = two.mul(numerator);
            DoubleVector uLow = two.mul(difference.sub(numerator.sub(back)).add(low.sub(back)));
            DoubleVector denominator = high.add(one);
            DoubleVector denominatorLow = high.sub(denominator.sub(one)).add(low);
            DoubleVector inverse = one.div(denominator);
            DoubleVector quotient = u.mul(inverse);
            DoubleVector minus = quotient.neg();
            DoubleVector quotientLow = minus.fma(denominator, u)
                    .add(minus.fma(denominatorLow, uLow))
                    .mul(inverse);
            DoubleVector s = oneHalf.mul(quotient);
            DoubleVector w = s.mul(s);
            DoubleVector w2 = w.mul(w);
            DoubleVector even =
                    a10.fma(w2, a8).fma(w2, a6).fma(w2, a4).fma(w2, a2).fma(w2, a0);
            DoubleVector odd = a9.fma(w2, a7).fma(w2, a5).fma(w2, a3).fma(w2, a1);
            DoubleVector tail = quotient.mul(w.mul(w.fma(odd, even)));
            DoubleVector exponent = DoubleVector.fromArray(SPECIES, k, i);
            DoubleVector large = exponent.mul(ln2);
            DoubleVector sum = large.add(quotient);
            DoubleVector lost = quotient.sub(sum.sub(large));
            DoubleVector rest =
                    lost.add(exponent.fma(ln2, large.neg()).add(exponent.fma(ln2Low, quotientLow.add(tail))));
            DoubleVector value = sum.add(rest);
            value.intoArray(y, i);
            rest.sub(value.sub(sum)).intoArray(yLow, i);
        }
    }
}
