package org.sparkactivations;

import org.sparkactivations.spi.Parameter;

/**
 * The parameter of a function that may be an array, with one value per element of x: {@linkplain
 * Parameter.Kind#NUMBER_OR_ARRAY its last}. An array of one value is that number. The words of errors are the same at
 * every door.
 */
public final class ArrayParameter {

    private ArrayParameter() {}

    /** Whether the function has one. */
    public static boolean isIn(ActivationFunction function) {
        return position(function) >= 0 && of(function).kind() == Parameter.Kind.NUMBER_OR_ARRAY;
    }

    /** The parameter. */
    public static Parameter of(ActivationFunction function) {
        return function.activation().definition().numbers().get(position(function));
    }

    /** Its place among the parameters that are numbers. */
    public static int position(ActivationFunction function) {
        return function.activation().definition().numberParameters() - 1;
    }

    /**
     * Checks the number of values.
     *
     * @param given the number of values, which is not 1
     * @param n the number of elements of x
     * @throws IllegalArgumentException if there is not one value per element
     */
    public static void checkCount(ActivationFunction function, int given, int n) {
        if (given != n) {
            throw new IllegalArgumentException(shown(function, function.sqlName()) + ": expected " + n
                    + (n == 1 ? " value" : " values") + ", one per element, got " + given);
        }
    }

    /**
     * Checks one of the values.
     *
     * @param shownName the name by which the user called the function, for messages
     * @param element the place of the value
     * @throws IllegalArgumentException if it is not allowed
     */
    public static void check(ActivationFunction function, String shownName, int element, double value) {
        Parameter parameter = of(function);
        if (!parameter.range().contains(value)) {
            throw new IllegalArgumentException(
                    shown(function, shownName) + "[" + element + "]: expected " + parameter.range() + ", got " + value);
        }
    }

    /** The function and the parameter, as messages start with them. */
    public static String shown(ActivationFunction function, String shownName) {
        return shownName + ": parameter " + of(function).name();
    }
}
