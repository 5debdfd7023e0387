package org.sparkactivations.families;

import static org.sparkactivations.math.ErrorFree.*;

import org.sparkactivations.kernel.OneBendLine;
import org.sparkactivations.kernel.RandomBits;
import org.sparkactivations.kernel.ThresholdKernel;
import org.sparkactivations.kernel.TwoBendLine;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** Rectifiers: functions that cut or bend x at a threshold, with straight lines or a parabola on either side. */
public enum Rectifiers implements ElementwiseActivation {
    /** {@code max(x, 0)}. */
    RELU(Definition.of("relu")
            .summary("rectified linear unit")
            .formula("max(x, 0)")
            .derivative("x > 0 ? 1 : 0")
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("ReLU")
            .source("Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(x[i]);
            }
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                double positive = Math.max(x[i], 0);
                y[i] = positive;
                slopes[i] = Math.min(Math.ceil(positive), 1);
            }
        }
    },

    /** {@code x > 0 ? x : a·x}. */
    LEAKY_RELU(Definition.of("leaky_relu")
            .alias("leakyrelu")
            .summary("leaky rectified linear unit, with a fixed slope left of 0")
            .formula("x > 0 ? x : negative_slope·x")
            .derivative("x > 0 ? 1 : negative_slope")
            .parameter(Parameter.number("negative_slope", 0.01)
                    .describedAs("slope left of 0")
                    .triedAt(0.2, -0.5, 0.0, 3.0))
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[0] >= 0))
            .transformer("LeakyReLU")
            .source("Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            OneBendLine.value(context.number(0), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            OneBendLine.slope(context.number(0), x, y, n);
        }
    },

    /** {@code x > 0 ? x : aᵢ·x} with a slope that is learned, one for all or one per element. */
    PRELU(Definition.of("prelu")
            .summary("parametric rectified linear unit, with a learned slope left of 0")
            .formula("x > 0 ? x : alpha·x")
            .derivative("x > 0 ? 1 : alpha")
            .parameter(Parameter.numberOrArray("alpha", 0.25)
                    .describedAs("slope left of 0")
                    .trainable("x > 0 ? 0 : x", 0.5)
                    .triedAt(-0.5, 1.5))
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[0] >= 0))
            .transformer("PReLU")
            .source("He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] slopes = context.elements(0);
            if (slopes == null) {
                OneBendLine.value(context.number(0), x, y, n);
            } else {
                OneBendLine.value(slopes, x, y, n);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double[] slopes = context.elements(0);
            if (slopes == null) {
                OneBendLine.slope(context.number(0), x, y, n);
            } else {
                OneBendLine.slope(slopes, x, y, n);
            }
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(x[i], 0);
            }
        }
    },

    /**
     * {@code x > 0 ? x : a·x}, where a is random if there is a key: uniform in [lower, upper), and a pure function of
     * the key and the position of the element. Without a key it is the mean, as in inference.
     */
    RRELU(Definition.of("rrelu")
            .summary("randomized leaky rectified linear unit, with a random slope left of 0")
            .formula("x > 0 ? x : (lower + upper)/2·x")
            .derivative("x > 0 ? 1 : (lower + upper)/2")
            .parameter(Parameter.number("lower", 1 / 8.0)
                    .describedAs("smallest slope left of 0")
                    .triedAt(0.0))
            .parameter(Parameter.number("upper", 1 / 3.0)
                    .describedAs("largest slope left of 0")
                    .triedAt(0.5))
            .parameter(Parameter.key("key")
                    .describedAs("seed of the random slopes (without it, every slope is the mean of lower and upper)"))
            .ordered("lower", "upper")
            .keepsSparse()
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[0] + parameters[1] >= 0))
            .transformer("RReLU")
            .source("Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional"
                    + " Network, 2015")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            if (context.hasKey()) {
                int mark = context.mark();
                double[] slopes = context.next(n);
                randomSlopes(slopes, n, context);
                OneBendLine.value(slopes, x, y, n);
                context.release(mark);
            } else {
                OneBendLine.value(meanSlope(context), meanSlopeLow(context), x, y, n);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            if (context.hasKey()) {
                int mark = context.mark();
                double[] slopes = context.next(n);
                randomSlopes(slopes, n, context);
                OneBendLine.slope(slopes, x, y, n);
                context.release(mark);
            } else {
                OneBendLine.slope(meanSlope(context), x, y, n);
            }
        }
    },

    /** {@code min(max(x, 0), 6)}. */
    RELU6(Definition.of("relu6")
            .summary("rectified linear unit with 6 as its upper bound")
            .formula("min(max(x, 0), 6)")
            .derivative("x > 0 ? (x < 6 ? 1 : 0) : 0")
            .kinks(0, 6)
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("ReLU6")
            .source("Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(x[i], 0), 6);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(Math.min(x[i], 6 - x[i]));
            }
        }
    },

    /** {@code min(max(x, 0), m)}. */
    CLIPPED_RELU(Definition.of("clipped_relu")
            .summary("rectified linear unit with an upper bound")
            .formula("min(max(x, 0), max_value)")
            .derivative("x > 0 ? (x < max_value ? 1 : 0) : 0")
            .parameter(Parameter.number("max_value", 6)
                    .in(Range.atLeast(0).orInfinity())
                    .describedAs("upper bound of the result")
                    .triedAt(1.5, 0.0))
            .kinks(parameters -> new double[] {0, parameters[0]})
            .ulpBounds(0.5, 0.5)
            .rising()
            .idempotent()
            .transformer("ClippedReLU")
            .source("Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double ceiling = context.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(x[i], 0), ceiling);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double ceiling = context.number(0);
            if (ceiling <= Double.MAX_VALUE) {
                for (int i = 0; i < n; i++) {
                    // One condition, as HotSpot makes no vector instructions of a product of two.
                    y[i] = Conditions.positive(Math.min(x[i], ceiling - x[i]));
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(x[i]);
            }
        }
    },

    /** {@code x > θ ? x : 0}. */
    THRESHOLDED_RELU(Definition.of("thresholded_relu")
            .alias("thresholdedrelu")
            .summary("identity above a threshold, 0 up to it")
            .formula("x > theta ? x : 0")
            .derivative("x > theta ? 1 : 0")
            .parameter(Parameter.number("theta", 1)
                    .in(threshold())
                    .describedAs("bound above which the result is x")
                    .triedAt(0.0, -0.5))
            .kinks(parameters -> new double[] {parameters[0]})
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[0] >= 0))
            .idempotent()
            .transformer("ThresholdedReLU")
            .source("Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting"
                    + " Features, ICLR 2015")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ThresholdKernel.value(context.number(0), 0, x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ThresholdKernel.step(context.number(0), x, y, n);
        }
    },

    /** {@code x > t ? x : v}. */
    THRESHOLD(Definition.of("threshold")
            .summary("identity above a threshold, a constant up to it")
            .formula("x > threshold ? x : value")
            .derivative("x > threshold ? 1 : 0")
            .parameter(Parameter.required("threshold")
                    .in(threshold())
                    .describedAs("bound above which the result is x")
                    .triedAt(0.5, -1.0))
            .parameter(Parameter.required("value")
                    .in(Range.finite().orInfinity().orMinusInfinity())
                    .describedAs("result where x is not above the threshold")
                    .triedAt(2.0, -3.0, 0.0))
            .kinks(parameters -> new double[] {parameters[0]})
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[1] <= parameters[0]))
            .idempotent()
            .transformer("Threshold")
            .source("torch.nn.Threshold")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ThresholdKernel.value(context.number(0), context.number(1), x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ThresholdKernel.step(context.number(0), x, y, n);
        }
    },

    /** {@code max(x, 0)²}. */
    RELU_SQUARED(Definition.of("relu_squared")
            .summary("square of the rectified linear unit")
            .formula("max(x, 0)²")
            .derivative("2·max(x, 0)")
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .rising()
            .transformer("ReLUSquared")
            .source("So et al.: Primer: Searching for Efficient Transformers for Language Modeling, NeurIPS 2021")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                double positive = Math.max(x[i], 0);
                y[i] = positive * positive;
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = 2 * Math.max(x[i], 0);
            }
        }
    },

    /** {@code x ≥ t ? t + a(x − t) : x ≤ s ? s + b(x − s) : x} for bends s ≤ t. */
    SRELU(Definition.of("srelu")
            .summary("S-shaped rectified linear unit, three straight lines that meet at t_left and t_right")
            .formula("x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)")
            .derivative("x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)")
            .parameter(Parameter.required("t_left")
                    .in(Range.finite().orMinusInfinity())
                    .describedAs("position of the left bend")
                    .trainable("x ≥ t_right ? 0 : (x ≤ t_left ? 1 − a_left : 0)", 0.5)
                    .triedAt(-1.0, 0.5))
            .parameter(Parameter.required("a_left")
                    .describedAs("slope left of t_left")
                    .trainable("x ≥ t_right ? 0 : (x ≤ t_left ? x − t_left : 0)", 0.5)
                    .triedAt(0.1, -0.7, 0.0))
            .parameter(Parameter.required("t_right")
                    .in(Range.finite().orInfinity())
                    .describedAs("position of the right bend")
                    .trainable("x ≥ t_right ? 1 − a_right : 0", 0.5)
                    .triedAt(1.5))
            .parameter(Parameter.required("a_right")
                    .describedAs("slope right of t_right")
                    .trainable("x ≥ t_right ? x − t_right : 0", 0.5)
                    .triedAt(0.3, -2.0, 0.0))
            .ordered("t_left", "t_right")
            .kinks(parameters -> new double[] {parameters[0], parameters[2]})
            .ulpBounds(0.5, 0.5)
            .trend(parameters -> Trend.risingIf(parameters[1] >= 0 && parameters[3] >= 0))
            .transformer("SReLU")
            .source("Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            // A bend at infinity is one at the largest double, which bends nothing.
            TwoBendLine.value(
                    Math.max(context.number(0), -Double.MAX_VALUE),
                    slope(context, 0),
                    Math.min(context.number(2), Double.MAX_VALUE),
                    slope(context, 2),
                    x,
                    y,
                    n,
                    context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double leftBend = Math.max(context.number(0), -Double.MAX_VALUE);
            double leftSlope = slope(context, 0);
            double rightBend = Math.min(context.number(2), Double.MAX_VALUE);
            double rightSlope = slope(context, 2);
            for (int i = 0; i < n; i++) {
                double notRight = Conditions.positive(rightBend - x[i]);
                double notLeft = Conditions.positive(x[i] - leftBend);
                y[i] = (1 - notRight) * rightSlope + notRight * ((1 - notLeft) * leftSlope + notLeft);
            }
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            double leftBend = context.number(0);
            double rightBend = context.number(2);
            switch (parameter) {
                case 0 -> TwoBendLine.byLeftBend(leftBend, context.number(1), rightBend, x, y, n);
                case 1 -> TwoBendLine.byLeftSlope(leftBend, x, y, n);
                case 2 -> TwoBendLine.byRightBend(rightBend, context.number(3), x, y, n);
                default -> TwoBendLine.byRightSlope(rightBend, x, y, n);
            }
        }
    },

    /** {@code |x|}. */
    ABS(Definition.of("abs")
            .summary("absolute value")
            .formula("|x|")
            .derivative("sgn(x)")
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .idempotent()
            .transformer("Abs")
            .source("Jarrett, Kavukcuoglu, Ranzato, LeCun: What is the Best Multi-Stage Architecture for Object"
                    + " Recognition?, ICCV 2009")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.abs(x[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                // The sum makes −0 a positive zero.
                y[i] = Math.min(Math.max(Math.fma(x[i], 0x1p1023, 0.0) * 0x1p60, -1), 1);
            }
        }
    };

    private final Definition definition;

    Rectifiers(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
        return FloatRectifiers.value(this, x, y, n, context);
    }

    @Override
    public boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
        return FloatRectifiers.derivative(this, x, y, n, context);
    }

    @Override
    public boolean parameterDerivativeOfFloats(int parameter, float[] x, float[] y, int n, KernelContext context) {
        return FloatRectifiers.parameterDerivative(this, parameter, x, y, n, context);
    }

    /** Every number, and the infinities, where all or none of x is above it. */
    private static Range threshold() {
        return Range.finite().orInfinity().orMinusInfinity();
    }

    /** The slope of srelu beyond the bend that is the parameter at {@code bend}. */
    static double slope(KernelContext context, int bend) {
        return Double.isInfinite(context.number(bend)) ? 1 : context.number(bend + 1);
    }

    static double meanSlope(KernelContext context) {
        return 0.5 * context.number(0) + 0.5 * context.number(1);
    }

    /** The rounding error of the mean slope. */
    private static double meanSlopeLow(KernelContext context) {
        return twoSumError(0.5 * context.number(0), 0.5 * context.number(1), meanSlope(context));
    }

    /**
     * Fills slopes, which are uniform in [lower, upper) and depend on the key and the position of the element alone.
     */
    private static void randomSlopes(double[] slopes, int n, KernelContext context) {
        double lower = context.number(0);
        double upper = context.number(1);
        double max = Math.max(lower, Math.nextDown(upper));
        long seed = RandomBits.seed(context.key());
        for (int i = 0; i < n; i++) {
            double uniform = (RandomBits.at(seed, context.index(i)) >>> 11) * 0x1p-53;
            slopes[i] = Math.min(Math.max((1 - uniform) * lower + uniform * upper, lower), max);
        }
    }
}
