package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the hyperbolic tangent: {@code tanh(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Tanh extends ElementwiseStage<Tanh> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Tanh() {
        this(Identifiable$.MODULE$.randomUID("tanh"));
    }

    /** With the given uid. */
    public Tanh(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Tanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Tanh> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Tanh load(String path) {
        return read().load(path);
    }
}
