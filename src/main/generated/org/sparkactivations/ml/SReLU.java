package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the S-shaped rectified linear unit: {@code x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class SReLU extends ElementwiseStage<SReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam tLeft = doubleParam(parameter("t_left"), "tLeft");

    private final DoubleParam aLeft = doubleParam(parameter("a_left"), "aLeft");

    private final DoubleParam tRight = doubleParam(parameter("t_right"), "tRight");

    private final DoubleParam aRight = doubleParam(parameter("a_right"), "aRight");

    /** With a random uid. */
    public SReLU() {
        this(Identifiable$.MODULE$.randomUID("srelu"));
    }

    /** With the given uid. */
    public SReLU(String uid) {
        super(uid);
    }

    /** Param for the position of the left bend, a finite number. */
    public DoubleParam tLeft() {
        return tLeft;
    }

    /** Returns the position of the left bend, a finite number. */
    public double getTLeft() {
        return (Double) getOrDefault(tLeft);
    }

    /** Sets the position of the left bend, a finite number. */
    public SReLU setTLeft(double value) {
        return with(parameter("t_left"), tLeft, value);
    }

    /** Param for the slope left of t_left, a finite number. */
    public DoubleParam aLeft() {
        return aLeft;
    }

    /** Returns the slope left of t_left, a finite number. */
    public double getALeft() {
        return (Double) getOrDefault(aLeft);
    }

    /** Sets the slope left of t_left, a finite number. */
    public SReLU setALeft(double value) {
        return with(parameter("a_left"), aLeft, value);
    }

    /** Param for the position of the right bend, a finite number. */
    public DoubleParam tRight() {
        return tRight;
    }

    /** Returns the position of the right bend, a finite number. */
    public double getTRight() {
        return (Double) getOrDefault(tRight);
    }

    /** Sets the position of the right bend, a finite number. */
    public SReLU setTRight(double value) {
        return with(parameter("t_right"), tRight, value);
    }

    /** Param for the slope right of t_right, a finite number. */
    public DoubleParam aRight() {
        return aRight;
    }

    /** Returns the slope right of t_right, a finite number. */
    public double getARight() {
        return (Double) getOrDefault(aRight);
    }

    /** Sets the slope right of t_right, a finite number. */
    public SReLU setARight(double value) {
        return with(parameter("a_right"), aRight, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getTLeft()), Argument.number(getALeft()), Argument.number(getTRight()), Argument.number(getARight()));
    }

    @Override
    public SReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SReLU load(String path) {
        return read().load(path);
    }
}
