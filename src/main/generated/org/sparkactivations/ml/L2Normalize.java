package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Normalizations;

/**
 * Transformer for {@code l2_normalize}: row divided by its Euclidean norm, {@code x/max(√(sum(x²)), eps)}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases for {@code eps = 1.0E-12}: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [−1, 0], [∞, 1] gives [1, 0], []
 * gives [].
 *
 * <p>Source: torch.nn.functional.normalize.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class L2Normalize extends CatalogueStage<L2Normalize> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    private final Param<String> epsCol = valuesColumnParam(parameter("eps"), "epsCol");

    /** The stage with a random uid. */
    public L2Normalize() {
        this(Identifiable$.MODULE$.randomUID("l2normalize"));
    }

    /** The stage with the given uid. */
    public L2Normalize(String uid) {
        super(uid, Normalizations.L2_NORMALIZE);
    }

    /** Param {@code eps}: smallest divisor; a finite number ≥ 0, default 1.0E-12. */
    public DoubleParam eps() {
        return eps;
    }

    /** Returns {@code eps}: smallest divisor; a finite number ≥ 0, default 1.0E-12. */
    public double getEps() {
        return (Double) getOrDefault(eps);
    }

    /** Sets {@code eps}: smallest divisor; a finite number ≥ 0, default 1.0E-12. */
    public L2Normalize setEps(double value) {
        return with(eps, value);
    }

    /**
     * Param {@code epsCol}: name of the column with {@code eps} for each row, a number; optional, not together with
     * {@code eps}.
     */
    public Param<String> epsCol() {
        return epsCol;
    }

    /**
     * Returns {@code epsCol}: name of the column with {@code eps} for each row, a number; optional, not together with
     * {@code eps}.
     */
    public String getEpsCol() {
        return getOrDefault(epsCol);
    }

    /**
     * Sets {@code epsCol}: name of the column with {@code eps} for each row, a number; optional, not together with
     * {@code eps}.
     */
    public L2Normalize setEpsCol(String value) {
        return with(epsCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(eps, epsCol));
    }

    @Override
    public L2Normalize copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<L2Normalize> read() {
        return new StageReader<>(L2Normalize::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static L2Normalize load(String path) {
        return read().load(path);
    }
}
