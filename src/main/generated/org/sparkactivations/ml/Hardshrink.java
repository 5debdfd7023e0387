package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Shrinkages;

/**
 * Transformer for {@code hardshrink}: hard shrinkage, x where |x| is greater than lambda, else 0,
 * {@code |x| > lambda ? x : 0}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code |x| > lambda ? 1 : 0}.
 *
 * <p>Special cases for {@code lambda = 0.5}: NaN gives NaN, −∞ gives −∞, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Hardshrink extends ElementwiseStage<Hardshrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    private final Param<String> lambdaCol = valuesColumnParam(parameter("lambda"), "lambdaCol");

    /** The stage with a random uid. */
    public Hardshrink() {
        this(Identifiable$.MODULE$.randomUID("hardshrink"));
    }

    /** The stage with the given uid. */
    public Hardshrink(String uid) {
        super(uid, Shrinkages.HARDSHRINK);
    }

    /** Param {@code lambda}: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5. */
    public DoubleParam lambda() {
        return lambda;
    }

    /**
     * Returns {@code lambda}: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5.
     */
    public double getLambda() {
        return (Double) getOrDefault(lambda);
    }

    /** Sets {@code lambda}: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5. */
    public Hardshrink setLambda(double value) {
        return with(lambda, value);
    }

    /**
     * Param {@code lambdaCol}: name of the column with {@code lambda} for each row, a number; optional, not together
     * with {@code lambda}.
     */
    public Param<String> lambdaCol() {
        return lambdaCol;
    }

    /**
     * Returns {@code lambdaCol}: name of the column with {@code lambda} for each row, a number; optional, not together
     * with {@code lambda}.
     */
    public String getLambdaCol() {
        return getOrDefault(lambdaCol);
    }

    /**
     * Sets {@code lambdaCol}: name of the column with {@code lambda} for each row, a number; optional, not together
     * with {@code lambda}.
     */
    public Hardshrink setLambdaCol(String value) {
        return with(lambdaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(lambda, lambdaCol));
    }

    @Override
    public Hardshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Hardshrink> read() {
        return new StageReader<>(Hardshrink::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Hardshrink load(String path) {
        return read().load(path);
    }
}
