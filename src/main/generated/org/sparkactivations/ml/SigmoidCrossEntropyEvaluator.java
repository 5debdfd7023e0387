package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code sigmoid_cross_entropy} over the rows: binary cross-entropy of a predicted logit,
 * {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
 *
 * <p>The column {@code rawPredictionCol} holds x: numbers, or ML Vectors of two elements, of which the second is
 * compared. The column {@code labelCol} holds {@code y}, the true class, 1 or 0, or the probability of class
 * 1: numbers.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.BCEWithLogitsLoss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SigmoidCrossEntropyEvaluator extends LossEvaluator<SigmoidCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    private final DoubleParam posWeight = doubleParam(parameter("pos_weight"), "posWeight");

    /** The evaluator with a random uid. */
    public SigmoidCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("sigmoidCrossEntropyEvaluator"));
    }

    /** The evaluator with the given uid. */
    public SigmoidCrossEntropyEvaluator(String uid) {
        super(uid, ElementwiseLosses.SIGMOID_CROSS_ENTROPY);
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
    public SigmoidCrossEntropyEvaluator setRawPredictionCol(String value) {
        return with(rawPredictionCol, value);
    }

    /** Param {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0, default 1.0. */
    public DoubleParam posWeight() {
        return posWeight;
    }

    /** Returns {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0, default 1.0. */
    public double getPosWeight() {
        return (Double) getOrDefault(posWeight);
    }

    /** Sets {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0, default 1.0. */
    public SigmoidCrossEntropyEvaluator setPosWeight(double value) {
        return with(posWeight, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    double[] numbers() {
        return values(posWeight);
    }

    @Override
    public SigmoidCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<SigmoidCrossEntropyEvaluator> read() {
        return new StageReader<>(SigmoidCrossEntropyEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static SigmoidCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
