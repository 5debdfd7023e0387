package org.sparkactivations.families;

import org.sparkactivations.kernel.ExponentialProducts;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Exponential units: a straight line right of 0, and an exponential curve left of it. */
public enum ExponentialUnits implements ElementwiseActivation {
    /** {@code x > 0 ? x : α(eˣ − 1)}. */
    ELU(Definition.of("elu")
            .summary("exponential linear unit")
            .formula("x > 0 ? x : alpha·expm1(x)")
            .derivative("x > 0 ? 1 : alpha·exp(x)")
            .parameter(Parameter.number("alpha", 1)
                    .describedAs("negative of the limit at −∞")
                    .triedAt(0.1, 3.0, -1.5))
            .kinks(0)
            .ulpBounds(1, 2)
            .transformer("ELU")
            .source("Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear"
                    + " Units, ICLR 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            int mark = context.mark();
            double[] hi = context.next(n);
            double[] lo = context.next(n);
            expm1OfLeft(x, hi, lo, n, context);
            for (int i = 0; i < n; i++) {
                double p = alpha * hi[i];
                y[i] = Math.max(x[i], -0.0) + (p + Math.fma(alpha, lo[i], Math.fma(alpha, hi[i], -p)));
            }
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (alpha == 1) {
                // One curve for both sides.
                ExponentialProducts.ofLeft(x, y, n, context);
            } else {
                ExponentialProducts.leftOfZero(1, alpha, 0, x, y, n, context);
            }
        }
    },

    /** {@code λ·(x > 0 ? x : α(eˣ − 1))}. */
    SELU(Definition.of("selu")
            .summary("scaled exponential linear unit")
            .formula("x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)")
            .derivative("x > 0 ? 1.0507009873554805 : 1.0507009873554805·1.6732632423543772·exp(x)")
            .kinks(0)
            .transformer("SELU")
            .source("Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] hi = context.next(n);
            double[] lo = context.next(n);
            expm1OfLeft(x, hi, lo, n, context);
            for (int i = 0; i < n; i++) {
                double line = Math.max(x[i], -0.0);
                double p = LAMBDA_ALPHA * hi[i];
                double pl = Math.fma(
                        LAMBDA_ALPHA, lo[i], Math.fma(LAMBDA_ALPHA_LOW, hi[i], Math.fma(LAMBDA_ALPHA, hi[i], -p)));
                y[i] = Math.fma(line, LAMBDA, Math.min(line, Double.MAX_VALUE) * LAMBDA_LOW) + (p + pl);
            }
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ExponentialProducts.leftOfZero(LAMBDA, LAMBDA_ALPHA, LAMBDA_ALPHA_LOW, x, y, n, context);
        }
    },

    /** {@code max(x, 0) + min(0, α(e^(x/α) − 1))}. */
    CELU(Definition.of("celu")
            .summary("continuously differentiable exponential linear unit")
            .formula("x > 0 ? x : alpha·expm1(x/alpha)")
            .derivative("x > 0 ? 1 : exp(x/alpha)")
            .parameter(Parameter.number("alpha", 1)
                    .in(Range.nonZero())
                    .describedAs("negative of the limit at −∞")
                    .triedAt(0.5, 3.0, -1.5))
            .kinks(0)
            .transformer("CELU")
            .source("Barron: Continuously Differentiable Exponential Linear Units, 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (alpha == 1) {
                ELU.value(x, y, n, context);
                return;
            }
            int mark = context.mark();
            double[] z = context.next(n);
            double[] zl = context.next(n);
            double[] hi = context.next(n);
            double[] lo = context.next(n);
            quotients(alpha, x, z, zl, n);
            context.math().expm1(z, hi, lo, n);
            for (int i = 0; i < n; i++) {
                double low = Math.fma(hi[i] + 1, zl[i], lo[i]);
                double p = alpha * hi[i];
                hi[i] = p + Math.fma(alpha, low, Math.fma(alpha, hi[i], -p));
            }
            for (int i = 0; i < n; i++) {
                // Next to 0 the curve is x, and the quotient may have lost bits below the least normal double.
                double curved = Conditions.positive(Math.abs(z[i]) - 0x1p-60);
                double left = Math.max(Math.min(x[i], 0), -Double.MAX_VALUE);
                y[i] = Math.max(x[i], -0.0) + Math.fma(curved, hi[i], (1 - curved) * left);
            }
            if (alpha < 0) {
                fall(alpha, x, y, n);
            }
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (alpha == 1) {
                ELU.derivative(x, y, n, context);
                return;
            }
            int mark = context.mark();
            double[] z = context.next(n);
            double[] zl = context.next(n);
            quotients(alpha, x, z, zl, n);
            context.math().exp(z, zl, y, n);
            context.release(mark);
        }
    };

    /** λ and λα of SELU as sums of two doubles. */
    private static final double LAMBDA = 1.0507009873554805;

    private static final double LAMBDA_LOW = 4.6455512681859545e-17;
    private static final double LAMBDA_ALPHA = 1.7580993408473768;
    private static final double LAMBDA_ALPHA_LOW = -6.395264655648322e-17;

    private final Definition definition;

    ExponentialUnits(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code hi + lo = expm1(min(x, 0))}. */
    private static void expm1OfLeft(double[] x, double[] hi, double[] lo, int n, KernelContext context) {
        int mark = context.mark();
        double[] left = context.next(n);
        for (int i = 0; i < n; i++) {
            left[i] = Math.min(x[i], 0);
        }
        context.math().expm1(left, hi, lo, n);
        context.release(mark);
    }

    /** {@code z + zl = min(x, 0)/alpha}, held where e^z has left double. */
    private static void quotients(double alpha, double[] x, double[] z, double[] zl, int n) {
        double limit = Math.min(800 * Math.abs(alpha), Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0), -limit);
            z[i] = xi / alpha;
            zl[i] = Math.fma(-z[i], alpha, xi) / alpha;
        }
    }

    /** For alpha &lt; 0, where the curve falls to −∞: α·e^(x/α) from x/α = 50 on, where the exponential may overflow first. */
    private static void fall(double alpha, double[] x, double[] y, int n) {
        double limit = Math.min(1400 * -alpha, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0), -limit);
            double z = xi / alpha;
            if (z > 50) {
                y[i] = ExponentialProducts.product(alpha, 0, z, Math.fma(-z, alpha, xi) / alpha);
            }
        }
    }
}
