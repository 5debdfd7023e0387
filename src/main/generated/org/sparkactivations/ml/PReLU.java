package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code prelu}: parametric rectified linear unit, with a learned slope left of 0,
 * {@code x > 0 ? x : alpha·x}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : alpha}.
 *
 * <p>Special cases for {@code alpha = 0.25}: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class PReLU extends ElementwiseStage<PReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleArrayParam alpha = doubleArrayParam(parameter("alpha"), "alpha");

    private final Param<String> alphaCol = valuesColumnParam(parameter("alpha"), "alphaCol");

    /** The stage with a random uid. */
    public PReLU() {
        this(Identifiable$.MODULE$.randomUID("prelu"));
    }

    /** The stage with the given uid. */
    public PReLU(String uid) {
        super(uid, Rectifiers.PRELU);
    }

    /** Param {@code alpha}: slope left of 0; a finite number or an ARRAY with one per element, default 0.25. */
    public DoubleArrayParam alpha() {
        return alpha;
    }

    /** Returns {@code alpha}: slope left of 0; a finite number or an ARRAY with one per element, default 0.25. */
    public double[] getAlpha() {
        return getOrDefault(alpha).clone();
    }

    /** Sets {@code alpha}: slope left of 0; a finite number or an ARRAY with one per element, default 0.25. */
    public PReLU setAlpha(double... value) {
        return with(alpha, value);
    }

    /**
     * Param {@code alphaCol}: name of the column with {@code alpha} for each row, a number or an ARRAY with one per
     * element; optional, not together with {@code alpha}.
     */
    public Param<String> alphaCol() {
        return alphaCol;
    }

    /**
     * Returns {@code alphaCol}: name of the column with {@code alpha} for each row, a number or an ARRAY with one per
     * element; optional, not together with {@code alpha}.
     */
    public String getAlphaCol() {
        return getOrDefault(alphaCol);
    }

    /**
     * Sets {@code alphaCol}: name of the column with {@code alpha} for each row, a number or an ARRAY with one per
     * element; optional, not together with {@code alpha}.
     */
    public PReLU setAlphaCol(String value) {
        return with(alphaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(alpha, alphaCol));
    }

    @Override
    public PReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<PReLU> read() {
        return new StageReader<>(PReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static PReLU load(String path) {
        return read().load(path);
    }
}
