package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average cross-entropy of the softmax of a row and a label: {@code sum(((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
 *
 * <p>Compares columns of arrays or ML Vectors, x, with one of labels: indices of classes, or rows of weights. Generated: see CONTRIBUTING.md.
 */
public final class SoftmaxCrossEntropyEvaluator extends LossEvaluator<SoftmaxCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    private final DoubleParam labelSmoothing = doubleParam(parameter("label_smoothing"), "labelSmoothing");

    /** With a random uid. */
    public SoftmaxCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("softmaxCrossEntropyEvaluator"));
    }

    /** With the given uid. */
    public SoftmaxCrossEntropyEvaluator(String uid) {
        super(uid);
    }

    /** Param for the name of the column that is judged. */
    public Param<String> rawPredictionCol() {
        return rawPredictionCol;
    }

    /** The name of the column that is judged; {@code rawPrediction} by default. */
    public String getRawPredictionCol() {
        return getOrDefault(rawPredictionCol);
    }

    /** Sets the name of the column that is judged. */
    public SoftmaxCrossEntropyEvaluator setRawPredictionCol(String name) {
        return with(rawPredictionCol, name);
    }

    /** Param for part of the label that is spread over all classes, a finite number ≥ 0 and &lt; 1. */
    public DoubleParam labelSmoothing() {
        return labelSmoothing;
    }

    /** Returns part of the label that is spread over all classes, a finite number ≥ 0 and &lt; 1; by default 0.0. */
    public double getLabelSmoothing() {
        return (Double) getOrDefault(labelSmoothing);
    }

    /** Sets part of the label that is spread over all classes, a finite number ≥ 0 and &lt; 1. */
    public SoftmaxCrossEntropyEvaluator setLabelSmoothing(double value) {
        return with(parameter("label_smoothing"), labelSmoothing, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    double[] numbers() {
        return new double[] {getLabelSmoothing()};
    }

    @Override
    public SoftmaxCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<SoftmaxCrossEntropyEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static SoftmaxCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
