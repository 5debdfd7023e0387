package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the mish, a self-regularized unit: {@code x·tanh(ln(1 + exp(x)))}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Mish extends ElementwiseStage<Mish> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Mish() {
        this(Identifiable$.MODULE$.randomUID("mish"));
    }

    /** With the given uid. */
    public Mish(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Mish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Mish> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Mish load(String path) {
        return read().load(path);
    }
}
