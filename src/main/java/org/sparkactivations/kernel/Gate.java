package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.Scratch;

/**
 * Smooth functions G that let a part of other numbers through: {@code f·G(z)} and {@code f·g·G(z)}, within 2 ulp.
 *
 * <p>The product f·g is taken without error, and G is within little more than half an ulp, or has a low part. Where z is so
 * far out that G is nothing, or f·g is beyond double, the whole need not be; such elements are computed one by one, with
 * their powers of 2 apart. Special cases: NaN gives NaN; infinities give what the product of the limits is, NaN for 0·∞.
 */
public enum Gate {
    /** σ(z). */
    SIGMOID(ArrayMath.NEAR, false) {
        @Override
        void open(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
            scratch.math().sigmoid(z, y, n);
        }

        @Override
        double far(double z, double f, double g) {
            return ScaledProduct.of(f, g, 1, 0, z, 0);
        }
    },

    /** σ(z)·σ(−z), the derivative of σ. */
    SIGMOID_SLOPE(ArrayMath.NEAR, true) {
        @Override
        void open(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
            Logistic.density(1, z, yl, y, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            return ScaledProduct.of(f, g, 1, 0, -Math.abs(z), 0);
        }
    },

    /** σ(z)·(1 + z·σ(−z)), the derivative of silu. */
    SILU_SLOPE(ArrayMath.NEAR, false) {
        @Override
        void open(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
            Logistic.productDerivative(z, yl, z, yl, y, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double c = 1 + z;
            return ScaledProduct.of(f, g, c, 1 - (c - z), z, 0);
        }
    },

    /** Φ(z), the normal distribution. */
    NORMAL_CDF(GeluKernel.REACH, false) {
        @Override
        void open(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
            GeluKernel.cdf(z, y, yl, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double q = GeluKernel.PEAK / -z;
            double ql = (Math.fma(q, z, GeluKernel.PEAK) + GeluKernel.PEAK_LOW) / -z;
            return withDensity(z, f, g, q, ql + q * GeluKernel.farMills(z));
        }
    },

    /** Φ(z) + z·φ(z), the derivative of gelu. */
    GELU_SLOPE(GeluKernel.REACH, false) {
        @Override
        void open(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
            GeluKernel.derivative(z, y, yl, n, scratch);
        }

        @Override
        double far(double z, double f, double g) {
            double p = GeluKernel.PEAK * z;
            double pl = Math.fma(GeluKernel.PEAK, z, -p) + GeluKernel.PEAK_LOW * z;
            return withDensity(z, f, g, p, pl - GeluKernel.PEAK / z * (1 + GeluKernel.farMills(z)));
        }
    };

    private final double reach;
    private final boolean closesRight;

    /**
     * A gate.
     *
     * @param reach up to this |z|, G is far from the bounds of double
     * @param closesRight whether G vanishes on the right, where else it is 1
     */
    Gate(double reach, boolean closesRight) {
        this.reach = reach;
        this.closesRight = closesRight;
    }

    /** {@code y + yl = G(z)} for |z| up to {@link #reach}; yl is 0 when it is called. */
    abstract void open(double[] z, double[] y, double[] yl, int n, Scratch scratch);

    /** {@code f·g·G(z)} for a z further out, where G vanishes. */
    abstract double far(double z, double f, double g);

    /** {@code y = f·G(z)}. */
    public final void times(double[] z, double[] f, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] opening = scratch.next(n);
        double[] low = scratch.next(n);
        openNear(z, opening, low, n, scratch);
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
        double[] low = scratch.next(n);
        openNear(z, opening, low, n, scratch);
        boolean plain = true;
        for (int i = 0; i < n; i++) {
            double p = f[i] * g[i];
            double pl = Math.fma(f[i], g[i], -p);
            // A zero keeps its sign: the rest is then 0, not −0, and both are negated, added, and negated again.
            double rest = Math.fma(p, low[i], pl * opening[i]) + 0.0;
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

    /** {@code y + yl = G(z)} for z held within the {@link #reach}. */
    private void openNear(double[] z, double[] y, double[] yl, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] near = scratch.next(n);
        for (int i = 0; i < n; i++) {
            near[i] = Math.min(Math.max(z[i], -reach), reach);
        }
        Arrays.fill(yl, 0, n, 0);
        open(near, y, yl, n, scratch);
        scratch.release(mark);
    }

    private boolean isNear(double z) {
        return z >= -reach & (!closesRight | z <= reach);
    }

    private double special(double z, double f, double g, double opening) {
        if (Double.isNaN(z)) {
            return z;
        }
        return isNear(z) ? ScaledProduct.of(f, g, opening, 0, 0, 0) : far(z, f, g);
    }

    /** {@code f·g·(c + cl)·e^(−z²/2)}. */
    static double withDensity(double z, double f, double g, double c, double cl) {
        double square = z * z;
        return ScaledProduct.of(f, g, c, cl, -0.5 * square, -0.5 * Math.fma(z, z, -square));
    }
}
