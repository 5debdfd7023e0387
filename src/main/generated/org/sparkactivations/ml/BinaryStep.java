package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the step from 0 to 1: {@code x > threshold ? 1 : 0}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class BinaryStep extends ElementwiseStage<BinaryStep> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam threshold = doubleParam(parameter("threshold"), "threshold");

    /** With a random uid. */
    public BinaryStep() {
        this(Identifiable$.MODULE$.randomUID("binarystep"));
    }

    /** With the given uid. */
    public BinaryStep(String uid) {
        super(uid);
    }

    /** Param for the position of the step, a finite number. */
    public DoubleParam threshold() {
        return threshold;
    }

    /** Returns the position of the step, a finite number; by default 0.0. */
    public double getThreshold() {
        return (Double) getOrDefault(threshold);
    }

    /** Sets the position of the step, a finite number. */
    public BinaryStep setThreshold(double value) {
        return with(parameter("threshold"), threshold, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getThreshold()));
    }

    @Override
    public BinaryStep copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<BinaryStep> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static BinaryStep load(String path) {
        return read().load(path);
    }
}
