package org.sparkactivations.sql;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.Decimal;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Parameter;

/** Checks parameters that are constant when a query is analysed, so that a wrong one fails before any row is read. */
final class ConstantParameters {

    private ConstantParameters() {}

    /**
     * Checks the leading constant numbers among the parameters.
     *
     * @param arguments the column, then the parameters
     * @throws IllegalArgumentException that names parameter, value and what is allowed
     */
    static void check(ActivationFunction function, String shownName, List<Expression> arguments) {
        double[] values = new double[arguments.size()];
        int count = 0;
        for (int i = 1; i < arguments.size() && arguments.get(i).foldable(); i++) {
            Parameter parameter = function.parameters().get(i - 1);
            Object value = arguments.get(i).eval(null);
            if (parameter.kind() == Parameter.Kind.KEY || value == null || value instanceof ArrayData) {
                break;
            }
            values[count++] = value instanceof Decimal ? ((Decimal) value).toDouble() : ((Number) value).doubleValue();
        }
        function.activation().definition().check(shownName, values, count);
    }
}
