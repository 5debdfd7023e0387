package org.sparkactivations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** Every built-in function with its parameters left out, with all of them, and with each of their trial values. */
    public static List<Call> all() {
        return Activations.builtInFunctions().stream()
                .flatMap(function -> of(function).stream())
                .collect(Collectors.toList());
    }

    /** Every built-in function once, with as few parameters as it takes. */
    public static List<Call> shortest() {
        return Activations.builtInFunctions().stream()
                .map(function -> of(function).get(0))
                .collect(Collectors.toList());
    }

    private static List<Call> of(ActivationFunction function) {
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
            function.apply(new double[1], arguments);
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
        return Arrays.stream(arguments)
                .mapToObj(each -> ", " + each + "D")
                .collect(Collectors.joining("", name + "(" + x, ")"));
    }

    /** The direct call. */
    public double[] on(double... x) {
        return function.apply(x, arguments);
    }

    /** The direct call of a row with nulls, which stay in their places and take no part. */
    public Double[] on(Double[] x) {
        double[] present = Arrays.stream(x)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (!function.isRowwise() && present.length < x.length) {
            present = Arrays.stream(x)
                    .mapToDouble(each -> each == null ? 0 : each)
                    .toArray();
            double[] y = on(present);
            Double[] all = new Double[x.length];
            Arrays.setAll(all, i -> x[i] == null ? null : y[i]);
            return all;
        }
        double[] y = on(present);
        Double[] result = new Double[x.length];
        for (int i = 0, next = 0; i < x.length; i++) {
            result[i] = x[i] == null ? null : (Double) y[next++];
        }
        return result;
    }

    @Override
    public String toString() {
        return sql("x");
    }
}
