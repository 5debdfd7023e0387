package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code gaussian}: Gaussian function, {@code exp(−x²)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code −2·x·exp(−x²)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 1, ∞ gives 0.
 *
 * <p>Source: Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Gaussian extends ElementwiseStage<Gaussian> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Gaussian() {
        this(Identifiable$.MODULE$.randomUID("gaussian"));
    }

    /** The stage with the given uid. */
    public Gaussian(String uid) {
        super(uid, ElementaryFunctions.GAUSSIAN);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Gaussian copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Gaussian> read() {
        return new StageReader<>(Gaussian::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Gaussian load(String path) {
        return read().load(path);
    }
}
