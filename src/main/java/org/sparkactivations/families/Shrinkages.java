package org.sparkactivations.families;

import org.sparkactivations.kernel.TanhKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Shrinkages: functions that pull x towards 0, and are 0 or nearly 0 around it. */
public enum Shrinkages implements ElementwiseActivation {
    /** {@code x > λ ? x − λ : x < −λ ? x + λ : 0}. */
    SOFTSHRINK(Definition.of("softshrink")
            .summary("soft shrinkage, the proximal operator of the absolute value")
            .formula("x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("Softshrink")
            .source("Donoho: De-Noising by Soft-Thresholding, 1995")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i] - lambda, 0) + Math.min(x[i] + lambda, 0);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }
    },

    /** {@code |x| > λ ? x : 0}. */
    HARDSHRINK(Definition.of("hardshrink")
            .summary("hard shrinkage")
            .formula("|x| > lambda ? x : 0")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("Hardshrink")
            .source("Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.choose(Conditions.positiveOfBounded(Math.abs(x[i]) - lambda), x[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }
    },

    /** {@code x < −λ ? x + b : x > λ ? x − b : 0}. */
    SHRINK(Definition.of("shrink")
            .summary("shrinkage by a bias of its own")
            .formula("x < −lambda ? x + bias : (x > lambda ? x − bias : 0)")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .parameter(Parameter.number("bias", 0)
                    .describedAs("number subtracted from |x|")
                    .triedAt(0.5, -1.0))
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("Shrink")
            .source("ONNX operator Shrink")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            double bias = context.number(1);
            if (bias == 0) {
                HARDSHRINK.value(x, y, n, context);
                return;
            }
            for (int i = 0; i < n; i++) {
                double beyond = Conditions.positiveOfBounded(Math.abs(x[i]) - lambda);
                y[i] = Conditions.choose(beyond, x[i] - Conditions.sign(x[i]) * bias);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }
    },

    /** {@code x − tanh x}. */
    TANHSHRINK(Definition.of("tanhshrink")
            .summary("what the hyperbolic tangent takes from x")
            .formula("x − tanh(x)")
            .derivative("tanh(x)²")
            .transformer("Tanhshrink")
            .source("torch.nn.Tanhshrink")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            TanhKernels.remainder(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            TanhKernels.squared(x, y, n, context);
        }
    };

    private final Definition definition;

    Shrinkages(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Parameter lambda() {
        return Parameter.number("lambda", 0.5)
                .in(Range.atLeast(0))
                .describedAs("half-width of the zone around 0")
                .triedAt(2.0, 0.0);
    }

    private static void steep(double[] x, double[] y, int n, KernelContext context) {
        double lambda = context.number(0);
        for (int i = 0; i < n; i++) {
            y[i] = Conditions.positiveOfBounded(Math.abs(x[i]) - lambda);
        }
    }
}
