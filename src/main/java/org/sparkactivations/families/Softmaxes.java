package org.sparkactivations.families;

import org.sparkactivations.kernel.EntmaxKernel;
import org.sparkactivations.kernel.GumbelNoise;
import org.sparkactivations.kernel.SoftmaxGradientKernels;
import org.sparkactivations.kernel.SoftmaxKernel;
import org.sparkactivations.kernel.SparsemaxKernel;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Softmax and related functions: from a row to a row of the same width, each with a vector-Jacobian product. */
public enum Softmaxes implements DifferentiableRowActivation {
    /** {@code e^(xᵢ/T) / Σ e^(xⱼ/T)}. */
    SOFTMAX(Definition.of("softmax")
            .summary("exponentials of a row divided by their sum")
            .formula("exp(x/temperature)/sum(exp(x/temperature))")
            .parameter(temperature())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("Softmax")
            .floatKernels()
            .source("Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SoftmaxKernel.value(context.number(0), x, y, n, context);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return SoftmaxKernel.valueOfFloats(context.number(0), x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            SoftmaxGradientKernels.vjp(context.number(0), x, upstream, y, n, context);
        }

        @Override
        public boolean hasJacobian() {
            return true;
        }

        @Override
        public void jacobian(int from, int to, double[] x, double[] y, int n, KernelContext context) {
            SoftmaxGradientKernels.jacobian(context.number(0), from, to, x, y, n, context);
        }
    },

    /** {@code ln softmax}, without forming it. */
    LOG_SOFTMAX(Definition.of("log_softmax")
            .alias("logsoftmax")
            .summary("logarithm of softmax")
            .formula("x/temperature − ln(sum(exp(x/temperature)))")
            .parameter(temperature())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("LogSoftmax")
            .floatKernels()
            .source("torch.nn.LogSoftmax")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SoftmaxKernel.log(context.number(0), x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            SoftmaxGradientKernels.logVjp(context.number(0), x, upstream, y, n, context);
        }
    },

    /** The Euclidean projection onto the probability simplex. */
    SPARSEMAX(Definition.of("sparsemax")
            .summary("Euclidean projection of a row onto the probability simplex")
            .formula("max(x − τ, 0), where τ solves sum(max(x − τ, 0)) = 1")
            .keepsSparse()
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("Sparsemax")
            .source("Martins, Astudillo: From Softmax to Sparsemax, ICML 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SparsemaxKernel.value(x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            SparsemaxKernel.vjp(x, upstream, y, n, context);
        }
    },

    /** The α-entmax for α = 1.5: between softmax, which has α = 1, and sparsemax, which has α = 2. */
    ENTMAX15(Definition.of("entmax15")
            .summary("1.5-entmax of a row, between softmax and sparsemax")
            .formula("max(x/2 − τ, 0)², where τ solves sum(max(x/2 − τ, 0)²) = 1")
            .keepsSparse()
            .repeatsZeros()
            .ulpBounds(4, 4)
            .transformer("Entmax15")
            .source("Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, ACL 2019")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            EntmaxKernel.value(x, y, n, context);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            EntmaxKernel.vjp(x, upstream, y, n, context);
        }
    },

    /**
     * Softmax of the row with Gumbel noise, {@code g = −ln(−ln u)} for a u that is uniform in (0, 1) and depends on the
     * key and the place alone. The noise and its sum with x are rounded to doubles.
     */
    GUMBEL_SOFTMAX(Definition.of("gumbel_softmax")
            .summary("softmax of a row with Gumbel noise, a differentiable sample of a class")
            .formula("exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))")
            .withoutKey("exp(x/temperature)/sum(exp(x/temperature))", null)
            .parameter(Parameter.requiredKey("key")
                    .describedAs("seed of the random numbers u, one per element, uniform in (0, 1)"))
            .parameter(temperature())
            .ulpBounds(4, 4)
            .transformer("GumbelSoftmax")
            .since("0.2.0")
            .source("Jang, Gu, Poole: Categorical Reparameterization with Gumbel-Softmax, ICLR 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] noisy = context.next(n);
            GumbelNoise.add(x, noisy, n, context);
            SoftmaxKernel.value(context.number(0), noisy, y, n, context);
            context.release(mark);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] noisy = context.next(n);
            GumbelNoise.add(x, noisy, n, context);
            SoftmaxGradientKernels.vjp(context.number(0), noisy, upstream, y, n, context);
            context.release(mark);
        }
    };

    private final Definition definition;

    Softmaxes(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    static Parameter temperature() {
        return Parameter.number("temperature", 1)
                .in(Range.greaterThan(0).orInfinity())
                .describedAs("divisor of the elements before the exponential")
                .triedAt(0.5, 3.0);
    }
}
