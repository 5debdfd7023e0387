package org.sparkactivations.families;

import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.kernel.TanhKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** Shrinkages: functions that move x towards 0, and are 0 or nearly 0 next to 0. */
public enum Shrinkages implements ElementwiseActivation {
    /** {@code x > λ ? x − λ : x < −λ ? x + λ : 0}. */
    SOFTSHRINK(Definition.of("softshrink")
            .alias("soft_shrink")
            .summary("soft shrinkage, the proximal operator of lambda·|x|")
            .formula("x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .rising()
            .transformer("Softshrink")
            .source("Donoho: De-Noising by Soft-Thresholding, 1995")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            if (lambda == Double.POSITIVE_INFINITY) {
                Fill.fill(0, x, y, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i] - lambda, 0) + Math.min(x[i] + lambda, 0);
            }
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.softShrink(context.number(0), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.outside(context.number(0), x, y, n);
        }
    },

    /** {@code |x| > λ ? x : 0}. */
    HARDSHRINK(Definition.of("hardshrink")
            .alias("hard_shrink")
            .summary("hard shrinkage, x where |x| is greater than lambda, else 0")
            .formula("|x| > lambda ? x : 0")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("Hardshrink")
            .source("Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            if (lambda == Double.POSITIVE_INFINITY) {
                Fill.fill(0, x, y, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.choose(Conditions.positiveOfBounded(Math.abs(x[i]) - lambda), x[i]);
            }
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.hardShrink(context.number(0), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.outside(context.number(0), x, y, n);
        }
    },

    /** {@code x < −λ ? x + b : x > λ ? x − b : 0}. */
    SHRINK(Definition.of("shrink")
            .summary("shrinkage with a threshold and a separate bias")
            .formula("x < −lambda ? x + bias : (x > lambda ? x − bias : 0)")
            .derivative("|x| > lambda ? 1 : 0")
            .parameter(lambda())
            .parameter(Parameter.number("bias", 0)
                    .describedAs("amount by which |x| is reduced where it is greater than lambda")
                    .triedAt(0.5, -1.0))
            .kinks(parameters -> new double[] {-parameters[0], parameters[0]})
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[1] <= parameters[0]))
            .transformer("Shrink")
            .source("ONNX operator Shrink")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double lambda = context.number(0);
            double bias = context.number(1);
            if (bias == 0 || lambda == Double.POSITIVE_INFINITY) {
                HARDSHRINK.value(x, y, n, context);
                return;
            }
            for (int i = 0; i < n; i++) {
                double beyond = Conditions.positiveOfBounded(Math.abs(x[i]) - lambda);
                y[i] = Conditions.choose(beyond, x[i] - Conditions.sign(x[i]) * bias);
            }
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.number(1) == 0 && FloatLines.hardShrink(context.number(0), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            steep(x, y, n, context);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.outside(context.number(0), x, y, n);
        }
    },

    /** {@code x − tanh x}. */
    TANHSHRINK(Definition.of("tanhshrink")
            .alias("tanh_shrink")
            .summary("difference of x and its hyperbolic tangent")
            .formula("x − tanh(x)")
            .derivative("tanh(x)²")
            .rising()
            .transformer("Tanhshrink")
            .floatKernels()
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

    Shrinkages(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Parameter lambda() {
        return Parameter.number("lambda", 0.5)
                .in(Range.atLeast(0).orInfinity())
                .describedAs("threshold of |x|, up to which the result is 0")
                .triedAt(2.0, 0.0);
    }

    private static void steep(double[] x, double[] y, int n, KernelContext context) {
        double lambda = context.number(0);
        if (lambda == Double.POSITIVE_INFINITY) {
            Fill.fill(0, x, y, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            y[i] = Conditions.positiveOfBounded(Math.abs(x[i]) - lambda);
        }
    }
}
