package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softmaxes;

/**
 * Transformer for {@code log_softmax}: logarithm of softmax, {@code x/temperature − ln(sum(exp(x/temperature)))}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases for {@code temperature = 1.0}: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [−∞, 0], [∞, 1] gives [0,
 * −∞], [] gives [].
 *
 * <p>Source: torch.nn.LogSoftmax.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class LogSoftmax extends CatalogueStage<LogSoftmax> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam temperature = doubleParam(parameter("temperature"), "temperature");

    private final Param<String> temperatureCol = valuesColumnParam(parameter("temperature"), "temperatureCol");

    /** The stage with a random uid. */
    public LogSoftmax() {
        this(Identifiable$.MODULE$.randomUID("logsoftmax"));
    }

    /** The stage with the given uid. */
    public LogSoftmax(String uid) {
        super(uid, Softmaxes.LOG_SOFTMAX);
    }

    /**
     * Param {@code temperature}: divisor of the elements before the exponential; a finite number &gt; 0, or ∞,
     * default 1.0.
     */
    public DoubleParam temperature() {
        return temperature;
    }

    /**
     * Returns {@code temperature}: divisor of the elements before the exponential; a finite number &gt; 0, or ∞,
     * default 1.0.
     */
    public double getTemperature() {
        return (Double) getOrDefault(temperature);
    }

    /**
     * Sets {@code temperature}: divisor of the elements before the exponential; a finite number &gt; 0, or ∞,
     * default 1.0.
     */
    public LogSoftmax setTemperature(double value) {
        return with(temperature, value);
    }

    /**
     * Param {@code temperatureCol}: name of the column with {@code temperature} for each row, a number; optional, not
     * together with {@code temperature}.
     */
    public Param<String> temperatureCol() {
        return temperatureCol;
    }

    /**
     * Returns {@code temperatureCol}: name of the column with {@code temperature} for each row, a number; optional, not
     * together with {@code temperature}.
     */
    public String getTemperatureCol() {
        return getOrDefault(temperatureCol);
    }

    /**
     * Sets {@code temperatureCol}: name of the column with {@code temperature} for each row, a number; optional, not
     * together with {@code temperature}.
     */
    public LogSoftmax setTemperatureCol(String value) {
        return with(temperatureCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                argument(temperature, temperatureCol));
    }

    @Override
    public LogSoftmax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<LogSoftmax> read() {
        return new StageReader<>(LogSoftmax::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static LogSoftmax load(String path) {
        return read().load(path);
    }
}
