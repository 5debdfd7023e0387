package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the hard shrinkage: {@code |x| > lambda ? x : 0}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Hardshrink extends ElementwiseStage<Hardshrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    /** With a random uid. */
    public Hardshrink() {
        this(Identifiable$.MODULE$.randomUID("hardshrink"));
    }

    /** With the given uid. */
    public Hardshrink(String uid) {
        super(uid);
    }

    /** Param for the half-width of the zone around 0, a finite number ≥ 0. */
    public DoubleParam lambda() {
        return lambda;
    }

    /** Returns the half-width of the zone around 0, a finite number ≥ 0; by default 0.5. */
    public double getLambda() {
        return (Double) getOrDefault(lambda);
    }

    /** Sets the half-width of the zone around 0, a finite number ≥ 0. */
    public Hardshrink setLambda(double value) {
        return with(parameter("lambda"), lambda, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getLambda()));
    }

    @Override
    public Hardshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Hardshrink> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Hardshrink load(String path) {
        return read().load(path);
    }
}
