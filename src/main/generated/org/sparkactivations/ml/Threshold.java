package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the x above a threshold, else a constant: {@code x > threshold ? x : value}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Threshold extends ElementwiseStage<Threshold> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam threshold = doubleParam(parameter("threshold"), "threshold");

    private final DoubleParam value = doubleParam(parameter("value"), "value");

    /** With a random uid. */
    public Threshold() {
        this(Identifiable$.MODULE$.randomUID("threshold"));
    }

    /** With the given uid. */
    public Threshold(String uid) {
        super(uid);
    }

    /** Param for the bound above which x passes, a finite number. */
    public DoubleParam threshold() {
        return threshold;
    }

    /** Returns the bound above which x passes, a finite number. */
    public double getThreshold() {
        return (Double) getOrDefault(threshold);
    }

    /** Sets the bound above which x passes, a finite number. */
    public Threshold setThreshold(double value) {
        return with(parameter("threshold"), threshold, value);
    }

    /** Param for the result up to the threshold, a finite number. */
    public DoubleParam value() {
        return value;
    }

    /** Returns the result up to the threshold, a finite number. */
    public double getValue() {
        return (Double) getOrDefault(value);
    }

    /** Sets the result up to the threshold, a finite number. */
    public Threshold setValue(double value) {
        return with(parameter("value"), this.value, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getThreshold()), Argument.number(getValue()));
    }

    @Override
    public Threshold copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Threshold> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Threshold load(String path) {
        return read().load(path);
    }
}
