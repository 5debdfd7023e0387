package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Sigmoids;

/**
 * Transformer for {@code sigmoid}: logistic sigmoid, {@code σ(slope·x)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code slope·σ(slope·x)·σ(−slope·x)}.
 *
 * <p>Special cases for {@code slope = 1.0}: NaN gives NaN, −∞ gives 0, ±0 gives 0.5, ∞ gives 1.
 *
 * <p>Source: Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Sigmoid extends ElementwiseStage<Sigmoid> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam slope = doubleParam(parameter("slope"), "slope");

    private final Param<String> slopeCol = valuesColumnParam(parameter("slope"), "slopeCol");

    /** The stage with a random uid. */
    public Sigmoid() {
        this(Identifiable$.MODULE$.randomUID("sigmoid"));
    }

    /** The stage with the given uid. */
    public Sigmoid(String uid) {
        super(uid, Sigmoids.SIGMOID);
    }

    /** Param {@code slope}: factor of x; a finite number, default 1.0. */
    public DoubleParam slope() {
        return slope;
    }

    /** Returns {@code slope}: factor of x; a finite number, default 1.0. */
    public double getSlope() {
        return (Double) getOrDefault(slope);
    }

    /** Sets {@code slope}: factor of x; a finite number, default 1.0. */
    public Sigmoid setSlope(double value) {
        return with(slope, value);
    }

    /**
     * Param {@code slopeCol}: name of the column with {@code slope} for each row, a number; optional, not together with
     * {@code slope}.
     */
    public Param<String> slopeCol() {
        return slopeCol;
    }

    /**
     * Returns {@code slopeCol}: name of the column with {@code slope} for each row, a number; optional, not together
     * with {@code slope}.
     */
    public String getSlopeCol() {
        return getOrDefault(slopeCol);
    }

    /**
     * Sets {@code slopeCol}: name of the column with {@code slope} for each row, a number; optional, not together with
     * {@code slope}.
     */
    public Sigmoid setSlopeCol(String value) {
        return with(slopeCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(slope, slopeCol));
    }

    @Override
    public Sigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Sigmoid> read() {
        return new StageReader<>(Sigmoid::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Sigmoid load(String path) {
        return read().load(path);
    }
}
