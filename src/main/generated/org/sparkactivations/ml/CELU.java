package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the continuously differentiable exponential linear unit: {@code x > 0 ? x : alpha·expm1(x/alpha)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class CELU extends ElementwiseStage<CELU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    /** With a random uid. */
    public CELU() {
        this(Identifiable$.MODULE$.randomUID("celu"));
    }

    /** With the given uid. */
    public CELU(String uid) {
        super(uid);
    }

    /** Param for the negative of the limit at −∞, a finite number ≠ 0. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns the negative of the limit at −∞, a finite number ≠ 0; by default 1.0. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets the negative of the limit at −∞, a finite number ≠ 0. */
    public CELU setAlpha(double value) {
        return with(parameter("alpha"), alpha, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getAlpha()));
    }

    @Override
    public CELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<CELU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static CELU load(String path) {
        return read().load(path);
    }
}
