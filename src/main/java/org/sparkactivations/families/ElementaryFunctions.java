package org.sparkactivations.families;

import org.sparkactivations.kernel.ErfKernels;
import org.sparkactivations.kernel.LogitKernel;
import org.sparkactivations.kernel.SquareRootKernels;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;

/** Elementary and special functions that serve as activations. */
public enum ElementaryFunctions implements ElementwiseActivation {
    /** {@code x}. */
    IDENTITY(Definition.of("identity")
            .summary("the identity")
            .formula("x")
            .derivative("1")
            .ulpBounds(0.5, 0.5)
            .transformer("Identity")
            .source("The linear unit of regression outputs")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            System.arraycopy(x, 0, y, 0, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            Fill.fill(1, x, y, n);
        }
    },

    /** {@code (√(x² + 1) − 1)/2 + x}. */
    BENT_IDENTITY(Definition.of("bent_identity")
            .summary("the identity with a bend, slope ½ to the left and 3/2 to the right")
            .formula("(√(x² + 1) − 1)/2 + x")
            .derivative("x/(2·√(x² + 1)) + 1")
            .transformer("BentIdentity")
            .source("Hyperbola in the list of activation functions of Wikipedia")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            SquareRootKernels.bentIdentity(x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            SquareRootKernels.bentIdentityDerivative(x, y, n, arguments);
        }
    },

    /** {@code x³}. */
    CUBE(Definition.of("cube")
            .summary("third power")
            .formula("x³")
            .derivative("3·x²")
            .transformer("Cube")
            .source("Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP 2014")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] * x[i] * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = 3 * x[i] * x[i];
            }
        }
    },

    /** {@code eˣ}. */
    EXPONENTIAL(Definition.of("exponential")
            .summary("exponential function")
            .formula("exp(x)")
            .derivative("exp(x)")
            .ulpBounds(1, 1)
            .transformer("Exponential")
            .source("keras.activations.exponential")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            arguments.math().exp(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            arguments.math().exp(x, y, n);
        }
    },

    /** {@code e^(−x²)}. */
    GAUSSIAN(Definition.of("gaussian")
            .summary("Gaussian bell")
            .formula("exp(−x²)")
            .derivative("−2·x·exp(−x²)")
            .transformer("Gaussian")
            .source("Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            ErfKernels.gaussian(arguments.math(), x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            ErfKernels.gaussianDerivative(arguments.math(), x, y, n, arguments);
        }
    },

    /** {@code erf x}. */
    ERF(Definition.of("erf")
            .summary("error function")
            .formula("erf(x)")
            .derivative("2/√π·exp(−x²)")
            .transformer("Erf")
            .source("Glaisher: On a Class of Definite Integrals, 1871")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            ErfKernels.value(arguments.math(), x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            ErfKernels.derivative(arguments.math(), x, y, n, arguments);
        }
    },

    /** {@code ln(x/(1 − x))}, the inverse of the logistic sigmoid; NaN outside of [0, 1]. */
    LOGIT(Definition.of("logit")
            .summary("log-odds, the inverse of the logistic sigmoid")
            .formula("ln(x/(1 − x))")
            .derivative("1/(x·(1 − x))")
            .transformer("Logit")
            .source("Berkson: Application of the Logistic Function to Bio-Assay, 1944")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            LogitKernel.value(x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            LogitKernel.derivative(x, y, n, arguments);
        }
    };

    private final Definition definition;

    ElementaryFunctions(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
