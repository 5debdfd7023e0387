package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softpluses;

/**
 * Transformer for {@code softplus}: smooth approximation of relu, {@code ln(1 + exp(beta·x))/beta}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code σ(beta·x)}.
 *
 * <p>Special cases for {@code beta = 1.0}: NaN gives NaN, −∞ gives 0, ±0 gives 0.6931471805599453, ∞ gives ∞.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional Knowledge for Better Option
 * Pricing, NeurIPS 2000.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Softplus extends ElementwiseStage<Softplus> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam beta = doubleParam(parameter("beta"), "beta");

    private final Param<String> betaCol = valuesColumnParam(parameter("beta"), "betaCol");

    /** The stage with a random uid. */
    public Softplus() {
        this(Identifiable$.MODULE$.randomUID("softplus"));
    }

    /** The stage with the given uid. */
    public Softplus(String uid) {
        super(uid, Softpluses.SOFTPLUS);
    }

    /** Param {@code beta}: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0. */
    public DoubleParam beta() {
        return beta;
    }

    /**
     * Returns {@code beta}: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0.
     */
    public double getBeta() {
        return (Double) getOrDefault(beta);
    }

    /** Sets {@code beta}: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0. */
    public Softplus setBeta(double value) {
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
    public Softplus setBetaCol(String value) {
        return with(betaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(beta, betaCol));
    }

    @Override
    public Softplus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Softplus> read() {
        return new StageReader<>(Softplus::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Softplus load(String path) {
        return read().load(path);
    }
}
