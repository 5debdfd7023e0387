package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the soft shrinkage, the proximal operator of the absolute value: {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Softshrink extends ElementwiseStage<Softshrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    /** With a random uid. */
    public Softshrink() {
        this(Identifiable$.MODULE$.randomUID("softshrink"));
    }

    /** With the given uid. */
    public Softshrink(String uid) {
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
    public Softshrink setLambda(double value) {
        return with(parameter("lambda"), lambda, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getLambda()));
    }

    @Override
    public Softshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Softshrink> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Softshrink load(String path) {
        return read().load(path);
    }
}
