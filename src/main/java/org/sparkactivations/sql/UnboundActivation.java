package org.sparkactivations.sql;

import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.sql.bound.FunctionBinder;

/** A function of the catalogue for Spark's catalogs, which bind it as soon as the types of its arguments are known. */
final class UnboundActivation implements UnboundFunction {

    private static final long serialVersionUID = 1L;

    private final ActivationFunction function;
    private final String name;

    UnboundActivation(ActivationFunction function, String name) {
        this.function = function;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return function.signature(name) + ": "
                + function.activation().definition().summary() + ", " + function.formula();
    }

    @Override
    public BoundFunction bind(StructType inputType) {
        return FunctionBinder.bind(function, name, inputType);
    }
}
