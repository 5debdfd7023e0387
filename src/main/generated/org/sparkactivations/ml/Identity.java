package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code identity}: identity function, {@code x}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Linear output unit of networks for regression.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Identity extends ElementwiseStage<Identity> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Identity() {
        this(Identifiable$.MODULE$.randomUID("identity"));
    }

    /** The stage with the given uid. */
    public Identity(String uid) {
        super(uid, ElementaryFunctions.IDENTITY);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Identity copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Identity> read() {
        return new StageReader<>(Identity::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Identity load(String path) {
        return read().load(path);
    }
}
