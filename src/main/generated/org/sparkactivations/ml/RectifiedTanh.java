package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the positive part of the hyperbolic tangent: {@code max(tanh(x), 0)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class RectifiedTanh extends ElementwiseStage<RectifiedTanh> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public RectifiedTanh() {
        this(Identifiable$.MODULE$.randomUID("rectifiedtanh"));
    }

    /** With the given uid. */
    public RectifiedTanh(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public RectifiedTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<RectifiedTanh> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static RectifiedTanh load(String path) {
        return read().load(path);
    }
}
