package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Normalizations;

/**
 * Transformer for {@code rms_norm}: row divided by the root of its mean square, {@code x/√(sum(x²)/n + eps)}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases for {@code eps = 1.0E-5}: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [−1.4142135623730951, 0], [∞, 1]
 * gives [1.4142135623730951, 0], [] gives [].
 *
 * <p>Source: Zhang, Sennrich: Root Mean Square Layer Normalization, NeurIPS 2019, as torch.nn.RMSNorm.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class RMSNorm extends CatalogueStage<RMSNorm> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam eps = doubleParam(parameter("eps"), "eps");

    private final Param<String> epsCol = valuesColumnParam(parameter("eps"), "epsCol");

    /** The stage with a random uid. */
    public RMSNorm() {
        this(Identifiable$.MODULE$.randomUID("rmsnorm"));
    }

    /** The stage with the given uid. */
    public RMSNorm(String uid) {
        super(uid, Normalizations.RMS_NORM);
    }

    /** Param {@code eps}: added to the mean square; a finite number ≥ 0, default 1.0E-5. */
    public DoubleParam eps() {
        return eps;
    }

    /** Returns {@code eps}: added to the mean square; a finite number ≥ 0, default 1.0E-5. */
    public double getEps() {
        return (Double) getOrDefault(eps);
    }

    /** Sets {@code eps}: added to the mean square; a finite number ≥ 0, default 1.0E-5. */
    public RMSNorm setEps(double value) {
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
    public RMSNorm setEpsCol(String value) {
        return with(epsCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(eps, epsCol));
    }

    @Override
    public RMSNorm copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<RMSNorm> read() {
        return new StageReader<>(RMSNorm::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static RMSNorm load(String path) {
        return read().load(path);
    }
}
