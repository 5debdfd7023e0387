package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the leaky rectified linear unit: {@code x > 0 ? x : negative_slope·x}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class LeakyReLU extends ElementwiseStage<LeakyReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam negativeSlope = doubleParam(parameter("negative_slope"), "negativeSlope");

    /** With a random uid. */
    public LeakyReLU() {
        this(Identifiable$.MODULE$.randomUID("leakyrelu"));
    }

    /** With the given uid. */
    public LeakyReLU(String uid) {
        super(uid);
    }

    /** Param for the slope left of 0, a finite number. */
    public DoubleParam negativeSlope() {
        return negativeSlope;
    }

    /** Returns the slope left of 0, a finite number; by default 0.01. */
    public double getNegativeSlope() {
        return (Double) getOrDefault(negativeSlope);
    }

    /** Sets the slope left of 0, a finite number. */
    public LeakyReLU setNegativeSlope(double value) {
        return with(parameter("negative_slope"), negativeSlope, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getNegativeSlope()));
    }

    @Override
    public LeakyReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<LeakyReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static LeakyReLU load(String path) {
        return read().load(path);
    }
}
