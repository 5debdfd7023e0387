package org.sparkactivations.sql;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Definition;
import org.sparkactivations.Parameter;

/** What {@code DESCRIBE FUNCTION EXTENDED} prints of a function. All of it follows from the definition. */
final class FunctionHelp {

    private FunctionHelp() {}

    static ExpressionInfo of(ActivationFunction function, String sqlName) {
        Definition definition = function.activation().definition();
        String usage = definition.signature("_FUNC_") + " - " + definition.summary() + ", " + function.formula();
        return new ExpressionInfo(
                ActivationExpression.class.getName(),
                null,
                sqlName,
                usage,
                arguments(function),
                example(function),
                note(definition),
                "math_funcs",
                definition.since(),
                "",
                "built-in");
    }

    private static String arguments(ActivationFunction function) {
        String x = function.isRowwise()
                ? "x - an ARRAY of numbers or an ML Vector; it is one row"
                : "x - a number, an ARRAY of numbers or an ML Vector";
        return function.parameters().stream()
                .map(FunctionHelp::argument)
                .collect(Collectors.joining("", "\n    Arguments:\n      * " + x + "\n", "    "));
    }

    private static String argument(Parameter parameter) {
        String type = parameter.kind() == Parameter.Kind.KEY
                ? "a BIGINT"
                : parameter.range()
                        + (parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY
                                ? ", or an ARRAY with one per element"
                                : "");
        String standard = parameter.defaultValue().isPresent()
                ? "; default " + parameter.defaultValue().getAsDouble()
                : parameter.isRequired() ? "; required" : "; optional";
        return "      * " + parameter.name() + " - " + parameter.description() + ": " + type + standard + "\n";
    }

    private static String example(ActivationFunction function) {
        double[] required = function.activation().definition().exampleParameters();
        String column = Arrays.stream(ActivationFunction.exampleElements())
                .mapToObj(x -> x + "D")
                .collect(Collectors.joining(", ", "array(", ")"));
        String parameters =
                Arrays.stream(required).mapToObj(p -> ", " + p + "D").collect(Collectors.joining());
        String result = Arrays.stream(function.exampleResult())
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", "[", "]"));
        return "\n    Examples:\n      > SELECT _FUNC_(" + column + parameters + ");\n       " + result + "\n  ";
    }

    private static String note(Definition definition) {
        return definition.source().isEmpty() ? "" : "\n    Source: " + definition.source() + "\n  ";
    }
}
