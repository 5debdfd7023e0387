package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.GatedLinearUnits;

/**
 * Transformer for {@code reglu}: gated linear unit, relu of the first half of a row times the second half,
 * {@code max(0, a)·b}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n/2 elements, of
 * the same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. A null element makes every result
 * null that depends on it.
 *
 * <p>Special cases: [NaN, 1] gives [NaN], [−∞, 1] gives [0], [∞, 1] gives [∞], [] gives [].
 *
 * <p>Source: Shazeer: GLU Variants Improve Transformer, 2020.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ReGLU extends CatalogueStage<ReGLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public ReGLU() {
        this(Identifiable$.MODULE$.randomUID("reglu"));
    }

    /** The stage with the given uid. */
    public ReGLU(String uid) {
        super(uid, GatedLinearUnits.REGLU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReGLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ReGLU> read() {
        return new StageReader<>(ReGLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ReGLU load(String path) {
        return read().load(path);
    }
}
