package org.sparkactivations.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average cross-entropy of two classes, from the probability of one: {@code −y·ln(x) − (1 − y)·ln(1 − x)}.
 *
 * <p>Compares a column, x, with one of labels, numbers both. Generated: see CONTRIBUTING.md.
 */
public final class BinaryCrossEntropyEvaluator extends LossEvaluator<BinaryCrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> probabilityCol = columnParam("probabilityCol", "probability");

    /** With a random uid. */
    public BinaryCrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("binaryCrossEntropyEvaluator"));
    }

    /** With the given uid. */
    public BinaryCrossEntropyEvaluator(String uid) {
        super(uid);
    }

    /** Param for the name of the column that is judged. */
    public Param<String> probabilityCol() {
        return probabilityCol;
    }

    /** The name of the column that is judged; {@code probability} by default. */
    public String getProbabilityCol() {
        return getOrDefault(probabilityCol);
    }

    /** Sets the name of the column that is judged. */
    public BinaryCrossEntropyEvaluator setProbabilityCol(String name) {
        return with(probabilityCol, name);
    }

    @Override
    Param<String> predictedCol() {
        return probabilityCol;
    }

    @Override
    double[] numbers() {
        return new double[] {};
    }

    @Override
    public BinaryCrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<BinaryCrossEntropyEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static BinaryCrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
