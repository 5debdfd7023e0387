package org.sparkactivations.sql;

import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.PerElementParameter;
import org.sparkactivations.sql.helper.HelperArgument;
import org.sparkactivations.sql.helper.HelperFunction;

/** Checks the parameters of a call that are constant, so that a wrong one fails at analysis, before any row is read. */
final class ConstantParameters {

    private ConstantParameters() {}

    /**
     * Checks the constants among the parameters: each alone, and against each other and the defaults of those left out.
     *
     * @param shownName the name by which the user called the function, for messages
     * @param arguments columns first, then parameters
     * @throws IllegalArgumentException if a value is not allowed
     */
    static void check(ActivationFunction function, String shownName, List<Expression> arguments) {
        Definition definition = function.activation().definition();
        int columns = function.operand().isPresent() ? 2 : 1;
        double[] values = definition.complete();
        BitSet known = new BitSet();
        int first = columns + definition.firstNumber();
        for (int i = 0; i < values.length; i++) {
            if (first + i >= arguments.size()) {
                known.set(i, !Double.isNaN(values[i]));
                continue;
            }
            Expression argument = arguments.get(first + i);
            Object value = constant(argument);
            if (value instanceof ArrayData array) {
                DataType element = ((ArrayType) argument.dataType()).elementType();
                PerElementParameter.check(function, shownName, doubles(array, element));
            } else if (value != null) {
                values[i] = ColumnTypes.doubleOf(value);
                known.set(i);
            }
        }
        definition.check(shownName, values, known::get);
    }

    /**
     * Checks the constants among the whole numbers of a helper function.
     *
     * @throws IllegalArgumentException if a value is not allowed
     */
    static void check(HelperFunction function, String shownName, List<Expression> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            HelperArgument argument = function.arguments().get(i);
            Object value = argument.isWholeNumber() ? constant(arguments.get(i)) : null;
            if (value != null) {
                argument.check(shownName, ((Number) value).longValue());
            }
        }
    }

    /**
     * The value of a constant; null if the argument is null, is not constant, or fails. An argument that fails makes
     * the query fail when it runs, if it is needed at all.
     */
    private static Object constant(Expression argument) {
        if (!argument.foldable()) {
            return null;
        }
        try {
            return argument.eval(null);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Double[] doubles(ArrayData data, DataType element) {
        Double[] values = new Double[data.numElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.isNullAt(i) ? null : (Double) ColumnTypes.doubleOf(data.get(i, element));
        }
        return values;
    }
}
