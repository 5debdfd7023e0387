package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Sigmoids;

/**
 * Transformer for {@code sparse_sigmoid}: piecewise-linear sigmoid, 0 left of −1 and 1 right of 1,
 * {@code min(max((x + 1)/2, 0), 1)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > −1 ? (x < 1 ? 1/2 : 0) : 0}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0.5, ∞ gives 1.
 *
 * <p>Source: jax.nn.sparse_sigmoid.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SparseSigmoid extends ElementwiseStage<SparseSigmoid> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public SparseSigmoid() {
        this(Identifiable$.MODULE$.randomUID("sparsesigmoid"));
    }

    /** The stage with the given uid. */
    public SparseSigmoid(String uid) {
        super(uid, Sigmoids.SPARSE_SIGMOID);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SparseSigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<SparseSigmoid> read() {
        return new StageReader<>(SparseSigmoid::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static SparseSigmoid load(String path) {
        return read().load(path);
    }
}
