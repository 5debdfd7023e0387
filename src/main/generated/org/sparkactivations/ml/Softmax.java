package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the normalized exponentials, a distribution over the elements of a row: {@code exp(x/temperature)/sum(exp(x/temperature))}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements. Generated: see CONTRIBUTING.md.
 */
public final class Softmax extends CatalogueStage<Softmax> {

    private static final long serialVersionUID = 1L;

    private final DoubleParam temperature = doubleParam(parameter("temperature"), "temperature");

    /** With a random uid. */
    public Softmax() {
        this(Identifiable$.MODULE$.randomUID("softmax"));
    }

    /** With the given uid. */
    public Softmax(String uid) {
        super(uid);
    }

    /** Param for the divisor of the elements, a finite number &gt; 0. */
    public DoubleParam temperature() {
        return temperature;
    }

    /** Returns the divisor of the elements, a finite number &gt; 0; by default 1.0. */
    public double getTemperature() {
        return (Double) getOrDefault(temperature);
    }

    /** Sets the divisor of the elements, a finite number &gt; 0. */
    public Softmax setTemperature(double value) {
        return with(parameter("temperature"), temperature, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getTemperature()));
    }

    @Override
    public Softmax copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Softmax> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Softmax load(String path) {
        return read().load(path);
    }
}
