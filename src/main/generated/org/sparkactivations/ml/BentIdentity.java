package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code bent_identity}: hyperbola with slope 1/2 at −∞ and 3/2 at ∞, {@code (√(x² + 1) − 1)/2 + x}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x/(2·√(x² + 1)) + 1}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Hyperbola in the list of activation functions of Wikipedia.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class BentIdentity extends ElementwiseStage<BentIdentity> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public BentIdentity() {
        this(Identifiable$.MODULE$.randomUID("bentidentity"));
    }

    /** The stage with the given uid. */
    public BentIdentity(String uid) {
        super(uid, ElementaryFunctions.BENT_IDENTITY);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public BentIdentity copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<BentIdentity> read() {
        return new StageReader<>(BentIdentity::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static BentIdentity load(String path) {
        return read().load(path);
    }
}
