package org.sparkactivations.families;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.kernel.ExactProducts;
import org.sparkactivations.kernel.FloatKernels;
import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.kernel.InverseRootKernels;
import org.sparkactivations.kernel.RationalTanhKernel;
import org.sparkactivations.kernel.ScaledTanhKernel;
import org.sparkactivations.kernel.TanhKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** The hyperbolic tangent, scaled and limited forms of it, and simpler functions of its shape. */
public enum HyperbolicTangents implements ElementwiseActivation {
    /** {@code tanh x}. */
    TANH(Definition.of("tanh")
            .summary("hyperbolic tangent")
            .formula("tanh(x)")
            .derivative("1/cosh(x)²")
            .ulpBounds(1, 2)
            .rising()
            .transformer("Tanh")
            .floatKernels()
            .source("LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.math().tanh(x, y, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.math().tanh(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] high = context.next(n);
            if (!context.math().tanhWithDerivative(x, high, y, n)) {
                double[] low = context.next(n);
                ExactProducts.exact(2, x, high, low, n);
                Logistic.density(4, high, low, y, n, context);
            }
            context.release(mark);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            if (!context.math().tanhWithDerivative(x, y, slopes, n)) {
                super.valueAndDerivative(x, y, slopes, n, context);
            }
        }
    },

