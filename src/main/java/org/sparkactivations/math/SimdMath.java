package org.sparkactivations.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The provider on the Vector API. It does the arithmetic of {@link ScalarMath}, operation by operation, in
 * whole vectors.
 *
 * <p>The last elements of an array are computed in a whole vector too, which overlaps the one before. {@link
 * ScalarMath} computes shorter arrays, and elements that are too far out. Both give the same bits, so the place of an
 * element in its array does not matter.
 *
 * <p>Vectors are local variables. As arguments of a method that HotSpot does not inline they would become objects, and
 * as static constants they would be read from memory again after every store.
 */
final class SimdMath implements ArrayMath {

    /**
     * The species that Spark's MLlib computes with ({@code dev.ludovic.netlib.blas.VectorBLAS}). The preferred species
     * has as many lanes, but vectors of another class. HotSpot inlines the Vector API by the classes that it has seen:
     * after a second one, loops that carry vectors are 2 to 20 times slower in the whole JVM.
     */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_MAX;

    static final int LANES = SPECIES.length();

    /** The lanes of the narrowest vectors that pay. */
    static final int NARROW = 4;

    /** From this length on, two passes over an array of floats are faster than one. */
    static final int LONG = 16 * LANES;

    private static final ScalarMath SHORT = new ScalarMath("arrays are shorter than a vector");

    SimdMath() {
        if (LANES < NARROW) {
            throw new UnsupportedOperationException(
                    "the vectors of this CPU hold no more than " + LANES + " doubles, too few to pay");
        }
    }

    /** The arrays of this thread, each of at least n elements. */
    static ScalarMath.Temporaries temporaries(int n) {
        return SHORT.temporaries(n);
    }

    /**
     * Whether all |k| of a loop are below 513, and so all |x| far below {@link ArrayMath#NEAR}.
     *
     * @param collected all bits in which {@code ROUNDER + 512 + k} differ from ROUNDER
     */
    static boolean areNear(long collected) {
        return collected >>> 10 == 0;
    }

    /** Whether |x| is at most {@link ArrayMath#NEAR} for each element from {@code start} to {@code end} (exclusive). */
    static boolean areNear(double[] x, int start, int end) {
        return ScalarMath.areNear(x, start, end);
    }

    @Override
    public String description() {
        return "SIMD, with vectors of " + LANES + " doubles";
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.exp(x, y, n);
        } else {
            SimdExponential.exp(x, y, n);
        }
    }

    @Override
    public void exp(double[] high, double[] low, double[] y, int n) {
        if (n < LANES) {
            SHORT.exp(high, low, y, n);
        } else {
            SimdExponential.exp(high, low, y, n);
        }
    }

    @Override
    public boolean preciseExp(double[] x, double[] y, double[] yLow, int n) {
        return n < LANES ? SHORT.preciseExp(x, y, yLow, n) : SimdExponential.preciseExp(x, y, yLow, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.expBelow(top, x, y, n);
        } else {
            SimdExponential.expBelow(top, x, y, n);
        }
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        if (n < LANES) {
            SHORT.expm1(x, y, low, n);
        } else {
            SimdExponential.expm1(x, y, low, n);
        }
    }

    @Override
    public void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        if (n < LANES) {
            SHORT.ln(v, vLow, y, yLow, n, scratch);
        } else {
            SimdLogarithm.ln(v, vLow, y, yLow, n, scratch);
        }
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.tanh(x, y, n);
        } else {
            SimdExponential.tanh(x, y, n);
        }
    }

    @Override
    public boolean tanhWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        if (n < LANES) {
            return SHORT.tanhWithDerivative(x, y, slopes, n);
        }
        SimdExponential.tanhWithDerivative(x, y, slopes, n);
        return true;
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoid(x, y, n);
        } else {
            SimdLogistic.sigmoid(x, y, n);
        }
    }

    @Override
    public boolean sigmoidWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        if (n < LANES) {
            return SHORT.sigmoidWithDerivative(x, y, slopes, n);
        }
        SimdLogistic.sigmoidWithDerivative(x, y, slopes, n);
        return true;
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoidProduct(factor, high, low, y, n);
        } else {
            SimdLogistic.sigmoidProduct(factor, high, low, y, n);
        }
    }

    @Override
    public boolean sigmoidProductWithDerivative(
            double[] factor,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            double[] y,
            double[] slopes,
            int n) {
        if (n < LANES) {
            return SHORT.sigmoidProductWithDerivative(factor, high, low, v, vLow, y, slopes, n);
        }
        SimdLogistic.sigmoidProductWithDerivative(factor, high, low, v, vLow, y, slopes, n);
        return true;
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.swish(beta, betaLow, x, y, n);
        } else {
            SimdLogistic.swish(beta, betaLow, x, y, n);
        }
    }

    @Override
    public boolean swishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int n) {
        if (n < LANES) {
            return SHORT.swishWithDerivative(beta, betaLow, x, y, slopes, n);
        }
        SimdLogistic.swishWithDerivative(beta, betaLow, x, y, slopes, n);
        return true;
    }

    @Override
    public boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        return n < LANES ? SHORT.decay(high, low, g, gLow, n) : SimdLogistic.decay(high, low, g, gLow, n);
    }

    @Override
    public boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        return n < LANES
                ? SHORT.density(factor, high, low, y, n, scratch)
                : SimdLogistic.density(factor, high, low, y, n);
    }

    @Override
    public boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        return n < LANES
                ? SHORT.productDerivative(high, low, v, vLow, y, n, scratch)
                : SimdLogistic.productDerivative(high, low, v, vLow, y, n);
    }

    @Override
    public double max(double[] x, int n) {
        return n < LANES ? SHORT.max(x, n) : SimdRows.max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        boolean isLong = n >= 2 * ScalarRows.SUMS && SimdRows.FORM_SUMS;
        return isLong ? SimdRows.sum(x, n, SHORT.temporaries(ScalarRows.SUMS)) : SHORT.sum(x, n);
    }

    @Override
    public void widen(float[] x, double[] y, int start, int n) {
        if (n < LANES) {
            SHORT.widen(x, y, start, n);
        } else {
            SimdConversions.widen(x, y, start, n);
        }
    }

    @Override
    public void narrow(double[] x, int start, float[] y, int n) {
        if (n < LANES) {
            SHORT.narrow(x, start, y, n);
        } else {
            SimdConversions.narrow(x, start, y, n);
        }
    }

    @Override
    public void addProduct(
            double[] a,
            int aStart,
            boolean isTransposed,
            double[] b,
            int bStart,
            double[] c,
            int cStart,
            int m,
            int k,
            int n) {
        SimdProducts.add(a, aStart, isTransposed ? 1 : k, isTransposed ? m : 1, b, bStart, c, cStart, m, k, n);
    }

    @Override
    public void split(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        SimdSplit.split(a, aStart, b, bStart, n, large, small, rest, sums);
    }
}
