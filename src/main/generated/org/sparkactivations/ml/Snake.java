package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code snake}: snake, x plus a periodic term of frequency a, {@code x + sin(a·x)²/a}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1 + sin(2·a·x)}.
 *
 * <p>Special cases for {@code a = 1.0}: NaN gives NaN, −∞ gives −∞, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Liu, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix It, NeurIPS 2020.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Snake extends ElementwiseStage<Snake> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam a = doubleParam(parameter("a"), "a");

    private final Param<String> aCol = valuesColumnParam(parameter("a"), "aCol");

    /** The stage with a random uid. */
    public Snake() {
        this(Identifiable$.MODULE$.randomUID("snake"));
    }

    /** The stage with the given uid. */
    public Snake(String uid) {
        super(uid, SelfGatedUnits.SNAKE);
    }

    /** Param {@code a}: frequency of the periodic term; a finite number ≠ 0, default 1.0. */
    public DoubleParam a() {
        return a;
    }

    /** Returns {@code a}: frequency of the periodic term; a finite number ≠ 0, default 1.0. */
    public double getA() {
        return (Double) getOrDefault(a);
    }

    /** Sets {@code a}: frequency of the periodic term; a finite number ≠ 0, default 1.0. */
    public Snake setA(double value) {
        return with(a, value);
    }

    /**
     * Param {@code aCol}: name of the column with {@code a} for each row, a number; optional, not together with
     * {@code a}.
     */
    public Param<String> aCol() {
        return aCol;
    }

    /**
     * Returns {@code aCol}: name of the column with {@code a} for each row, a number; optional, not together with
     * {@code a}.
     */
    public String getACol() {
        return getOrDefault(aCol);
    }

    /**
     * Sets {@code aCol}: name of the column with {@code a} for each row, a number; optional, not together with
     * {@code a}.
     */
    public Snake setACol(String value) {
        return with(aCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(a, aCol));
    }

    @Override
    public Snake copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Snake> read() {
        return new StageReader<>(Snake::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Snake load(String path) {
        return read().load(path);
    }
}
