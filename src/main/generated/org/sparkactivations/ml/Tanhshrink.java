package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the what the hyperbolic tangent takes from x: {@code x − tanh(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Tanhshrink extends ElementwiseStage<Tanhshrink> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Tanhshrink() {
        this(Identifiable$.MODULE$.randomUID("tanhshrink"));
    }

    /** With the given uid. */
    public Tanhshrink(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Tanhshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Tanhshrink> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Tanhshrink load(String path) {
        return read().load(path);
    }
}
