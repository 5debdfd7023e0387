package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the swish of two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class HardSwish extends ElementwiseStage<HardSwish> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public HardSwish() {
        this(Identifiable$.MODULE$.randomUID("hardswish"));
    }

    /** With the given uid. */
    public HardSwish(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public HardSwish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<HardSwish> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static HardSwish load(String path) {
        return read().load(path);
    }
}
