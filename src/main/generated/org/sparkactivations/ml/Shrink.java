package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Shrinkages;

/**
 * Transformer for {@code shrink}: shrinkage with a threshold and a separate bias,
 * {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code |x| > lambda ? 1 : 0}.
 *
 * <p>Special cases for {@code lambda = 0.5, bias = 0.0}: NaN gives NaN, −∞ gives −∞, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: ONNX operator Shrink.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Shrink extends ElementwiseStage<Shrink> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lambda = doubleParam(parameter("lambda"), "lambda");

    private final Param<String> lambdaCol = valuesColumnParam(parameter("lambda"), "lambdaCol");

    private final DoubleParam bias = doubleParam(parameter("bias"), "bias");

    private final Param<String> biasCol = valuesColumnParam(parameter("bias"), "biasCol");

    /** The stage with a random uid. */
    public Shrink() {
        this(Identifiable$.MODULE$.randomUID("shrink"));
    }

    /** The stage with the given uid. */
    public Shrink(String uid) {
        super(uid, Shrinkages.SHRINK);
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
    public Shrink setLambda(double value) {
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
    public Shrink setLambdaCol(String value) {
        return with(lambdaCol, value);
    }

    /**
     * Param {@code bias}: amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0.
     */
    public DoubleParam bias() {
        return bias;
    }

    /**
     * Returns {@code bias}: amount by which |x| is reduced where it is greater than lambda; a finite number,
     * default 0.0.
     */
    public double getBias() {
        return (Double) getOrDefault(bias);
    }

    /**
     * Sets {@code bias}: amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0.
     */
    public Shrink setBias(double value) {
        return with(bias, value);
    }

    /**
     * Param {@code biasCol}: name of the column with {@code bias} for each row, a number; optional, not together with
     * {@code bias}.
     */
    public Param<String> biasCol() {
        return biasCol;
    }

    /**
     * Returns {@code biasCol}: name of the column with {@code bias} for each row, a number; optional, not together with
     * {@code bias}.
     */
    public String getBiasCol() {
        return getOrDefault(biasCol);
    }

    /**
     * Sets {@code biasCol}: name of the column with {@code bias} for each row, a number; optional, not together with
     * {@code bias}.
     */
    public Shrink setBiasCol(String value) {
        return with(biasCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(lambda, lambdaCol),
                argument(bias, biasCol));
    }

    @Override
    public Shrink copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Shrink> read() {
        return new StageReader<>(Shrink::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Shrink load(String path) {
        return read().load(path);
    }
}
