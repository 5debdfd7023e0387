package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code threshold}: identity above a threshold, a constant up to it,
 * {@code x > threshold ? x : value}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > threshold ? 1 : 0}.
 *
 * <p>Special cases for {@code threshold = 0.5, value = 2.0}: NaN gives NaN, −∞ gives 2, ±0 gives 2, ∞ gives ∞.
 *
 * <p>Source: torch.nn.Threshold.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Threshold extends ElementwiseStage<Threshold> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam threshold = doubleParam(parameter("threshold"), "threshold");

    private final Param<String> thresholdCol = valuesColumnParam(parameter("threshold"), "thresholdCol");

    private final DoubleParam value = doubleParam(parameter("value"), "value");

    private final Param<String> valueCol = valuesColumnParam(parameter("value"), "valueCol");

    /** The stage with a random uid. */
    public Threshold() {
        this(Identifiable$.MODULE$.randomUID("threshold"));
    }

    /** The stage with the given uid. */
    public Threshold(String uid) {
        super(uid, Rectifiers.THRESHOLD);
    }

    /** Param {@code threshold}: bound above which the result is x; a finite number, −∞ or ∞, required. */
    public DoubleParam threshold() {
        return threshold;
    }

    /** Returns {@code threshold}: bound above which the result is x; a finite number, −∞ or ∞, required. */
    public double getThreshold() {
        return (Double) getOrDefault(threshold);
    }

    /** Sets {@code threshold}: bound above which the result is x; a finite number, −∞ or ∞, required. */
    public Threshold setThreshold(double value) {
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
    public Threshold setThresholdCol(String value) {
        return with(thresholdCol, value);
    }

    /** Param {@code value}: result where x is not above the threshold; a finite number, −∞ or ∞, required. */
    public DoubleParam value() {
        return value;
    }

    /** Returns {@code value}: result where x is not above the threshold; a finite number, −∞ or ∞, required. */
    public double getValue() {
        return (Double) getOrDefault(value);
    }

    /** Sets {@code value}: result where x is not above the threshold; a finite number, −∞ or ∞, required. */
    public Threshold setValue(double value) {
        return with(this.value, value);
    }

    /**
     * Param {@code valueCol}: name of the column with {@code value} for each row, a number; optional, not together with
     * {@code value}.
     */
    public Param<String> valueCol() {
        return valueCol;
    }

    /**
     * Returns {@code valueCol}: name of the column with {@code value} for each row, a number; optional, not together
     * with {@code value}.
     */
    public String getValueCol() {
        return getOrDefault(valueCol);
    }

    /**
     * Sets {@code valueCol}: name of the column with {@code value} for each row, a number; optional, not together with
     * {@code value}.
     */
    public Threshold setValueCol(String value) {
        return with(valueCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(threshold, thresholdCol),
                argument(value, valueCol));
    }

    @Override
    public Threshold copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Threshold> read() {
        return new StageReader<>(Threshold::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Threshold load(String path) {
        return read().load(path);
    }
}
