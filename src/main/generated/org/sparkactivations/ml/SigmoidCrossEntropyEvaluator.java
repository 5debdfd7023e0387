package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average cross-entropy of two classes, from the logit of one: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
 *
 * <p>Compares a column, x, with one of labels, numbers both. Generated: see CONTRIBUTING.md.
 */
public final class SigmoidCrossEntropyEvaluator extends LossEvaluator<SigmoidCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    private final DoubleParam posWeight = doubleParam(parameter("pos_weight"), "posWeight");

    /** With a random uid. */
    public SigmoidCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("sigmoidCrossEntropyEvaluator"));
    }

    /** With the given uid. */
    public SigmoidCrossEntropyEvaluator(String uid) {
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
    public SigmoidCrossEntropyEvaluator setRawPredictionCol(String name) {
        return with(rawPredictionCol, name);
    }

    /** Param for weight of the class with y = 1, a finite number ≥ 0. */
    public DoubleParam posWeight() {
        return posWeight;
    }

    /** Returns weight of the class with y = 1, a finite number ≥ 0; by default 1.0. */
    public double getPosWeight() {
        return (Double) getOrDefault(posWeight);
    }

    /** Sets weight of the class with y = 1, a finite number ≥ 0. */
    public SigmoidCrossEntropyEvaluator setPosWeight(double value) {
        return with(parameter("pos_weight"), posWeight, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    double[] numbers() {
        return new double[] {getPosWeight()};
    }

    @Override
    public SigmoidCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<SigmoidCrossEntropyEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static SigmoidCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
