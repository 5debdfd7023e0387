package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the hyperbolic tangent with f(±1) = ±1: {@code 1.7159·tanh(2·x/3)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class LeCunTanh extends ElementwiseStage<LeCunTanh> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public LeCunTanh() {
        this(Identifiable$.MODULE$.randomUID("lecuntanh"));
    }

    /** With the given uid. */
    public LeCunTanh(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LeCunTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<LeCunTanh> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static LeCunTanh load(String path) {
        return read().load(path);
    }
}
