package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowRectifiers;

/**
 * Transformer for {@code maxout}: maximum of each group of k adjacent elements, {@code max(x₁, …, xₖ)}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n/k elements, of
 * the same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. A null element makes every result
 * null that depends on it.
 *
 * <p>Special cases for {@code k = 2}: [NaN, 1] gives [NaN], [−∞, 1] gives [1], [∞, 1] gives [∞], [] gives [].
 *
 * <p>Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout Networks, ICML 2013.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Maxout extends CatalogueStage<Maxout> {

    private static final long serialVersionUID = 1L;

    private final IntParam k = intParam(parameter("k"), "k");

    private final Param<String> kCol = valuesColumnParam(parameter("k"), "kCol");

    /** The stage with a random uid. */
    public Maxout() {
        this(Identifiable$.MODULE$.randomUID("maxout"));
    }

    /** The stage with the given uid. */
    public Maxout(String uid) {
        super(uid, RowRectifiers.MAXOUT);
    }

    /** Param {@code k}: number of elements in each group; a whole number ≥ 1, default 2. */
    public IntParam k() {
        return k;
    }

    /** Returns {@code k}: number of elements in each group; a whole number ≥ 1, default 2. */
    public int getK() {
        return (Integer) getOrDefault(k);
    }

    /** Sets {@code k}: number of elements in each group; a whole number ≥ 1, default 2. */
    public Maxout setK(int value) {
        return with(k, value);
    }

    /**
     * Param {@code kCol}: name of the column with {@code k} for each row, a number; optional, not together with
     * {@code k}.
     */
    public Param<String> kCol() {
        return kCol;
    }

    /**
     * Returns {@code kCol}: name of the column with {@code k} for each row, a number; optional, not together with
     * {@code k}.
     */
    public String getKCol() {
        return getOrDefault(kCol);
    }

    /**
     * Sets {@code kCol}: name of the column with {@code k} for each row, a number; optional, not together with
     * {@code k}.
     */
    public Maxout setKCol(String value) {
        return with(kCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(k, kCol));
    }

    @Override
    public Maxout copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Maxout> read() {
        return new StageReader<>(Maxout::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Maxout load(String path) {
        return read().load(path);
    }
}
