package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rectified linear unit: {@code max(x, 0)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class ReLU extends ElementwiseStage<ReLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public ReLU() {
        this(Identifiable$.MODULE$.randomUID("relu"));
    }

    /** With the given uid. */
    public ReLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ReLU load(String path) {
        return read().load(path);
    }
}
