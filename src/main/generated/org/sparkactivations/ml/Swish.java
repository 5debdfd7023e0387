package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code swish}: swish, x times the logistic sigmoid of beta·x, {@code x·σ(beta·x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
 *
 * <p>Special cases for {@code beta = 1.0}: NaN gives NaN, −∞ gives −0, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Ramachandran, Zoph, Le: Searching for Activation Functions, 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Swish extends ElementwiseStage<Swish> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    private final Param<String> betaCol = valuesColumnParam(parameter("beta"), "betaCol");

    /** The stage with a random uid. */
    public Swish() {
        this(Identifiable$.MODULE$.randomUID("swish"));
    }

    /** The stage with the given uid. */
    public Swish(String uid) {
        super(uid, SelfGatedUnits.SWISH);
    }

    /** Param {@code beta}: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0. */
    public DoubleParam beta() {
        return beta;
    }

    /** Returns {@code beta}: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0. */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets {@code beta}: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0. */
    public Swish setBeta(double value) {
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
    public Swish setBetaCol(String value) {
        return with(betaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(beta, betaCol));
    }

    @Override
    public Swish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Swish> read() {
        return new StageReader<>(Swish::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Swish load(String path) {
        return read().load(path);
    }
}
