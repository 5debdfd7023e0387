package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the Gaussian bell: {@code exp(−x²)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Gaussian extends ElementwiseStage<Gaussian> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Gaussian() {
        this(Identifiable$.MODULE$.randomUID("gaussian"));
    }

    /** With the given uid. */
    public Gaussian(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Gaussian copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Gaussian> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Gaussian load(String path) {
        return read().load(path);
    }
}
