package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the logistic sigmoid: {@code σ(slope·x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Sigmoid extends ElementwiseStage<Sigmoid> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam slope = doubleParam(parameter("slope"), "slope");

    /** With a random uid. */
    public Sigmoid() {
        this(Identifiable$.MODULE$.randomUID("sigmoid"));
    }

    /** With the given uid. */
    public Sigmoid(String uid) {
        super(uid);
    }

    /** Param for the factor of x, a finite number. */
    public DoubleParam slope() {
        return slope;
    }

    /** Returns the factor of x, a finite number; by default 1.0. */
    public double getSlope() {
        return (Double) getOrDefault(slope);
    }

    /** Sets the factor of x, a finite number. */
    public Sigmoid setSlope(double value) {
        return with(parameter("slope"), slope, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getSlope()));
    }

    @Override
    public Sigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Sigmoid> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Sigmoid load(String path) {
        return read().load(path);
    }
}
