package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rectified linear unit with a ceiling: {@code min(max(x, 0), max_value)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ClippedReLU extends ElementwiseStage<ClippedReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam maxValue = doubleParam(parameter("max_value"), "maxValue");

    /** With a random uid. */
    public ClippedReLU() {
        this(Identifiable$.MODULE$.randomUID("clippedrelu"));
    }

    /** With the given uid. */
    public ClippedReLU(String uid) {
        super(uid);
    }

    /** Param for the upper bound of the result, a finite number ≥ 0. */
    public DoubleParam maxValue() {
        return maxValue;
    }

    /** Returns the upper bound of the result, a finite number ≥ 0; by default 6.0. */
    public double getMaxValue() {
        return (Double) getOrDefault(maxValue);
    }

    /** Sets the upper bound of the result, a finite number ≥ 0. */
    public ClippedReLU setMaxValue(double value) {
        return with(parameter("max_value"), maxValue, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getMaxValue()));
    }

    @Override
    public ClippedReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ClippedReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ClippedReLU load(String path) {
        return read().load(path);
    }
}
