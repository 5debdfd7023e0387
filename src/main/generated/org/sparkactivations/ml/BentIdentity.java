package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the the identity with a bend, slope ½ to the left and 3/2 to the right: {@code (√(x² + 1) − 1)/2 + x}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class BentIdentity extends ElementwiseStage<BentIdentity> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public BentIdentity() {
        this(Identifiable$.MODULE$.randomUID("bentidentity"));
    }

    /** With the given uid. */
    public BentIdentity(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public BentIdentity copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<BentIdentity> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static BentIdentity load(String path) {
        return read().load(path);
    }
}
