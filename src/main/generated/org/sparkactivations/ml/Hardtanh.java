package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code hard_tanh}: hard hyperbolic tangent, x limited to the range from min to max,
 * {@code min(max(x, min), max)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > min ? (x < max ? 1 : 0) : 0}.
 *
 * <p>Special cases for {@code min = -1.0, max = 1.0}: NaN gives NaN, −∞ gives −1, −0 gives −0, 0 gives 0, ∞ gives 1.
 *
 * <p>Source: Collobert: Large Scale Machine Learning, 2004.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Hardtanh extends ElementwiseStage<Hardtanh> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam min = doubleParam(parameter("min"), "min");

    private final Param<String> minCol = valuesColumnParam(parameter("min"), "minCol");

    private final DoubleParam max = doubleParam(parameter("max"), "max");

    private final Param<String> maxCol = valuesColumnParam(parameter("max"), "maxCol");

    /** The stage with a random uid. */
    public Hardtanh() {
        this(Identifiable$.MODULE$.randomUID("hardtanh"));
    }

    /** The stage with the given uid. */
    public Hardtanh(String uid) {
        super(uid, HyperbolicTangents.HARD_TANH);
    }

    /** Param {@code min}: lower bound of the result; a finite number, or −∞, default -1.0. */
    public DoubleParam min() {
        return min;
    }

    /** Returns {@code min}: lower bound of the result; a finite number, or −∞, default -1.0. */
    public double getMin() {
        return (Double) getOrDefault(min);
    }

    /** Sets {@code min}: lower bound of the result; a finite number, or −∞, default -1.0. */
    public Hardtanh setMin(double value) {
        return with(min, value);
    }

    /**
     * Param {@code minCol}: name of the column with {@code min} for each row, a number; optional, not together with
     * {@code min}.
     */
    public Param<String> minCol() {
        return minCol;
    }

    /**
     * Returns {@code minCol}: name of the column with {@code min} for each row, a number; optional, not together with
     * {@code min}.
     */
    public String getMinCol() {
        return getOrDefault(minCol);
    }

    /**
     * Sets {@code minCol}: name of the column with {@code min} for each row, a number; optional, not together with
     * {@code min}.
     */
    public Hardtanh setMinCol(String value) {
        return with(minCol, value);
    }

    /** Param {@code max}: upper bound of the result; a finite number, or ∞, default 1.0. */
    public DoubleParam max() {
        return max;
    }

    /** Returns {@code max}: upper bound of the result; a finite number, or ∞, default 1.0. */
    public double getMax() {
        return (Double) getOrDefault(max);
    }

    /** Sets {@code max}: upper bound of the result; a finite number, or ∞, default 1.0. */
    public Hardtanh setMax(double value) {
        return with(max, value);
    }

    /**
     * Param {@code maxCol}: name of the column with {@code max} for each row, a number; optional, not together with
     * {@code max}.
     */
    public Param<String> maxCol() {
        return maxCol;
    }

    /**
     * Returns {@code maxCol}: name of the column with {@code max} for each row, a number; optional, not together with
     * {@code max}.
     */
    public String getMaxCol() {
        return getOrDefault(maxCol);
    }

    /**
     * Sets {@code maxCol}: name of the column with {@code max} for each row, a number; optional, not together with
     * {@code max}.
     */
    public Hardtanh setMaxCol(String value) {
        return with(maxCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(min, minCol),
                argument(max, maxCol));
    }

    @Override
    public Hardtanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Hardtanh> read() {
        return new StageReader<>(Hardtanh::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Hardtanh load(String path) {
        return read().load(path);
    }
}
