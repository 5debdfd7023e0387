package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ExponentialUnits;

/**
 * Transformer for {@code selu}: scaled exponential linear unit,
 * {@code x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes
 * {@code x > 0 ? 1.0507009873554805 : 1.0507009873554805·1.6732632423543772·exp(x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1.7580993408473768, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SELU extends ElementwiseStage<SELU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public SELU() {
        this(Identifiable$.MODULE$.randomUID("selu"));
    }

    /** The stage with the given uid. */
    public SELU(String uid) {
        super(uid, ExponentialUnits.SELU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<SELU> read() {
        return new StageReader<>(SELU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static SELU load(String path) {
        return read().load(path);
    }
}
