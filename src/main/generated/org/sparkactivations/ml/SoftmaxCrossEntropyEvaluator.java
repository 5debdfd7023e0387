package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowLosses;

/**
 * Evaluator for the mean of {@code softmax_cross_entropy} over the rows: cross-entropy of the softmax of a row and a
 * label, {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
 *
 * <p>The column {@code rawPredictionCol} holds x: arrays of numbers or ML Vectors with an element per class. The column
 * {@code labelCol} holds {@code label}, the index of the true class, or weight of each class: numbers, arrays of
 * numbers or ML Vectors.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.CrossEntropyLoss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SoftmaxCrossEntropyEvaluator extends LossEvaluator<SoftmaxCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    private final DoubleParam labelSmoothing = doubleParam(parameter("label_smoothing"), "labelSmoothing");

    private final IntParam ignoreIndex = intParam(parameter("ignore_index"), "ignoreIndex");

    private final DoubleArrayParam classWeights = doubleArrayParam(parameter("class_weights"), "classWeights");

    /** The evaluator with a random uid. */
    public SoftmaxCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("softmaxCrossEntropyEvaluator"));
    }

    /** The evaluator with the given uid. */
    public SoftmaxCrossEntropyEvaluator(String uid) {
        super(uid, RowLosses.SOFTMAX_CROSS_ENTROPY);
    }

    /**
     * Param {@code rawPredictionCol}: name of the column that is compared with the label; default
     * {@code rawPrediction}.
     */
    public Param<String> rawPredictionCol() {
        return rawPredictionCol;
    }

    /**
     * Returns {@code rawPredictionCol}: name of the column that is compared with the label; default
     * {@code rawPrediction}.
     */
    public String getRawPredictionCol() {
        return getOrDefault(rawPredictionCol);
    }

    /**
     * Sets {@code rawPredictionCol}: name of the column that is compared with the label; default {@code rawPrediction}.
     */
    public SoftmaxCrossEntropyEvaluator setRawPredictionCol(String value) {
        return with(rawPredictionCol, value);
    }

    /**
     * Param {@code labelSmoothing}: fraction of the label that is spread evenly over all classes; a finite number ≥ 0
     * and &lt; 1, default 0.0.
     */
    public DoubleParam labelSmoothing() {
        return labelSmoothing;
    }

    /**
     * Returns {@code labelSmoothing}: fraction of the label that is spread evenly over all classes; a finite number ≥ 0
     * and &lt; 1, default 0.0.
     */
    public double getLabelSmoothing() {
        return (Double) getOrDefault(labelSmoothing);
    }

    /**
     * Sets {@code labelSmoothing}: fraction of the label that is spread evenly over all classes; a finite number ≥ 0
     * and &lt; 1, default 0.0.
     */
    public SoftmaxCrossEntropyEvaluator setLabelSmoothing(double value) {
        return with(labelSmoothing, value);
    }

    /**
     * Param {@code ignoreIndex}: index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     * default -2147483648.
     */
    public IntParam ignoreIndex() {
        return ignoreIndex;
    }

    /**
     * Returns {@code ignoreIndex}: index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     * default -2147483648.
     */
    public int getIgnoreIndex() {
        return (Integer) getOrDefault(ignoreIndex);
    }

    /**
     * Sets {@code ignoreIndex}: index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     * default -2147483648.
     */
    public SoftmaxCrossEntropyEvaluator setIgnoreIndex(int value) {
        return with(ignoreIndex, value);
    }

    /**
     * Param {@code classWeights}: weight of each class; a finite number ≥ 0 or an ARRAY with one per element,
     * default 1.0.
     */
    public DoubleArrayParam classWeights() {
        return classWeights;
    }

    /**
     * Returns {@code classWeights}: weight of each class; a finite number ≥ 0 or an ARRAY with one per element,
     * default 1.0.
     */
    public double[] getClassWeights() {
        return getOrDefault(classWeights).clone();
    }

    /**
     * Sets {@code classWeights}: weight of each class; a finite number ≥ 0 or an ARRAY with one per element,
     * default 1.0.
     */
    public SoftmaxCrossEntropyEvaluator setClassWeights(double... value) {
        return with(classWeights, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(labelSmoothing, ignoreIndex, classWeights);
    }

    @Override
    public SoftmaxCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<SoftmaxCrossEntropyEvaluator> read() {
        return new StageReader<>(SoftmaxCrossEntropyEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static SoftmaxCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
