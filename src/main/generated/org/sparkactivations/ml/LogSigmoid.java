package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softpluses;

/**
 * Transformer for {@code log_sigmoid}: logarithm of the logistic sigmoid, {@code −ln(1 + exp(−x))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code σ(−x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −∞, ±0 gives −0.6931471805599453, ∞ gives −0.
 *
 * <p>Source: torch.nn.LogSigmoid.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LogSigmoid extends ElementwiseStage<LogSigmoid> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public LogSigmoid() {
        this(Identifiable$.MODULE$.randomUID("logsigmoid"));
    }

    /** The stage with the given uid. */
    public LogSigmoid(String uid) {
        super(uid, Softpluses.LOG_SIGMOID);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LogSigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LogSigmoid> read() {
        return new StageReader<>(LogSigmoid::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LogSigmoid load(String path) {
        return read().load(path);
    }
}
