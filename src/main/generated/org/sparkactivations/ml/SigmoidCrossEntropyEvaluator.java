package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code sigmoid_cross_entropy} over the rows: binary cross-entropy of a predicted logit,
 * {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
 *
 * <p>The column {@code rawPredictionCol} holds x: numbers; ML Vectors of two elements, of which the second is compared
 * with a number; or arrays or ML Vectors, whose elements are losses of their own. The column {@code labelCol} holds
 * {@code y}, the true class, 1 or 0, or the probability of class 1: numbers, or arrays or ML Vectors with as many
 * elements as x.
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

    private final DoubleArrayParam posWeight = doubleArrayParam(parameter("pos_weight"), "posWeight");

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

    /**
     * Param {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per
     * element, default 1.0.
     */
    public DoubleArrayParam posWeight() {
        return posWeight;
    }

    /**
     * Returns {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per
     * element, default 1.0.
     */
    public double[] getPosWeight() {
        return getOrDefault(posWeight).clone();
    }

    /**
     * Sets {@code posWeight}: weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per
     * element, default 1.0.
     */
    public SigmoidCrossEntropyEvaluator setPosWeight(double... value) {
        return with(posWeight, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(posWeight);
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
