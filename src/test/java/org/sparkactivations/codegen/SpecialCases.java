package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Call;

/** The values of an activation at NaN, the infinities and the zeros, in words for Javadoc. Its kernel computes them. */
final class SpecialCases {

    private static final List<double[]> ROWS = List.of(
            new double[] {Double.NaN, 1},
            new double[] {Double.NEGATIVE_INFINITY, 1},
            new double[] {Double.POSITIVE_INFINITY, 1},
            new double[] {});

    private SpecialCases() {}

    /** A sentence for an activation without a second column, at its default or example parameters. */
    static String of(Activation activation) {
        Definition definition = activation.definition();
        double[] parameters = definition.complete(definition.exampleParameters());
        String given = IntStream.range(0, parameters.length)
                .mapToObj(i -> written(definition.numbers().get(i), parameters[i]))
                .collect(Collectors.joining(", "));
        if (definition.requiresKey()) {
            given = definition.parameters().get(0).name() + " = " + Definition.EXAMPLE_KEY
                    + (given.isEmpty() ? "" : ", ") + given;
        }
        ActivationFunction value = ActivationFunction.value(activation);
        String cases = value.isRowwise() ? ofRows(value, parameters) : ofElements(value, parameters);
        return "Special cases" + (given.isEmpty() ? "" : " for " + Javadoc.code(given)) + ": " + cases + ".";
    }

    private static String ofElements(ActivationFunction value, double[] parameters) {
        double[] x = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, 0.0, Double.POSITIVE_INFINITY};
        double[] y = Call.direct(value, x, null, parameters);
        boolean isSameForZeros = Double.doubleToLongBits(y[2]) == Double.doubleToLongBits(y[3]);
        return IntStream.range(0, x.length)
                .filter(i -> i != 2 || !isSameForZeros)
                .mapToObj(i -> (i == 3 && isSameForZeros ? "±0" : written(x[i])) + " gives " + written(y[i]))
                .collect(Collectors.joining(", "));
    }

    private static String ofRows(ActivationFunction value, double[] parameters) {
        boolean isNumber = value.activation().definition().width().isNumber();
        return ROWS.stream()
                .map(row -> {
                    double[] y = Call.direct(value, row, null, parameters);
                    return list(row) + " gives " + (isNumber ? written(y[0]) : list(y));
                })
                .collect(Collectors.joining(", "));
    }

    private static String written(Parameter parameter, double value) {
        return parameter.name() + " = " + parameter.written(value);
    }

    private static String list(double[] row) {
        return Arrays.stream(row).mapToObj(SpecialCases::written).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The number with a minus sign for a hyphen, and without a point if it is a small whole number. */
    private static String written(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String magnitude = Double.isInfinite(value)
                ? "∞"
                : Math.abs(value) < 1000 && value == Math.rint(value)
                        ? Integer.toString((int) Math.abs(value))
                        : Double.toString(Math.abs(value));
        return (Math.copySign(1, value) < 0 ? "−" : "") + magnitude.replace('-', '−');
    }
}
