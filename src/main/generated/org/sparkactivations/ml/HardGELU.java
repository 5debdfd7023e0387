package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.SelfGatedUnits;

/**
 * Transformer for {@code hard_gelu}: approximation of gelu by two straight lines and a parabola,
 * {@code x·min(max(x + 1.5, 0), 3)/3}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x ≤ −1.5 ? 0 : (x < 1.5 ? (2·x + 1.5)/3 : 1)}.
 *
 * <p>Special cases: NaN gives NaN, −∞ gives −0, −0 gives −0, 0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Gelu of Hendrycks and Gimpel, made hard as silu is in Howard et al.: Searching for MobileNetV3, ICCV 2019.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class HardGELU extends ElementwiseStage<HardGELU> {

    private static final long serialVersionUID = 1L;

    /** The stage with a random uid. */
    public HardGELU() {
        this(Identifiable$.MODULE$.randomUID("hardgelu"));
    }

    /** The stage with the given uid. */
    public HardGELU(String uid) {
        super(uid, SelfGatedUnits.HARD_GELU);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of();
    }

    @Override
    public HardGELU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<HardGELU> read() {
        return new StageReader<>(HardGELU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static HardGELU load(String path) {
        return read().load(path);
    }
}
