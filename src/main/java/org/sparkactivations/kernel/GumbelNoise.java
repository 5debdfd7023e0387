package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.KernelContext;

/**
 * Noise of the standard Gumbel distribution, {@code g = −ln(−ln u)}, where u = (m + ½)·2⁻⁵² for the whole number m of 52
 * random bits. So u is a double in (0, 1), and neither logarithm is infinite: g is in [−3.6, 36.8].
 *
 * <p>Method: −ln u is a sum of two doubles, so that g is within 0.6 ulp, and has the same bits on every machine.
 */
public final class GumbelNoise {

    /** Tells the random bits from those of other functions with the same key. */
    private static final long SALT = 0x67756D62656CL;

    private GumbelNoise() {}

    /** {@code y = x + g} for a row x with a key; x itself without one. */
    public static void add(double[] x, double[] y, int n, KernelContext context) {
        if (!context.hasKey()) {
            System.arraycopy(x, 0, y, 0, n);
            return;
        }
        int mark = context.mark();
        double[] u = context.next(Scratch.BLOCK);
        double[] low = context.next(Scratch.BLOCK);
        double[] ln = context.next(Scratch.BLOCK);
        double[] lnLow = context.next(Scratch.BLOCK);
        long seed = RandomBits.seed(context.key(), SALT);
        for (int start = 0; start < n; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, n - start);
            for (int i = 0; i < m; i++) {
                u[i] = ((RandomBits.at(seed, context.index(start + i)) >>> 12) + 0.5) * 0x1p-52;
            }
            Arrays.fill(low, 0, m, 0);
            context.math().ln(u, low, ln, lnLow, m, context);
            for (int i = 0; i < m; i++) {
                ln[i] = -ln[i];
                lnLow[i] = -lnLow[i];
            }
            context.math().ln(ln, lnLow, u, low, m, context);
            for (int i = 0; i < m; i++) {
                y[start + i] = x[start + i] - u[i];
            }
        }
        context.release(mark);
    }
}
