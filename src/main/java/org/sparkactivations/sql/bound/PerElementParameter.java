package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ArrayParameter;
import org.sparkactivations.Workspace;

/** Reads and checks a parameter that is given as an array: one value per element, or one value for all. */
public final class PerElementParameter {

    private PerElementParameter() {}

    /**
     * Sets the values for a row. One value becomes that of the whole row; it must not be null. Of several, a null
     * becomes an arbitrary allowed value.
     *
     * @param size the number of elements of the row
     * @throws IllegalArgumentException if there are neither one nor {@code size} values, or one of them is not allowed
     */
    static void set(ActivationFunction function, ArrayData given, int size, Workspace workspace) {
        if (given.numElements() == 1) {
            double value = given.getDouble(0);
            ArrayParameter.check(function, function.sqlName(), 0, value);
            workspace.setNumber(ArrayParameter.position(function), value);
            return;
        }
        ArrayParameter.checkCount(function, given.numElements(), size);
        double[] values = given.toDoubleArray();
        for (int i = 0; i < size; i++) {
            if (given.isNullAt(i)) {
                values[i] = workspace.number(ArrayParameter.position(function));
            } else {
                ArrayParameter.check(function, function.sqlName(), i, values[i]);
            }
        }
        workspace.setElements(values);
    }

    /** Whether it is one null, which makes every element of the result null. */
    static boolean isNull(ArrayData given) {
        return given.numElements() == 1 && given.isNullAt(0);
    }

    /** Whether a value is null. */
    static boolean hasNull(ArrayData given) {
        for (int i = 0; i < given.numElements(); i++) {
            if (given.isNullAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** Makes elements of the result null where the values are, if there is one per element. */
    static void addNulls(ArrayData given, FlatResult result) {
        if (given.numElements() == result.size()) {
            result.addNulls(given);
        }
    }

    /**
     * Checks that no value is null, for a Vector, whose elements cannot be null.
     *
     * @throws IllegalArgumentException if a value is null
     */
    static void requireNoNull(ActivationFunction function, ArrayData given) {
        for (int i = 0; i < given.numElements(); i++) {
            if (given.isNullAt(i)) {
                throw new IllegalArgumentException(ArrayParameter.shown(function, function.sqlName()) + "[" + i
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
                ArrayParameter.check(function, shownName, i, values[i]);
            }
        }
    }
}
