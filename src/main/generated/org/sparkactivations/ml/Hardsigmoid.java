package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the logistic sigmoid of straight lines: {@code min(max(alpha·x + beta, 0), 1)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Hardsigmoid extends ElementwiseStage<Hardsigmoid> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    /** With a random uid. */
    public Hardsigmoid() {
        this(Identifiable$.MODULE$.randomUID("hardsigmoid"));
    }

    /** With the given uid. */
    public Hardsigmoid(String uid) {
        super(uid);
    }

    /** Param for the slope, a finite number. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns the slope, a finite number; by default 0.16666666666666666. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets the slope, a finite number. */
    public Hardsigmoid setAlpha(double value) {
        return with(parameter("alpha"), alpha, value);
    }

    /** Param for the value at 0, a finite number. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns the value at 0, a finite number; by default 0.5. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets the value at 0, a finite number. */
    public Hardsigmoid setBeta(double value) {
        return with(parameter("beta"), beta, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getAlpha()), Argument.number(getBeta()));
    }

    @Override
    public Hardsigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Hardsigmoid> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Hardsigmoid load(String path) {
        return read().load(path);
    }
}
