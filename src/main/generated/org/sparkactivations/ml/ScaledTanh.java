package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code scaled_tanh}: hyperbolic tangent with a factor of the result and one of x,
 * {@code alpha·tanh(beta·x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code alpha·beta/cosh(beta·x)²}.
 *
 * <p>Special cases for {@code alpha = 1.0, beta = 1.0}: NaN gives NaN, −∞ gives −1, −0 gives −0, 0 gives 0, ∞ gives 1.
 *
 * <p>Source: ONNX operator ScaledTanh.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ScaledTanh extends ElementwiseStage<ScaledTanh> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    private final Param<String> betaCol = valuesColumnParam(parameter("beta"), "betaCol");

    /** The stage with a random uid. */
    public ScaledTanh() {
        this(Identifiable$.MODULE$.randomUID("scaledtanh"));
    }

    /** The stage with the given uid. */
    public ScaledTanh(String uid) {
        super(uid, HyperbolicTangents.SCALED_TANH);
    }

    /** Param {@code alpha}: factor of the result, whose limits are ±alpha; a finite number, default 1.0. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns {@code alpha}: factor of the result, whose limits are ±alpha; a finite number, default 1.0. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets {@code alpha}: factor of the result, whose limits are ±alpha; a finite number, default 1.0. */
    public ScaledTanh setAlpha(double value) {
        return with(alpha, value);
    }

    /**
     * Param {@code alphaCol}: name of the column with {@code alpha} for each row, a number; optional, not together with
     * {@code alpha}.
     */
    public Param<String> alphaCol() {
        return alphaCol;
    }

    /**
     * Returns {@code alphaCol}: name of the column with {@code alpha} for each row, a number; optional, not together
     * with {@code alpha}.
     */
    public String getAlphaCol() {
        return getOrDefault(alphaCol);
    }

    /**
     * Sets {@code alphaCol}: name of the column with {@code alpha} for each row, a number; optional, not together with
     * {@code alpha}.
     */
    public ScaledTanh setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    /** Param {@code beta}: factor of x; a finite number, default 1.0. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns {@code beta}: factor of x; a finite number, default 1.0. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets {@code beta}: factor of x; a finite number, default 1.0. */
    public ScaledTanh setBeta(double value) {
        return with(beta, value);
    }

    /**
     * Param {@code betaCol}: name of the column with {@code beta} for each row, a number; optional, not together with
     * {@code beta}.
     */
    public Param<String> betaCol() {
        return betaCol;
    }

    /**
     * Returns {@code betaCol}: name of the column with {@code beta} for each row, a number; optional, not together with
     * {@code beta}.
     */
    public String getBetaCol() {
        return getOrDefault(betaCol);
    }

    /**
     * Sets {@code betaCol}: name of the column with {@code beta} for each row, a number; optional, not together with
     * {@code beta}.
     */
    public ScaledTanh setBetaCol(String value) {
        return with(betaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol),
                argument(beta, betaCol));
    }

    @Override
    public ScaledTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ScaledTanh> read() {
        return new StageReader<>(ScaledTanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ScaledTanh load(String path) {
        return read().load(path);
    }
}
