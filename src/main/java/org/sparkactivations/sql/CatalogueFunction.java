package org.sparkactivations.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.bound.FunctionBinder;

/** A function of the catalogue in SQL. */
record CatalogueFunction(ActivationFunction function) implements SqlFunction {

    @Override
    public ExpressionInfo help(String sqlName) {
        return FunctionHelp.of(function, sqlName);
    }

    @Override
    public Expression call(String shownName, List<Expression> given) {
        return ActivationExpression.of(
                function, shownName, NamedArguments.byPosition(shownName, arguments(function), given));
    }

    /** The arguments in order: x, the operand, the parameters. */
    private static List<NamedArguments.Argument> arguments(ActivationFunction function) {
        List<NamedArguments.Argument> arguments = new ArrayList<>();
        arguments.add(NamedArguments.Argument.required("x"));
        function.operand().ifPresent(each -> arguments.add(NamedArguments.Argument.required(each.name())));
        for (Parameter each : function.parameters()) {
            arguments.add(NamedArguments.Argument.of(each));
        }
        return arguments;
    }

    @Override
    public UnboundFunction unbound(String shownName) {
        String description = function.signature(shownName) + ": "
                + function.activation().definition().summary() + ", " + function.formula();
        return new Unbound(shownName, description, types -> FunctionBinder.bind(function, shownName, types));
    }
}
