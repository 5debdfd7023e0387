package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code mish}: mish, x times the hyperbolic tangent of its softplus, {@code x·tanh(ln(1 + exp(x)))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes the exact derivative.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Misra: Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Mish extends ElementwiseStage<Mish> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Mish() {
        this(Identifiable$.MODULE$.randomUID("mish"));
    }

    /** The stage with the given uid. */
    public Mish(String uid) {
        super(uid, SelfGatedUnits.MISH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Mish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Mish> read() {
        return new StageReader<>(Mish::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Mish load(String path) {
        return read().load(path);
    }
}
