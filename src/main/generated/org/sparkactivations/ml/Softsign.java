package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.HyperbolicTangents;

/**
 * Transformer for {@code softsign}: rational function of sigmoid shape, between −1 and 1, {@code x/(1 + |x|)}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code 1/(1 + |x|)²}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −1, ±0 gives 0, ∞ gives 1.
 *
 * <p>Source: Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image Features, 2009.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Softsign extends ElementwiseStage<Softsign> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Softsign() {
        this(Identifiable$.MODULE$.randomUID("softsign"));
    }

    /** The stage with the given uid. */
    public Softsign(String uid) {
        super(uid, HyperbolicTangents.SOFTSIGN);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Softsign copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Softsign> read() {
        return new StageReader<>(Softsign::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Softsign load(String path) {
        return read().load(path);
    }
}
