package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.GatedLinearUnits;

/**
 * Transformer for {@code glu}: gated linear unit, the first half of a row times the logistic sigmoid of the second
 * half, {@code a·σ(b)}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n/2 elements, of
 * the same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. A null element makes every result
 * null that depends on it.
 *
 * <p>Special cases: [NaN, 1] gives [NaN], [−∞, 1] gives [−∞], [∞, 1] gives [∞], [] gives [].
 *
 * <p>Source: Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks, ICML 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class GLU extends CatalogueStage<GLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public GLU() {
        this(Identifiable$.MODULE$.randomUID("glu"));
    }

    /** The stage with the given uid. */
    public GLU(String uid) {
        super(uid, GatedLinearUnits.GLU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public GLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<GLU> read() {
        return new StageReader<>(GLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static GLU load(String path) {
        return read().load(path);
    }
}
