package org.sparkactivations.kernel;

import static org.sparkactivations.math.Coefficients.LN2;
import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;

/**
 * The logarithm ln(1 − e^(−x)) of the complement of an exponential, and its derivative 1/(eˣ − 1).
 *
 * <p>Method: the logarithm of v = −expm1(−x) up to ln 2, and of v = 1 − e^(−x) beyond, as in Mächler, Accurately
 * Computing log(1 − exp(−|a|)), 2012. In both, v is a sum of two doubles, of which the second has all digits that the
 * first lacks, so that nothing cancels where v is next to 1.
 */
public final class LogOfComplementKernel {

    private LogOfComplementKernel() {}

    /**
     * {@code y = ln(1 − e^(−x))} for any x, within 1 ulp.
     *
     * <p>Special cases: −∞ for 0, −0 for ∞ and where the result underflows, NaN for x &lt; 0 and for NaN.
     */
    public static void value(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] opposite = scratch.next(n);
        double[] zero = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        for (int i = 0; i < n; i++) {
            opposite[i] = -x[i];
        }
        Arrays.fill(zero, 0, n, 0);
        boolean near = scratch.math().decay(opposite, zero, g, gLow, n);
        scratch.math().expm1(opposite, e, eLow, n);
        for (int i = 0; i < n; i++) {
            double far = Conditions.positiveOfBounded(Math.max(x[i], 0) - LN2);
            double v = 1 - g[i];
            double vLow = fastTwoDifferenceError(1, g[i], v) - gLow[i];
            e[i] = far * v - (1 - far) * e[i];
            eLow[i] = far * vLow - (1 - far) * eLow[i];
        }
        scratch.math().ln(e, eLow, y, zero, n, scratch);
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = x[i] > 0 ? -ScalarMath.farProduct(1, -x[i], 0) : Double.NaN;
            }
        }
        scratch.release(mark);
    }

    /**
     * {@code y = 1/(eˣ − 1)} for x ≥ 0, within 1 ulp.
     *
     * <p>Special cases: ∞ for 0, 0 for ∞ and where the result underflows, NaN for x &lt; 0 and for NaN.
     */
    public static void derivative(double[] x, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] e = scratch.next(n);
        double[] eLow = scratch.next(n);
        double[] zero = scratch.next(n);
        scratch.math().expm1(x, e, eLow, n);
        for (int i = 0; i < n; i++) {
            double inverse = 1 / e[i];
            double result = inverse + inverse * (Math.fma(-inverse, e[i], 1) - inverse * eLow[i]);
            y[i] = result;
            // −0 or NaN where the result is negative, infinite or NaN, or e is, and above 0 for a large x: for all x
            // but
            // those that need no care.
            zero[i] = 0 * result + 0 * e[i] - Math.max(x[i] - ArrayMath.NEAR, 0);
        }
        boolean near = Fill.isAll(0, zero, n);
        for (int i = 0; !near && i < n; i++) {
            if (!(y[i] > 0 && x[i] <= ArrayMath.NEAR)) {
                y[i] = far(x[i]);
            }
        }
        scratch.release(mark);
    }

    /** The derivative at 0 and next to it, for large x, and for x without one. */
    private static double far(double x) {
        if (x > ArrayMath.NEAR) {
            return ScalarMath.farProduct(1, -x, 0);
        }
        return x >= 0 ? 1 / Math.abs(x) : Double.NaN;
    }
}
