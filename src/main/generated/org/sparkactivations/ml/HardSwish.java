package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code hard_swish}: approximation of silu by two straight lines and a parabola,
 * {@code x·min(max(x + 3, 0), 6)/6}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class HardSwish extends ElementwiseStage<HardSwish> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public HardSwish() {
        this(Identifiable$.MODULE$.randomUID("hardswish"));
    }

    /** The stage with the given uid. */
    public HardSwish(String uid) {
        super(uid, SelfGatedUnits.HARD_SWISH);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public HardSwish copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<HardSwish> read() {
        return new StageReader<>(HardSwish::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static HardSwish load(String path) {
        return read().load(path);
    }
}
