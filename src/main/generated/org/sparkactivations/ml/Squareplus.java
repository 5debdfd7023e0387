package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softpluses;

/**
 * Transformer for {@code squareplus}: smooth approximation of relu by a square root, {@code (x + √(x² + b))/2}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code (1 + x/√(x² + b))/2}.
 *
 * <p>Special cases for {@code b = 4.0}: NaN gives NaN, −∞ gives 0, ±0 gives 1, ∞ gives ∞.
 *
 * <p>Source: Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Squareplus extends ElementwiseStage<Squareplus> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam b = doubleParam(parameter("b"), "b");

    private final Param<String> bCol = valuesColumnParam(parameter("b"), "bCol");

    /** The stage with a random uid. */
    public Squareplus() {
        this(Identifiable$.MODULE$.randomUID("squareplus"));
    }

    /** The stage with the given uid. */
    public Squareplus(String uid) {
        super(uid, Softpluses.SQUAREPLUS);
    }

    /** Param {@code b}: square of the width of the bend at 0; a finite number ≥ 0, default 4.0. */
    public DoubleParam b() {
        return b;
    }

    /** Returns {@code b}: square of the width of the bend at 0; a finite number ≥ 0, default 4.0. */
    public double getB() {
        return (Double) getOrDefault(b);
    }

    /** Sets {@code b}: square of the width of the bend at 0; a finite number ≥ 0, default 4.0. */
    public Squareplus setB(double value) {
        return with(b, value);
    }

    /**
     * Param {@code bCol}: name of the column with {@code b} for each row, a number; optional, not together with
     * {@code b}.
     */
    public Param<String> bCol() {
        return bCol;
    }

    /**
     * Returns {@code bCol}: name of the column with {@code b} for each row, a number; optional, not together with
     * {@code b}.
     */
    public String getBCol() {
        return getOrDefault(bCol);
    }

    /**
     * Sets {@code bCol}: name of the column with {@code b} for each row, a number; optional, not together with
     * {@code b}.
     */
    public Squareplus setBCol(String value) {
        return with(bCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(b, bCol));
    }

    @Override
    public Squareplus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Squareplus> read() {
        return new StageReader<>(Squareplus::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Squareplus load(String path) {
        return read().load(path);
    }
}
