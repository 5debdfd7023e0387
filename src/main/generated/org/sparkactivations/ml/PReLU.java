package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the parametric rectified linear unit: {@code x > 0 ? x : alpha·x}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class PReLU extends ElementwiseStage<PReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleArrayParam alpha = doubleArrayParam(parameter("alpha"), "alpha");

    /** With a random uid. */
    public PReLU() {
        this(Identifiable$.MODULE$.randomUID("prelu"));
    }

    /** With the given uid. */
    public PReLU(String uid) {
        super(uid);
    }

    /** Param for the slope left of 0, a finite number; one value, or one per element. */
    public DoubleArrayParam alpha() {
        return alpha;
    }

    /** Returns the slope left of 0, a finite number; one value, or one per element; by default 0.25. */
    public double[] getAlpha() {
        return getOrDefault(alpha);
    }

    /** Sets the slope left of 0, a finite number; one value, or one per element. */
    public PReLU setAlpha(double... value) {
        return with(parameter("alpha"), alpha, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.numbers(getAlpha()));
    }

    @Override
    public PReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<PReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static PReLU load(String path) {
        return read().load(path);
    }
}
