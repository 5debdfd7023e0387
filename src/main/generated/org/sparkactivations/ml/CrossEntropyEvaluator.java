package org.sparkactivations.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Evaluator for the average cross-entropy of a distribution and a label: {@code −sum(label·ln(x))}.
 *
 * <p>Compares columns of arrays or ML Vectors, x, with one of labels: indices of classes, or rows of weights. Generated: see CONTRIBUTING.md.
 */
public final class CrossEntropyEvaluator extends LossEvaluator<CrossEntropyEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> probabilityCol = columnParam("probabilityCol", "probability");

    /** With a random uid. */
    public CrossEntropyEvaluator() {
        this(Identifiable$.MODULE$.randomUID("crossEntropyEvaluator"));
    }

    /** With the given uid. */
    public CrossEntropyEvaluator(String uid) {
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
    public CrossEntropyEvaluator setProbabilityCol(String name) {
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
    public CrossEntropyEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved evaluators of this class. */
    public static MLReader<CrossEntropyEvaluator> read() {
        return new DefaultParamsReader<>();
    }

    /** The evaluator saved at {@code path}. */
    public static CrossEntropyEvaluator load(String path) {
        return read().load(path);
    }
}
