package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code gaussian_nll} over the rows: negative log-likelihood of a number, of its predicted
 * mean and variance, {@code (ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2}.
 *
 * <p>The column {@code predictionCol} holds x: numbers, or arrays or ML Vectors, whose elements are losses of their
 * own. The column {@code labelCol} holds {@code target}, the true value: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.GaussianNLLLoss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class GaussianNLLEvaluator extends LossEvaluator<GaussianNLLEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> predictionCol = columnParam("predictionCol", "prediction");

    private final DoubleParam variance = doubleParam(parameter("variance"), "variance");

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    /** The evaluator with a random uid. */
    public GaussianNLLEvaluator() {
        this(Identifiable$.MODULE$.randomUID("gaussianNLLEvaluator"));
    }

    /** The evaluator with the given uid. */
    public GaussianNLLEvaluator(String uid) {
        super(uid, ElementwiseLosses.GAUSSIAN_NLL);
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
    public GaussianNLLEvaluator setPredictionCol(String value) {
        return with(predictionCol, value);
    }

    /** Param {@code variance}: predicted variance; a finite number ≥ 0, required. */
    public DoubleParam variance() {
        return variance;
    }

    /** Returns {@code variance}: predicted variance; a finite number ≥ 0, required. */
    public double getVariance() {
        return (Double) getOrDefault(variance);
    }

    /** Sets {@code variance}: predicted variance; a finite number ≥ 0, required. */
    public GaussianNLLEvaluator setVariance(double value) {
        return with(variance, value);
    }

    /** Param {@code eps}: smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6. */
    public DoubleParam eps() {
        return eps;
    }

    /** Returns {@code eps}: smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6. */
    public double getEps() {
        return (Double) getOrDefault(eps);
    }

    /** Sets {@code eps}: smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6. */
    public GaussianNLLEvaluator setEps(double value) {
        return with(eps, value);
    }

    @Override
    Param<String> predictedCol() {
        return predictionCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(variance, eps);
    }

    @Override
    public GaussianNLLEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<GaussianNLLEvaluator> read() {
        return new StageReader<>(GaussianNLLEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static GaussianNLLEvaluator load(String path) {
        return read().load(path);
    }
}
