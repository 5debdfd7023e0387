package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the hyperbolic tangent of straight lines: {@code min(max(x, min), max)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Hardtanh extends ElementwiseStage<Hardtanh> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam min = doubleParam(parameter("min"), "min");

    private final DoubleParam max = doubleParam(parameter("max"), "max");

    /** With a random uid. */
    public Hardtanh() {
        this(Identifiable$.MODULE$.randomUID("hardtanh"));
    }

    /** With the given uid. */
    public Hardtanh(String uid) {
        super(uid);
    }

    /** Param for the lower bound of the result, a finite number. */
    public DoubleParam min() {
        return min;
    }

    /** Returns the lower bound of the result, a finite number; by default -1.0. */
    public double getMin() {
        return (Double) getOrDefault(min);
    }

    /** Sets the lower bound of the result, a finite number. */
    public Hardtanh setMin(double value) {
        return with(parameter("min"), min, value);
    }

    /** Param for the upper bound of the result, a finite number. */
    public DoubleParam max() {
        return max;
    }

    /** Returns the upper bound of the result, a finite number; by default 1.0. */
    public double getMax() {
        return (Double) getOrDefault(max);
    }

    /** Sets the upper bound of the result, a finite number. */
    public Hardtanh setMax(double value) {
        return with(parameter("max"), max, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getMin()), Argument.number(getMax()));
    }

    @Override
    public Hardtanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Hardtanh> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Hardtanh load(String path) {
        return read().load(path);
    }
}
