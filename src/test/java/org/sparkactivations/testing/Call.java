package org.sparkactivations.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;

/** A function of the catalogue with parameter values: what the tests of every door are run over. */
public record Call(ActivationFunction function, double... arguments) {

    /** Numbers where activations bend, saturate, overflow or are not numbers. */
    private static final double[] SAMPLES = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -746.5,
        -88.25,
        -6,
        -3,
        -1.75,
        -1,
        -0.5,
        -1e-9,
        -Double.MIN_VALUE,
        -0.0,
        0.0,
        Double.MIN_VALUE,
        1e-9,
        0.5,
        1,
        1.75,
        3,
        6,
        88.25,
        710.5,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    /** Numbers where activations bend, saturate, overflow or are not numbers. */
    public static double[] samples() {
        return SAMPLES.clone();
    }

    /** Every built-in function of one column that makes something of the same kind and width. */
    public static List<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(Call::isPlain).collect(Collectors.toList());
    }

    private static boolean isPlain(ActivationFunction function) {
        return function.operand().isEmpty()
                && (function.shape() == ResultShape.ELEMENTS
                        || function.shape() == ResultShape.ROW
                                && function.activation().definition().width().isSame());
    }

    /** Every such function with its parameters left out, with all of them, and with each of their trial values. */
    public static List<Call> all() {
        return calls(functions());
    }

    /** Every such function once, with as few parameters as it takes. */
    public static List<Call> shortest() {
        return functions().stream().map(function -> of(function).get(0)).collect(Collectors.toList());
    }

    /** As {@link #all()}, of those that make something else, or take a second column. */
    public static List<Call> others() {
        return calls(Activations.builtInFunctions().stream()
                .filter(each -> !isPlain(each))
                .collect(Collectors.toList()));
    }

    /**
     * Every built-in function with its parameters left out, with all of them, and with each of their trial values; but those
     * that make a matrix, which rows of hundreds are too long for.
     */
    public static List<Call> everything() {
        return calls(Activations.builtInFunctions().stream()
                .filter(each -> each.shape() != ResultShape.MATRIX)
                .collect(Collectors.toList()));
    }

    private static List<Call> calls(List<ActivationFunction> functions) {
        return functions.stream().flatMap(function -> of(function).stream()).collect(Collectors.toList());
    }

    /** Every call of one function. */
    public static List<Call> of(ActivationFunction function) {
        Definition definition = function.activation().definition();
        double[] required = definition.exampleParameters();
        double[] complete = new double[definition.numberParameters()];
        for (int i = 0; i < complete.length; i++) {
            Parameter parameter = definition.parameters().get(i);
            complete[i] =
                    i < required.length ? required[i] : parameter.defaultValue().orElseThrow();
        }
        List<double[]> arguments = new ArrayList<>(List.of(required));
        if (complete.length > required.length) {
            arguments.add(complete);
        }
        for (int i = 0; i < complete.length; i++) {
            for (double trial : definition.parameters().get(i).trials()) {
                double[] tried = Arrays.copyOf(complete, Math.max(i + 1, required.length));
                tried[i] = trial;
                arguments.add(tried);
            }
        }
        return arguments.stream()
                .map(each -> Arrays.stream(each).boxed().collect(Collectors.toList()))
                .distinct()
                .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                .filter(each -> isAllowed(function, each))
                .map(each -> new Call(function, each))
                .collect(Collectors.toList());
    }

    /** A trial value alone may contradict the default of another parameter. */
    private static boolean isAllowed(ActivationFunction function, double[] arguments) {
        try {
            new Call(function, arguments).on(new double[6]);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The call in SQL, of {@code x}. */
    public String sql(String x) {
        return sql(Activations.SQL_PREFIX + function.name(), x);
    }

    /** The call in SQL by another name. */
    public String sql(String name, String x) {
        return sql(name, x, operandSql(x));
    }

    /** The call in SQL by another name, of {@code x} and {@code operand}, if it is not null. */
    public String sql(String name, String x, String operand) {
        return Arrays.stream(arguments)
                .mapToObj(each -> ", " + each + "D")
                .collect(Collectors.joining("", name + "(" + x + (operand == null ? "" : ", " + operand), ")"));
    }

    /** What a function that takes an operand gets: its own value as upstream gradient, else x itself; null if it takes none. */
    public String operandSql(String x) {
        if (function.operand().isEmpty()) {
            return null;
        }
        return isPulledBack() ? value().sql(x) : x;
    }

    private boolean isPulledBack() {
        return function.output() == ActivationFunction.Output.VJP;
    }

    private Call value() {
        return new Call(ActivationFunction.value(function.activation()), arguments);
    }

    /** The direct call, with the operand that SQL has. */
    public double[] on(double... x) {
        return on(x, false);
    }

    private double[] on(double[] x, boolean floats) {
        return function.operand().isEmpty()
                ? function.apply(x, arguments)
                : function.applyWith(x, isPulledBack() ? upstream(x, floats) : x.clone(), arguments);
    }

    /** The value, which SQL rounds to FLOAT where x is FLOAT. */
    private double[] upstream(double[] x, boolean floats) {
        double[] upstream = value().on(x);
        Arrays.setAll(upstream, i -> floats ? (float) upstream[i] : upstream[i]);
        return upstream;
    }

    /** The direct call of a row with nulls: of a matrix row after row, a number alone. */
    public Double[] on(Double[] x) {
        return on(x, false);
    }

    /** As {@link #on(Double[])}, for a column of FLOAT; not rounded at the end. */
    public Double[] onFloats(Double[] x) {
        return on(x, true);
    }

    private Double[] on(Double[] x, boolean floats) {
        if (function.masksNulls()) {
            return masked(x, floats);
        }
        // What a null touches is null; as a NaN, it shows where it gets.
        double[] marks = Arrays.stream(x)
                .mapToDouble(each -> each == null ? Double.NaN : 1)
                .toArray();
        double[] filled =
                Arrays.stream(x).mapToDouble(each -> each == null ? 0 : each).toArray();
        double[] touched = on(marks);
        double[] y = isPulledBack() ? pulledBack(filled, marks, floats) : on(filled);
        return IntStream.range(0, y.length)
                .mapToObj(i -> Double.isNaN(touched[i]) ? null : (Double) y[i])
                .toArray(Double[]::new);
    }

    private double[] pulledBack(double[] x, double[] marks, boolean floats) {
        double[] touched = value().on(marks);
        double[] upstream = upstream(x, floats);
        Arrays.setAll(upstream, i -> Double.isNaN(touched[i]) ? 0 : upstream[i]);
        return function.applyWith(x, upstream, arguments);
    }

    /** Nulls stay in their places and take no part. */
    private Double[] masked(Double[] x, boolean floats) {
        int n = x.length;
        int[] present = IntStream.range(0, n).filter(i -> x[i] != null).toArray();
        double[] y = present.length == 0 && n > 0
                ? new double[0]
                : on(Arrays.stream(present).mapToDouble(i -> x[i]).toArray(), floats);
        if (function.shape() == ResultShape.NUMBER) {
            return new Double[] {y.length == 0 ? null : (Double) y[0]};
        }
        Double[] result = new Double[function.shape() == ResultShape.MATRIX ? n * n : n];
        for (int i = 0; i < present.length; i++) {
            if (function.shape() == ResultShape.MATRIX) {
                for (int j = 0; j < present.length; j++) {
                    result[present[i] * n + present[j]] = y[i * present.length + j];
                }
            } else {
                result[present[i]] = y[i];
            }
        }
        return result;
    }

    @Override
    public String toString() {
        return sql("x");
    }
}
