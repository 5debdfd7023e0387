package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the rational approximation of lecun_tanh: {@code 1.7159·sgn(x)·(1 − 1/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4))}.
 *
 * <p>Works on columns of numbers, arrays and ML Vectors. Generated: see CONTRIBUTING.md.
 */
public final class RationalTanh extends ElementwiseStage<RationalTanh> {

    private static final long serialVersionUID = 1L;

    /** With a random uid. */
    public RationalTanh() {
        this(Identifiable$.MODULE$.randomUID("rationaltanh"));
    }

    /** With the given uid. */
    public RationalTanh(String uid) {
        super(uid);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public RationalTanh copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<RationalTanh> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static RationalTanh load(String path) {
        return read().load(path);
    }
}
