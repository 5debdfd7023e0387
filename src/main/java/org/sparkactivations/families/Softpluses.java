package org.sparkactivations.families;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.kernel.FloatKernels;
import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.kernel.SoftplusKernel;
import org.sparkactivations.kernel.SquareRootKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Softpluses: smooth approximations of {@code max(x, 0)}, and the logarithm of the sigmoid, a softplus mirrored. */
public enum Softpluses implements ElementwiseActivation {
    /** {@code ln(1 + e^(βx))/β}. */
    SOFTPLUS(Definition.of("softplus")
            .summary("smooth approximation of relu")
            .formula("ln(1 + exp(beta·x))/beta")
            .derivative("σ(beta·x)")
            .parameter(Parameter.number("beta", 1)
                    .in(Range.atLeast(Double.MIN_NORMAL).orInfinity())
                    .describedAs("sharpness of the bend at 0")
                    .trainable("(beta·x·σ(beta·x) − ln(1 + exp(beta·x)))/beta²", 1)
                    .triedAt(0.1, 10.0))
            .ulpBounds(1, 1)
            .rising()
            .transformer("Softplus")
            .floatKernels()
            .source("Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional Knowledge for Better"
                    + " Option Pricing, NeurIPS 2000")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (beta == Double.POSITIVE_INFINITY) {
                for (int i = 0; i < n; i++) {
                    y[i] = Math.max(x[i], 0);
                }
                return;
            }
            SoftplusKernel.value(beta, x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (beta == Double.POSITIVE_INFINITY) {
                for (int i = 0; i < n; i++) {
                    y[i] = 0.5 + 0.5 * Conditions.sign(x[i]);
                }
                return;
            }
            Sigmoids.sigmoid(beta, x, y, n, context);
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (beta == Double.POSITIVE_INFINITY) {
                Fill.fill(0, x, y, n);
            } else {
                SoftplusKernel.betaDerivative(beta, x, y, n, context);
            }
        }
    },

    /** {@code −ln(1 + e^(−x))}. */
    LOG_SIGMOID(Definition.of("log_sigmoid")
            .alias("logsigmoid")
            .summary("logarithm of the logistic sigmoid")
            .formula("−ln(1 + exp(−x))")
            .derivative("σ(−x)")
            .ulpBounds(1, 1)
            .rising()
            .transformer("LogSigmoid")
            .floatKernels()
            .source("torch.nn.LogSigmoid")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SoftplusKernel.logSigmoid(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] opposite = context.next(n);
            for (int i = 0; i < n; i++) {
                opposite[i] = -x[i];
            }
            context.math().sigmoid(opposite, y, n);
            context.release(mark);
        }
    },

    /** {@code x ≤ −1 ? 0 : x ≥ 1 ? x : (x + 1)²/4}. */
    SPARSE_PLUS(Definition.of("sparse_plus")
            .summary("approximation of softplus by two straight lines and a parabola")
            .formula("x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)")
            .derivative("x ≤ −1 ? 0 : (x ≥ 1 ? 1 : (x + 1)/2)")
            .kinks(-1, 1)
            .ulpBounds(0.5, 0.5)
            .rising()
            .transformer("SparsePlus")
            .floatKernels()
            .source("jax.nn.sparse_plus")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            if (context.math().isForFloats()) {
                FloatKernels.sparsePlus(x, y, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                double xi = Math.min(Math.max(x[i], -1), 1);
                double t = xi + 1;
                double tLow = fastTwoSumError(1, xi, t);
                double p = t * t;
                // All of the square but tLow², which is below the last bit of the correction: rounded once.
                double parabola = 0.25 * (p + (twoProductError(t, t, p) + 2 * t * tLow));
                // It touches y = x from above, at 1.
                y[i] = Math.max(parabola, x[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.fma(0.5, Math.min(Math.max(x[i], -1), 1), 0.5);
            }
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.sparseSigmoid(x, y, n);
        }
    },

    /** {@code (x + √(x² + b))/2}. */
    SQUAREPLUS(Definition.of("squareplus")
            .summary("smooth approximation of relu by a square root")
            .formula("(x + √(x² + b))/2")
            .derivative("(1 + x/√(x² + b))/2")
            .parameter(Parameter.number("b", 4)
                    .in(Range.atLeast(0))
                    .describedAs("square of the width of the bend at 0")
                    .triedAt(0.0, 1e-300, 100.0))
            .rising()
            .transformer("Squareplus")
            .floatKernels()
            .source("Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SquareRootKernels.squareplus(context.number(0), x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            SquareRootKernels.squareplusDerivative(context.number(0), x, y, n, context);
        }
    };

    private final Definition definition;

    Softpluses(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
