package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Rectifiers;

/**
 * Transformer for {@code thresholded_relu}: identity above a threshold, 0 up to it, {@code x > theta ? x : 0}.
 *
 * <p>Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, FLOAT for FLOAT
 * and DOUBLE for other numbers. Null gives null.
 *
 * <p>If {@code derivative} is set, it computes {@code x > theta ? 1 : 0}.
 *
 * <p>Special cases for {@code theta = 1.0}: NaN gives NaN, −∞ gives 0, ±0 gives 0, ∞ gives ∞.
 *
 * <p>Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class ThresholdedReLU extends ElementwiseStage<ThresholdedReLU> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam theta = doubleParam(parameter("theta"), "theta");

    private final Param<String> thetaCol = valuesColumnParam(parameter("theta"), "thetaCol");

    /** The stage with a random uid. */
    public ThresholdedReLU() {
        this(Identifiable$.MODULE$.randomUID("thresholdedrelu"));
    }

    /** The stage with the given uid. */
    public ThresholdedReLU(String uid) {
        super(uid, Rectifiers.THRESHOLDED_RELU);
    }

    /** Param {@code theta}: bound above which the result is x; a finite number, −∞ or ∞, default 1.0. */
    public DoubleParam theta() {
        return theta;
    }

    /** Returns {@code theta}: bound above which the result is x; a finite number, −∞ or ∞, default 1.0. */
    public double getTheta() {
        return (Double) getOrDefault(theta);
    }

    /** Sets {@code theta}: bound above which the result is x; a finite number, −∞ or ∞, default 1.0. */
    public ThresholdedReLU setTheta(double value) {
        return with(theta, value);
    }

    /**
     * Param {@code thetaCol}: name of the column with {@code theta} for each row, a number; optional, not together with
     * {@code theta}.
     */
    public Param<String> thetaCol() {
        return thetaCol;
    }

    /**
     * Returns {@code thetaCol}: name of the column with {@code theta} for each row, a number; optional, not together
     * with {@code theta}.
     */
    public String getThetaCol() {
        return getOrDefault(thetaCol);
    }

    /**
     * Sets {@code thetaCol}: name of the column with {@code theta} for each row, a number; optional, not together with
     * {@code theta}.
     */
    public ThresholdedReLU setThetaCol(String value) {
        return with(thetaCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(theta, thetaCol));
    }

    @Override
    public ThresholdedReLU copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ThresholdedReLU> read() {
        return new StageReader<>(ThresholdedReLU::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ThresholdedReLU load(String path) {
        return read().load(path);
    }
}
