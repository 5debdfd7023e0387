package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowRectifiers;

/**
 * Transformer for {@code crelu}: concatenated rectified linear unit, relu of a row followed by relu of its negation,
 * {@code [max(0, x), max(0, −x)]}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of 2n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. A null element makes every result
 * null that depends on it.
 *
 * <p>Special cases: [NaN, 1] gives [NaN, 1, NaN, 0], [−∞, 1] gives [0, 1, ∞, 0], [∞, 1] gives [∞, 1, 0, 0], []
 * gives [].
 *
 * <p>Source: Shang, Sohn, Almeida, Lee: Understanding and Improving Convolutional Neural Networks via Concatenated
 * Rectified Linear Units, ICML 2016.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class CReLU extends CatalogueStage<CReLU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public CReLU() {
        this(Identifiable$.MODULE$.randomUID("crelu"));
    }

    /** The stage with the given uid. */
    public CReLU(String uid) {
        super(uid, RowRectifiers.CRELU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public CReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<CReLU> read() {
        return new StageReader<>(CReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static CReLU load(String path) {
        return read().load(path);
    }
}
