package org.sparkactivations.families;

import org.sparkactivations.kernel.RowWeights;
import org.sparkactivations.kernel.SoftmaxKernel;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowActivation;

/** Functions of a whole row, without vector-Jacobian products. */
public enum RowFunctions implements RowActivation {
    /** {@code softmax(−x)}. */
    SOFTMIN(Definition.of("softmin")
            .summary("softmax of the negated row")
            .formula("exp(−x/temperature)/sum(exp(−x/temperature))")
            .parameter(Softmaxes.temperature())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("Softmin")
            .floatKernels()
            .source("torch.nn.Softmin")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SoftmaxKernel.ofNegated(context.number(0), x, y, n, context);
        }
    },

    /** 1 at the first maximum, 0 elsewhere. */
    HARDMAX(Definition.of("hardmax")
            .summary("1 at the first maximum of a row, 0 elsewhere")
            .formula("i = argmax(x) ? 1 : 0")
            .keepsSparse()
            .repeatsZeros()
            .ulpBounds(0.5, 0.5)
            .idempotent()
            .transformer("Hardmax")
            .source("ONNX operator Hardmax")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            RowWeights.oneHot(x, y, n, context);
        }
    },

    /** {@code ln Σ eˣ}; −∞ for an empty row. */
    LOGSUMEXP(Definition.of("logsumexp")
            .summary("logarithm of the sum of the exponentials of a row")
            .formula("ln(sum(exp(x)))")
            .width(ResultWidth.number())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("LogSumExp")
            .floatKernels()
            .source("Blanchard, Higham, Higham: Accurately Computing the Log-Sum-Exp and Softmax Functions, 2021")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            y[0] = SoftmaxKernel.logSumExp(x, n, context);
        }
    };

    private final Definition definition;

    RowFunctions(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