    /** {@code min(max(x, a), b)} for bounds a ≤ b. */
    HARD_TANH(Definition.of("hard_tanh")
            .alias("hardtanh")
            .summary("hard hyperbolic tangent, x limited to the range from min to max")
            .formula("min(max(x, min), max)")
            .derivative("x > min ? (x < max ? 1 : 0) : 0")
            .parameter(Parameter.number("min", -1)
                    .in(Range.finite().orMinusInfinity())
                    .describedAs("lower bound of the result")
                    .triedAt(-2.5))
            .parameter(Parameter.number("max", 1)
                    .in(Range.finite().orInfinity())
                    .describedAs("upper bound of the result")
                    .triedAt(0.5))
            .ordered("min", "max")
            .kinks(parameters -> parameters.clone())
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("Hardtanh")
            .source("Collobert: Large Scale Machine Learning, 2004")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double min = context.number(0);
            double max = context.number(1);
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(x[i], min), max);
            }
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.clip(context.number(0), context.number(1), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double min = context.number(0);
            double max = context.number(1);
            if (min >= -Double.MAX_VALUE && max <= Double.MAX_VALUE) {
                for (int i = 0; i < n; i++) {
                    y[i] = Conditions.positive(Math.min(x[i] - min, max - x[i]));
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                // Infinite bounds minus an infinite x would be NaN.
                double held = Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
                y[i] = Conditions.positive(Math.min(held - min, max - held));
            }
        }

        @Override
        public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return FloatLines.window(context.number(0), context.number(1), 1, x, y, n);
        }
    },

    /** {@code 1.7159·tanh(2x/3)}. */
    LECUN_TANH(Definition.of("lecun_tanh")
            .summary("scaled hyperbolic tangent with f(±1) ≈ ±1")
            .formula("1.7159·tanh(2·x/3)")
            .derivative("1.7159·2/3/cosh(2·x/3)²")
            .rising()
            .transformer("LeCunTanh")
            .floatKernels()
            .source("LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            if (context.math().isForFloats()) {
                FloatKernels.scaledTanh(RationalTanhKernel.A, 2 / 3.0, x, y, n, context);
                return;
            }
            int mark = context.mark();
            double[] high = context.next(n);
            double[] low = context.next(n);
            ExactProducts.held(FOUR_THIRDS, FOUR_THIRDS_LOW, x, high, low, n);
            TanhKernels.scaled(RationalTanhKernel.A, RationalTanhKernel.A_LOW, high, low, y, n, context);
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] high = context.next(n);
            double[] low = context.next(n);
            ExactProducts.exact(FOUR_THIRDS, FOUR_THIRDS_LOW, x, high, low, n);
            Logistic.density(RationalTanhKernel.A * 8 / 3, high, low, y, n, context);
            context.release(mark);
        }
    },

    /** {@code α·tanh(βx)}. */
    SCALED_TANH(Definition.of("scaled_tanh")
            .summary("hyperbolic tangent with a factor of the result and one of x")
            .formula("alpha·tanh(beta·x)")
            .derivative("alpha·beta/cosh(beta·x)²")
            .parameter(Parameter.number("alpha", 1)
                    .describedAs("factor of the result, whose limits are ±alpha")
                    .triedAt(1.7159, -0.5, 1e-300, 0.0))
            .parameter(Parameter.number("beta", 1).describedAs("factor of x").triedAt(2 / 3.0, -3.0, 1e200))
            .ulpBounds(1, 2)
            .trend(parameters -> Trend.ofFactor(parameters[0]).of(Trend.ofFactor(parameters[1])))
            .transformer("ScaledTanh")
            .floatKernels()
            .source("ONNX operator ScaledTanh")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ScaledTanhKernel.value(context.number(0), context.number(1), x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ScaledTanhKernel.derivative(context.number(0), context.number(1), x, y, n, context);
        }
    },

    /** {@code x/√(1 + αx²)}. */
    ISRU(Definition.of("isru")
            .summary("inverse square root unit, between ±1/√alpha")
            .formula("x/√(1 + alpha·x²)")
            .derivative("1/(√(1 + alpha·x²)·(1 + alpha·x²))")
            .parameter(Parameter.number("alpha", 1)
                    .in(Range.greaterThan(0).orInfinity())
                    .describedAs("inverse square of the limit at ∞")
                    .triedAt(3.0, 1e-300, 1e300))
            .ulpBounds(0.51, 1)
            .rising()
            .transformer("ISRU")
            .floatKernels()
            .source("Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse Square Root Linear"
                    + " Units (ISRLUs), 2017")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            InverseRootKernels.value(context.number(0), x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            InverseRootKernels.derivative(context.number(0), x, y, n, context);
        }
    },

    /** {@code 1.7159·sgn(z)(1 − 1/(1 + |z| + z² + 1.41645z⁴))} with z = 2x/3. */
    RATIONAL_TANH(Definition.of("rational_tanh")
            .summary("rational approximation of lecun_tanh")
            .formula("1.7159·sgn(x)·(1 − 1/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4))")
            .derivative("1.7159·2/3·(1 + 2·|2·x/3| + 4·1.41645·|2·x/3|³)"
                    + "/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4)²")
            .kinks(0)
            .rising()
            .transformer("RationalTanh")
            .floatKernels()
            .source("Anguita, Parodi, Zunino: Speed Improvement of the Back-Propagation on Current-Generation"
                    + " Workstations, 1993")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            RationalTanhKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            RationalTanhKernel.derivative(x, y, n, context);
        }
    },

    /** {@code max(0, tanh x)}. */
    RECTIFIED_TANH(Definition.of("rectified_tanh")
            .summary("positive part of the hyperbolic tangent")
            .formula("max(tanh(x), 0)")
            .derivative("x > 0 ? 1/cosh(x)² : 0")
            .kinks(0)
            .ulpBounds(1, 2)
            .rising()
            .transformer("RectifiedTanh")
            .floatKernels()
            .source("Glorot, Bordes, Bengio: Deep Sparse Rectifier Neural Networks, AISTATS 2011")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.math().tanh(x, y, n);
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(y[i], 0);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            HyperbolicTangents.TANH.derivative(x, y, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = y[i] * Conditions.positive(x[i]);
            }
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            HyperbolicTangents.TANH.valueAndDerivative(x, y, slopes, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(y[i], 0);
                slopes[i] = slopes[i] * Conditions.positive(x[i]);
            }
        }
    },

    /** {@code x/(1 + |x|)}. */
    SOFTSIGN(Definition.of("softsign")
            .summary("rational function of sigmoid shape, between −1 and 1")
            .formula("x/(1 + |x|)")
            .derivative("1/(1 + |x|)²")
            .rising()
            .transformer("Softsign")
            .floatKernels()
            .source("Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image Features, 2009")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            if (context.math().isForFloats()) {
                FloatKernels.softsign(x, y, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                double xi = Math.min(Math.max(x[i], -Double.MAX_VALUE), Double.MAX_VALUE);
                double a = Math.abs(xi);
                double d = 1 + a;
                double dLow = twoSumError(a, 1, d);
                double inverse = 1 / d;
                double q = xi * inverse;
                y[i] = Math.fma(Math.fma(-q, d, xi) - q * dLow, inverse, q);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            if (context.math().isForFloats()) {
                FloatKernels.softsignDerivative(x, y, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                double a = Math.min(Math.abs(x[i]), Double.MAX_VALUE);
                double d = 1 + a;
                double dLow = twoSumError(a, 1, d);
                double inverse = 1 / d;
                double inverseLow = inverse * Math.fma(-inverse, dLow, Math.fma(-inverse, d, 1));
                double square = inverse * inverse;
                y[i] = square + (twoProductError(inverse, inverse, square) + 2 * inverse * inverseLow);
            }
        }
    };

    /** 4/3 as a sum of two doubles. */
    private static final double FOUR_THIRDS = 1.3333333333333333;

    private static final double FOUR_THIRDS_LOW = 7.401486830834377e-17;

    private final Definition definition;

    HyperbolicTangents(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
