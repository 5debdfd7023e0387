package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the sigmoid-weighted linear unit: {@code x·σ(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class SiLU extends ElementwiseStage<SiLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public SiLU() {
        this(Identifiable$.MODULE$.randomUID("silu"));
    }

    /** With the given uid. */
    public SiLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SiLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SiLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SiLU load(String path) {
        return read().load(path);
    }
}
