package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rectified linear unit with a ceiling of 6: {@code min(max(x, 0), 6)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ReLU6 extends ElementwiseStage<ReLU6> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public ReLU6() {
        this(Identifiable$.MODULE$.randomUID("relu6"));
    }

    /** With the given uid. */
    public ReLU6(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLU6 copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ReLU6> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ReLU6 load(String path) {
        return read().load(path);
    }
}
