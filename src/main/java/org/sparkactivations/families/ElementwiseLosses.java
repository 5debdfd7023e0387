package org.sparkactivations.families;

import org.sparkactivations.kernel.BinaryCrossEntropyKernel;
import org.sparkactivations.kernel.ErrorLossKernels;
import org.sparkactivations.kernel.FocalLossKernel;
import org.sparkactivations.kernel.LikelihoodKernels;
import org.sparkactivations.kernel.MarginLossKernels;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
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
     * {@code −y ln x − (1 − y) ln(1 − x)} for a probability x, clipped to [eps, 1 − eps], where 0·ln 0 = 0.
     *
     * <p>Special cases: x up to 1e-6 outside of [0, 1] counts as 0 or 1; further outside, the result is NaN. With eps =
     * 0, at 0 and 1 value and derivative are infinite, unless y is the same: then they are 0 and ±1. The derivative is 0
     * where x is clipped. A y outside of [0, 1] is computed as written.
     */
    BINARY_CROSS_ENTROPY(Definition.of("binary_cross_entropy")
            .summary("binary cross-entropy of a predicted probability")
            .formula("−y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1 − eps))")
            .derivative("x < eps ? 0 : 1 − x < eps ? 0 : (x − y)/(x·(1 − x))")
            .operand(target())
            .takesProbabilities()
            .parameter(clipping())
            .kinks(values -> new double[] {values[1], 1 - values[1]})
            .example(0.25, 0.5, 0.9)
            .ulpBounds(1, 1)
            .evaluator("BinaryCrossEntropyEvaluator", "probability")
            .source("torch.nn.BCELoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.value(context.number(0), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            BinaryCrossEntropyKernel.derivative(context.number(0), x, context.operand(), y, n, context);
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

    /**
     * {@code −wₜ·(1 − pₜ)^gamma·ln pₜ} for a logit x, where pₜ is the probability of the true class: σ(x) for y = 1 and
     * σ(−x) for y = 0. A y between is the mean of both with the weights y and 1 − y. wₜ is alpha for class 1 and 1 −
     * alpha for class 0, or 1 if alpha is left out.
     *
     * <p>Special cases: at ±∞ the loss is 0 or infinite. A y outside of [0, 1] is computed as written. The error bound
     * holds for gamma up to 8; for larger ones add gamma/8 ulp.
     */
    FOCAL_LOSS(Definition.of("focal_loss")
            .summary("focal loss of a predicted logit, the cross-entropy with less weight for what is easy")
            .formula("y·(alpha ≥ 0 ? alpha : 1)·σ(−x)^gamma·ln(1 + exp(−x))"
                    + " + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))")
            .operand(target())
            .parameter(Parameter.number("gamma", 2)
                    .in(Range.atLeast(0))
                    .describedAs("how much less an easy example weighs")
                    .triedAt(0.0, 0.5, 5.0))
            .parameter(Parameter.optional("alpha")
                    .in(Range.between(0, 1))
                    .describedAs("weight of the positive class, y = 1; that of the other is 1 − alpha")
                    .triedAt(0.25, 1.0))
            .evaluator("FocalLossEvaluator", "rawPrediction")
            .source("Lin et al.: Focal Loss for Dense Object Detection, 2017, arXiv:1708.02002;"
                    + " torchvision.ops.sigmoid_focal_loss")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            FocalLossKernel.value(context.number(0), context.number(1), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            FocalLossKernel.derivative(context.number(0), context.number(1), x, context.operand(), y, n, context);
        }
    },

    /**
     * {@code max(0, 1 − y·x)} for a score x and a label y of 1, or of −1 or 0, which both mean the other class.
     *
     * <p>Special cases: any other y is computed as written. The derivative at y·x = 1 is 0.
     */
    HINGE(Definition.of("hinge")
            .summary("hinge loss of a score")
            .formula("max(0, 1 − (y = 0 ? −1 : y)·x)")
            .derivative("1 − (y = 0 ? −1 : y)·x > 0 ? −(y = 0 ? −1 : y) : 0")
            .operand(sign())
            .kinks(values -> new double[] {1 / (values[0] == 0 ? -1 : values[0])})
            .ulpBounds(0.5, 0.5)
            .evaluator("HingeEvaluator", "rawPrediction")
            .source("keras.losses.Hinge")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            MarginLossKernels.hinge(x, context.operand(), y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            MarginLossKernels.hingeDerivative(x, context.operand(), y, n);
        }
    },

    /** {@code max(0, 1 − y·x)²}, with the labels of {@link #HINGE}. */
    SQUARED_HINGE(Definition.of("squared_hinge")
            .summary("square of the hinge loss of a score")
            .formula("max(0, 1 − (y = 0 ? −1 : y)·x)²")
            .derivative("1 − (y = 0 ? −1 : y)·x > 0 ? −2·(y = 0 ? −1 : y)·(1 − (y = 0 ? −1 : y)·x) : 0")
            .operand(sign())
            .kinks(values -> new double[] {1 / (values[0] == 0 ? -1 : values[0])})
            .evaluator("SquaredHingeEvaluator", "rawPrediction")
            .source("keras.losses.SquaredHinge")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            MarginLossKernels.squaredHinge(x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            MarginLossKernels.squaredHingeDerivative(x, context.operand(), y, n, context);
        }
    },

    /**
     * {@code eˣ − target·x}, the negative log-likelihood of a count whose expected value is eˣ, without the logarithm of
     * the target's factorial.
     *
     * <p>Error: in ulp of the larger term.
     */
    POISSON_NLL(Definition.of("poisson_nll")
            .summary("negative log-likelihood of a count, of the logarithm of its predicted rate")
            .formula("exp(x) − target·x")
            .derivative("exp(x) − target")
            .operand(Operand.elements("target", "true count").triedAt(1.0, 0.0, 3.0, 12345.0, -0.5))
            .evaluator("PoissonNLLEvaluator", "prediction")
            .source("torch.nn.PoissonNLLLoss")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            LikelihoodKernels.poisson(x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            LikelihoodKernels.poissonDerivative(x, context.operand(), y, n, context);
        }
    },

    /**
     * {@code (ln v + (x − target)²/v)/2} with v = max(variance, eps): the negative log-likelihood of a normally
     * distributed number with mean x, without the constant ln(2π)/2. The derivative is that by the mean.
     *
     * <p>Error: in ulp of the larger term.
     */
    GAUSSIAN_NLL(Definition.of("gaussian_nll")
            .summary("negative log-likelihood of a number, of its predicted mean and variance")
            .formula("(ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2")
            .derivative("(x − target)/max(variance, eps)")
            .operand(aim())
            .parameter(Parameter.required("variance")
                    .in(Range.atLeast(0))
                    .describedAs("predicted variance")
                    .triedAt(0.5, 1.0, 0.0, 1e-3, 1e10))
            .parameter(Parameter.number("eps", 1e-6)
                    .in(Range.greaterThan(0))
                    .describedAs("smallest variance that is taken as it is")
                    .triedAt(2.0, 1e-300))
            .ulpBounds(2, 1)
            .evaluator("GaussianNLLEvaluator", "prediction")
            .source("torch.nn.GaussianNLLLoss")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            LikelihoodKernels.gaussian(variance(context), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            LikelihoodKernels.gaussianDerivative(variance(context), x, context.operand(), y, n, context);
        }

        private static double variance(KernelContext context) {
            return Math.max(context.number(0), context.number(1));
        }
    },

    /**
     * {@code x > target ? (1 − tau)·(x − target) : tau·(target − x)}, whose mean is least for the quantile tau of the
     * target.
     *
     * <p>Special cases: the derivative at x = target is 1/2 − tau, the mean of both sides. An infinite difference with a
     * factor of 0 gives 0.
     */
    QUANTILE_LOSS(Definition.of("quantile_loss")
            .summary("quantile loss, or pinball loss, of a predicted quantile")
            .formula("x > target ? (1 − tau)·(x − target) : tau·(target − x)")
            .derivative("x > target ? 1 − tau : x < target ? −tau : 1/2 − tau")
            .operand(aim())
            .parameter(Parameter.number("tau", 0.5)
                    .in(Range.between(0, 1))
                    .describedAs("the quantile that is predicted")
                    .triedAt(0.1, 0.99, 0.0, 1.0))
            .kinks(values -> new double[] {values[0]})
            .ulpBounds(1, 0.5)
            .evaluator("QuantileLossEvaluator", "prediction")
            .source("Koenker, Bassett: Regression Quantiles, Econometrica 46, 1978")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.quantile(context.number(0), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.quantileDerivative(context.number(0), x, context.operand(), y, n);
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

    /**
     * {@code |x − target| < β ? (x − target)²/(2β) : |x − target| − β/2}: the loss {@link #HUBER} over β, and {@link
     * #ABSOLUTE_ERROR} for β = 0.
     */
    SMOOTH_L1(Definition.of("smooth_l1")
            .summary("absolute error with a parabola next to the target")
            .formula("|x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2")
            .derivative("|x − target| < beta ? (x − target)/beta : sgn(x − target)")
            .operand(aim())
            .parameter(Parameter.number("beta", 1)
                    .in(Range.atLeast(0))
                    .describedAs("distance from the target from which on the loss is linear")
                    .triedAt(0.25, 0.0, 1e200))
            .kinks(values -> new double[] {values[0] - values[1], values[0] + values[1]})
            .ulpBounds(2, 1)
            .evaluator("SmoothL1Evaluator", "prediction")
            .source("torch.nn.SmoothL1Loss")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.smoothAbsolute(context.number(0), x, context.operand(), y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            ErrorLossKernels.smoothAbsoluteDerivative(context.number(0), x, context.operand(), y, n, context);
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

    ElementwiseLosses(DefinitionBuilder definition) {
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

    /** The class that a score is compared with. */
    private static Operand sign() {
        return Operand.elements("y", "true class, 1, or −1 or 0 for the other class")
                .triedAt(1.0, 0.0, -1.0, 0.3, 1e-10);
    }

    /** The parameter of losses over probabilities that keeps them away from 0 and 1. */
    static Parameter clipping() {
        return Parameter.number("eps", 0)
                .in(Range.halfOpen(0, 0.5))
                .describedAs("probabilities are clipped to [eps, 1 − eps]")
                .evaluatorDefault(1e-15)
                .triedAt(1e-15, 0.125);
    }

    private static Operand aim() {
        return Operand.elements("target", "true value").triedAt(1.0, 0.0, -0.3, 1e-10, 12345.678);
    }
}
