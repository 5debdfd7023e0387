package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementwiseLosses;

/**
 * Evaluator for the mean of {@code binary_cross_entropy} over the rows: binary cross-entropy of a predicted
 * probability, {@code −y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1 − eps))}.
 *
 * <p>The column {@code probabilityCol} holds x: numbers; ML Vectors of two elements, of which the second is compared
 * with a number; or arrays or ML Vectors, whose elements are losses of their own. The column {@code labelCol} holds
 * {@code y}, the true class, 1 or 0, or the probability of class 1: numbers, or arrays or ML Vectors with as many
 * elements as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: torch.nn.BCELoss.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class BinaryCrossEntropyEvaluator extends LossEvaluator<BinaryCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> probabilityCol = columnParam("probabilityCol", "probability");

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    /** The evaluator with a random uid. */
    public BinaryCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("binaryCrossEntropyEvaluator"));
    }

    /** The evaluator with the given uid. */
    public BinaryCrossEntropyEvaluator(String uid) {
        super(uid, ElementwiseLosses.BINARY_CROSS_ENTROPY);
    }

    /**
     * Param {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}.
     */
    public Param<String> probabilityCol() {
        return probabilityCol;
    }

    /**
     * Returns {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}.
     */
    public String getProbabilityCol() {
        return getOrDefault(probabilityCol);
    }

    /** Sets {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}. */
    public BinaryCrossEntropyEvaluator setProbabilityCol(String value) {
        return with(probabilityCol, value);
    }

    /**
     * Param {@code eps}: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5,
     * default 1.0E-15.
     */
    public DoubleParam eps() {
        return eps;
    }

    /**
     * Returns {@code eps}: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5,
     * default 1.0E-15.
     */
    public double getEps() {
        return (Double) getOrDefault(eps);
    }

    /**
     * Sets {@code eps}: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 1.0E-15.
     */
    public BinaryCrossEntropyEvaluator setEps(double value) {
        return with(eps, value);
    }

    @Override
    Param<String> predictedCol() {
        return probabilityCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments(eps);
    }

    @Override
    public BinaryCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<BinaryCrossEntropyEvaluator> read() {
        return new StageReader<>(BinaryCrossEntropyEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static BinaryCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
