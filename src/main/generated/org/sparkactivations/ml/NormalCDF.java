package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ElementaryFunctions;

/**
 * Transformer for {@code normal_cdf}: distribution function of the standard normal distribution, the inverse of probit,
 * {@code Φ(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code φ(x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives 0, ±0 gives 0.5, ∞ gives 1.
 *
 * <p>Source: Bliss: The Method of Probits, 1934.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class NormalCDF extends ElementwiseStage<NormalCDF> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public NormalCDF() {
        this(Identifiable$.MODULE$.randomUID("normalcdf"));
    }

    /** The stage with the given uid. */
    public NormalCDF(String uid) {
        super(uid, ElementaryFunctions.NORMAL_CDF);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public NormalCDF copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<NormalCDF> read() {
        return new StageReader<>(NormalCDF::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static NormalCDF load(String path) {
        return read().load(path);
    }
}
