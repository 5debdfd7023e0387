package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code serf}: serf, x times the error function of its softplus, {@code x·erf(ln(1 + exp(x)))}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes the exact derivative.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using Log-Softplus ERror
 * Activation Function, 2021.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Serf extends ElementwiseStage<Serf> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Serf() {
        this(Identifiable$.MODULE$.randomUID("serf"));
    }

    /** The stage with the given uid. */
    public Serf(String uid) {
        super(uid, SelfGatedUnits.SERF);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Serf copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Serf> read() {
        return new StageReader<>(Serf::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Serf load(String path) {
        return read().load(path);
    }
}
