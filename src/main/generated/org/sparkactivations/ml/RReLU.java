package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class RReLU extends ElementwiseStage<RReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lower = doubleParam(parameter("lower"), "lower");

    private final DoubleParam upper = doubleParam(parameter("upper"), "upper");

    private final Param<String> keyCol = columnParam(parameter("key"), "keyCol");

    /** With a random uid. */
    public RReLU() {
        this(Identifiable$.MODULE$.randomUID("rrelu"));
    }

    /** With the given uid. */
    public RReLU(String uid) {
        super(uid);
    }

    /** Param for the lower bound of the slopes left of 0, a finite number. */
    public DoubleParam lower() {
        return lower;
    }

    /** Returns the lower bound of the slopes left of 0, a finite number; by default 0.125. */
    public double getLower() {
        return (Double) getOrDefault(lower);
    }

    /** Sets the lower bound of the slopes left of 0, a finite number. */
    public RReLU setLower(double value) {
        return with(parameter("lower"), lower, value);
    }

    /** Param for the upper bound of the slopes left of 0, a finite number. */
    public DoubleParam upper() {
        return upper;
    }

    /** Returns the upper bound of the slopes left of 0, a finite number; by default 0.3333333333333333. */
    public double getUpper() {
        return (Double) getOrDefault(upper);
    }

    /** Sets the upper bound of the slopes left of 0, a finite number. */
    public RReLU setUpper(double value) {
        return with(parameter("upper"), upper, value);
    }

    /** Param for the name of the column of keys, BIGINT: seed of the slopes (without it, they are the mean). */
    public Param<String> keyCol() {
        return keyCol;
    }

    /** Returns the name of the column of keys, BIGINT: seed of the slopes (without it, they are the mean). */
    public String getKeyCol() {
        return getOrDefault(keyCol);
    }

    /** Sets the name of the column of keys, BIGINT: seed of the slopes (without it, they are the mean). */
    public RReLU setKeyCol(String value) {
        return with(keyCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        List<Argument> given = new ArrayList<>(List.of(Argument.number(getLower()), Argument.number(getUpper())));
        if (isSet(keyCol)) {
            given.add(Argument.column(getOrDefault(keyCol)));
        }
        return given;
    }

    @Override
    public RReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<RReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static RReLU load(String path) {
        return read().load(path);
    }
}
