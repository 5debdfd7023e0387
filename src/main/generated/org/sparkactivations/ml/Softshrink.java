package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Shrinkages;

/**
 * Transformer for {@code softshrink}: soft shrinkage, the proximal operator of lambda·|x|,
 * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code |x| > lambda ? 1 : 0}.
 *
 * <p>Special cases for {@code lambda = 0.5}: NaN gives NaN, −∞ gives −∞, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Donoho: De-Noising by Soft-Thresholding, 1995.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Softshrink extends ElementwiseStage<Softshrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    private final Param<String> lambdaCol = valuesColumnParam(parameter("lambda"), "lambdaCol");

    /** The stage with a random uid. */
    public Softshrink() {
        this(Identifiable$.MODULE$.randomUID("softshrink"));
    }

    /** The stage with the given uid. */
    public Softshrink(String uid) {
        super(uid, Shrinkages.SOFTSHRINK);
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
    public Softshrink setLambda(double value) {
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
    public Softshrink setLambdaCol(String value) {
        return with(lambdaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(lambda, lambdaCol));
    }

    @Override
    public Softshrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Softshrink> read() {
        return new StageReader<>(Softshrink::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Softshrink load(String path) {
        return read().load(path);
    }
}
