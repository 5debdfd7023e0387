package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rectified linear unit that starts at a threshold: {@code x > theta ? x : 0}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ThresholdedReLU extends ElementwiseStage<ThresholdedReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam theta = doubleParam(parameter("theta"), "theta");

    /** With a random uid. */
    public ThresholdedReLU() {
        this(Identifiable$.MODULE$.randomUID("thresholdedrelu"));
    }

    /** With the given uid. */
    public ThresholdedReLU(String uid) {
        super(uid);
    }

    /** Param for the bound above which x passes, a finite number. */
    public DoubleParam theta() {
        return theta;
    }

    /** Returns the bound above which x passes, a finite number; by default 1.0. */
    public double getTheta() {
        return (Double) getOrDefault(theta);
    }

    /** Sets the bound above which x passes, a finite number. */
    public ThresholdedReLU setTheta(double value) {
        return with(parameter("theta"), theta, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getTheta()));
    }

    @Override
    public ThresholdedReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ThresholdedReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ThresholdedReLU load(String path) {
        return read().load(path);
    }
}
