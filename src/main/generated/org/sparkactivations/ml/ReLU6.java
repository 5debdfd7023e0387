package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code relu6}: rectified linear unit with 6 as its upper bound, {@code min(max(x, 0), 6)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? (x < 6 ? 1 : 0) : 0}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives 6.
 *
 * <p>Source: Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ReLU6 extends ElementwiseStage<ReLU6> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public ReLU6() {
        this(Identifiable$.MODULE$.randomUID("relu6"));
    }

    /** The stage with the given uid. */
    public ReLU6(String uid) {
        super(uid, Rectifiers.RELU6);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLU6 copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ReLU6> read() {
        return new StageReader<>(ReLU6::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ReLU6 load(String path) {
        return read().load(path);
    }
}
