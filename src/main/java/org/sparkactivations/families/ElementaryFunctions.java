package org.sparkactivations.families;

import org.sparkactivations.kernel.ErfKernels;
import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.kernel.LogOfComplementKernel;
import org.sparkactivations.kernel.LogitKernel;
import org.sparkactivations.kernel.NormalKernel;
import org.sparkactivations.kernel.SquareRootKernels;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;

/** Elementary and special functions that serve as activations. */
public enum ElementaryFunctions implements ElementwiseActivation {
    /** {@code x}. */
    IDENTITY(Definition.of("identity")
            .alias("linear")
            .summary("identity function")
            .formula("x")
            .derivative("1")
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("Identity")
            .source("Linear output unit of networks for regression")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            System.arraycopy(x, 0, y, 0, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            System.arraycopy(x, 0, y, 0, n);
            return true;
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            Fill.fill(1, x, y, n);
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.fill(1, x, y, n);
        }
    },

    /** {@code (√(x² + 1) − 1)/2 + x}. */
    BENT_IDENTITY(Definition.of("bent_identity")
            .summary("hyperbola with slope 1/2 at −∞ and 3/2 at ∞")
            .formula("(√(x² + 1) − 1)/2 + x")
            .derivative("x/(2·√(x² + 1)) + 1")
            .rising()
            .transformer("BentIdentity")
            .floatKernels()
            .source("Hyperbola in the list of activation functions of Wikipedia")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SquareRootKernels.bentIdentity(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            SquareRootKernels.bentIdentityDerivative(x, y, n, context);
        }
    },

    /** {@code x³}. */
    CUBE(Definition.of("cube")
            .summary("third power of x")
            .formula("x³")
            .derivative("3·x²")
            .rising()
            .transformer("Cube")
            .source("Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP 2014")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] * x[i] * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
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
            .rising()
            .transformer("Exponential")
            .floatKernels()
            .source("keras.activations.exponential")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.math().exp(x, y, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.math().exp(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            context.math().exp(x, y, n);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            value(x, y, n, context);
            System.arraycopy(y, 0, slopes, 0, n);
        }
    },

    /** {@code e^(−x²)}. */
    GAUSSIAN(Definition.of("gaussian")
            .summary("Gaussian function")
            .formula("exp(−x²)")
            .derivative("−2·x·exp(−x²)")
            .transformer("Gaussian")
            .floatKernels()
            .source("Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErfKernels.gaussian(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErfKernels.gaussianDerivative(x, y, n, context);
        }
    },

    /** {@code erf x}. */
    ERF(Definition.of("erf")
            .summary("error function")
            .formula("erf(x)")
            .derivative("2/√π·exp(−x²)")
            .rising()
            .transformer("Erf")
            .floatKernels()
            .source("Glaisher: On a Class of Definite Integrals, 1871")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErfKernels.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErfKernels.derivative(x, y, n, context);
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
        public void value(double[] x, double[] y, int n, KernelContext context) {
            LogitKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            LogitKernel.derivative(x, y, n, context);
        }
    },

    /** {@code ln(1 − e^(−x))}; NaN for x &lt; 0. */
    LOG1MEXP(Definition.of("log1mexp")
            .summary("logarithm of 1 minus an exponential, as of the probability of the contrary")
            .formula("ln(1 − exp(−x))")
            .derivative("1/expm1(x)")
            .ulpBounds(1, 1)
            .transformer("Log1mExp")
            .source("Mächler: Accurately Computing log(1 − exp(−|a|)), 2012")
            .example(0.5, 1, 2)
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            LogOfComplementKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            LogOfComplementKernel.derivative(x, y, n, context);
        }
    },

    /** Φ(x), the distribution function of the normal distribution. */
    NORMAL_CDF(Definition.of("normal_cdf")
            .summary("distribution function of the standard normal distribution, the inverse of probit")
            .formula("Φ(x)")
            .derivative("φ(x)")
            .ulpBounds(1.25, 1)
            .rising()
            .transformer("NormalCDF")
            .floatKernels()
            .source("Bliss: The Method of Probits, 1934")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            NormalKernel.distribution(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            NormalKernel.density(x, y, n, context);
        }
    };

    private final Definition definition;

    ElementaryFunctions(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
