package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.Scratch;

/**
 * Smooth functions G that let a part of other numbers through, and their products f·G(z) and f·g·G(z).
 *
 * <p>Method: the product f·g is exact, a sum of two doubles. G is within little more than half an ulp, or has a low
 * part. Where G vanishes or f·g overflows, the whole product may still be a normal double. Such elements are computed
 * again, one by one, with their powers of 2 apart.
 *
 * <p>Range: any f, g and z. Error: within 2 ulp. Special cases: NaN gives NaN; infinities give the product of the
 * limits, which is NaN for 0·∞.
 */
public enum Gate {
    /** σ(z). */
    SIGMOID(ArrayMath.NEAR, false) {
        @Override
        void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
            scratch.math().sigmoid(z, y, n);
        }

        @Override
        double far(double z, double f, double g) {
            return ExponentialProducts.product(f, g, 1, 0, z, 0);
        }
    },

    /** σ(z)·σ(−z), the derivative of σ. */
    SIGMOID_SLOPE(ArrayMath.NEAR, true) {
        @Override
        void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
            Logistic.density(1, z, yLow, y, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            return ExponentialProducts.product(f, g, 1, 0, -Math.abs(z), 0);
        }
    },

    /** σ(z)·(1 + z·σ(−z)), the derivative of silu. */
    SILU_SLOPE(ArrayMath.NEAR, false) {
        @Override
        void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
            Logistic.productDerivative(z, yLow, z, yLow, y, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double c = 1 + z;
            return ExponentialProducts.product(f, g, c, fastTwoSumError(z, 1, c), z, 0);
        }
    },

    /** Φ(z), the distribution function of the normal distribution. */
    NORMAL_CDF(GeluKernel.REACH, false) {
        @Override
        void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
            GeluKernel.cdf(z, y, yLow, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double q = GeluKernel.PEAK / -z;
            double qLow = (Math.fma(q, z, GeluKernel.PEAK) + GeluKernel.PEAK_LOW) / -z;
            return withDensity(z, f, g, q, qLow + q * GeluKernel.farMills(z));
        }
    },

    /** Φ(z) + z·φ(z), the derivative of gelu. */
    GELU_SLOPE(GeluKernel.REACH, false) {
        @Override
        void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
            GeluKernel.derivative(z, y, yLow, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double p = GeluKernel.PEAK * z;
            double pLow = twoProductError(GeluKernel.PEAK, z, p) + GeluKernel.PEAK_LOW * z;
            return withDensity(z, f, g, p, pLow - GeluKernel.PEAK / z * (1 + GeluKernel.farMills(z)));
        }
    };

    private final double reach;
    private final boolean closesRight;

    /**
     * A gate.
     *
     * @param reach up to this |z|, G is far from the bounds of double
     * @param closesRight whether G is 0 far out on the right, where it is otherwise 1
     */
    Gate(double reach, boolean closesRight) {
        this.reach = reach;
        this.closesRight = closesRight;
    }

    /** {@code y + yLow = G(z)} for |z| up to {@link #reach}; yLow holds zeros when it is called. */
    abstract void open(double[] z, double[] y, double[] yLow, int n, Scratch scratch);

    /** {@code f·g·G(z)} for a z further out, where G vanishes. */
    abstract double far(double z, double f, double g);

    /** {@code y = f·G(z)}. */
    public final void times(double[] z, double[] f, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] opening = scratch.next(n);
        double[] openingLow = scratch.next(n);
        openNear(z, opening, openingLow, n, scratch);
        boolean plain = true;
        for (int i = 0; i < n; i++) {
            y[i] = f[i] * opening[i];
        }
        for (int i = 0; i < n; i++) {
            plain &= isNear(z[i]) & Math.abs(f[i]) <= Double.MAX_VALUE;
        }
        for (int i = 0; !plain && i < n; i++) {
            if (!(isNear(z[i]) && Math.abs(f[i]) <= Double.MAX_VALUE)) {
                y[i] = special(z[i], f[i], 1, opening[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code y = f·g·G(z)}. */
    public final void times(double[] z, double[] f, double[] g, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] opening = scratch.next(n);
        double[] openingLow = scratch.next(n);
        openNear(z, opening, openingLow, n, scratch);
        boolean plain = true;
        for (int i = 0; i < n; i++) {
            double p = f[i] * g[i];
            double pLow = twoProductError(f[i], g[i], p);
            // A product of −0 stays −0: the rest is +0, and both are negated, added, and negated again.
            double rest = Math.fma(p, openingLow[i], pLow * opening[i]) + 0.0;
            y[i] = -Math.fma(-p, opening[i], -rest);
        }
        for (int i = 0; i < n; i++) {
            plain &= isNear(z[i]) & Math.abs(f[i] * g[i]) <= Double.MAX_VALUE;
        }
        for (int i = 0; !plain && i < n; i++) {
            if (!(isNear(z[i]) && Math.abs(f[i] * g[i]) <= Double.MAX_VALUE)) {
                y[i] = special(z[i], f[i], g[i], opening[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code y + yLow = G(z)} for z held within ± {@link #reach}. */
    private void openNear(double[] z, double[] y, double[] yLow, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] held = scratch.next(n);
        for (int i = 0; i < n; i++) {
            held[i] = Math.min(Math.max(z[i], -reach), reach);
        }
        Arrays.fill(yLow, 0, n, 0);
        open(held, y, yLow, n, scratch);
        scratch.release(mark);
    }

    private boolean isNear(double z) {
        return z >= -reach & (!closesRight | z <= reach);
    }

    private double special(double z, double f, double g, double opening) {
        if (Double.isNaN(z)) {
            return z;
        }
        return isNear(z) ? ExponentialProducts.product(f, g, opening, 0, 0, 0) : far(z, f, g);
    }

    /** {@code f·g·(c + cLow)·e^(−z²/2)}. */
    private static double withDensity(double z, double f, double g, double c, double cLow) {
        double square = z * z;
        return ExponentialProducts.product(f, g, c, cLow, -0.5 * square, -0.5 * twoProductError(z, z, square));
    }
}
