package org.sparkactivations.math;

import static org.sparkactivations.math.ScalarRows.SUMS;
import static org.sparkactivations.math.SimdMath.LANES;

import java.util.Arrays;

/**
 * The provider on the Vector API for results that are rounded to float. It does the arithmetic of {@link
 * ScalarFloatMath}, operation by operation, in whole vectors of doubles. As in {@link SimdMath}, the last vector of an
 * array overlaps the one before, and arrays shorter than a vector are computed in plain Java.
 */
final class SimdFloatMath implements ArrayMath {

    private static final ScalarFloatMath SHORT = new ScalarFloatMath("arrays are shorter than a vector");

    private final SimdMath doubles = new SimdMath();

    @Override
    public String description() {
        return doubles.description();
    }

    @Override
    public boolean isForFloats() {
        return true;
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.exp(x, y, n);
        } else {
            SimdFloats.exp(x, y, n);
        }
    }

    @Override
    public void exp(double[] high, double[] low, double[] y, int n) {
        exp(high, y, n);
    }

    @Override
    public boolean preciseExp(double[] x, double[] y, double[] yLow, int n) {
        exp(x, y, n);
        Arrays.fill(yLow, 0, n, 0);
        return ScalarMath.areNear(x, 0, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.expBelow(top, x, y, n);
        } else {
            SimdFloats.expBelow(top, x, y, n);
        }
    }

    @Override
    public void expm1(double[] x, double[] y, double[] yLow, int n) {
        if (n < LANES) {
            SHORT.expm1(x, y, yLow, n);
        } else {
            SimdFloats.expm1(x, y, yLow, n);
        }
    }

    @Override
    public void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        doubles.ln(v, vLow, y, yLow, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.tanh(x, y, n);
        } else {
            SimdFloats.tanh(x, y, n);
        }
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoid(x, y, n);
        } else {
            SimdFloats.sigmoid(x, y, n);
        }
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        if (n < LANES) {
            SHORT.sigmoidProduct(factor, high, low, y, n);
        } else {
            SimdFloats.sigmoidProduct(factor, high, y, n);
        }
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        if (n < LANES) {
            SHORT.swish(beta, betaLow, x, y, n);
        } else {
            SimdFloats.swish(beta, betaLow, x, y, n);
        }
    }

    @Override
    public boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        return n < LANES ? SHORT.decay(high, low, g, gLow, n) : SimdFloats.decay(high, g, gLow, n);
    }

    @Override
    public boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        return n < LANES ? SHORT.density(factor, high, low, y, n, scratch) : SimdFloats.density(factor, high, y, n);
    }

    @Override
    public boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        return n < LANES
                ? SHORT.productDerivative(high, low, v, vLow, y, n, scratch)
                : SimdFloats.productDerivative(high, v, y, n);
    }

    @Override
    public double max(double[] x, int n) {
        return doubles.max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        return n >= SUMS && SimdRows.FORM_SUMS ? SimdRows.plainSum(x, n, SHORT.sums()) : SHORT.sum(x, n);
    }

    @Override
    public float max(float[] x, int n) {
        return n < SimdRows.FLOAT_LANES ? SHORT.max(x, n) : SimdRows.max(x, n);
    }

    @Override
    public double sumOfExpBelow(double top, float[] x, double[] y, int n, Scratch scratch) {
        if (n < LANES) {
            return SHORT.sumOfExpBelow(top, x, y, n, scratch);
        }
        double sum = sumOfNear(top, x, y, n, scratch);
        if (!Double.isNaN(sum)) {
            return sum;
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i] - top) <= NEAR)) {
                y[i] = ScalarMath.farExpBelow(top, x[i]);
            }
        }
        return sum(y, n);
    }

    @Override
    public double sumOfExp(float[] x, double[] y, int n, Scratch scratch) {
        return n < LANES ? SHORT.sumOfExp(x, y, n, scratch) : sumOfNear(0, x, y, n, scratch);
    }

    /** As {@link #sumOfExpBelow}; NaN if a difference is not {@linkplain ScalarFloatMath#areModerate moderate}. */
    private double sumOfNear(double top, float[] x, double[] y, int n, Scratch scratch) {
        int last = n - LANES;
        int whole = n - n % SUMS;
        int mark = scratch.mark();
        double[] sums = scratch.next(SUMS);
        double[] others = scratch.next(SUMS);
        boolean near = SimdFloats.expBelow(top, x, y, sums, 0, whole - LANES);
        if (whole <= last) {
            near &= SimdFloats.expBelow(top, x, y, others, whole, last);
        }
        if (n % LANES != 0) {
            // The last vector overlaps the one before, so it does not belong to the sums.
            near &= SimdFloats.expBelow(top, x, y, others, last, last);
        }
        scratch.release(mark);
        if (!near) {
            return Double.NaN;
        }
        return SimdRows.FORM_SUMS ? ScalarFloatMath.sum(sums, y, whole, n) : sum(y, n);
    }

    @Override
    public void narrow(double factor, double[] x, float[] y, int n) {
        if (n < LANES) {
            SHORT.narrow(factor, x, y, n);
        } else {
            SimdConversions.narrow(factor, x, y, n);
        }
    }

    @Override
    public boolean exp(float[] x, float[] y, int n) {
        if (n < LANES) {
            return false;
        }
        SimdFloats.exp(x, y, n);
        return true;
    }

    @Override
    public boolean tanh(float[] x, float[] y, int n) {
        if (n < LANES) {
            return false;
        }
        SimdFloats.tanh(x, y, n);
        return true;
    }

    @Override
    public boolean sigmoid(float[] x, float[] y, int n) {
        if (n < LANES) {
            return false;
        }
        SimdFloats.sigmoid(x, y, n);
        return true;
    }

    @Override
    public boolean swish(double beta, double betaLow, float[] x, float[] y, int n) {
        if (n < LANES) {
            return false;
        }
        SimdFloats.swish(beta, betaLow, x, y, n);
        return true;
    }
}
