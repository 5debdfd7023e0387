package org.sparkactivations.ml;

import java.io.Serializable;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.spi.Parameter;
import scala.Function1;

/** Spark ML params for the parameters of the catalogue that are numbers, and what is said of values that are not allowed. */
final class NumberParams {

    private NumberParams() {}

    /** The param of a parameter that is a number, with its default set. */
    static DoubleParam create(Params owner, Parameter parameter, String name) {
        // Spark calls back with the value boxed; validators travel with their owner, so they must be serializable.
        Function1<Object, Object> allowed = (Function1<Object, Object> & Serializable)
                value -> parameter.range().contains((Double) value);
        DoubleParam param = new DoubleParam(owner, name, documentation(parameter), allowed);
        parameter.defaultValue().ifPresent(value -> owner.setDefault(param, value));
        return param;
    }

    /** Throws {@link IllegalArgumentException} that says what is allowed, unless the value is. */
    static void requireAllowed(Params owner, Parameter parameter, double value) {
        if (!parameter.range().contains(value)) {
            throw new IllegalArgumentException(owner.getClass().getSimpleName() + ": parameter " + parameter.name()
                    + " = " + parameter.written(value) + " is not allowed; it must be " + parameter.range());
        }
    }

    static String documentation(Parameter parameter) {
        return parameter.description() + ", " + parameter.range();
    }
}
