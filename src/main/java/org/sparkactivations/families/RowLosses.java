package org.sparkactivations.families;

import java.util.Arrays;
import org.sparkactivations.kernel.CrossEntropyKernel;
import org.sparkactivations.kernel.DivergenceKernel;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowLoss;

/**
 * Losses of a row with one element per class, and its label: the index of the class, or a row with a weight for each
 * class, usually a distribution. The divergence takes a distribution alone.
 *
 * <p>Special cases: a NaN in the row or in the weights makes everything NaN; a class without weight adds nothing,
 * whatever its element. An empty row has no class; its loss is 0 for an empty row of weights.
 */
public enum RowLosses implements RowLoss {
    /**
     * {@code −Σ yᵢ ln xᵢ} for a row of probabilities, each clipped to [eps, 1 − eps], where 0·ln xᵢ = 0.
     *
     * <p>Special cases: infinite where a class with a weight has probability 0, unless eps is above 0. A probability up
     * to 1e-6 outside of [0, 1] counts as 0 or 1; one further outside gives NaN if its class has a weight. Whether the
     * probabilities add up to 1 is not checked. The derivative is 0 where a probability is clipped.
     */
    CROSS_ENTROPY(Definition.of("cross_entropy")
            .summary("cross-entropy of predicted probabilities and a label")
            .formula("−sum(label·ln(min(max(x, eps), 1 − eps)))")
            .derivative("x < eps ? 0 : 1 − x < eps ? 0 : −label/x")
            .operand(label())
            .takesProbabilities()
            .parameter(ElementwiseLosses.clipping())
            .width(ResultWidth.number())
            .example(0.25, 0.5, 0.25)
            .repeatsZeros()
            .ulpBounds(2, 0.5)
            .evaluator("CrossEntropyEvaluator", "probability")
            .source("keras.losses.CategoricalCrossentropy")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            y[0] = CrossEntropyKernel.value(context.number(0), context.label(), weights(context), x, n, context);
        }

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {
            CrossEntropyKernel.derivative(context.number(0), context.label(), weights(context), x, y, n);
        }
    },

    /**
     * {@code Σ wᵢqᵢ(ln Σ eˣ − xᵢ)} for a row of logits, with the smoothed label {@code q = (1 − smoothing)·y +
     * smoothing/n} and weights w of the classes: the cross-entropy of softmax(x) and q, which for a distribution and w
     * = 1 is ln Σ eˣ − Σ qᵢxᵢ and has the gradient softmax(x) − q.
     *
     * <p>Special cases: m elements of +∞ share the weight, 1/m each; a row of −∞ only gives NaN. A class of weight 0
     * adds nothing. In SQL, a row whose label is the index {@code ignore_index} gives null, value and gradient.
     */
    SOFTMAX_CROSS_ENTROPY(Definition.of("softmax_cross_entropy")
            .summary("cross-entropy of the softmax of a row and a label")
            .formula("sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))")
            .derivative("sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x))"
                    + " − class_weights·((1 − label_smoothing)·label + label_smoothing/n)")
            .operand(label())
            .parameter(Parameter.number("label_smoothing", 0)
                    .in(Range.halfOpen(0, 1))
                    .describedAs("fraction of the label that is spread evenly over all classes")
                    .triedAt(0.1, 0.75))
            .parameter(Parameter.ignoredLabel("ignore_index")
                    .describedAs("index whose rows give null, −2147483648 for none")
                    .triedAt(-100.0))
            .parameter(Parameter.classWeights("class_weights")
                    .describedAs("weight of each class")
                    .triedAt(0.3))
            .width(ResultWidth.number())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .evaluator("SoftmaxCrossEntropyEvaluator", "rawPrediction")
            .source("torch.nn.CrossEntropyLoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            y[0] = CrossEntropyKernel.ofLogits(
                    context.number(0), context.label(), weights(context), classWeights(n, context), x, n, context);
            context.release(mark);
        }

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            CrossEntropyKernel.ofLogitsDerivative(
                    context.number(0), context.label(), weights(context), classWeights(n, context), x, y, n, context);
            context.release(mark);
        }
    },

    /**
     * {@code Σ xᵢ ln(xᵢ/qᵢ)} for two rows of probabilities, where 0·ln 0 = 0: the Kullback-Leibler divergence of x from
     * q, in nats.
     *
     * <p>Special cases: infinite where x is positive and q is 0; NaN where one of them is negative. The gradient by x is
     * −∞ where x alone is 0, and 0 where both are. Whether the probabilities add up to 1 is not checked. A null element
     * of x takes no part; a null of q beside another element makes the result null.
     *
     * <p>Error: terms of both signs cancel where x is next to q; there the unit is the ulp of the largest term. That of
     * the gradient is the ulp of the larger addend.
     */
    KL_DIVERGENCE(Definition.of("kl_divergence")
            .summary("Kullback-Leibler divergence of predicted probabilities from a distribution")
            .formula("sum(x·ln(x/q))")
            .derivative("ln(x/q) + 1")
            .operand(Operand.elements("q", "probability of each class in the other distribution")
                    .triedAt(0.5, 0.25, 0.25))
            .width(ResultWidth.number())
            .example(0.25, 0.5, 0.25)
            .repeatsZeros()
            .ulpBounds(1, 1)
            .evaluator("KlDivergenceEvaluator", "probability")
            .source("Kullback and Leibler 1951; torch.nn.KLDivLoss; scipy.special.rel_entr")
            .since("0.2.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            y[0] = DivergenceKernel.value(x, context.operand(), n, context);
        }

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {
            DivergenceKernel.derivative(x, context.operand(), y, n, context);
        }
    };

    private final Definition definition;

    RowLosses(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The weights of the classes; null if the label is the index of one. */
    private static double[] weights(KernelContext context) {
        return context.label() < 0 ? context.operand() : null;
    }

    /** The weight of each class; null if all are 1. */
    private static double[] classWeights(int n, KernelContext context) {
        double[] each = context.elements(2);
        double weight = context.number(2);
        if (each != null || weight == 1) {
            return each;
        }
        double[] equal = context.next(n);
        Arrays.fill(equal, 0, n, weight);
        return equal;
    }

    private static Operand label() {
        return Operand.label("label", "index of the true class, or weight of each class");
    }
}
