package org.sparkactivations.families;

import org.sparkactivations.kernel.ExponentialProducts;
import org.sparkactivations.kernel.SquareRootKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Smooth ramps: 0 far left, x far right, and a curve of their own in between. */
public enum Softpluses implements ElementwiseActivation {
    /** {@code max(x, 0) + min(0, α(e^(x/α) − 1))}. */
    CELU(Definition.of("celu")
            .summary("continuously differentiable exponential linear unit")
            .formula("x > 0 ? x : alpha·expm1(x/alpha)")
            .derivative("x > 0 ? 1 : exp(x/alpha)")
            .parameter(Parameter.number("alpha", 1)
                    .in(Range.nonZero())
                    .describedAs("minus the limit at −∞")
                    .triedAt(0.5, 3.0, -1.5))
            .kinks(0)
            .transformer("CELU")
            .source("Barron: Continuously Differentiable Exponential Linear Units, 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double alpha = arguments.number(0);
            if (alpha == 1) {
                SelfGatedUnits.ELU.value(x, y, n, arguments);
                return;
            }
            double[] z = arguments.scratch(0);
            double[] zl = arguments.scratch(1);
            double[] hi = arguments.scratch(2);
            double[] lo = arguments.scratch(3);
            quotients(alpha, x, z, zl, n);
            arguments.math().expm1(z, hi, lo, n);
            for (int i = 0; i < n; i++) {
                double low = Math.fma(hi[i] + 1, zl[i], lo[i]);
                double p = alpha * hi[i];
                hi[i] = p + Math.fma(alpha, low, Math.fma(alpha, hi[i], -p));
            }
            for (int i = 0; i < n; i++) {
                // Next to 0 the curve is x, and the quotient may have lost bits below the least normal double.
                double curved = Conditions.positive(Math.abs(z[i]) - 0x1p-60);
                double left = Math.max(Math.min(x[i], 0), -Double.MAX_VALUE);
                y[i] = Math.max(x[i], -0.0) + Math.fma(curved, hi[i], (1 - curved) * left);
            }
            if (alpha < 0) {
                fall(alpha, x, y, n);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            double alpha = arguments.number(0);
            if (alpha == 1) {
                SelfGatedUnits.ELU.derivative(x, y, n, arguments);
                return;
            }
            double[] z = arguments.scratch(0);
            double[] zl = arguments.scratch(1);
            quotients(alpha, x, z, zl, n);
            arguments.math().exp(z, zl, y, n);
        }
    },

    /** {@code x ≤ −1 ? 0 : x ≥ 1 ? x : (x + 1)²/4}. */
    SPARSE_PLUS(Definition.of("sparse_plus")
            .summary("softplus of a parabola and two straight lines")
            .formula("x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)")
            .derivative("x ≤ −1 ? 0 : (x ≥ 1 ? 1 : (x + 1)/2)")
            .kinks(-1, 1)
            .ulpBounds(0.5, 0.5)
            .transformer("SparsePlus")
            .source("jax.nn.sparse_plus")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                double xi = Math.min(Math.max(x[i], -1), 1);
                double t = xi + 1;
                double tl = xi - (t - 1);
                double p = t * t;
                // All but tl², which is beyond the last bit of the correction; so it is as if rounded once.
                double parabola = 0.25 * (p + (Math.fma(t, t, -p) + 2 * t * tl));
                // It touches y = x from above, at 1.
                y[i] = Math.max(parabola, x[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.fma(0.5, Math.min(Math.max(x[i], -1), 1), 0.5);
            }
        }
    },

    /** {@code (x + √(x² + b))/2}. */
    SQUAREPLUS(Definition.of("squareplus")
            .summary("softplus of a square root")
            .formula("(x + √(x² + b))/2")
            .derivative("(1 + x/√(x² + b))/2")
            .parameter(Parameter.number("b", 4)
                    .in(Range.atLeast(0))
                    .describedAs("width of the bend, squared")
                    .triedAt(0.0, 1e-300, 100.0))
            .transformer("Squareplus")
            .source("Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            SquareRootKernels.squareplus(arguments.number(0), x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            SquareRootKernels.squareplusDerivative(arguments.number(0), x, y, n, arguments);
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
    };

    private final Definition definition;

    Softpluses(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code z + zl = min(x, 0)/alpha}, held where e^z has left double. */
    private static void quotients(double alpha, double[] x, double[] z, double[] zl, int n) {
        double limit = Math.min(800 * Math.abs(alpha), Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0), -limit);
            z[i] = xi / alpha;
            zl[i] = Math.fma(-z[i], alpha, xi) / alpha;
        }
    }

    /** For alpha &lt; 0, where the curve falls to −∞: α·e^(x/α) from x/α = 50 on, where the exponential may overflow first. */
    private static void fall(double alpha, double[] x, double[] y, int n) {
        double limit = Math.min(1400 * -alpha, Double.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            double xi = Math.max(Math.min(x[i], 0), -limit);
            double z = xi / alpha;
            if (z > 50) {
                y[i] = ExponentialProducts.product(alpha, 0, z, Math.fma(-z, alpha, xi) / alpha);
            }
        }
    }
}
