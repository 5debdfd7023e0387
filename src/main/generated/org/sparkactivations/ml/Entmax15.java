package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softmaxes;

/**
 * Transformer for {@code entmax15}: 1.5-entmax of a row, between softmax and sparsemax,
 * {@code max(x/2 − τ, 0)², where τ solves sum(max(x/2 − τ, 0)²) = 1}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [0, 1], [∞, 1] gives [1, 0], [] gives [].
 *
 * <p>Source: Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, ACL 2019.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Entmax15 extends CatalogueStage<Entmax15> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Entmax15() {
        this(Identifiable$.MODULE$.randomUID("entmax15"));
    }

    /** The stage with the given uid. */
    public Entmax15(String uid) {
        super(uid, Softmaxes.ENTMAX15);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Entmax15 copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Entmax15> read() {
        return new StageReader<>(Entmax15::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Entmax15 load(String path) {
        return read().load(path);
    }
}
