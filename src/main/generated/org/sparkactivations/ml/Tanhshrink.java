package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Shrinkages;

/**
 * Transformer for {@code tanhshrink}: difference of x and its hyperbolic tangent, {@code x − tanh(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code tanh(x)²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: torch.nn.Tanhshrink.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Tanhshrink extends ElementwiseStage<Tanhshrink> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Tanhshrink() {
        this(Identifiable$.MODULE$.randomUID("tanhshrink"));
    }

    /** The stage with the given uid. */
    public Tanhshrink(String uid) {
        super(uid, Shrinkages.TANHSHRINK);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Tanhshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Tanhshrink> read() {
        return new StageReader<>(Tanhshrink::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Tanhshrink load(String path) {
        return read().load(path);
    }
}
