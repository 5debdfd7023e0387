package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the linear unit gated by gelu: {@code a·Φ(a)·b}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes n/2 elements of it. Generated: see CONTRIBUTING.md.
 */
public final class GEGLU extends CatalogueStage<GEGLU> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public GEGLU() {
        this(Identifiable$.MODULE$.randomUID("geglu"));
    }

    /** With the given uid. */
    public GEGLU(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public GEGLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<GEGLU> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static GEGLU load(String path) {
        return read().load(path);
    }
}
