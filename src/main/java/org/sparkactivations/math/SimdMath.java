package org.sparkactivations.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The provider on the Vector API: line for line the arithmetic of {@link ScalarMath}, in whole vectors.
 *
 * <p>The last elements of an array are computed in a whole vector too, which overlaps the one before; shorter arrays, and
 * elements that are too far out, are left to {@link ScalarMath}. As both give the same bits, no element shows where it stood.
 *
 * <p>Vectors stay in local variables. In the hands of methods of our own, which HotSpot need not inline, they would become
 * objects; and those in static fields, constants though they are, are read from memory again after every store.
 */
final class SimdMath implements ArrayMath {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final ScalarMath SHORT = new ScalarMath("arrays are shorter than a vector");

    SimdMath() {
        if (LANES < 4) {
            throw new UnsupportedOperationException(
                    "the vectors of this CPU hold no more than " + LANES + " doubles, too few to pay");
        }
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
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        if (n < LANES) {
            SHORT.exp(hi, lo, y, n);
        } else {
            SimdExponential.exp(hi, lo, y, n);
        }
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
    public void ln(double[] v, double[] vl, double[] y, double[] yl, int n, Scratch scratch) {
        if (n < LANES) {
            SHORT.ln(v, vl, y, yl, n, scratch);
        } else {
            SimdLogarithm.ln(v, vl, y, yl, n);
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
    public void sigmoid(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoid(x, y, n);
        } else {
            SimdLogistic.sigmoid(x, y, n);
        }
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoidProduct(factor, hi, lo, y, n);
        } else {
            SimdLogistic.sigmoidProduct(factor, hi, lo, y, n);
        }
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
    public boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n) {
        return n < LANES ? SHORT.decay(hi, lo, g, low, n) : SimdLogistic.decay(hi, lo, g, low, n);
    }

    @Override
    public boolean productDerivative(
            double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        return n < LANES
                ? SHORT.productDerivative(hi, lo, v, vl, y, n, scratch)
                : SimdLogistic.productDerivative(hi, lo, v, vl, y, n);
    }

    @Override
    public double max(double[] x, int n) {
        return n < LANES ? SHORT.max(x, n) : SimdRows.max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        boolean isLong = n >= 2 * LANES && LANES == ScalarMath.SUMS;
        return isLong ? SimdRows.sum(x, n, SHORT.temporaries(LANES)) : SHORT.sum(x, n);
    }
}
