package org.sparkactivations.ml;

import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code gelu}: Gaussian error linear unit, {@code x·Φ(x)}.
 *
 * <p>{@code approximate} chooses the form: {@code none} is {@code x·Φ(x)}, {@code tanh} is
 * {@code x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))}, {@code sigmoid} is {@code x·σ(1.702·x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes the derivative of the chosen form.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class GELU extends ElementwiseStage<GELU> {

    private static final long serialVersionUID = 1L;

    private final Param<String> approximate = choiceParam("approximate", variants());

    /** The stage with a random uid. */
    public GELU() {
        this(Identifiable$.MODULE$.randomUID("gelu"));
    }

    /** The stage with the given uid. */
    public GELU(String uid) {
        super(uid, SelfGatedUnits.GELU, SelfGatedUnits.GELU_TANH, SelfGatedUnits.GELU_SIGMOID);
    }

    /**
     * Param {@code approximate}: form of the function, one of {@code none}, {@code tanh}, {@code sigmoid}; default
     * {@code none}.
     */
    public Param<String> approximate() {
        return approximate;
    }

    /**
     * Returns {@code approximate}: form of the function, one of {@code none}, {@code tanh}, {@code sigmoid}; default
     * {@code none}.
     */
    public String getApproximate() {
        return getOrDefault(approximate);
    }

    /**
     * Sets {@code approximate}: form of the function, one of {@code none}, {@code tanh}, {@code sigmoid}; default
     * {@code none}.
     */
    public GELU setApproximate(String value) {
        return with(approximate, value);
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

    /** The reader of saved stages of this class. */
    public static MLReader<GELU> read() {
        return new StageReader<>(GELU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static GELU load(String path) {
        return read().load(path);
    }
}
