package org.sparkactivations.families;

import org.sparkactivations.kernel.CrossEntropyKernel;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowLoss;

/**
 * Losses of a row with one element per class, and its label: the index of the class, or a row with a weight for each
 * class, usually a distribution.
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
     * {@code Σ qᵢ(ln Σ eˣ − xᵢ)} for a row of logits, with the smoothed label {@code q = (1 − smoothing)·y +
     * smoothing/n}: the cross-entropy of softmax(x) and q, which for a distribution is ln Σ eˣ − Σ qᵢxᵢ and has the
     * gradient softmax(x) − q.
     *
     * <p>Special cases: m elements of +∞ share the weight, 1/m each; a row of −∞ only gives NaN.
     */
    SOFTMAX_CROSS_ENTROPY(Definition.of("softmax_cross_entropy")
            .summary("cross-entropy of the softmax of a row and a label")
            .formula("sum(((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))")
            .derivative("((1 − label_smoothing)·sum(label) + label_smoothing)·exp(x)/sum(exp(x))"
                    + " − (1 − label_smoothing)·label − label_smoothing/n")
            .operand(label())
            .parameter(Parameter.number("label_smoothing", 0)
                    .in(Range.halfOpen(0, 1))
                    .describedAs("fraction of the label that is spread evenly over all classes")
                    .triedAt(0.1, 0.75))
            .width(ResultWidth.number())
            .repeatsZeros()
            .ulpBounds(4, 4)
            .evaluator("SoftmaxCrossEntropyEvaluator", "rawPrediction")
            .source("torch.nn.CrossEntropyLoss")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            y[0] = CrossEntropyKernel.ofLogits(context.number(0), context.label(), weights(context), x, n, context);
        }

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {
            CrossEntropyKernel.ofLogitsDerivative(
                    context.number(0), context.label(), weights(context), x, y, n, context);
        }
    };

    private final Definition definition;

    RowLosses(Definition.Builder definition) {
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

    private static Operand label() {
        return Operand.label("label", "index of the true class, or weight of each class");
    }
}
