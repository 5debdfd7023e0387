package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.Softmaxes;

/**
 * Transformer for {@code gumbel_softmax}: softmax of a row with Gumbel noise, a differentiable sample of a class,
 * {@code exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))}.
 *
 * <p>Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: a row of n elements, of the
 * same kind, FLOAT for FLOAT and DOUBLE for other numbers. A null row gives null. Null elements are left out and
 * stay null.
 *
 * <p>Special cases for {@code key = 7, temperature = 1.0}: [NaN, 1] gives [NaN, NaN], [−∞, 1] gives [0, 1], [∞, 1]
 * gives [1, 0], [] gives [].
 *
 * <p>Source: Jang, Gu, Poole: Categorical Reparameterization with Gumbel-Softmax, ICLR 2017.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class GumbelSoftmax extends CatalogueStage<GumbelSoftmax> {

    private static final long serialVersionUID = 1L;

    private final Param<String> keyCol = columnParam(parameter("key"), "keyCol");

    private final DoubleParam temperature = doubleParam(parameter("temperature"), "temperature");

    private final Param<String> temperatureCol = valuesColumnParam(parameter("temperature"), "temperatureCol");

    /** The stage with a random uid. */
    public GumbelSoftmax() {
        this(Identifiable$.MODULE$.randomUID("gumbelsoftmax"));
    }

    /** The stage with the given uid. */
    public GumbelSoftmax(String uid) {
        super(uid, Softmaxes.GUMBEL_SOFTMAX);
    }

    /**
     * Param {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform
     * in (0, 1); required.
     */
    public Param<String> keyCol() {
        return keyCol;
    }

    /**
     * Returns {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform
     * in (0, 1); required.
     */
    public String getKeyCol() {
        return getOrDefault(keyCol);
    }

    /**
     * Sets {@code keyCol}: name of the BIGINT column with the seed of the random numbers u, one per element, uniform in
     * (0, 1); required.
     */
    public GumbelSoftmax setKeyCol(String value) {
        return with(keyCol, value);
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
    public GumbelSoftmax setTemperature(double value) {
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
    public GumbelSoftmax setTemperatureCol(String value) {
        return with(temperatureCol, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(
                key(keyCol),
                argument(temperature, temperatureCol));
    }

    @Override
    public GumbelSoftmax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<GumbelSoftmax> read() {
        return new StageReader<>(GumbelSoftmax::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static GumbelSoftmax load(String path) {
        return read().load(path);
    }
}
