package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the exponential function: {@code exp(x)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Exponential extends ElementwiseStage<Exponential> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Exponential() {
        this(Identifiable$.MODULE$.randomUID("exponential"));
    }

    /** With the given uid. */
    public Exponential(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Exponential copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Exponential> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Exponential load(String path) {
        return read().load(path);
    }
}
