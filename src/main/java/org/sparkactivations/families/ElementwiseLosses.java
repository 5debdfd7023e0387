package org.sparkactivations.families;

import org.sparkactivations.kernel.BinaryCrossEntropyKernel;
import org.sparkactivations.kernel.ErrorLossKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/**
 * Losses of a prediction x and a target: two numbers, or two rows element by element. The derivative is that by x.
 *
 * <p>Special cases: NaN on either side gives NaN; an infinite x gives the limit, but the difference of two infinities
 * of one sign is NaN.
 */
public enum ElementwiseLosses implements ElementwiseActivation {
    /**
     * {@code −y ln x − (1 − y) ln(1 − x)} for a probability x, where 0·ln 0 = 0.
     *
     * <p>Special cases: NaN for x outside of [0, 1]. At 0 and 1 value and derivative are infinite, unless y is the
     * same: then they are 0 and ±1. A y outside of [0, 1] is computed as written.
     */
    BINARY_CROSS_ENTROPY(Definition.of("binary_cross_entropy")
            .summary("binary cross-entropy of a predicted probability")
            .formula("−y·ln(x) − (1 − y)·ln(1 − x)")
            .derivative("(x − y)/(x·(1 − x))")
            .operand(target())
            .example(0.25, 0.5, 0.9)
            .ulpBounds(1, 1)
            .evaluator("BinaryCrossEntropyEvaluator", "probability")
            .source("torch.nn.BCELoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.value(x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.derivative(x, context.operand(), y, n, context);
        }
    },

    /**
     * {@code −y·w·ln σ(x) − (1 − y)·ln σ(−x)} for a logit x, without forming σ.
     *
     * <p>Special cases: at ±∞ the loss is 0 or infinite, and the derivative −y·w or 1 − y. A y outside of [0, 1] is
     * computed as written.
     */
    SIGMOID_CROSS_ENTROPY(Definition.of("sigmoid_cross_entropy")
            .alias("binary_cross_entropy_with_logits")
            .summary("binary cross-entropy of a predicted logit")
            .formula("y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))")
            .derivative("(1 − y)·σ(x) − y·pos_weight·σ(−x)")
            .operand(target())
            .parameter(Parameter.numberOrArray("pos_weight", 1)
                    .in(Range.atLeast(0))
                    .describedAs("weight of the positive class, y = 1")
                    .triedAt(0.25, 3.0))
            .evaluator("SigmoidCrossEntropyEvaluator", "rawPrediction")
            .source("torch.nn.BCEWithLogitsLoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.ofLogit(
                    context.number(0), context.elements(0), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.ofLogitDerivative(
                    context.number(0), context.elements(0), x, context.operand(), y, n, context);
        }
    },

    /** {@code (x − target)²}. */
    SQUARED_ERROR(Definition.of("squared_error")
            .alias("mse_loss")
            .summary("squared difference of x and the target")
            .formula("(x − target)²")
            .derivative("2·(x − target)")
            .operand(aim())
            .ulpBounds(1, 0.5)
            .evaluator("SquaredErrorEvaluator", "prediction")
            .source("torch.nn.MSELoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.square(x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double[] target = context.operand();
            for (int i = 0; i < n; i++) {
                y[i] = 2 * (x[i] - target[i]);
            }
        }
    },

    /** {@code |x − target|}. */
    ABSOLUTE_ERROR(Definition.of("absolute_error")
            .alias("l1_loss")
            .summary("absolute difference of x and the target")
            .formula("|x − target|")
            .derivative("sgn(x − target)")
            .operand(aim())
            .kinks(values -> new double[] {values[0]})
            .ulpBounds(0.5, 0.5)
            .evaluator("AbsoluteErrorEvaluator", "prediction")
            .source("torch.nn.L1Loss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] target = context.operand();
            for (int i = 0; i < n; i++) {
                y[i] = Math.abs(x[i] - target[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double[] target = context.operand();
            for (int i = 0; i < n; i++) {
                y[i] = Conditions.sign(x[i] - target[i]);
            }
        }
    },

    /** {@code |x − target| ≤ δ ? (x − target)²/2 : δ(|x − target| − δ/2)}. */
    HUBER(Definition.of("huber")
            .alias("huber_loss")
            .summary("half the squared error up to the distance delta from the target, linear beyond")
            .formula("|x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)")
            .derivative("min(max(x − target, −delta), delta)")
            .operand(aim())
            .parameter(Parameter.number("delta", 1)
                    .in(Range.greaterThan(0))
                    .describedAs("distance from the target beyond which the loss is linear")
                    .triedAt(0.25, 1e200))
            .kinks(values -> new double[] {values[0] - values[1], values[0] + values[1]})
            .ulpBounds(2, 0.5)
            .evaluator("HuberEvaluator", "prediction")
            .source("Huber: Robust Estimation of a Location Parameter, 1964")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.huber(context.number(0), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.huberDerivative(context.number(0), x, context.operand(), y, n);
        }
    },

    /** {@code ln cosh(x − target)}. */
    LOG_COSH(Definition.of("log_cosh")
            .summary("logarithm of the hyperbolic cosine of the difference of x and the target")
            .formula("ln(cosh(x − target))")
            .derivative("tanh(x − target)")
            .operand(aim())
            .ulpBounds(2, 1)
            .evaluator("LogCoshEvaluator", "prediction")
            .source("keras.losses.LogCosh")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.logCosh(x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.logCoshDerivative(x, context.operand(), y, n, context);
        }
    };

    private final Definition definition;

    ElementwiseLosses(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Operand target() {
        return Operand.elements("y", "true class, 1 or 0, or the probability of class 1")
                .triedAt(1.0, 0.0, 0.3, 1e-10, 0.999);
    }

    private static Operand aim() {
        return Operand.elements("target", "true value").triedAt(1.0, 0.0, -0.3, 1e-10, 12345.678);
    }
}
