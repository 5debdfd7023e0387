package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the scaled exponential linear unit: {@code x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class SELU extends ElementwiseStage<SELU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public SELU() {
        this(Identifiable$.MODULE$.randomUID("selu"));
    }

    /** With the given uid. */
    public SELU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SELU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SELU load(String path) {
        return read().load(path);
    }
}
