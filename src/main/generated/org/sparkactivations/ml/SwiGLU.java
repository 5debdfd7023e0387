package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the linear unit gated by silu: {@code a·σ(a)·b}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes n/2 elements of it. Generated: see CONTRIBUTING.md.
 */
public final class SwiGLU extends CatalogueStage<SwiGLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public SwiGLU() {
        this(Identifiable$.MODULE$.randomUID("swiglu"));
    }

    /** With the given uid. */
    public SwiGLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SwiGLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SwiGLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SwiGLU load(String path) {
        return read().load(path);
    }
}
