package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code cube}: third power of x, {@code x³}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 3·x²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP 2014.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Cube extends ElementwiseStage<Cube> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Cube() {
        this(Identifiable$.MODULE$.randomUID("cube"));
    }

    /** The stage with the given uid. */
    public Cube(String uid) {
        super(uid, ElementaryFunctions.CUBE);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Cube copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Cube> read() {
        return new StageReader<>(Cube::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Cube load(String path) {
        return read().load(path);
    }
}
