package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the softplus of a square root: {@code (x + √(x² + b))/2}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Squareplus extends ElementwiseStage<Squareplus> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam b = doubleParam(parameter("b"), "b");

    /** With a random uid. */
    public Squareplus() {
        this(Identifiable$.MODULE$.randomUID("squareplus"));
    }

    /** With the given uid. */
    public Squareplus(String uid) {
        super(uid);
    }

    /** Param for the square of the width of the bend, a finite number ≥ 0. */
    public DoubleParam b() {
        return b;
    }

    /** Returns the square of the width of the bend, a finite number ≥ 0; by default 4.0. */
    public double getB() {
        return (Double) getOrDefault(b);
    }

    /** Sets the square of the width of the bend, a finite number ≥ 0. */
    public Squareplus setB(double value) {
        return with(parameter("b"), b, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getB()));
    }

    @Override
    public Squareplus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Squareplus> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Squareplus load(String path) {
        return read().load(path);
    }
}
