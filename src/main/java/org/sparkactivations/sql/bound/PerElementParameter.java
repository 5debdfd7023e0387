package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Parameter;

/** Reads a parameter that is given as an array with one value per element. */
public final class PerElementParameter {

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
            } else {
                check(parameter, function.sqlName(), i, values[i]);
            }
        }
        return values;
    }

    /**
     * Checks values that are known before any row is.
     *
     * @throws IllegalArgumentException if one of them is not allowed
     */
    public static void check(ActivationFunction function, String shownName, Double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                check(function.parameters().get(0), shownName, i, values[i]);
            }
        }
    }

    private static void check(Parameter parameter, String shownName, int element, double value) {
        if (!parameter.range().contains(value)) {
            throw new IllegalArgumentException(shownName + ": parameter " + parameter.name() + "[" + element + "] = "
                    + value + " is not allowed; it must be " + parameter.range());
        }
    }
}
