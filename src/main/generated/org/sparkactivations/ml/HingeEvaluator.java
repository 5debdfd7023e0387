package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code hinge} over the rows: hinge loss of a score, {@code max(0, 1 − (y = 0 ? −1 : y)·x)}.
 *
 * <p>The column {@code rawPredictionCol} holds x: numbers; ML Vectors of two elements, of which the second is compared
 * with a number; or arrays or ML Vectors, whose elements are losses of their own. The column {@code labelCol} holds
 * {@code y}, the true class, 1, or −1 or 0 for the other class: numbers, or arrays or ML Vectors with as many elements
 * as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: keras.losses.Hinge.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class HingeEvaluator extends LossEvaluator<HingeEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> rawPredictionCol = columnParam("rawPredictionCol", "rawPrediction");

    /** The evaluator with a random uid. */
    public HingeEvaluator() {
        this(Identifiable$.MODULE$.randomUID("hingeEvaluator"));
    }

    /** The evaluator with the given uid. */
    public HingeEvaluator(String uid) {
        super(uid, ElementwiseLosses.HINGE);
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
    public HingeEvaluator setRawPredictionCol(String value) {
        return with(rawPredictionCol, value);
    }

    @Override
    Param<String> predictedCol() {
        return rawPredictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments();
    }

    @Override
    public HingeEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<HingeEvaluator> read() {
        return new StageReader<>(HingeEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static HingeEvaluator load(String path) {
        return read().load(path);
    }
}
