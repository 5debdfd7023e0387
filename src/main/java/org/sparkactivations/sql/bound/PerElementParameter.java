package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Parameter;

/** Reads and checks a parameter that is given as an array with one value per element. */
public final class PerElementParameter {

    private PerElementParameter() {}

    /**
     * The values. A null becomes 0.
     *
     * @throws IllegalArgumentException if there are not {@code size} values, or one of them is not allowed
     */
    static double[] values(ActivationFunction function, ArrayData given, int size) {
        Parameter parameter = function.parameters().get(0);
        if (given.numElements() != size) {
            throw new IllegalArgumentException(shown(function.sqlName(), parameter) + ": expected " + size
                    + " values, one per element, got " + given.numElements());
        }
        double[] values = given.toDoubleArray();
        for (int i = 0; i < size; i++) {
            if (given.isNullAt(i)) {
                values[i] = 0;
            } else {
                check(function.sqlName(), parameter, i, values[i]);
            }
        }
        return values;
    }

    /**
     * Checks that no value is null, for a Vector, whose elements cannot be null.
     *
     * @throws IllegalArgumentException if a value is null
     */
    static void requireNoNull(ActivationFunction function, ArrayData given) {
        for (int i = 0; i < given.numElements(); i++) {
            if (given.isNullAt(i)) {
                throw new IllegalArgumentException(
                        shown(function.sqlName(), function.parameters().get(0)) + "[" + i
                                + "]: expected a number, got NULL; an element of an ML Vector cannot become null");
            }
        }
    }

    /**
     * Checks values that are known before the query runs. Nulls are allowed.
     *
     * @param shownName the name by which the user called the function, for messages
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static void check(ActivationFunction function, String shownName, Double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                check(shownName, function.parameters().get(0), i, values[i]);
            }
        }
    }

    private static void check(String shownName, Parameter parameter, int element, double value) {
        if (!parameter.range().contains(value)) {
            throw new IllegalArgumentException(shown(shownName, parameter) + "[" + element + "]: expected "
                    + parameter.range() + ", got " + value);
        }
    }

    private static String shown(String shownName, Parameter parameter) {
        return shownName + ": parameter " + parameter.name();
    }
}
