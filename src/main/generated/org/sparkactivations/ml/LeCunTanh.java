package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code lecun_tanh}: scaled hyperbolic tangent with f(±1) ≈ ±1, {@code 1.7159·tanh(2·x/3)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1.7159·2/3/cosh(2·x/3)²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1.7159, −0 gives −0, 0 gives 0, ∞ gives 1.7159.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LeCunTanh extends ElementwiseStage<LeCunTanh> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public LeCunTanh() {
        this(Identifiable$.MODULE$.randomUID("lecuntanh"));
    }

    /** The stage with the given uid. */
    public LeCunTanh(String uid) {
        super(uid, HyperbolicTangents.LECUN_TANH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LeCunTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LeCunTanh> read() {
        return new StageReader<>(LeCunTanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LeCunTanh load(String path) {
        return read().load(path);
    }
}
