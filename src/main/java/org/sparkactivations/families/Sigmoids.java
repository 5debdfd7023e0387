package org.sparkactivations.families;

import java.util.Arrays;
import org.sparkactivations.kernel.ExactProducts;
import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.kernel.HardSigmoidKernel;
import org.sparkactivations.kernel.ThresholdKernel;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** Sigmoids: functions between 0 and 1: smooth curves, straight lines and a step. */
public enum Sigmoids implements ElementwiseActivation {
    /** {@code 1/(1 + e^(−a·x))}. */
    SIGMOID(Definition.of("sigmoid")
            .summary("logistic sigmoid")
            .formula("σ(slope·x)")
            .derivative("slope·σ(slope·x)·σ(−slope·x)")
            .parameter(Parameter.number("slope", 1).describedAs("factor of x").triedAt(2.5, -0.3, 1e3))
            .ulpBounds(1, 2)
            .trend(parameters -> Trend.ofFactor(parameters[0]))
            .transformer("Sigmoid")
            .floatKernels()
            .source("Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            sigmoid(context.number(0), x, y, n, context);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.number(0) == 1 && context.math().sigmoid(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double slope = context.number(0);
            int mark = context.mark();
            double[] low = context.next(n);
            if (slope != 1) {
                double[] high = context.next(n);
                ExactProducts.exact(slope, x, high, low, n);
                Logistic.density(slope, high, low, y, n, context);
            } else if (!context.math().sigmoidWithDerivative(x, low, y, n)) {
                Arrays.fill(low, 0, n, 0);
                Logistic.density(1, x, low, y, n, context);
            }
            context.release(mark);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            if (context.number(0) != 1 || !context.math().sigmoidWithDerivative(x, y, slopes, n)) {
                super.valueAndDerivative(x, y, slopes, n, context);
            }
        }
    },

    /** {@code min(max(αx + β, 0), 1)}. */
    HARD_SIGMOID(Definition.of("hard_sigmoid")
            .alias("hardsigmoid")
            .summary("piecewise-linear approximation of the logistic sigmoid")
            .formula("min(max(alpha·x + beta, 0), 1)")
            .derivative("alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0")
            .parameter(Parameter.unitFraction("alpha", 6)
                    .describedAs("slope of the line between 0 and 1")
                    .triedAt(0.2, -0.5, 0.0))
            .parameter(Parameter.number("beta", 0.5)
                    .in(Range.finite().orInfinity().orMinusInfinity())
                    .describedAs("value of the line at x = 0")
                    .triedAt(0.25))
            .kinks(parameters -> new double[] {-parameters[1] / parameters[0], (1 - parameters[1]) / parameters[0]})
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.ofFactor(parameters[0]))
            .transformer("Hardsigmoid")
            .floatKernels()
            .source("Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            HardSigmoidKernel.value(context.number(0), divisor(context), context.number(1), x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            HardSigmoidKernel.derivative(context.number(0), divisor(context), context.number(1), x, y, n);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return HardSigmoidKernel.derivativeOfFloats(
                    context.number(0), divisor(context), context.number(1), x, y, n);
        }

        private int divisor(KernelContext context) {
            return definition().parameters().get(0).divisor(context.number(0));
        }
    },

    /** {@code min(max((x + 1)/2, 0), 1)}. */
    SPARSE_SIGMOID(Definition.of("sparse_sigmoid")
            .summary("piecewise-linear sigmoid, 0 left of −1 and 1 right of 1")
            .formula("min(max((x + 1)/2, 0), 1)")
            .derivative("x > −1 ? (x < 1 ? 1/2 : 0) : 0")
            .kinks(-1, 1)
            .ulpBounds(0.5, 0.5)
            .rising()
            .transformer("SparseSigmoid")
            .source("jax.nn.sparse_sigmoid")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(Math.fma(0.5, x[i], 0.5), 0), 1);
            }
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.sparseSigmoid(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                // Inside, the magnitude without its fraction is 0.
                y[i] = 0.5 - 0.5 * Math.min(Math.floor(Math.abs(x[i])), 1);
            }
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.window(-1, 1, 0.5, x, y, n);
        }
    },

    /** {@code x > t ? 1 : 0}. */
    BINARY_STEP(Definition.of("binary_step")
            .summary("step from 0 to 1 at a threshold")
            .formula("x > threshold ? 1 : 0")
            .derivative("0")
            .parameter(Parameter.number("threshold", 0)
                    .in(Range.finite().orInfinity().orMinusInfinity())
                    .describedAs("position of the step")
                    .triedAt(1.5))
            .kinks(parameters -> new double[] {parameters[0]})
            .ulpBounds(0.5, 0.5)
            .rising()
            .transformer("BinaryStep")
            .source("McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ThresholdKernel.step(context.number(0), x, y, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.step(context.number(0), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            Fill.fill(0, x, y, n);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.fill(0, x, y, n);
        }
    };

    private final Definition definition;

    Sigmoids(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code y = σ(slope·x)}. */
    static void sigmoid(double slope, double[] x, double[] y, int n, KernelContext context) {
        if (slope == 1) {
            context.math().sigmoid(x, y, n);
            return;
        }
        int mark = context.mark();
        double[] high = context.next(n);
        double[] low = context.next(n);
        double[] one = context.next(n);
        ExactProducts.exact(slope, x, high, low, n);
        Arrays.fill(one, 0, n, 1);
        context.math().sigmoidProduct(one, high, low, y, n);
        context.release(mark);
    }
}
