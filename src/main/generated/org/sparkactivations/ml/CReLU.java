package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the concatenated rectified linear unit, the positive parts of a row and of its negation: {@code [max(0, x), max(0, −x)]}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes 2n elements of it. Generated: see CONTRIBUTING.md.
 */
public final class CReLU extends CatalogueStage<CReLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public CReLU() {
        this(Identifiable$.MODULE$.randomUID("crelu"));
    }

    /** With the given uid. */
    public CReLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public CReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<CReLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static CReLU load(String path) {
        return read().load(path);
    }
}
