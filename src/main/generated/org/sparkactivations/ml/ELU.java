package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the exponential linear unit: {@code x > 0 ? x : alpha·expm1(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ELU extends ElementwiseStage<ELU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    /** With a random uid. */
    public ELU() {
        this(Identifiable$.MODULE$.randomUID("elu"));
    }

    /** With the given uid. */
    public ELU(String uid) {
        super(uid);
    }

    /** Param for the negative of the limit at −∞, a finite number. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns the negative of the limit at −∞, a finite number; by default 1.0. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets the negative of the limit at −∞, a finite number. */
    public ELU setAlpha(double value) {
        return with(parameter("alpha"), alpha, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getAlpha()));
    }

    @Override
    public ELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ELU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ELU load(String path) {
        return read().load(path);
    }
}
