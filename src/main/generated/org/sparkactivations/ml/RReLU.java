package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code rrelu}: randomized leaky rectified linear unit, with a random slope left of 0,
 * {@code x > 0 ? x : (lower + upper)/2·x}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > 0 ? 1 : (lower + upper)/2}.
 *
 * <p>Special cases for {@code lower = 0.125, upper = 0.3333333333333333}: NaN gives NaN, −∞ gives −∞, −0 gives −0, 0
 * gives 0, ∞ gives ∞.
 *
 * <p>Source: Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional Network, 2015.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class RReLU extends ElementwiseStage<RReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam lower = doubleParam(parameter("lower"), "lower");

    private final Param<String> lowerCol = valuesColumnParam(parameter("lower"), "lowerCol");

    private final DoubleParam upper = doubleParam(parameter("upper"), "upper");

    private final Param<String> upperCol = valuesColumnParam(parameter("upper"), "upperCol");

    private final Param<String> keyCol = columnParam(parameter("key"), "keyCol");

    /** The stage with a random uid. */
    public RReLU() {
        this(Identifiable$.MODULE$.randomUID("rrelu"));
    }

    /** The stage with the given uid. */
    public RReLU(String uid) {
        super(uid, Rectifiers.RRELU);
    }

    /** Param {@code lower}: smallest slope left of 0; a finite number, default 0.125. */
    public DoubleParam lower() {
        return lower;
    }

    /** Returns {@code lower}: smallest slope left of 0; a finite number, default 0.125. */
    public double getLower() {
        return (Double) getOrDefault(lower);
    }

    /** Sets {@code lower}: smallest slope left of 0; a finite number, default 0.125. */
    public RReLU setLower(double value) {
        return with(lower, value);
    }

    /**
     * Param {@code lowerCol}: name of the column with {@code lower} for each row, a number; optional, not together with
     * {@code lower}.
     */
    public Param<String> lowerCol() {
        return lowerCol;
    }

    /**
     * Returns {@code lowerCol}: name of the column with {@code lower} for each row, a number; optional, not together
     * with {@code lower}.
     */
    public String getLowerCol() {
        return getOrDefault(lowerCol);
    }

    /**
     * Sets {@code lowerCol}: name of the column with {@code lower} for each row, a number; optional, not together with
     * {@code lower}.
     */
    public RReLU setLowerCol(String value) {
        return with(lowerCol, value);
    }

    /** Param {@code upper}: largest slope left of 0; a finite number, default 0.3333333333333333. */
    public DoubleParam upper() {
        return upper;
    }

    /** Returns {@code upper}: largest slope left of 0; a finite number, default 0.3333333333333333. */
    public double getUpper() {
        return (Double) getOrDefault(upper);
    }

    /** Sets {@code upper}: largest slope left of 0; a finite number, default 0.3333333333333333. */
    public RReLU setUpper(double value) {
        return with(upper, value);
    }

    /**
     * Param {@code upperCol}: name of the column with {@code upper} for each row, a number; optional, not together with
     * {@code upper}.
     */
    public Param<String> upperCol() {
        return upperCol;
    }

    /**
     * Returns {@code upperCol}: name of the column with {@code upper} for each row, a number; optional, not together
     * with {@code upper}.
     */
    public String getUpperCol() {
        return getOrDefault(upperCol);
    }

    /**
     * Sets {@code upperCol}: name of the column with {@code upper} for each row, a number; optional, not together with
     * {@code upper}.
     */
    public RReLU setUpperCol(String value) {
        return with(upperCol, value);
    }

    /**
     * Param {@code keyCol}: name of the BIGINT column with the seed of the random slopes (without it, every slope is
     * the mean of lower and upper); optional.
     */
    public Param<String> keyCol() {
        return keyCol;
    }

    /**
     * Returns {@code keyCol}: name of the BIGINT column with the seed of the random slopes (without it, every slope is
     * the mean of lower and upper); optional.
     */
    public String getKeyCol() {
        return getOrDefault(keyCol);
    }

    /**
     * Sets {@code keyCol}: name of the BIGINT column with the seed of the random slopes (without it, every slope is the
     * mean of lower and upper); optional.
     */
    public RReLU setKeyCol(String value) {
        return with(keyCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        List<Argument> given = new ArrayList<>(List.of(
                argument(lower, lowerCol),
                argument(upper, upperCol)));
        if (isSet(keyCol)) {
            given.add(Argument.column(getOrDefault(keyCol)));
        }
        return given;
    }

    @Override
    public RReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<RReLU> read() {
        return new StageReader<>(RReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static RReLU load(String path) {
        return read().load(path);
    }
}
