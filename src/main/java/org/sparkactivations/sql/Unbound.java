package org.sparkactivations.sql;

import java.io.Serializable;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;

/**
 * A function for Spark's catalogs, which bind it as soon as the types of its arguments are known.
 *
 * @param name the name by which the user called it
 * @param description signature and meaning
 * @param binder makes the bound function
 */
record Unbound(String name, String description, Binder binder) implements UnboundFunction {

    private static final long serialVersionUID = 1L;

    /** Binds a function to the types of its arguments. */
    @FunctionalInterface
    interface Binder extends Serializable {
        /** Throws an {@link UnsupportedOperationException} if their number or a type is not allowed. */
        BoundFunction bind(StructType arguments);
    }

    @Override
    public BoundFunction bind(StructType arguments) {
        return binder.bind(arguments);
    }
}
