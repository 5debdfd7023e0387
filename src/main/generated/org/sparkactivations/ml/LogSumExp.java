package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the logarithm of the sum of the exponentials of a row: {@code ln(sum(exp(x)))}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes a number of it. Generated: see CONTRIBUTING.md.
 */
public final class LogSumExp extends CatalogueStage<LogSumExp> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public LogSumExp() {
        this(Identifiable$.MODULE$.randomUID("logsumexp"));
    }

    /** With the given uid. */
    public LogSumExp(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LogSumExp copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<LogSumExp> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static LogSumExp load(String path) {
        return read().load(path);
    }
}
