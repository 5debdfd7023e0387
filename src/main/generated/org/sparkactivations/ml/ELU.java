package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ExponentialUnits;

/**
 * Transformer for {@code elu}: exponential linear unit, {@code x > 0 ? x : alpha·expm1(x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : alpha·exp(x)}.
 *
 * <p>Special cases for {@code alpha = 1.0}: NaN gives NaN, −∞ gives −1, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear Units,
 * ICLR 2016.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ELU extends ElementwiseStage<ELU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    /** The stage with a random uid. */
    public ELU() {
        this(Identifiable$.MODULE$.randomUID("elu"));
    }

    /** The stage with the given uid. */
    public ELU(String uid) {
        super(uid, ExponentialUnits.ELU);
    }

    /**
     * Param {@code alpha}: factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0.
     */
    public DoubleParam alpha() {
        return alpha;
    }

    /**
     * Returns {@code alpha}: factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0.
     */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /**
     * Sets {@code alpha}: factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0.
     */
    public ELU setAlpha(double value) {
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
    public ELU setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol));
    }

    @Override
    public ELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ELU> read() {
        return new StageReader<>(ELU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ELU load(String path) {
        return read().load(path);
    }
}
