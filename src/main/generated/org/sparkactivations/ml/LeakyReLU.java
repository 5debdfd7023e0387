package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code leaky_relu}: leaky rectified linear unit, with a fixed slope left of 0,
 * {@code x > 0 ? x : negative_slope·x}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : negative_slope}.
 *
 * <p>Special cases for {@code negative_slope = 0.01}: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LeakyReLU extends ElementwiseStage<LeakyReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam negativeSlope = doubleParam(parameter("negative_slope"), "negativeSlope");

    private final Param<String> negativeSlopeCol = valuesColumnParam(parameter("negative_slope"), "negativeSlopeCol");

    /** The stage with a random uid. */
    public LeakyReLU() {
        this(Identifiable$.MODULE$.randomUID("leakyrelu"));
    }

    /** The stage with the given uid. */
    public LeakyReLU(String uid) {
        super(uid, Rectifiers.LEAKY_RELU);
    }

    /** Param {@code negativeSlope}: slope left of 0; a finite number, default 0.01. */
    public DoubleParam negativeSlope() {
        return negativeSlope;
    }

    /** Returns {@code negativeSlope}: slope left of 0; a finite number, default 0.01. */
    public double getNegativeSlope() {
        return (Double) getOrDefault(negativeSlope);
    }

    /** Sets {@code negativeSlope}: slope left of 0; a finite number, default 0.01. */
    public LeakyReLU setNegativeSlope(double value) {
        return with(negativeSlope, value);
    }

    /**
     * Param {@code negativeSlopeCol}: name of the column with {@code negativeSlope} for each row, a number; optional,
     * not together with {@code negativeSlope}.
     */
    public Param<String> negativeSlopeCol() {
        return negativeSlopeCol;
    }

    /**
     * Returns {@code negativeSlopeCol}: name of the column with {@code negativeSlope} for each row, a number; optional,
     * not together with {@code negativeSlope}.
     */
    public String getNegativeSlopeCol() {
        return getOrDefault(negativeSlopeCol);
    }

    /**
     * Sets {@code negativeSlopeCol}: name of the column with {@code negativeSlope} for each row, a number; optional,
     * not together with {@code negativeSlope}.
     */
    public LeakyReLU setNegativeSlopeCol(String value) {
        return with(negativeSlopeCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(negativeSlope, negativeSlopeCol));
    }

    @Override
    public LeakyReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LeakyReLU> read() {
        return new StageReader<>(LeakyReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LeakyReLU load(String path) {
        return read().load(path);
    }
}
