package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;
import scala.Function1;

/** Spark ML params for the number parameters of the catalogue, and the check of their values. */
final class NumberParams {

    private NumberParams() {}

    /** The param of a parameter that is a number, with its default set. */
    static DoubleParam create(Params owner, Parameter parameter, String name) {
        // Spark passes the value boxed. The validator is serialized with its owner.
        Function1<Object, Object> allowed = (Function1<Object, Object> & Serializable)
                value -> parameter.range().contains((Double) value);
        DoubleParam param = new DoubleParam(owner, name, ParameterText.ofValue(parameter), allowed);
        parameter.defaultValue().ifPresent(value -> owner.setDefault(param, value));
        return param;
    }

    /** Throws {@link IllegalArgumentException} with the allowed range, unless it contains the value. */
    static void requireAllowed(Params owner, Parameter parameter, double value) {
        if (!parameter.range().contains(value)) {
            throw new IllegalArgumentException(owner.getClass().getSimpleName() + ": parameter " + parameter.name()
                    + ": expected " + parameter.range() + ", got " + parameter.written(value));
        }
    }

    /** The parameter of that name in the definitions of {@code activations}. */
    static Parameter find(Params owner, List<? extends Activation> activations, String name) {
        return activations.stream()
                .flatMap(each -> each.definition().parameters().stream())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        owner.getClass().getSimpleName() + " has no parameter '" + name + "'"));
    }
}
