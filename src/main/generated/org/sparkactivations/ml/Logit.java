package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the log-odds, the inverse of the logistic sigmoid: {@code ln(x/(1 − x))}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Logit extends ElementwiseStage<Logit> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Logit() {
        this(Identifiable$.MODULE$.randomUID("logit"));
    }

    /** With the given uid. */
    public Logit(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Logit copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Logit> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Logit load(String path) {
        return read().load(path);
    }
}
