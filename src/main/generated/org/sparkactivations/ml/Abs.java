package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the absolute-value rectification: {@code |x|}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Abs extends ElementwiseStage<Abs> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Abs() {
        this(Identifiable$.MODULE$.randomUID("abs"));
    }

    /** With the given uid. */
    public Abs(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Abs copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Abs> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Abs load(String path) {
        return read().load(path);
    }
}
