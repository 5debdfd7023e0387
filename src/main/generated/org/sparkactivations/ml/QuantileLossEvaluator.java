package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code quantile_loss} over the rows: quantile loss, or pinball loss, of a predicted
 * quantile, {@code x > target ? (1 − tau)·(x − target) : tau·(target − x)}.
 *
 * <p>The column {@code predictionCol} holds x: numbers, or arrays or ML Vectors, whose elements are losses of their
 * own. The column {@code labelCol} holds {@code target}, the true value: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: Koenker, Bassett: Regression Quantiles, Econometrica 46, 1978.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class QuantileLossEvaluator extends LossEvaluator<QuantileLossEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    private final DoubleParam tau = doubleParam(parameter("tau"), "tau");

    /** The evaluator with a random uid. */
    public QuantileLossEvaluator() {
        this(Identifiable$.MODULE$.randomUID("quantileLossEvaluator"));
    }

    /** The evaluator with the given uid. */
    public QuantileLossEvaluator(String uid) {
        super(uid, ElementwiseLosses.QUANTILE_LOSS);
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
    public QuantileLossEvaluator setPredictionCol(String value) {
        return with(predictionCol, value);
    }

    /** Param {@code tau}: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public DoubleParam tau() {
        return tau;
    }

    /** Returns {@code tau}: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public double getTau() {
        return (Double) getOrDefault(tau);
    }

    /** Sets {@code tau}: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public QuantileLossEvaluator setTau(double value) {
        return with(tau, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(tau);
    }

    @Override
    public QuantileLossEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<QuantileLossEvaluator> read() {
        return new StageReader<>(QuantileLossEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static QuantileLossEvaluator load(String path) {
        return read().load(path);
    }
}
