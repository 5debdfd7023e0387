package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code silu}: sigmoid-weighted linear unit, {@code x·σ(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code σ(x)·(1 + x·σ(−x))}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function Approximation in
 * Reinforcement Learning, 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SiLU extends ElementwiseStage<SiLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public SiLU() {
        this(Identifiable$.MODULE$.randomUID("silu"));
    }

    /** The stage with the given uid. */
    public SiLU(String uid) {
        super(uid, SelfGatedUnits.SILU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SiLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<SiLU> read() {
        return new StageReader<>(SiLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static SiLU load(String path) {
        return read().load(path);
    }
}
