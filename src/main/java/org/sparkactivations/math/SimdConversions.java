package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Floats to doubles and back, for {@link SimdMath}, on arrays of at least a vector. HotSpot makes vector instructions of
 * a loop that converts only since JDK 21.
 */
final class SimdConversions {

    /** Floats in vectors of half the bits: as many as a vector has doubles. */
    static final VectorSpecies<Float> FLOATS =
            VectorSpecies.of(float.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / 2));

    private SimdConversions() {}

    /** {@link ArrayMath#widen}. */
    static void widen(float[] x, double[] y, int start, int n) {
        int last = n - LANES;
        widen(x, y, start, 0, last);
        if (n % LANES != 0) {
            widen(x, y, start, last, last);
        }
    }

    /** The same for the vectors that begin at {@code first}, LANES after it and so on, up to {@code last}. */
    private static void widen(float[] x, double[] y, int start, int first, int last) {
        for (int i = first; i <= last; i += LANES) {
            DoubleVector wide =
                    (DoubleVector) FloatVector.fromArray(FLOATS, x, i).convertShape(VectorOperators.F2D, SPECIES, 0);
            wide.intoArray(y, start + i);
        }
    }

    /** {@link ArrayMath#narrow(double, double[], float[], int)}. */
    static void narrow(double factor, double[] x, float[] y, int n) {
        int last = n - LANES;
        narrow(factor, x, y, 0, last);
        if (n % LANES != 0) {
            narrow(factor, x, y, last, last);
        }
    }

    private static void narrow(double factor, double[] x, float[] y, int first, int last) {
        DoubleVector factors = DoubleVector.broadcast(SPECIES, factor);
        for (int i = first; i <= last; i += LANES) {
            FloatVector narrow = (FloatVector)
                    DoubleVector.fromArray(SPECIES, x, i).mul(factors).convertShape(VectorOperators.D2F, FLOATS, 0);
            narrow.intoArray(y, i);
        }
    }

    /** {@link ArrayMath#narrow(double[], int, float[], int)}. */
    static void narrow(double[] x, int start, float[] y, int n) {
        int last = n - LANES;
        narrow(x, start, y, 0, last);
        if (n % LANES != 0) {
            narrow(x, start, y, last, last);
        }
    }

    private static void narrow(double[] x, int start, float[] y, int first, int last) {
        for (int i = first; i <= last; i += LANES) {
            FloatVector narrow = (FloatVector)
                    DoubleVector.fromArray(SPECIES, x, start + i).convertShape(VectorOperators.D2F, FLOATS, 0);
            narrow.intoArray(y, i);
        }
    }
}
