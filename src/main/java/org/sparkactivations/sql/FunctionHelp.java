package org.sparkactivations.sql;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.ParameterText;
import org.sparkactivations.sql.aggregate.LogSumExpExpression;
import org.sparkactivations.sql.aggregate.ScoreExpression;
import org.sparkactivations.sql.diagnosis.DiagnoseExpression;
import org.sparkactivations.sql.diagnosis.DiagnosedActivation;
import org.sparkactivations.sql.helper.HelperFunction;

/** The help that {@code DESCRIBE FUNCTION EXTENDED} prints for a function. All of it follows from the definition. */
final class FunctionHelp {

    private FunctionHelp() {}

    static ExpressionInfo of(ActivationFunction function, String sqlName) {
        Definition definition = function.activation().definition();
        String usage = function.signature("_FUNC_") + " - " + definition.summary() + ", " + function.formula();
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

    static ExpressionInfo of(HelperFunction function, String sqlName) {
        String arguments = function.arguments().stream()
                .map(each -> "      * " + each.name() + " - " + each.text() + "\n")
                .collect(Collectors.joining("", "\n    Arguments:\n", "    "));
        Class<?> expression =
                switch (function) {
                    case LOGSUMEXP_AGG -> LogSumExpExpression.class;
                    case CALIBRATION_ERROR, RELIABILITY_BINS, BRIER_SCORE -> ScoreExpression.class;
                    default -> ActivationExpression.class;
                };
        return new ExpressionInfo(
                expression.getName(),
                null,
                sqlName,
                function.signature("_FUNC_") + " - " + function.summary(),
                arguments,
                "\n    Examples:\n      > SELECT _FUNC_(" + function.exampleArguments() + ");\n       "
                        + function.exampleResult() + "\n  ",
                "\n    " + function.note() + "\n  ",
                function.isAggregate() ? "agg_funcs" : "array_funcs",
                function.since(),
                "",
                "built-in");
    }

    static ExpressionInfo ofDiagnosis(String sqlName) {
        String usage = "_FUNC_" + DiagnoseExpression.SIGNATURE
                + " - measures what an element-wise activation does to the values of a group: a struct with counts,"
                + " moments, quantiles, sparsity, saturation and dead units, overall and for each position of an array";
        String arguments = "\n    Arguments:\n"
                + "      * x - a number, an ARRAY of numbers or an ML Vector; null rows and elements are counted\n"
                + "      * activation - name of the activation f, a constant; 'identity' for values that are already"
                + " activated\n"
                + "      * epsilon - f is saturated where |f′(x)| is below it; a constant, finite number > 0, default "
                + DiagnosedActivation.DEFAULT_EPSILON + "\n"
                + "      * parameter … - values of the parameters of the activation, from the left; constant numbers\n"
                + "    ";
        String example = "\n    Examples:\n      > SELECT _FUNC_(x, 'relu').overall.zero"
                + " FROM VALUES (-1D), (0D), (2D), (3D) AS t(x);\n       0.5\n  ";
        return new ExpressionInfo(
                DiagnoseExpression.class.getName(),
                null,
                sqlName,
                usage,
                arguments,
                example,
                "",
                "agg_funcs",
                "0.1.0",
                "",
                "built-in");
    }

    private static String arguments(ActivationFunction function) {
        String x = function.isRowwise()
                ? "x - an ARRAY of numbers or an ML Vector; it is one row"
                : "x - a number, an ARRAY of numbers or an ML Vector";
        String operand = function.operand()
                .map(each -> "      * " + each.name() + " - " + each.description() + "; " + type(each) + "\n")
                .orElse("");
        return function.parameters().stream()
                .map(each -> "      * " + each.name() + " - " + ParameterText.of(each) + "\n")
                .collect(Collectors.joining("", "\n    Arguments:\n      * " + x + "\n" + operand, "    "));
    }

    private static String type(Operand operand) {
        return switch (operand.kind()) {
            case ELEMENTS -> "of the same kind as x, one number per element";
            case ROW -> "an ARRAY of numbers if x is one, an ML Vector if x is one";
            case LABEL ->
                "a number, the index of a class from 0, or an ARRAY of numbers or an ML Vector, a distribution";
        };
    }

    private static String example(ActivationFunction function) {
        double[] required = function.activation().definition().exampleParameters();
        double[] operand = function.exampleOperand();
        String second = operand.length == 0 ? "" : ", " + (function.takesLabel() ? (int) operand[0] : array(operand));
        String key = function.activation().definition().requiresKey() ? ", " + Definition.EXAMPLE_KEY : "";
        String parameters =
                Arrays.stream(required).mapToObj(p -> ", " + p + "D").collect(Collectors.joining("", key, ""));
        return "\n    Examples:\n      > SELECT _FUNC_(" + array(function.exampleElements()) + second + parameters
                + ");\n       " + result(function) + "\n  ";
    }

    private static String array(double[] elements) {
        return Arrays.stream(elements).mapToObj(x -> x + "D").collect(Collectors.joining(", ", "array(", ")"));
    }

    private static String result(ActivationFunction function) {
        double[] result = function.exampleResult();
        int n = function.exampleElements().length;
        return switch (function.shape()) {
            case NUMBER -> Double.toString(result[0]);
            case MATRIX ->
                IntStream.range(0, n)
                        .mapToObj(i -> list(Arrays.copyOfRange(result, i * n, (i + 1) * n)))
                        .collect(Collectors.joining(",", "[", "]"));
            case ELEMENTS, ROW -> list(result);
        };
    }

    private static String list(double[] elements) {
        return Arrays.stream(elements).mapToObj(Double::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static String note(Definition definition) {
        return definition.source().isEmpty() ? "" : "\n    Source: " + definition.source() + "\n  ";
    }
}
