package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code rational_tanh}: rational approximation of lecun_tanh,
 * {@code 1.7159·sgn(x)·(1 − 1/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes
 * {@code 1.7159·2/3·(1 + 2·|2·x/3| + 4·1.41645·|2·x/3|³)/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4)²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1.7159, −0 gives −0, 0 gives 0, ∞ gives 1.7159.
 *
 * <p>Source: Anguita, Parodi, Zunino: Speed Improvement of the Back-Propagation on Current-Generation
 * Workstations, 1993.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class RationalTanh extends ElementwiseStage<RationalTanh> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public RationalTanh() {
        this(Identifiable$.MODULE$.randomUID("rationaltanh"));
    }

    /** The stage with the given uid. */
    public RationalTanh(String uid) {
        super(uid, HyperbolicTangents.RATIONAL_TANH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public RationalTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<RationalTanh> read() {
        return new StageReader<>(RationalTanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static RationalTanh load(String path) {
        return read().load(path);
    }
}
