package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the logarithm of the logistic sigmoid: {@code −ln(1 + exp(−x))}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class LogSigmoid extends ElementwiseStage<LogSigmoid> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public LogSigmoid() {
        this(Identifiable$.MODULE$.randomUID("logsigmoid"));
    }

    /** With the given uid. */
    public LogSigmoid(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LogSigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<LogSigmoid> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static LogSigmoid load(String path) {
        return read().load(path);
    }
}
