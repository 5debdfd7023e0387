package org.sparkactivations.math;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.math.ScalarMath.Temporaries;

/** Quotients of polynomials in an exponential, for {@link ScalarMath}. */
final class ScalarLogistic {

    private ScalarLogistic() {}

    /** {@code y = factor·g/(1 + g)²} for g = g + gLow, between 0 and 1. */
    static void density(double factor, double[] g, double[] gLow, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = fastTwoSumError(1, g[i], d) + gLow[i];
            double inverse = 1 / d;
            double half = Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
            double t = g[i] * inverse;
            double tLow = Math.fma(gLow[i], inverse, twoProductError(g[i], inverse, t));
            double w = t * inverse;
            double wLow = Math.fma(half + half, w, Math.fma(tLow, inverse, twoProductError(t, inverse, w)));
            y[i] = Math.fma(factor, w, factor * wLow);
        }
    }

    /** {@code y = 1/(1 + y(1 + r + q))} for a power of 2 in y. */
    static void reciprocals(double[] r, double[] q, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double u = r[i] + q[i];
            double m = 1 + u;
            double mLow = fastTwoSumError(1, u, m);
            double power = y[i];
            double g = power * m;
            double d = 1 + g;
            double dLow = twoSumError(1, g, d) + power * mLow;
            double inverse = 1 / d;
            double error = Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
            y[i] = Math.fma(inverse, error, inverse);
        }
    }

    /** {@code g + gLow = power·(1 + u)} for u = r + q, rounded. The results may take the place of r and of the power. */
    static void scaledSum(double[] r, double[] q, double[] power, double[] g, double[] gLow, int n) {
        for (int i = 0; i < n; i++) {
            double u = r[i] + q[i];
            double m = 1 + u;
            double scale = power[i];
            gLow[i] = scale * fastTwoSumError(1, u, m);
            g[i] = scale * m;
        }
    }

    /**
     * {@code y = (x < 0 ? g : 1)/(1 + g)} for {@code g + gLow = e^−|x|}, which are {@code own.high} and {@code own.low}.
     */
    static void sigmoid(double[] x, Temporaries own, double[] y, int n) {
        double[] g = own.high();
        double[] gLow = own.low();
        double[] left = own.c();
        for (int i = 0; i < n; i++) {
            left[i] = Conditions.positiveOfBounded(-x[i]);
        }
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = fastTwoSumError(1, g[i], d) + gLow[i];
            double inverse = 1 / d;
            double numerator = Math.fma(left[i], g[i], 1 - left[i]);
            double q = numerator * inverse;
            double error = Math.fma(-q, dLow, Math.fma(-q, d, numerator) + left[i] * gLow[i]);
            y[i] = Math.fma(error, inverse, q);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
            }
        }
    }

    /** The derivative {@code g/(1 + g)²} of {@link #sigmoid}. */
    static void derivative(double[] x, Temporaries own, double[] slopes, int n) {
        double[] g = own.high();
        double[] gLow = own.low();
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            slopes[i] = overSquare(g[i], gLow[i], d, fastTwoSumError(1, g[i], d) + gLow[i]);
        }
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= ArrayMath.NEAR)) {
                slopes[i] = ScalarMath.farProduct(1, -Math.abs(x[i]), 0);
            }
        }
    }

    /** {@code (g + gLow)/(d + dLow)²}, rounded once. */
    static double overSquare(double g, double gLow, double d, double dLow) {
        double inverse = 1 / d;
        double error = Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
        double t = g * inverse;
        double tLow = Math.fma(gLow, inverse, twoProductError(g, inverse, t));
        return Math.fma(t, inverse, inverse * Math.fma(2 * error, t, tLow));
    }

    /** {@code inverse·(1 + error) = 1/(1 + g + gLow)} for any g ≥ 0. */
    static void inverses(double[] g, double[] gLow, double[] inverse, double[] error, int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + g[i];
            double dLow = twoSumError(1, g[i], d) + gLow[i];
            double rounded = 1 / d;
            inverse[i] = rounded;
            error[i] = Math.fma(-rounded, dLow, Math.fma(-rounded, d, 1));
        }
    }

    /** {@link ArrayMath#sigmoidProductWithDerivative} after {@link #inverses}, from {@code slopes} and {@code own}. */
    static void productWithDerivative(
            double[] factor,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            Temporaries own,
            double[] y,
            double[] slopes,
            int n) {
        products(factor, slopes, own.c(), y, n);
        productDerivative(v, vLow, own, slopes, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(high[i]) <= ArrayMath.NEAR)) {
                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], low[i]);
                slopes[i] = Logistic.farProductDerivative(high[i], low[i], v[i], vLow[i]);
            }
        }
    }

    /** {@link ArrayMath#swishWithDerivative} in the same manner; its argument is {@code own.high} and {@code own.low}. */
    static void swishWithDerivative(
            double beta, double betaLow, double[] x, Temporaries own, double[] y, double[] slopes, int n) {
        products(x, slopes, own.c(), y, n);
        productDerivative(own.high(), own.low(), own, slopes, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(own.high()[i]) <= ArrayMath.NEAR)) {
                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
                slopes[i] = Logistic.farSwishDerivative(beta, betaLow, x[i]);
            }
        }
    }

    /** {@code y = factor·inverse·(1 + error)}, where all but the factor is rounded first. */
    static void products(double[] factor, double[] inverse, double[] error, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = factor[i] * Math.fma(inverse[i], error[i], inverse[i]);
        }
    }

    /**
     * {@code y = σ·(1 + v·b)} with b = g·σ, which is 1 − σ, for v = v + vLow.
     *
     * @param own with g, gLow and error in {@code power}, {@code r} and {@code c}; the first two are overwritten
     * @param y the inverse, where {@code σ = inverse·(1 + error)}, and afterwards the result
     */
    static void productDerivative(double[] v, double[] vLow, Temporaries own, double[] y, int n) {
        double[] b = own.power();
        double[] bLow = own.r();
        double[] error = own.c();
        for (int i = 0; i < n; i++) {
            double g = b[i];
            double product = g * y[i];
            double productLow = Math.fma(bLow[i], y[i], twoProductError(g, y[i], product));
            bLow[i] = Math.fma(product, error[i], productLow);
            b[i] = product;
        }
        for (int i = 0; i < n; i++) {
            double p = v[i] * b[i];
            double pLow = Math.fma(vLow[i], b[i], Math.fma(v[i], bLow[i], twoProductError(v[i], b[i], p)));
            // |p| is so small that sum − 1 is exact.
            double sum = 1 + p;
            bLow[i] = fastTwoSumError(1, p, sum) + pLow;
            b[i] = sum;
        }
        for (int i = 0; i < n; i++) {
            double rest = Math.fma(bLow[i], y[i], b[i] * y[i] * error[i]);
            y[i] = Math.fma(b[i], y[i], rest);
        }
    }
}
