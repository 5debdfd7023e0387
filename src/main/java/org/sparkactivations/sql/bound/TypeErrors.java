package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Parameter;

/** Errors for arguments of the wrong type. They are of the class that Spark's catalogs expect of a failed binding. */
final class TypeErrors {

    private TypeErrors() {}

    /** The first column has the wrong type. */
    static UnsupportedOperationException of(String shownName, String expected, DataType given) {
        return new UnsupportedOperationException(
                shownName + ": expected " + expected + ", got " + ColumnTypes.sql(given));
    }

    /** The second column has the wrong type. */
    static UnsupportedOperationException ofOperand(
            String shownName, ActivationFunction function, String expected, DataType given) {
        return of(shownName + ": " + function.operand().orElseThrow().name(), expected, given);
    }

    /** A parameter has the wrong type. */
    static UnsupportedOperationException ofParameter(
            String shownName, Parameter parameter, String expected, DataType given) {
        return of(shownName + ": parameter " + parameter.name(), expected, given);
    }
}
