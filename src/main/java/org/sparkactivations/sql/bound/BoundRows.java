package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** A function of a row, which is an array or an ML Vector. The result is a row, a number or a matrix. */
abstract class BoundRows extends BoundActivation<Object> {

    private static final long serialVersionUID = 1L;

    private final RowCall call;
    private final boolean nullOfElements;

    /**
     * Binds a function.
     *
     * @param nullOfElements whether null elements may make the whole result null
     */
    BoundRows(
            ActivationFunction function,
            RowCall call,
            boolean nullOfElements,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, inputTypes, resultType);
        this.call = call;
        this.nullOfElements = nullOfElements;
    }

    final RowCall call() {
        return call;
    }

    @Override
    public final boolean isNullOfElements() {
        return nullOfElements;
    }
}
