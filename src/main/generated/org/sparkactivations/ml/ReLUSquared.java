package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code relu_squared}: square of the rectified linear unit, {@code max(x, 0)²}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 2·max(x, 0)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: So et al.: Primer: Searching for Efficient Transformers for Language Modeling, NeurIPS 2021.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ReLUSquared extends ElementwiseStage<ReLUSquared> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public ReLUSquared() {
        this(Identifiable$.MODULE$.randomUID("relusquared"));
    }

    /** The stage with the given uid. */
    public ReLUSquared(String uid) {
        super(uid, Rectifiers.RELU_SQUARED);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLUSquared copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ReLUSquared> read() {
        return new StageReader<>(ReLUSquared::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ReLUSquared load(String path) {
        return read().load(path);
    }
}
