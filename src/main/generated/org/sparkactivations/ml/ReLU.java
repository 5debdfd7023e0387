package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code relu}: rectified linear unit, {@code max(x, 0)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : 0}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ReLU extends ElementwiseStage<ReLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public ReLU() {
        this(Identifiable$.MODULE$.randomUID("relu"));
    }

    /** The stage with the given uid. */
    public ReLU(String uid) {
        super(uid, Rectifiers.RELU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public ReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ReLU> read() {
        return new StageReader<>(ReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ReLU load(String path) {
        return read().load(path);
    }
}
