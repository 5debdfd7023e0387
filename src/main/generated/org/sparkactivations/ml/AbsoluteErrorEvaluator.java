package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code absolute_error} over the rows: absolute difference of x and the target,
 * {@code |x − target|}.
 *
 * <p>The column {@code predictionCol} holds x: numbers, or arrays or ML Vectors, whose elements are losses of their
 * own. The column {@code labelCol} holds {@code target}, the true value: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.L1Loss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class AbsoluteErrorEvaluator extends LossEvaluator<AbsoluteErrorEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    /** The evaluator with a random uid. */
    public AbsoluteErrorEvaluator() {
        this(Identifiable$.MODULE$.randomUID("absoluteErrorEvaluator"));
    }

    /** The evaluator with the given uid. */
    public AbsoluteErrorEvaluator(String uid) {
        super(uid, ElementwiseLosses.ABSOLUTE_ERROR);
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
    public AbsoluteErrorEvaluator setPredictionCol(String value) {
        return with(predictionCol, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments();
    }

    @Override
    public AbsoluteErrorEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<AbsoluteErrorEvaluator> read() {
        return new StageReader<>(AbsoluteErrorEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static AbsoluteErrorEvaluator load(String path) {
        return read().load(path);
    }
}
