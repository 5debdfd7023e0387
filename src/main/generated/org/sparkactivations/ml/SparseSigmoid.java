package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the logistic sigmoid of straight lines from −1 to 1: {@code min(max((x + 1)/2, 0), 1)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class SparseSigmoid extends ElementwiseStage<SparseSigmoid> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public SparseSigmoid() {
        this(Identifiable$.MODULE$.randomUID("sparsesigmoid"));
    }

    /** With the given uid. */
    public SparseSigmoid(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public SparseSigmoid copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<SparseSigmoid> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static SparseSigmoid load(String path) {
        return read().load(path);
    }
}
