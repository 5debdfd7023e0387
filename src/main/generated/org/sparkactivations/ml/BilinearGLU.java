package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the product of the halves of a row: {@code a·b}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes n/2 elements of it. Generated: see CONTRIBUTING.md.
 */
public final class BilinearGLU extends CatalogueStage<BilinearGLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public BilinearGLU() {
        this(Identifiable$.MODULE$.randomUID("bilinearglu"));
    }

    /** With the given uid. */
    public BilinearGLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public BilinearGLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<BilinearGLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static BilinearGLU load(String path) {
        return read().load(path);
    }
}
