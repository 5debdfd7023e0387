package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code log1mexp}: logarithm of 1 minus an exponential, as of the probability of the contrary,
 * {@code ln(1 − exp(−x))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1/expm1(x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives NaN, ±0 gives −∞, ∞ gives −0.
 *
 * <p>Source: Mächler: Accurately Computing log(1 − exp(−|a|)), 2012.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Log1mExp extends ElementwiseStage<Log1mExp> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Log1mExp() {
        this(Identifiable$.MODULE$.randomUID("log1mexp"));
    }

    /** The stage with the given uid. */
    public Log1mExp(String uid) {
        super(uid, ElementaryFunctions.LOG1MEXP);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Log1mExp copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Log1mExp> read() {
        return new StageReader<>(Log1mExp::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Log1mExp load(String path) {
        return read().load(path);
    }
}
