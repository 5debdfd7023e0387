package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.GatedLinearUnits;

/**
 * Transformer for {@code bilinear_glu}: bilinear gated linear unit, the product of the two halves of a row,
 * {@code a·b}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n/2 elements, of
 * the same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. A null element makes every result
 * null that depends on it.
 *
 * <p>Special cases: [NaN, 1] gives [NaN], [−∞, 1] gives [−∞], [∞, 1] gives [∞], [] gives [].
 *
 * <p>Source: Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, ICML 2007.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class BilinearGLU extends CatalogueStage<BilinearGLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public BilinearGLU() {
        this(Identifiable$.MODULE$.randomUID("bilinearglu"));
    }

    /** The stage with the given uid. */
    public BilinearGLU(String uid) {
        super(uid, GatedLinearUnits.BILINEAR_GLU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public BilinearGLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<BilinearGLU> read() {
        return new StageReader<>(BilinearGLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static BilinearGLU load(String path) {
        return read().load(path);
    }
}
