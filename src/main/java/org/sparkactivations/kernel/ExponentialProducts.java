package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/** Products of an exponential, which neither overflow nor underflow before the result does. */
public final class ExponentialProducts {

    private ExponentialProducts() {}

    /** {@code y = e^min(x, 0)}. */
    public static void ofLeft(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] left = scratch.next(n);
        for (int i = 0; i < n; i++) {
            left[i] = Math.min(x[i], 0);
        }
        scratch.math().exp(left, y, n);
        scratch.release(mark);
    }

    /** {@code y = x > 0 ? right : (factor + low)·eˣ}. */
    public static void leftOfZero(
            double right, double factor, double low, double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] hi = scratch.next(n);
        double[] lo = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gl = scratch.next(n);
        for (int i = 0; i < n; i++) {
            hi[i] = Math.min(x[i], 0);
        }
        Arrays.fill(lo, 0, n, 0);
        boolean near = scratch.math().decay(hi, lo, g, gl, n);
        for (int i = 0; i < n; i++) {
            double step = Conditions.positiveOfBounded(x[i]);
            y[i] = step * right + (1 - step) * Math.fma(factor, g[i], Math.fma(factor, gl[i], low * g[i]));
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(hi[i] >= -ArrayMath.NEAR)) {
                y[i] = product(factor, low, hi[i], 0);
            }
        }
        scratch.release(mark);
    }

    /** {@code (factor + low)·e^(hi + lo)} for an element that is far out. */
    public static double product(double factor, double low, double hi, double lo) {
        return ScalarMath.farProduct(factor, hi, low == 0 ? lo : lo + low / factor);
    }
}
