package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code logit}: log-odds, the inverse of the logistic sigmoid, {@code ln(x/(1 − x))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1/(x·(1 − x))}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives NaN, ±0 gives −∞, ∞ gives NaN.
 *
 * <p>Source: Berkson: Application of the Logistic Function to Bio-Assay, 1944.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Logit extends ElementwiseStage<Logit> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Logit() {
        this(Identifiable$.MODULE$.randomUID("logit"));
    }

    /** The stage with the given uid. */
    public Logit(String uid) {
        super(uid, ElementaryFunctions.LOGIT);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Logit copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Logit> read() {
        return new StageReader<>(Logit::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Logit load(String path) {
        return read().load(path);
    }
}
