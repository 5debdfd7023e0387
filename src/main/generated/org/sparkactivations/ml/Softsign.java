package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rational sigmoid from −1 to 1: {@code x/(1 + |x|)}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class Softsign extends ElementwiseStage<Softsign> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public Softsign() {
        this(Identifiable$.MODULE$.randomUID("softsign"));
    }

    /** With the given uid. */
    public Softsign(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Softsign copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Softsign> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Softsign load(String path) {
        return read().load(path);
    }
}
