package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code focal_loss} over the rows: focal loss of a predicted logit, the cross-entropy with
 * less weight for what is easy, {@code y·(alpha ≥ 0 ? alpha : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 −
 * alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
 *
 * <p>The column {@code rawPredictionCol} holds x: numbers; ML Vectors of two elements, of which the second is compared
 * with a number; or arrays or ML Vectors, whose elements are losses of their own. The column {@code labelCol} holds
 * {@code y}, the true class, 1 or 0, or the probability of class 1: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: Lin et al.: Focal Loss for Dense Object Detection, 2017,
 * arXiv:1708.02002; torchvision.ops.sigmoid_focal_loss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class FocalLossEvaluator extends LossEvaluator<FocalLossEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    private final DoubleParam gamma = doubleParam(parameter("gamma"), "gamma");

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    /** The evaluator with a random uid. */
    public FocalLossEvaluator() {
        this(Identifiable$.MODULE$.randomUID("focalLossEvaluator"));
    }

    /** The evaluator with the given uid. */
    public FocalLossEvaluator(String uid) {
        super(uid, ElementwiseLosses.FOCAL_LOSS);
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
    public FocalLossEvaluator setRawPredictionCol(String value) {
        return with(rawPredictionCol, value);
    }

    /** Param {@code gamma}: how much less an easy example weighs; a finite number ≥ 0, default 2.0. */
    public DoubleParam gamma() {
        return gamma;
    }

    /** Returns {@code gamma}: how much less an easy example weighs; a finite number ≥ 0, default 2.0. */
    public double getGamma() {
        return (Double) getOrDefault(gamma);
    }

    /** Sets {@code gamma}: how much less an easy example weighs; a finite number ≥ 0, default 2.0. */
    public FocalLossEvaluator setGamma(double value) {
        return with(gamma, value);
    }

    /**
     * Param {@code alpha}: weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and
     * ≤ 1, optional.
     */
    public DoubleParam alpha() {
        return alpha;
    }

    /**
     * Returns {@code alpha}: weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0
     * and ≤ 1, optional.
     */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /**
     * Sets {@code alpha}: weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and
     * ≤ 1, optional.
     */
    public FocalLossEvaluator setAlpha(double value) {
        return with(alpha, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(gamma, alpha);
    }

    @Override
    public FocalLossEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<FocalLossEvaluator> read() {
        return new StageReader<>(FocalLossEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static FocalLossEvaluator load(String path) {
        return read().load(path);
    }
}
