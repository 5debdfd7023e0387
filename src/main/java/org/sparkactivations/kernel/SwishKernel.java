package org.sparkactivations.kernel;

import static org.sparkactivations.math.ErrorFree.twoProductError;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.math.Scratch;

/**
 * The derivative of swish, x·σ(βx), by β: x²·σ(βx)·σ(−βx).
 *
 * <p>Method: σ(z)·σ(−z) is q = g/(1 + g)² with g = e^−|z|, a sum of two doubles. So is z, as a rounding error of z would
 * cost up to |z|/2 ulp. The result is x·(x·q), in which x·q, also a sum of two doubles, does not overflow where x² does.
 * Far out, x², its powers of 2 and the exponential are taken apart.
 */
public final class SwishKernel {

    /** By this x is multiplied for |β| ≥ 1, so that low parts do not underflow before the result does. */
    private static final double LIFT = 0x1p200;

    /** A correction below this belongs to a result that overflows, from which −∞ would make NaN or −∞. */
    private static final double MIN_CORRECTION = -0x1p980;

    private SwishKernel() {}

    /**
     * {@code y = x²·σ(βx)·σ(−βx)} for any x and a finite β, within 1 ulp, and exactly even in both.
     *
     * <p>Special cases: 0 for infinities, which give ∞ if β is 0; NaN for NaN.
     */
    public static void betaDerivative(double beta, double[] x, double[] y, int n, Scratch scratch) {
        if (beta == 0) {
            for (int i = 0; i < n; i++) {
                double half = 0.5 * x[i];
                y[i] = half * half;
            }
            return;
        }
        int mark = scratch.mark();
        double[] high = scratch.next(n);
        double[] low = scratch.next(n);
        double[] g = scratch.next(n);
        double[] gLow = scratch.next(n);
        double[] inverse = scratch.next(n);
        double[] inverseLow = scratch.next(n);
        ExactProducts.exact(beta, x, high, low, n);
        boolean near = scratch.math().decay(high, low, g, gLow, n);
        Logistic.inverseOfOnePlus(g, gLow, inverse, inverseLow, n);
        for (int i = 0; i < n; i++) {
            // g/(1 + g)²
            double t = g[i] * inverse[i];
            double tError = twoProductError(g[i], inverse[i], t);
            double tLow = Math.fma(g[i], inverseLow[i], Math.fma(gLow[i], inverse[i], tError));
            double q = t * inverse[i];
            double qError = twoProductError(t, inverse[i], q);
            gLow[i] = Math.fma(t, inverseLow[i], Math.fma(tLow, inverse[i], qError));
            g[i] = q;
        }
        // For a smaller |β|, a tiny result is that of a tiny z, where q is 1/4 and nothing has a low part.
        double lift = Math.abs(beta) >= 1 ? LIFT : 1;
        for (int i = 0; i < n; i++) {
            double lifted = x[i] * lift;
            double p = lifted * g[i];
            double pLow = Math.fma(lifted, gLow[i], twoProductError(lifted, g[i], p));
            y[i] = Math.fma(p, x[i], Math.max(pLow * x[i], MIN_CORRECTION)) * (1 / lift);
        }
        for (int i = 0; !near && i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = far(x[i], high[i], low[i]);
            }
        }
        scratch.release(mark);
    }

    /** {@code x²·e^−|high + low|}, for a high beyond {@link ArrayMath#NEAR}. */
    private static double far(double x, double high, double low) {
        int exponent = Math.getExponent(x);
        double mantissa = Math.scalb(x, -exponent);
        double square = mantissa * mantissa;
        double squareLow = twoProductError(mantissa, mantissa, square);
        return ExponentialProducts.scaledProduct(
                square, squareLow, 2 * exponent, -Math.abs(high), high > 0 ? -low : low);
    }
}
