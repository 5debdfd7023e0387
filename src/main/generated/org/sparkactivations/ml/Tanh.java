package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code tanh}: hyperbolic tangent, {@code tanh(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1/cosh(x)²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1, −0 gives −0, 0 gives 0, ∞ gives 1.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Tanh extends ElementwiseStage<Tanh> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Tanh() {
        this(Identifiable$.MODULE$.randomUID("tanh"));
    }

    /** The stage with the given uid. */
    public Tanh(String uid) {
        super(uid, HyperbolicTangents.TANH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Tanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Tanh> read() {
        return new StageReader<>(Tanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Tanh load(String path) {
        return read().load(path);
    }
}
