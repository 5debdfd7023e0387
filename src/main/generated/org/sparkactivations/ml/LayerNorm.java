package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Normalizations;

/**
 * Transformer for {@code layer_norm}: row minus its mean, divided by its standard deviation,
 * {@code (x − sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases for {@code eps = 1.0E-5}: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [−1, 1], [∞, 1] gives [1, −1], []
 * gives [].
 *
 * <p>Source: Ba, Kiros, Hinton: Layer Normalization, 2016, as torch.nn.LayerNorm.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LayerNorm extends CatalogueStage<LayerNorm> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    private final Param<String> epsCol = valuesColumnParam(parameter("eps"), "epsCol");

    /** The stage with a random uid. */
    public LayerNorm() {
        this(Identifiable$.MODULE$.randomUID("layernorm"));
    }

    /** The stage with the given uid. */
    public LayerNorm(String uid) {
        super(uid, Normalizations.LAYER_NORM);
    }

    /** Param {@code eps}: added to the variance; a finite number ≥ 0, default 1.0E-5. */
    public DoubleParam eps() {
        return eps;
    }

    /** Returns {@code eps}: added to the variance; a finite number ≥ 0, default 1.0E-5. */
    public double getEps() {
        return (Double) getOrDefault(eps);
    }

    /** Sets {@code eps}: added to the variance; a finite number ≥ 0, default 1.0E-5. */
    public LayerNorm setEps(double value) {
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
    public LayerNorm setEpsCol(String value) {
        return with(epsCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(eps, epsCol));
    }

    @Override
    public LayerNorm copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LayerNorm> read() {
        return new StageReader<>(LayerNorm::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LayerNorm load(String path) {
        return read().load(path);
    }
}
