package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code abs}: absolute value, {@code |x|}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code sgn(x)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives ∞, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Jarrett, Kavukcuoglu, Ranzato, LeCun: What is the Best Multi-Stage Architecture for Object Recognition?,
 * ICCV 2009.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class Abs extends ElementwiseStage<Abs> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public Abs() {
        this(Identifiable$.MODULE$.randomUID("abs"));
    }

    /** The stage with the given uid. */
    public Abs(String uid) {
        super(uid, Rectifiers.ABS);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public Abs copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<Abs> read() {
        return new StageReader<>(Abs::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static Abs load(String path) {
        return read().load(path);
    }
}
