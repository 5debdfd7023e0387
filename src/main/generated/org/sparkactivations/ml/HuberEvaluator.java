package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average square next to the target, straight lines further out: {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
 *
 * <p>Compares a column, x, with one of labels, numbers both. Generated: see CONTRIBUTING.md.
 */
public final class HuberEvaluator extends LossEvaluator<HuberEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    private final DoubleParam delta = doubleParam(parameter("delta"), "delta");

    /** With a random uid. */
    public HuberEvaluator() {
        this(Identifiable$.MODULE$.randomUID("huberEvaluator"));
    }

    /** With the given uid. */
    public HuberEvaluator(String uid) {
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
    public HuberEvaluator setPredictionCol(String name) {
        return with(predictionCol, name);
    }

    /** Param for distance at which the lines begin, a finite number &gt; 0. */
    public DoubleParam delta() {
        return delta;
    }

    /** Returns distance at which the lines begin, a finite number &gt; 0; by default 1.0. */
    public double getDelta() {
        return (Double) getOrDefault(delta);
    }

    /** Sets distance at which the lines begin, a finite number &gt; 0. */
    public HuberEvaluator setDelta(double value) {
        return with(parameter("delta"), delta, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    double[] numbers() {
        return new double[] {getDelta()};
    }

    @Override
    public HuberEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<HuberEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static HuberEvaluator load(String path) {
        return read().load(path);
    }
}
