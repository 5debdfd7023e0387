package org.sparkactivations.families;

import org.sparkactivations.kernel.SoftmaxGradientKernels;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.MatrixActivation;

/** Jacobians of functions of a row. */
public enum RowMatrices implements MatrixActivation {
    /** {@code sᵢ(δᵢⱼ − sⱼ)/T}. */
    SOFTMAX_JACOBIAN(Definition.of("softmax_jacobian")
            .summary("matrix of the derivatives of softmax, in row i those of its element i")
            .formula("∂(exp(x/temperature)/sum(exp(x/temperature)))/∂x")
            .parameter(Softmaxes.temperature())
            .ulpBounds(4, 4)
            .source("Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990")) {
        @Override
        public void rows(int from, int to, double[] x, double[] y, int n, KernelContext arguments) {
            SoftmaxGradientKernels.jacobian(arguments.math(), arguments.number(0), from, to, x, y, n, arguments);
        }
    };

    private final Definition definition;

    RowMatrices(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
