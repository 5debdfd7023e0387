package org.sparkactivations.families;

import static org.sparkactivations.math.ErrorFree.twoProductError;

import org.sparkactivations.kernel.CeluKernel;
import org.sparkactivations.kernel.ExponentialProducts;
import org.sparkactivations.kernel.InverseRootKernels;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** Exponential units: a straight line right of 0, and a curve to a limit left of it, mostly an exponential one. */
public enum ExponentialUnits implements ElementwiseActivation {
    /** {@code x > 0 ? x : α(eˣ − 1)}. */
    ELU(Definition.of("elu")
            .summary("exponential linear unit")
            .formula("x > 0 ? x : alpha·expm1(x)")
            .derivative("x > 0 ? 1 : alpha·exp(x)")
            .parameter(Parameter.number("alpha", 1)
                    .describedAs("factor of the exponential part, whose limit at −∞ is −alpha")
                    .trainable("x > 0 ? 0 : expm1(x)", 1)
                    .triedAt(0.1, 3.0, -1.5))
            .kinks(0)
            .ulpBounds(1, 2)
            .trend(parameters -> Trend.risingIf(parameters[0] >= 0))
            .transformer("ELU")
            .floatKernels()
            .source("Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear"
                    + " Units, ICLR 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            int mark = context.mark();
            double[] e = context.next(n);
            double[] eLow = context.next(n);
            expm1OfLeft(x, e, eLow, n, context);
            for (int i = 0; i < n; i++) {
                double p = alpha * e[i];
                double pLow = Math.fma(alpha, eLow[i], twoProductError(alpha, e[i], p));
                y[i] = Math.max(x[i], -0.0) + (p + pLow);
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

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] eLow = context.next(n);
            expm1OfLeft(x, y, eLow, n, context);
            for (int i = 0; i < n; i++) {
                // expm1 gives 0.0 for −0.0. The other number is a zero with the sign of min(x, 0).
                y[i] = Math.min(y[i], 0.0 * Math.max(Math.min(x[i], 0), -1));
            }
            context.release(mark);
        }
    },

    /** {@code λ·(x > 0 ? x : α(eˣ − 1))}. */
    SELU(Definition.of("selu")
            .summary("scaled exponential linear unit")
            .formula("x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)")
            .derivative("x > 0 ? 1.0507009873554805 : 1.0507009873554805·1.6732632423543772·exp(x)")
            .kinks(0)
            .rising()
            .transformer("SELU")
            .floatKernels()
            .source("Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] e = context.next(n);
            double[] eLow = context.next(n);
            expm1OfLeft(x, e, eLow, n, context);
            for (int i = 0; i < n; i++) {
                double line = Math.max(x[i], -0.0);
                double p = LAMBDA_ALPHA * e[i];
                double pError = Math.fma(LAMBDA_ALPHA_LOW, e[i], twoProductError(LAMBDA_ALPHA, e[i], p));
                double pLow = Math.fma(LAMBDA_ALPHA, eLow[i], pError);
                y[i] = Math.fma(line, LAMBDA, Math.min(line, Double.MAX_VALUE) * LAMBDA_LOW) + (p + pLow);
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
                    .in(Range.nonZero().orInfinity().orMinusInfinity())
                    .describedAs("scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0")
                    .trainable("x > 0 ? 0 : expm1(x/alpha) − x/alpha·exp(x/alpha)", 1)
                    .triedAt(0.5, 3.0, -1.5))
            .kinks(0)
            .rising()
            .transformer("CELU")
            .floatKernels()
            .source("Barron: Continuously Differentiable Exponential Linear Units, 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (alpha == 1) {
                ELU.value(x, y, n, context);
                return;
            }
            if (Double.isInfinite(alpha)) {
                System.arraycopy(x, 0, y, 0, n);
                return;
            }
            CeluKernel.value(alpha, x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (alpha == 1) {
                ELU.derivative(x, y, n, context);
                return;
            }
            if (Double.isInfinite(alpha)) {
                Fill.fill(1, x, y, n);
                return;
            }
            CeluKernel.derivative(alpha, x, y, n, context);
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            double alpha = context.number(0);
            if (Double.isInfinite(alpha)) {
                Fill.fill(0, x, y, n);
            } else {
                CeluKernel.alphaDerivative(alpha, x, y, n, context);
            }
        }
    },

    /** {@code x > 0 ? x : x/√(1 + αx²)}. */
    ISRLU(Definition.of("isrlu")
            .summary("inverse square root linear unit, whose limit at −∞ is −1/√alpha")
            .formula("x > 0 ? x : x/√(1 + alpha·x²)")
            .derivative("x > 0 ? 1 : 1/(√(1 + alpha·x²)·(1 + alpha·x²))")
            .parameter(Parameter.number("alpha", 1)
                    .in(Range.greaterThan(0).orInfinity())
                    .describedAs("inverse square of the limit at −∞")
                    .triedAt(3.0, 1e-300, 1e300))
            .kinks(0)
            .ulpBounds(0.51, 1)
            .rising()
            .transformer("ISRLU")
            .floatKernels()
            .source("Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse Square Root Linear"
                    + " Units (ISRLUs), 2017")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] left = context.next(n);
            leftOf(x, left, n);
            InverseRootKernels.value(context.number(0), left, y, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], -0.0) + y[i];
            }
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] left = context.next(n);
            leftOf(x, left, n);
            InverseRootKernels.derivative(context.number(0), left, y, n, context);
            context.release(mark);
        }
    };

    /** λ and λα of SELU as sums of two doubles. */
    private static final double LAMBDA = 1.0507009873554805;

    private static final double LAMBDA_LOW = 4.6455512681859545e-17;
    private static final double LAMBDA_ALPHA = 1.7580993408473768;
    private static final double LAMBDA_ALPHA_LOW = -6.395264655648322e-17;

    private final Definition definition;

    ExponentialUnits(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code e + eLow = expm1(min(x, 0))}. */
    private static void expm1OfLeft(double[] x, double[] e, double[] eLow, int n, KernelContext context) {
        int mark = context.mark();
        double[] left = context.next(n);
        leftOf(x, left, n);
        context.math().expm1(left, e, eLow, n);
        context.release(mark);
    }

    private static void leftOf(double[] x, double[] left, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = Math.min(x[i], 0);
        }
    }
}
