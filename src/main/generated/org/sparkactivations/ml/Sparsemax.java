package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the Euclidean projection onto the simplex, a distribution with zeros: {@code max(x − τ, 0), where τ solves sum(max(x − τ, 0)) = 1}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements. Generated: see CONTRIBUTING.md.
 */
public final class Sparsemax extends CatalogueStage<Sparsemax> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Sparsemax() {
        this(Identifiable$.MODULE$.randomUID("sparsemax"));
    }

    /** With the given uid. */
    public Sparsemax(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Sparsemax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Sparsemax> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Sparsemax load(String path) {
        return read().load(path);
    }
}
