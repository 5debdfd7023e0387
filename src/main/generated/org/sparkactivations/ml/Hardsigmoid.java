package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Sigmoids;

/**
 * Transformer for {@code hard_sigmoid}: piecewise-linear approximation of the logistic sigmoid,
 * {@code min(max(alpha·x + beta, 0), 1)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
 *
 * <p>Special cases for {@code alpha = 1/6, beta = 0.5}: NaN gives NaN, −∞ gives 0, ±0 gives 0.5, ∞ gives 1.
 *
 * <p>Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Hardsigmoid extends ElementwiseStage<Hardsigmoid> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    private final Param<String> betaCol = valuesColumnParam(parameter("beta"), "betaCol");

    /** The stage with a random uid. */
    public Hardsigmoid() {
        this(Identifiable$.MODULE$.randomUID("hardsigmoid"));
    }

    /** The stage with the given uid. */
    public Hardsigmoid(String uid) {
        super(uid, Sigmoids.HARD_SIGMOID);
    }

    /** Param {@code alpha}: slope of the line between 0 and 1; a finite number, default 1/6. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns {@code alpha}: slope of the line between 0 and 1; a finite number, default 1/6. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets {@code alpha}: slope of the line between 0 and 1; a finite number, default 1/6. */
    public Hardsigmoid setAlpha(double value) {
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
    public Hardsigmoid setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    /** Param {@code beta}: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns {@code beta}: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets {@code beta}: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5. */
    public Hardsigmoid setBeta(double value) {
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
    public Hardsigmoid setBetaCol(String value) {
        return with(betaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol),
                argument(beta, betaCol));
    }

    @Override
    public Hardsigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Hardsigmoid> read() {
        return new StageReader<>(Hardsigmoid::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Hardsigmoid load(String path) {
        return read().load(path);
    }
}
