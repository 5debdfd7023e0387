package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Parameter;

/** Reads a parameter that is given as an array with one value per element. */
final class PerElementParameter {

    private PerElementParameter() {}

    /**
     * The values; 0 stands for null.
     *
     * @throws IllegalArgumentException if there are not {@code size} values, or one of them is not allowed
     */
    static double[] values(ActivationFunction function, ArrayData given, int size) {
        Parameter parameter = function.parameters().get(0);
        if (given.numElements() != size) {
            throw new IllegalArgumentException(function.sqlName() + ": parameter " + parameter.name() + " has "
                    + given.numElements() + " values for " + size
                    + " elements; allowed is a number, or an array with one value per element");
        }
        double[] values = given.toDoubleArray();
        for (int i = 0; i < size; i++) {
            if (given.isNullAt(i)) {
                values[i] = 0;
            } else if (!parameter.range().contains(values[i])) {
                throw new IllegalArgumentException(function.sqlName() + ": parameter " + parameter.name() + "[" + i
                        + "] = " + values[i] + " is not allowed; it must be " + parameter.range());
            }
        }
        return values;
    }
}
