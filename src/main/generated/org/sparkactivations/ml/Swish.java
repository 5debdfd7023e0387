package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the swish, a sigmoid-weighted linear unit: {@code x·σ(beta·x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Swish extends ElementwiseStage<Swish> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    /** With a random uid. */
    public Swish() {
        this(Identifiable$.MODULE$.randomUID("swish"));
    }

    /** With the given uid. */
    public Swish(String uid) {
        super(uid);
    }

    /** Param for the factor of x in σ, a finite number. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns the factor of x in σ, a finite number; by default 1.0. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets the factor of x in σ, a finite number. */
    public Swish setBeta(double value) {
        return with(parameter("beta"), beta, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getBeta()));
    }

    @Override
    public Swish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Swish> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Swish load(String path) {
        return read().load(path);
    }
}
