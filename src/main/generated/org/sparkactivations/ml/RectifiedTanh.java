package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code rectified_tanh}: positive part of the hyperbolic tangent, {@code max(tanh(x), 0)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1/cosh(x)² : 0}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives 1.
 *
 * <p>Source: Glorot, Bordes, Bengio: Deep Sparse Rectifier Neural Networks, AISTATS 2011.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class RectifiedTanh extends ElementwiseStage<RectifiedTanh> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public RectifiedTanh() {
        this(Identifiable$.MODULE$.randomUID("rectifiedtanh"));
    }

    /** The stage with the given uid. */
    public RectifiedTanh(String uid) {
        super(uid, HyperbolicTangents.RECTIFIED_TANH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public RectifiedTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<RectifiedTanh> read() {
        return new StageReader<>(RectifiedTanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static RectifiedTanh load(String path) {
        return read().load(path);
    }
}
