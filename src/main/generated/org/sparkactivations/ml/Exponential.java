package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code exponential}: exponential function, {@code exp(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code exp(x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 1, ∞ gives ∞.
 *
 * <p>Source: keras.activations.exponential.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Exponential extends ElementwiseStage<Exponential> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Exponential() {
        this(Identifiable$.MODULE$.randomUID("exponential"));
    }

    /** The stage with the given uid. */
    public Exponential(String uid) {
        super(uid, ElementaryFunctions.EXPONENTIAL);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Exponential copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Exponential> read() {
        return new StageReader<>(Exponential::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Exponential load(String path) {
        return read().load(path);
    }
}
