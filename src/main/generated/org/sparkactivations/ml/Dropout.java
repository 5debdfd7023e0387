package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Regularizers;

/**
 * Transformer for {@code dropout}: inverted dropout, which drops elements at random and scales the others,
 * {@code u < p ? 0 : x/(1 − p)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code u < p ? 0 : 1/(1 − p)}.
 *
 * <p>Special cases for {@code key = 7, p = 0.5}: NaN gives NaN, −∞ gives −∞, ±0 gives 0, ∞ gives 0.
 *
 * <p>Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Dropout extends ElementwiseStage<Dropout> {

    private static final long serialVersionUID = 1L;

    private final Param<String> keyCol = columnParam(parameter("key"), "keyCol");

    private final DoubleParam p = doubleParam(parameter("p"), "p");

    private final Param<String> pCol = valuesColumnParam(parameter("p"), "pCol");

    /** The stage with a random uid. */
    public Dropout() {
        this(Identifiable$.MODULE$.randomUID("dropout"));
    }

    /** The stage with the given uid. */
    public Dropout(String uid) {
        super(uid, Regularizers.DROPOUT);
    }

    /**
     * Param {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform
     * in [0, 1); required.
     */
    public Param<String> keyCol() {
        return keyCol;
    }

    /**
     * Returns {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform
     * in [0, 1); required.
     */
    public String getKeyCol() {
        return getOrDefault(keyCol);
    }

    /**
     * Sets {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform in
     * [0, 1); required.
     */
    public Dropout setKeyCol(String value) {
        return with(keyCol, value);
    }

    /** Param {@code p}: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public DoubleParam p() {
        return p;
    }

    /** Returns {@code p}: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public double getP() {
        return (Double) getOrDefault(p);
    }

    /** Sets {@code p}: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5. */
    public Dropout setP(double value) {
        return with(p, value);
    }

    /**
     * Param {@code pCol}: name of the column with {@code p} for each row, a number; optional, not together with
     * {@code p}.
     */
    public Param<String> pCol() {
        return pCol;
    }

    /**
     * Returns {@code pCol}: name of the column with {@code p} for each row, a number; optional, not together with
     * {@code p}.
     */
    public String getPCol() {
        return getOrDefault(pCol);
    }

    /**
     * Sets {@code pCol}: name of the column with {@code p} for each row, a number; optional, not together with
     * {@code p}.
     */
    public Dropout setPCol(String value) {
        return with(pCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                key(keyCol),
                argument(p, pCol));
    }

    @Override
    public Dropout copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Dropout> read() {
        return new StageReader<>(Dropout::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Dropout load(String path) {
        return read().load(path);
    }
}
