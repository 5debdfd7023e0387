package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code srelu}: S-shaped rectified linear unit, three straight lines that meet at t_left and t_right,
 * {@code x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)}.
 *
 * <p>Special cases for {@code t_left = -1.0, a_left = 0.1, t_right = 1.5, a_right = 0.3}: NaN gives NaN, −∞ gives −∞,
 * ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class SReLU extends ElementwiseStage<SReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam tLeft = doubleParam(parameter("t_left"), "tLeft");

    private final Param<String> tLeftCol = valuesColumnParam(parameter("t_left"), "tLeftCol");

    private final DoubleParam aLeft = doubleParam(parameter("a_left"), "aLeft");

    private final Param<String> aLeftCol = valuesColumnParam(parameter("a_left"), "aLeftCol");

    private final DoubleParam tRight = doubleParam(parameter("t_right"), "tRight");

    private final Param<String> tRightCol = valuesColumnParam(parameter("t_right"), "tRightCol");

    private final DoubleParam aRight = doubleParam(parameter("a_right"), "aRight");

    private final Param<String> aRightCol = valuesColumnParam(parameter("a_right"), "aRightCol");

    /** The stage with a random uid. */
    public SReLU() {
        this(Identifiable$.MODULE$.randomUID("srelu"));
    }

    /** The stage with the given uid. */
    public SReLU(String uid) {
        super(uid, Rectifiers.SRELU);
    }

    /** Param {@code tLeft}: position of the left bend; a finite number, or −∞, required. */
    public DoubleParam tLeft() {
        return tLeft;
    }

    /** Returns {@code tLeft}: position of the left bend; a finite number, or −∞, required. */
    public double getTLeft() {
        return (Double) getOrDefault(tLeft);
    }

    /** Sets {@code tLeft}: position of the left bend; a finite number, or −∞, required. */
    public SReLU setTLeft(double value) {
        return with(tLeft, value);
    }

    /**
     * Param {@code tLeftCol}: name of the column with {@code tLeft} for each row, a number; optional, not together with
     * {@code tLeft}.
     */
    public Param<String> tLeftCol() {
        return tLeftCol;
    }

    /**
     * Returns {@code tLeftCol}: name of the column with {@code tLeft} for each row, a number; optional, not together
     * with {@code tLeft}.
     */
    public String getTLeftCol() {
        return getOrDefault(tLeftCol);
    }

    /**
     * Sets {@code tLeftCol}: name of the column with {@code tLeft} for each row, a number; optional, not together with
     * {@code tLeft}.
     */
    public SReLU setTLeftCol(String value) {
        return with(tLeftCol, value);
    }

    /** Param {@code aLeft}: slope left of t_left; a finite number, required. */
    public DoubleParam aLeft() {
        return aLeft;
    }

    /** Returns {@code aLeft}: slope left of t_left; a finite number, required. */
    public double getALeft() {
        return (Double) getOrDefault(aLeft);
    }

    /** Sets {@code aLeft}: slope left of t_left; a finite number, required. */
    public SReLU setALeft(double value) {
        return with(aLeft, value);
    }

    /**
     * Param {@code aLeftCol}: name of the column with {@code aLeft} for each row, a number; optional, not together with
     * {@code aLeft}.
     */
    public Param<String> aLeftCol() {
        return aLeftCol;
    }

    /**
     * Returns {@code aLeftCol}: name of the column with {@code aLeft} for each row, a number; optional, not together
     * with {@code aLeft}.
     */
    public String getALeftCol() {
        return getOrDefault(aLeftCol);
    }

    /**
     * Sets {@code aLeftCol}: name of the column with {@code aLeft} for each row, a number; optional, not together with
     * {@code aLeft}.
     */
    public SReLU setALeftCol(String value) {
        return with(aLeftCol, value);
    }

    /** Param {@code tRight}: position of the right bend; a finite number, or ∞, required. */
    public DoubleParam tRight() {
        return tRight;
    }

    /** Returns {@code tRight}: position of the right bend; a finite number, or ∞, required. */
    public double getTRight() {
        return (Double) getOrDefault(tRight);
    }

    /** Sets {@code tRight}: position of the right bend; a finite number, or ∞, required. */
    public SReLU setTRight(double value) {
        return with(tRight, value);
    }

    /**
     * Param {@code tRightCol}: name of the column with {@code tRight} for each row, a number; optional, not together
     * with {@code tRight}.
     */
    public Param<String> tRightCol() {
        return tRightCol;
    }

    /**
     * Returns {@code tRightCol}: name of the column with {@code tRight} for each row, a number; optional, not together
     * with {@code tRight}.
     */
    public String getTRightCol() {
        return getOrDefault(tRightCol);
    }

    /**
     * Sets {@code tRightCol}: name of the column with {@code tRight} for each row, a number; optional, not together
     * with {@code tRight}.
     */
    public SReLU setTRightCol(String value) {
        return with(tRightCol, value);
    }

    /** Param {@code aRight}: slope right of t_right; a finite number, required. */
    public DoubleParam aRight() {
        return aRight;
    }

    /** Returns {@code aRight}: slope right of t_right; a finite number, required. */
    public double getARight() {
        return (Double) getOrDefault(aRight);
    }

    /** Sets {@code aRight}: slope right of t_right; a finite number, required. */
    public SReLU setARight(double value) {
        return with(aRight, value);
    }

    /**
     * Param {@code aRightCol}: name of the column with {@code aRight} for each row, a number; optional, not together
     * with {@code aRight}.
     */
    public Param<String> aRightCol() {
        return aRightCol;
    }

    /**
     * Returns {@code aRightCol}: name of the column with {@code aRight} for each row, a number; optional, not together
     * with {@code aRight}.
     */
    public String getARightCol() {
        return getOrDefault(aRightCol);
    }

    /**
     * Sets {@code aRightCol}: name of the column with {@code aRight} for each row, a number; optional, not together
     * with {@code aRight}.
     */
    public SReLU setARightCol(String value) {
        return with(aRightCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(tLeft, tLeftCol),
                argument(aLeft, aLeftCol),
                argument(tRight, tRightCol),
                argument(aRight, aRightCol));
    }

    @Override
    public SReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<SReLU> read() {
        return new StageReader<>(SReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static SReLU load(String path) {
        return read().load(path);
    }
}
