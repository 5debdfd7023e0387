package org.sparkactivations.ml;

import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the Gaussian error linear unit: {@code x·Φ(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class GELU extends ElementwiseStage<GELU> {

    private static final long serialVersionUID = 1L;

    private final Param<String> approximate = choiceParam("approximate", variants());

    /** With a random uid. */
    public GELU() {
        this(Identifiable$.MODULE$.randomUID("gelu"));
    }

    /** With the given uid. */
    public GELU(String uid) {
        super(uid);
        setDefault(approximate, variants().get(0));
    }

    /** Param for which form is computed: {@code none: x·Φ(x); tanh: x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))); sigmoid: x·σ(1.702·x)}. */
    public Param<String> approximate() {
        return approximate;
    }

    /** Which form is computed: {@code none: x·Φ(x); tanh: x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))); sigmoid: x·σ(1.702·x)}. */
    public String getApproximate() {
        return getOrDefault(approximate);
    }

    /** Sets which form is computed: {@code none: x·Φ(x); tanh: x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))); sigmoid: x·σ(1.702·x)}. */
    public GELU setApproximate(String choice) {
        return with(approximate, variants(), choice);
    }

    @Override
    Optional<String> variant() {
        return Optional.of(getApproximate());
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public GELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<GELU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static GELU load(String path) {
        return read().load(path);
    }
}
