package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code erf}: error function, {@code erf(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 2/√π·exp(−x²)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1, −0 gives −0, 0 gives 0, ∞ gives 1.
 *
 * <p>Source: Glaisher: On a Class of Definite Integrals, 1871.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Erf extends ElementwiseStage<Erf> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Erf() {
        this(Identifiable$.MODULE$.randomUID("erf"));
    }

    /** The stage with the given uid. */
    public Erf(String uid) {
        super(uid, ElementaryFunctions.ERF);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Erf copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Erf> read() {
        return new StageReader<>(Erf::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Erf load(String path) {
        return read().load(path);
    }
}
