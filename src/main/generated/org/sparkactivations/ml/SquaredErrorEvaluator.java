package org.sparkactivations.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average square of the difference to a target: {@code (x − target)²}.
 *
 * <p>Compares a column, x, with one of labels, numbers both. Generated: see CONTRIBUTING.md.
 */
public final class SquaredErrorEvaluator extends LossEvaluator<SquaredErrorEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    /** With a random uid. */
    public SquaredErrorEvaluator() {
        this(Identifiable$.MODULE$.randomUID("squaredErrorEvaluator"));
    }

    /** With the given uid. */
    public SquaredErrorEvaluator(String uid) {
        super(uid);
    }

    /** Param for the name of the column that is judged. */
    public Param<String> predictionCol() {
        return predictionCol;
    }

    /** The name of the column that is judged; {@code prediction} by default. */
    public String getPredictionCol() {
        return getOrDefault(predictionCol);
    }

    /** Sets the name of the column that is judged. */
    public SquaredErrorEvaluator setPredictionCol(String name) {
        return with(predictionCol, name);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    double[] numbers() {
        return new double[] {};
    }

    @Override
    public SquaredErrorEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<SquaredErrorEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static SquaredErrorEvaluator load(String path) {
        return read().load(path);
    }
}
