package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.ExponentialUnits;

/**
 * Transformer for {@code celu}: continuously differentiable exponential linear unit,
 * {@code x > 0 ? x : alpha·expm1(x/alpha)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : exp(x/alpha)}.
 *
 * <p>Special cases for {@code alpha = 1.0}: NaN gives NaN, −∞ gives −1, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Barron: Continuously Differentiable Exponential Linear Units, 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class CELU extends ElementwiseStage<CELU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam alpha = doubleParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    /** The stage with a random uid. */
    public CELU() {
        this(Identifiable$.MODULE$.randomUID("celu"));
    }

    /** The stage with the given uid. */
    public CELU(String uid) {
        super(uid, ExponentialUnits.CELU);
    }

    /**
     * Param {@code alpha}: scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number
     * ≠ 0, −∞ or ∞, default 1.0.
     */
    public DoubleParam alpha() {
        return alpha;
    }

    /**
     * Returns {@code alpha}: scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite
     * number ≠ 0, −∞ or ∞, default 1.0.
     */
    public double getAlpha() {
        return (Double) getOrDefault(alpha);
    }

    /**
     * Sets {@code alpha}: scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠
     * 0, −∞ or ∞, default 1.0.
     */
    public CELU setAlpha(double value) {
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
    public CELU setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol));
    }

    @Override
    public CELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<CELU> read() {
        return new StageReader<>(CELU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static CELU load(String path) {
        return read().load(path);
    }
}
