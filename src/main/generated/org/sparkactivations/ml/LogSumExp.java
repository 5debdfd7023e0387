package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowFunctions;

/**
 * Transformer for {@code logsumexp}: logarithm of the sum of the exponentials of a row, {@code ln(sum(exp(x)))}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a number per row, FLOAT for
 * FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out.
 *
 * <p>Special cases: [NaN, 1] gives NaN, [−∞, 1] gives 1, [∞, 1] gives ∞, [] gives −∞.
 *
 * <p>Source: Blanchard, Higham, Higham: Accurately Computing the Log-Sum-Exp and Softmax Functions, 2021.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LogSumExp extends CatalogueStage<LogSumExp> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public LogSumExp() {
        this(Identifiable$.MODULE$.randomUID("logsumexp"));
    }

    /** The stage with the given uid. */
    public LogSumExp(String uid) {
        super(uid, RowFunctions.LOGSUMEXP);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public LogSumExp copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LogSumExp> read() {
        return new StageReader<>(LogSumExp::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LogSumExp load(String path) {
        return read().load(path);
    }
}
