package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softmaxes;

/**
 * Transformer for {@code sparsemax}: Euclidean projection of a row onto the probability simplex,
 * {@code max(x − τ, 0), where τ solves sum(max(x − τ, 0)) = 1}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [0, 1], [∞, 1] gives [1, 0], [] gives [].
 *
 * <p>Source: Martins, Astudillo: From Softmax to Sparsemax, ICML 2016.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Sparsemax extends CatalogueStage<Sparsemax> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Sparsemax() {
        this(Identifiable$.MODULE$.randomUID("sparsemax"));
    }

    /** The stage with the given uid. */
    public Sparsemax(String uid) {
        super(uid, Softmaxes.SPARSEMAX);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Sparsemax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Sparsemax> read() {
        return new StageReader<>(Sparsemax::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Sparsemax load(String path) {
        return read().load(path);
    }
}
