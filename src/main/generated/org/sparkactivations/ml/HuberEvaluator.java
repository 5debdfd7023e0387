package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code huber} over the rows: half the squared error up to the distance delta from the
 * target, linear beyond, {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
 *
 * <p>The column {@code predictionCol} holds x: numbers, or arrays or ML Vectors, whose elements are losses of their
 * own. The column {@code labelCol} holds {@code target}, the true value: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: Huber: Robust Estimation of a Location Parameter, 1964.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class HuberEvaluator extends LossEvaluator<HuberEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    private final DoubleParam delta = doubleParam(parameter("delta"), "delta");

    /** The evaluator with a random uid. */
    public HuberEvaluator() {
        this(Identifiable$.MODULE$.randomUID("huberEvaluator"));
    }

    /** The evaluator with the given uid. */
    public HuberEvaluator(String uid) {
        super(uid, ElementwiseLosses.HUBER);
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
    public HuberEvaluator setPredictionCol(String value) {
        return with(predictionCol, value);
    }

    /**
     * Param {@code delta}: distance from the target beyond which the loss is linear; a finite number &gt; 0,
     * default 1.0.
     */
    public DoubleParam delta() {
        return delta;
    }

    /**
     * Returns {@code delta}: distance from the target beyond which the loss is linear; a finite number &gt; 0,
     * default 1.0.
     */
    public double getDelta() {
        return (Double) getOrDefault(delta);
    }

    /**
     * Sets {@code delta}: distance from the target beyond which the loss is linear; a finite number &gt; 0,
     * default 1.0.
     */
    public HuberEvaluator setDelta(double value) {
        return with(delta, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(delta);
    }

    @Override
    public HuberEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<HuberEvaluator> read() {
        return new StageReader<>(HuberEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static HuberEvaluator load(String path) {
        return read().load(path);
    }
}
