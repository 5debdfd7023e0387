package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ExponentialUnits;

/**
 * Transformer for {@code isrlu}: inverse square root linear unit, whose limit at −∞ is −1/√alpha,
 * {@code x > 0 ? x : x/√(1 + alpha·x²)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
 *
 * <p>Special cases for {@code alpha = 1.0}: NaN gives NaN, −∞ gives −1, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse Square Root Linear Units
 * (ISRLUs), 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ISRLU extends ElementwiseStage<ISRLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    /** The stage with a random uid. */
    public ISRLU() {
        this(Identifiable$.MODULE$.randomUID("isrlu"));
    }

    /** The stage with the given uid. */
    public ISRLU(String uid) {
        super(uid, ExponentialUnits.ISRLU);
    }

    /** Param {@code alpha}: inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0. */
    public DoubleParam alpha() {
        return alpha;
    }

    /** Returns {@code alpha}: inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0. */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /** Sets {@code alpha}: inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0. */
    public ISRLU setAlpha(double value) {
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
    public ISRLU setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol));
    }

    @Override
    public ISRLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ISRLU> read() {
        return new StageReader<>(ISRLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ISRLU load(String path) {
        return read().load(path);
    }
}
