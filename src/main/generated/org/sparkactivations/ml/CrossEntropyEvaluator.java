package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowLosses;

/**
 * Evaluator for the mean of {@code cross_entropy} over the rows: cross-entropy of predicted probabilities and a label,
 * {@code −sum(label·ln(min(max(x, eps), 1 − eps)))}.
 *
 * <p>The column {@code probabilityCol} holds x: arrays of numbers or ML Vectors with an element per class. The column
 * {@code labelCol} holds {@code label}, the index of the true class, or weight of each class: numbers, arrays of
 * numbers or ML Vectors.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: keras.losses.CategoricalCrossentropy.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class CrossEntropyEvaluator extends LossEvaluator<CrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> probabilityCol = columnParam("probabilityCol", "probability");

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    /** The evaluator with a random uid. */
    public CrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("crossEntropyEvaluator"));
    }

    /** The evaluator with the given uid. */
    public CrossEntropyEvaluator(String uid) {
        super(uid, RowLosses.CROSS_ENTROPY);
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
    public CrossEntropyEvaluator setProbabilityCol(String value) {
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
    public CrossEntropyEvaluator setEps(double value) {
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
    public CrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<CrossEntropyEvaluator> read() {
        return new StageReader<>(CrossEntropyEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static CrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
