package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code clipped_relu}: rectified linear unit with an upper bound, {@code min(max(x, 0), max_value)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? (x < max_value ? 1 : 0) : 0}.
 *
 * <p>Special cases for {@code max_value = 6.0}: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives 6.
 *
 * <p>Source: Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ClippedReLU extends ElementwiseStage<ClippedReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam maxValue = doubleParam(parameter("max_value"), "maxValue");

    private final Param<String> maxValueCol = valuesColumnParam(parameter("max_value"), "maxValueCol");

    /** The stage with a random uid. */
    public ClippedReLU() {
        this(Identifiable$.MODULE$.randomUID("clippedrelu"));
    }

    /** The stage with the given uid. */
    public ClippedReLU(String uid) {
        super(uid, Rectifiers.CLIPPED_RELU);
    }

    /** Param {@code maxValue}: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0. */
    public DoubleParam maxValue() {
        return maxValue;
    }

    /** Returns {@code maxValue}: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0. */
    public double getMaxValue() {
        return (Double) getOrDefault(maxValue);
    }

    /** Sets {@code maxValue}: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0. */
    public ClippedReLU setMaxValue(double value) {
        return with(maxValue, value);
    }

    /**
     * Param {@code maxValueCol}: name of the column with {@code maxValue} for each row, a number; optional, not
     * together with {@code maxValue}.
     */
    public Param<String> maxValueCol() {
        return maxValueCol;
    }

    /**
     * Returns {@code maxValueCol}: name of the column with {@code maxValue} for each row, a number; optional, not
     * together with {@code maxValue}.
     */
    public String getMaxValueCol() {
        return getOrDefault(maxValueCol);
    }

    /**
     * Sets {@code maxValueCol}: name of the column with {@code maxValue} for each row, a number; optional, not together
     * with {@code maxValue}.
     */
    public ClippedReLU setMaxValueCol(String value) {
        return with(maxValueCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(maxValue, maxValueCol));
    }

    @Override
    public ClippedReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ClippedReLU> read() {
        return new StageReader<>(ClippedReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ClippedReLU load(String path) {
        return read().load(path);
    }
}
