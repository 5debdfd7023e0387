package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Sigmoids;

/**
 * Transformer for {@code binary_step}: step from 0 to 1 at a threshold, {@code x > threshold ? 1 : 0}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 0}.
 *
 * <p>Special cases for {@code threshold = 0.0}: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives 1.
 *
 * <p>Source: McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class BinaryStep extends ElementwiseStage<BinaryStep> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam threshold = doubleParam(parameter("threshold"), "threshold");

    private final Param<String> thresholdCol = valuesColumnParam(parameter("threshold"), "thresholdCol");

    /** The stage with a random uid. */
    public BinaryStep() {
        this(Identifiable$.MODULE$.randomUID("binarystep"));
    }

    /** The stage with the given uid. */
    public BinaryStep(String uid) {
        super(uid, Sigmoids.BINARY_STEP);
    }

    /** Param {@code threshold}: position of the step; a finite number, −∞ or ∞, default 0.0. */
    public DoubleParam threshold() {
        return threshold;
    }

    /** Returns {@code threshold}: position of the step; a finite number, −∞ or ∞, default 0.0. */
    public double getThreshold() {
        return (Double) getOrDefault(threshold);
    }

    /** Sets {@code threshold}: position of the step; a finite number, −∞ or ∞, default 0.0. */
    public BinaryStep setThreshold(double value) {
        return with(threshold, value);
    }

    /**
     * Param {@code thresholdCol}: name of the column with {@code threshold} for each row, a number; optional, not
     * together with {@code threshold}.
     */
    public Param<String> thresholdCol() {
        return thresholdCol;
    }

    /**
     * Returns {@code thresholdCol}: name of the column with {@code threshold} for each row, a number; optional, not
     * together with {@code threshold}.
     */
    public String getThresholdCol() {
        return getOrDefault(thresholdCol);
    }

    /**
     * Sets {@code thresholdCol}: name of the column with {@code threshold} for each row, a number; optional, not
     * together with {@code threshold}.
     */
    public BinaryStep setThresholdCol(String value) {
        return with(thresholdCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(threshold, thresholdCol));
    }

    @Override
    public BinaryStep copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<BinaryStep> read() {
        return new StageReader<>(BinaryStep::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static BinaryStep load(String path) {
        return read().load(path);
    }
}
