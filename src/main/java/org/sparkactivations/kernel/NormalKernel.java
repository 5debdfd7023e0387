package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/** The distribution function Φ of the normal distribution, by Mills' ratio as in {@link GeluKernel}, and its density φ. */
public final class NormalKernel {

    /** Where e^(high) has underflowed. */
    private static final double FAR = -800;

    /** Below this exponent, the low part of the product might underflow. */
    private static final double LOW = -600;

    private NormalKernel() {}

    /**
     * {@code y = Φ(x)} for any x, within 1.25 ulp.
     *
     * <p>Special cases: 0 for −∞ and left of −38.5, where the result underflows; 1 for ∞; NaN for NaN.
     */
    public static void distribution(double[] x, double[] y, int n, Scratch scratch) {
        if (scratch.math().isForFloats()) {
            FloatKernels.normalCdf(x, y, n, scratch);
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] r = scratch.next(n);
        double[] rLow = scratch.next(n);
        double[] far = scratch.next(n);
        GeluKernel.halfSquare(x, high, low, n);
        scratch.math().decay(high, low, g, gLow, n);
        GeluKernel.mills(x, r, rLow, n, scratch);
        for (int i = 0; i < n; i++) {
            far[i] = Conditions.positive(LOW - high[i]);
        }
        GeluKernel.reflect(x, r, rLow, g, gLow, y, scratch.next(n), n);
        boolean near = Fill.isAll(0, far, n);
        for (int i = 0; !near && i < n; i++) {
            if (far[i] != 0) {
                y[i] = x[i] > 0 ? 1 : left(r[i], rLow[i], high[i], low[i]);
            }
        }
        scratch.release(mark);
    }

    /** Φ far left of 0; NaN for NaN. */
    private static double left(double r, double rLow, double high, double low) {
        return high < FAR ? 0 : ScalarMath.farProduct(r, high, low + rLow / r);
    }

    /**
     * {@code y = φ(x)} for any x, within 1 ulp; exactly even.
     *
     * <p>Special cases: 0 for ±∞ and where the result underflows, NaN for NaN.
     */
    public static void density(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        GeluKernel.halfSquare(x, high, low, n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(GeluKernel.PEAK, g[i], Math.fma(GeluKernel.PEAK, gLow[i], GeluKernel.PEAK_LOW * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(high[i] >= -ArrayMath.NEAR)) {
                y[i] = ScalarMath.farProduct(GeluKernel.PEAK, high[i], low[i] + GeluKernel.PEAK_LOW / GeluKernel.PEAK);
            }
        }
        scratch.release(mark);
    }
}
