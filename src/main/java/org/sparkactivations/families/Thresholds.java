package org.sparkactivations.families;

import org.sparkactivations.kernel.TwoBendLine;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Functions that switch where x passes a threshold. */
public enum Thresholds implements ElementwiseActivation {
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

    /** {@code min(max(x, 0), m)}. */
    CLIPPED_RELU(Definition.of("clipped_relu")
            .summary("rectified linear unit with a ceiling")
            .formula("min(max(x, 0), max_value)")
            .derivative("x > 0 ? (x < max_value ? 1 : 0) : 0")
            .parameter(Parameter.number("max_value", 6)
                    .in(Range.atLeast(0))
                    .describedAs("ceiling")
                    .triedAt(1.5, 0.0))
            .kinks(parameters -> new double[] {0, parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("ClippedReLU")
            .source("Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double ceiling = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Math.min(Math.max(x[i], 0), ceiling);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            double ceiling = arguments.number(0);
            for (int i = 0; i < n; i++) {
                // One step: HotSpot makes no vector instructions of a product of two.
                y[i] = Conditions.positive(Math.min(x[i], ceiling - x[i]));
            }
        }
    },

    /** {@code x > θ ? x : 0}. */
    THRESHOLDED_RELU(
            Definition.of("thresholded_relu")
                    .summary("rectified linear unit that starts at a threshold")
                    .formula("x > theta ? x : 0")
                    .derivative("x > theta ? 1 : 0")
                    .parameter(Parameter.number("theta", 1)
                            .describedAs("threshold")
                            .triedAt(0.0, -0.5))
                    .kinks(parameters -> new double[] {parameters[0]})
                    .ulpBounds(0.5, 0.5)
                    .transformer("ThresholdedReLU")
                    .source(
                            "Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double theta = arguments.number(0);
            for (int i = 0; i < n; i++) {
                double bounded = Math.max(x[i], theta);
                y[i] = Conditions.choose(Conditions.notZero(bounded - theta), bounded);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            double theta = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(x[i] - theta);
            }
        }
    },

    /** {@code x > t ? x : v}. */
    THRESHOLD(Definition.of("threshold")
            .summary("x above a threshold, else a constant")
            .formula("x > threshold ? x : value")
            .derivative("x > threshold ? 1 : 0")
            .parameter(Parameter.required("threshold").describedAs("threshold").triedAt(0.5, -1.0))
            .parameter(Parameter.required("value")
                    .describedAs("value up to the threshold")
                    .triedAt(2.0, -3.0, 0.0))
            .kinks(parameters -> new double[] {parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("Threshold")
            .source("torch.nn.Threshold")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double threshold = arguments.number(0);
            double value = arguments.number(1);
            for (int i = 0; i < n; i++) {
                double bounded = Math.max(x[i], threshold);
                double above = Conditions.notZero(bounded - threshold);
                // One of the addends is a zero, whose sign shows where the other is one too.
                double rest = value > 0 ? (above - 1) * -value : (1 - above) * value;
                y[i] = above * bounded + rest;
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            double threshold = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(x[i] - threshold);
            }
        }
    },

    /** {@code x > t ? 1 : 0}. */
    BINARY_STEP(Definition.of("binary_step")
            .summary("step from 0 to 1")
            .formula("x > threshold ? 1 : 0")
            .derivative("0")
            .parameter(Parameter.number("threshold", 0)
                    .describedAs("where it steps")
                    .triedAt(1.5))
            .kinks(parameters -> new double[] {parameters[0]})
            .ulpBounds(0.5, 0.5)
            .transformer("BinaryStep")
            .source("McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double threshold = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.positive(x[i] - threshold);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            Fill.fill(0, x, y, n);
        }
    },

    /** {@code max(x, 0)²}. */
    RELU_SQUARED(Definition.of("relu_squared")
            .summary("square of the rectified linear unit")
            .formula("max(x, 0)²")
            .derivative("2·max(x, 0)")
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .transformer("ReLUSquared")
            .source("So et al.: Primer: Searching for Efficient Transformers for Language Modeling, NeurIPS 2021")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                double positive = Math.max(x[i], 0);
                y[i] = positive * positive;
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = 2 * Math.max(x[i], 0);
            }
        }
    },

    /** {@code x ≥ tr ? tr + ar(x − tr) : x ≤ tl ? tl + al(x − tl) : x}. */
    SRELU(Definition.of("srelu")
            .summary("S-shaped rectified linear unit")
            .formula("x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)")
            .derivative("x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)")
            .parameter(Parameter.required("t_left").describedAs("left bend").triedAt(-1.0, 0.5))
            .parameter(
                    Parameter.required("a_left").describedAs("slope left of it").triedAt(0.1, -0.7, 0.0))
            .parameter(Parameter.required("t_right").describedAs("right bend").triedAt(1.5))
            .parameter(Parameter.required("a_right")
                    .describedAs("slope right of it")
                    .triedAt(0.3, -2.0, 0.0))
            .ordered("t_left", "t_right")
            .kinks(parameters -> new double[] {parameters[0], parameters[2]})
            .ulpBounds(0.5, 0.5)
            .transformer("SReLU")
            .source("Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            TwoBendLine.value(
                    arguments.number(0),
                    arguments.number(1),
                    arguments.number(2),
                    arguments.number(3),
                    x,
                    y,
                    n,
                    arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            double tl = arguments.number(0);
            double al = arguments.number(1);
            double tr = arguments.number(2);
            double ar = arguments.number(3);
            for (int i = 0; i < n; i++) {
                double notRight = Conditions.positive(tr - x[i]);
                double notLeft = Conditions.positive(x[i] - tl);
                y[i] = (1 - notRight) * ar + notRight * ((1 - notLeft) * al + notLeft);
            }
        }
    };

    private final Definition definition;

    Thresholds(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
