package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code smooth_l1} over the rows: absolute error with a parabola next to the target,
 * {@code |x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2}.
 *
 * <p>The column {@code predictionCol} holds x: numbers, or arrays or ML Vectors, whose elements are losses of their
 * own. The column {@code labelCol} holds {@code target}, the true value: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.SmoothL1Loss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SmoothL1Evaluator extends LossEvaluator<SmoothL1Evaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    /** The evaluator with a random uid. */
    public SmoothL1Evaluator() {
        this(Identifiable$.MODULE$.randomUID("smoothL1Evaluator"));
    }

    /** The evaluator with the given uid. */
    public SmoothL1Evaluator(String uid) {
        super(uid, ElementwiseLosses.SMOOTH_L1);
    }

    /** Param {@code predictionCol}: name of the column that is compared with the label; default {@code prediction}. */
    public Param<String> predictionCol() {
        return predictionCol;
    }

    /**
     * Returns {@code predictionCol}: name of the column that is compared with the label; default {@code prediction}.
     */
    public String getPredictionCol() {
        return getOrDefault(predictionCol);
    }

    /** Sets {@code predictionCol}: name of the column that is compared with the label; default {@code prediction}. */
    public SmoothL1Evaluator setPredictionCol(String value) {
        return with(predictionCol, value);
    }

    /**
     * Param {@code beta}: distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0.
     */
    public DoubleParam beta() {
        return beta;
    }

    /**
     * Returns {@code beta}: distance from the target from which on the loss is linear; a finite number ≥ 0,
     * default 1.0.
     */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /**
     * Sets {@code beta}: distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0.
     */
    public SmoothL1Evaluator setBeta(double value) {
        return with(beta, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(beta);
    }

    @Override
    public SmoothL1Evaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<SmoothL1Evaluator> read() {
        return new StageReader<>(SmoothL1Evaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static SmoothL1Evaluator load(String path) {
        return read().load(path);
    }
}
