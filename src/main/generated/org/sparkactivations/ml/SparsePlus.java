package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the softplus of a parabola and two straight lines: {@code x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class SparsePlus extends ElementwiseStage<SparsePlus> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public SparsePlus() {
        this(Identifiable$.MODULE$.randomUID("sparseplus"));
    }

    /** With the given uid. */
    public SparsePlus(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SparsePlus copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SparsePlus> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SparsePlus load(String path) {
        return read().load(path);
    }
}
