package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the smooth rectifier: {@code ln(1 + exp(beta·x))/beta}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Softplus extends ElementwiseStage<Softplus> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    /** With a random uid. */
    public Softplus() {
        this(Identifiable$.MODULE$.randomUID("softplus"));
    }

    /** With the given uid. */
    public Softplus(String uid) {
        super(uid);
    }

    /** Param for the sharpness of the bend, a finite number ≥ 2.2250738585072014E-308. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns the sharpness of the bend, a finite number ≥ 2.2250738585072014E-308; by default 1.0. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets the sharpness of the bend, a finite number ≥ 2.2250738585072014E-308. */
    public Softplus setBeta(double value) {
        return with(parameter("beta"), beta, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getBeta()));
    }

    @Override
    public Softplus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Softplus> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Softplus load(String path) {
        return read().load(path);
    }
}
