package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the square of the rectified linear unit: {@code max(x, 0)²}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ReLUSquared extends ElementwiseStage<ReLUSquared> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public ReLUSquared() {
        this(Identifiable$.MODULE$.randomUID("relusquared"));
    }

    /** With the given uid. */
    public ReLUSquared(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLUSquared copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ReLUSquared> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ReLUSquared load(String path) {
        return read().load(path);
    }
}
