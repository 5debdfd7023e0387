package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the shrinkage by a bias of its own: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Shrink extends ElementwiseStage<Shrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    private final DoubleParam bias = doubleParam(parameter("bias"), "bias");

    /** With a random uid. */
    public Shrink() {
        this(Identifiable$.MODULE$.randomUID("shrink"));
    }

    /** With the given uid. */
    public Shrink(String uid) {
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
    public Shrink setLambda(double value) {
        return with(parameter("lambda"), lambda, value);
    }

    /** Param for the number subtracted from |x|, a finite number. */
    public DoubleParam bias() {
        return bias;
    }

    /** Returns the number subtracted from |x|, a finite number; by default 0.0. */
    public double getBias() {
        return (Double) getOrDefault(bias);
    }

    /** Sets the number subtracted from |x|, a finite number. */
    public Shrink setBias(double value) {
        return with(parameter("bias"), bias, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getLambda()), Argument.number(getBias()));
    }

    @Override
    public Shrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Shrink> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Shrink load(String path) {
        return read().load(path);
    }
}
