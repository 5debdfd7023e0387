package org.sparkactivations.families;

import org.sparkactivations.kernel.LayerNormKernel;
import org.sparkactivations.kernel.NormKernels;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/**
 * A row divided by a measure of its size, each with a vector-Jacobian product.
 *
 * <p>Special cases: infinite elements are the limit of elements that grow alike. A row that would be divided by 0 gives
 * 0.
 */
public enum Normalizations implements DifferentiableRowActivation {
    /** {@code x/max(‖x‖, eps)} with the Euclidean norm. */
    L2_NORMALIZE(Definition.of("l2_normalize")
            .summary("row divided by its Euclidean norm")
            .formula("x/max(√(sum(x²)), eps)")
            .parameter(Parameter.number("eps", 1e-12)
                    .in(Range.atLeast(0))
                    .describedAs("smallest divisor")
                    .triedAt(2.0))
            .repeatsZeros()
            .ulpBounds(2, 4)
            .transformer("L2Normalize")
            .source("torch.nn.functional.normalize")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            NormKernels.unit(context.number(0), x, y, n);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            NormKernels.unitVjp(context.number(0), x, upstream, y, n);
        }
    },

    /** {@code (x − mean(x))/√(var(x) + eps)} with the variance of the population, without weights and biases. */
    LAYER_NORM(Definition.of("layer_norm")
            .summary("row minus its mean, divided by its standard deviation")
            .formula("(x − sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)")
            .parameter(eps("added to the variance"))
            .repeatsZeros()
            .ulpBounds(2, 4)
            .transformer("LayerNorm")
            .source("Ba, Kiros, Hinton: Layer Normalization, 2016, as torch.nn.LayerNorm")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            LayerNormKernel.value(context.number(0), x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            LayerNormKernel.vjp(context.number(0), x, upstream, y, n, context);
        }
    },

    /** {@code x/√(mean(x²) + eps)}, without weights. */
    RMS_NORM(Definition.of("rms_norm")
            .summary("row divided by the root of its mean square")
            .formula("x/√(sum(x²)/n + eps)")
            .parameter(eps("added to the mean square"))
            .repeatsZeros()
            .ulpBounds(2, 4)
            .transformer("RMSNorm")
            .source("Zhang, Sennrich: Root Mean Square Layer Normalization, NeurIPS 2019, as torch.nn.RMSNorm")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            NormKernels.rootMeanSquare(context.number(0), x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            NormKernels.rootMeanSquareVjp(context.number(0), x, upstream, y, n, context);
        }
    };

    private final Definition definition;

    Normalizations(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Parameter eps(String meaning) {
        return Parameter.number("eps", 1e-5)
                .in(Range.atLeast(0))
                .describedAs(meaning)
                .triedAt(0.5);
    }
}
