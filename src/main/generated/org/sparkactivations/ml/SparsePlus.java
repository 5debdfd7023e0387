package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softpluses;

/**
 * Transformer for {@code sparse_plus}: approximation of softplus by two straight lines and a parabola,
 * {@code x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x ≤ −1 ? 0 : (x ≥ 1 ? 1 : (x + 1)/2)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0.25, ∞ gives ∞.
 *
 * <p>Source: jax.nn.sparse_plus.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SparsePlus extends ElementwiseStage<SparsePlus> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public SparsePlus() {
        this(Identifiable$.MODULE$.randomUID("sparseplus"));
    }

    /** The stage with the given uid. */
    public SparsePlus(String uid) {
        super(uid, Softpluses.SPARSE_PLUS);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SparsePlus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<SparsePlus> read() {
        return new StageReader<>(SparsePlus::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static SparsePlus load(String path) {
        return read().load(path);
    }
}
