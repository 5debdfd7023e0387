package org.sparkactivations.sql;

import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.bound.PerElementParameter;

/** Checks parameters that are constant when a query is analysed, so that a wrong one fails before any row is read. */
final class ConstantParameters {

    private ConstantParameters() {}

    /**
     * Checks the constants among the parameters, and them against the defaults of those left out.
     *
     * @param arguments the columns, then the parameters
     * @throws IllegalArgumentException that names parameter, value and what is allowed
     */
    static void check(ActivationFunction function, String shownName, List<Expression> arguments) {
        Definition definition = function.activation().definition();
        int columns = function.operand().isPresent() ? 2 : 1;
        int given = arguments.size() - columns;
        double[] values = definition.complete();
        BitSet known = new BitSet();
        if (given < values.length) {
            known.set(given, values.length);
        }
        for (int i = 0; i < given; i++) {
            Expression argument = arguments.get(i + columns);
            Object value = function.parameters().get(i).kind() == Parameter.Kind.KEY ? null : constant(argument);
            if (value instanceof ArrayData) {
                DataType element = ((ArrayType) argument.dataType()).elementType();
                PerElementParameter.check(function, shownName, doubles((ArrayData) value, element));
            } else if (value != null) {
                values[i] = number(value);
                known.set(i);
            }
        }
        definition.check(shownName, values, known::get);
    }

    /** The value of a constant; null if it is null, no constant, or fails, which the query then does when it runs. */
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

    private static double number(Object value) {
        return value instanceof Decimal ? ((Decimal) value).toDouble() : ((Number) value).doubleValue();
    }

    private static Double[] doubles(ArrayData data, DataType element) {
        Double[] values = new Double[data.numElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.isNullAt(i) ? null : (Double) number(data.get(i, element));
        }
        return values;
    }
}
