package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowFunctions;

/**
 * Transformer for {@code hardmax}: 1 at the first maximum of a row, 0 elsewhere, {@code i = argmax(x) ? 1 : 0}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [0, 1], [∞, 1] gives [1, 0], [] gives [].
 *
 * <p>Source: ONNX operator Hardmax.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Hardmax extends CatalogueStage<Hardmax> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Hardmax() {
        this(Identifiable$.MODULE$.randomUID("hardmax"));
    }

    /** The stage with the given uid. */
    public Hardmax(String uid) {
        super(uid, RowFunctions.HARDMAX);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Hardmax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Hardmax> read() {
        return new StageReader<>(Hardmax::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Hardmax load(String path) {
        return read().load(path);
    }
}
