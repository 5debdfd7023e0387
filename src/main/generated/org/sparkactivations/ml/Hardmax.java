package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the one-hot vector of the first maximum: {@code i = argmax(x) ? 1 : 0}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements. Generated: see CONTRIBUTING.md.
 */
public final class Hardmax extends CatalogueStage<Hardmax> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Hardmax() {
        this(Identifiable$.MODULE$.randomUID("hardmax"));
    }

    /** With the given uid. */
    public Hardmax(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Hardmax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Hardmax> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Hardmax load(String path) {
        return read().load(path);
    }
}
