package org.sparkactivations.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;

/** A function of the catalogue with parameter values. The tests of SQL, Transformers and jobs run over these calls. */
public record Call(ActivationFunction function, double... arguments) {

    /** The key of functions that require one. */
    public static final long KEY = Definition.EXAMPLE_KEY;

    /** Numbers where activations bend, saturate, overflow or are NaN. */
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

    /** Numbers where activations bend, saturate, overflow or are NaN. */
    public static double[] samples() {
        return SAMPLES.clone();
    }

    /** Every built-in function of one column whose result has the column's type and width. */
    public static List<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(Call::isPlain).toList();
    }

    private static boolean isPlain(ActivationFunction function) {
        return function.operand().isEmpty()
                && (function.shape() == ResultShape.ELEMENTS
                        || function.shape() == ResultShape.ROW
                                && function.activation().definition().width().isSame());
    }

    /**
     * Every such function with as few parameters as it takes, and with others for all of them. What passes parameters on
     * needs no other calls.
     */
    public static List<Call> all() {
        return passed(functions());
    }

    /** Every such function with its parameters left out, with all of them, and with each of their trial values. */
    public static List<Call> ofAllTrials() {
        return calls(functions());
    }

    /** Every such function once, with as few parameters as it takes. */
    public static List<Call> shortest() {
        return shortest(functions());
    }

    private static List<Call> shortest(List<ActivationFunction> functions) {
        return functions.stream().map(function -> of(function).get(0)).toList();
    }

    /** Those of {@link #all()} that take a column of {@link Shapes}, as {@link #everything(String)} says. */
    public static List<Call> all(String column) {
        return taking(column, functions());
    }

    /**
     * Those of {@link #everything()} that take a column of {@link Shapes}. Parameters are passed on in the same way for
     * every type, so other parameters than the least are for columns of DOUBLE alone.
     */
    public static List<Call> everything(String column) {
        return taking(column, withoutMatrices());
    }

    private static List<Call> taking(String column, List<ActivationFunction> functions) {
        boolean isOfNumbers = column.equals("d") || column.equals("f");
        boolean isOfDoubles = column.equals("d") || column.equals("ds");
        return (isOfDoubles ? passed(functions) : shortest(functions))
                .stream()
                        .filter(each -> !(isOfNumbers && each.function.isRowwise()))
                        .toList();
    }

    /** As {@link #all()}, of the functions with a second column or with a result of another type or width. */
    public static List<Call> others() {
        return passed(Activations.builtInFunctions().stream()
                .filter(each -> !isPlain(each))
                .toList());
    }

    /**
     * As {@link #all()}, of every built-in function that makes no matrix: a matrix would be too large for rows of hundreds
     * of elements.
     */
    public static List<Call> everything() {
        return passed(withoutMatrices());
    }

    /** As {@link #ofAllTrials()}, of every built-in function that makes no matrix. */
    public static List<Call> everyTrial() {
        return calls(withoutMatrices());
    }

    private static List<ActivationFunction> withoutMatrices() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.shape() != ResultShape.MATRIX)
                .toList();
    }

    private static List<Call> calls(List<ActivationFunction> functions) {
        return functions.stream().flatMap(function -> of(function).stream()).toList();
    }

    private static List<Call> passed(List<ActivationFunction> functions) {
        return functions.stream()
                .flatMap(function -> {
                    List<Call> calls = of(function);
                    Call least = calls.get(0);
                    return Stream.concat(Stream.of(least), changed(function, least, calls).stream());
                })
                .toList();
    }

    /**
     * A call with another value than the least call has for each parameter that has a trial value; every other call if
     * these values are not allowed together.
     */
    private static List<Call> changed(ActivationFunction function, Call least, List<Call> calls) {
        Definition definition = function.activation().definition();
        double[] complete = definition.complete(least.arguments);
        double[] changed = new double[complete.length];
        for (int i = 0; i < changed.length; i++) {
            double before = complete[i];
            changed[i] = definition.numbers().get(i).trials().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(each -> each != before)
                    .findFirst()
                    .orElse(before);
        }
        if (Arrays.equals(changed, complete)) {
            return List.of();
        }
        if (isAllowed(function, changed)) {
            return List.of(new Call(function, changed));
        }
        return calls.subList(1, calls.size());
    }

    /** Every call of one function. */
    public static List<Call> of(ActivationFunction function) {
        Definition definition = function.activation().definition();
        double[] required = definition.exampleParameters();
        double[] complete = definition.complete(required);
        List<double[]> arguments = new ArrayList<>(List.of(required));
        if (complete.length > required.length) {
            arguments.add(definition.withoutAbsent(complete));
        }
        for (int i = 0; i < complete.length; i++) {
            for (double trial : definition.numbers().get(i).trials()) {
                double[] tried = Arrays.copyOf(complete, Math.max(i + 1, required.length));
                tried[i] = trial;
                arguments.add(tried);
            }
        }
        return arguments.stream()
                .map(each -> Arrays.stream(each).boxed().toList())
                .distinct()
                .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                .filter(each -> isAllowed(function, each))
                .map(each -> new Call(function, each))
                .toList();
    }

    /** Whether the values are allowed. A trial value may contradict the default of another parameter. */
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
                .collect(Collectors.joining(
                        "", name + "(" + x + (operand == null ? "" : ", " + operand) + keySql(function), ")"));
    }

    /** The call of {@code x} as plans and names of columns show it: numbers without the letter of their type. */
    public String shown(String x) {
        return sql(x).replace("D", "").replace(KEY + "L", String.valueOf(KEY));
    }

    /** The argument for a key that is required, after a comma; nothing for other functions. */
    public static String keySql(ActivationFunction function) {
        return function.activation().definition().requiresKey() ? ", " + KEY + "L" : "";
    }

    /** Whether the function requires a key. */
    public boolean isKeyed() {
        return function.activation().definition().requiresKey();
    }

    /**
     * The direct call, with {@link #KEY} if a key is required.
     *
     * @param operand the second column; null if the function takes none
     */
    public static double[] direct(ActivationFunction function, double[] x, double[] operand, double... arguments) {
        if (function.activation().definition().requiresKey()) {
            return operand == null
                    ? function.keyed(KEY).apply(x, arguments)
                    : function.keyed(KEY).applyWith(x, operand, arguments);
        }
        return operand == null ? function.apply(x, arguments) : function.applyWith(x, operand, arguments);
    }

    /**
     * The direct call for floats, with {@link #KEY} if a key is required; x, the operand and the result are floats in
     * arrays of doubles. A matrix is not rounded.
     */
    public static double[] directOfFloats(
            ActivationFunction function, double[] x, double[] operand, double... arguments) {
        if (operand == null && function.hasFloatKernels()) {
            return doubles(function.apply(floats(x), arguments));
        }
        double[] y = direct(function, x, operand, arguments);
        return function.shape() == ResultShape.MATRIX ? y : doubles(floats(y));
    }

    /** The same numbers as FLOAT, rounded. */
    public static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        Arrays.setAll(doubles, i -> numbers[i]);
        return doubles;
    }

    /**
     * The operand in SQL: the function's value as upstream gradient, else x itself; null if the function takes none.
     */
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

    /** As {@link #on(double...)}, for a column of FLOAT if {@code floats}: then x and the result are floats. */
    public double[] on(double[] x, boolean floats) {
        double[] operand = function.operand().isEmpty() ? null : isPulledBack() ? upstream(x, floats) : x.clone();
        return floats ? directOfFloats(function, x, operand, arguments) : direct(function, x, operand, arguments);
    }

    /** The value as upstream gradient. SQL rounds it to FLOAT if x is FLOAT. */
    private double[] upstream(double[] x, boolean floats) {
        return value().on(x, floats);
    }

    private static double[] rounded(double[] upstream, boolean floats) {
        Arrays.setAll(upstream, i -> floats ? (float) upstream[i] : upstream[i]);
        return upstream;
    }

    /** The direct calls for each number alone; null for null. */
    public Double[] onEach(Double[] numbers, boolean floats) {
        return Arrays.stream(numbers)
                .map(each -> each == null ? null : (Double) on(new double[] {each}, floats)[0])
                .toArray(Double[]::new);
    }

    /** The direct call for a row with nulls. A matrix is returned row after row, a number as an array of one. */
    public Double[] on(Double[] x) {
        return on(x, false);
    }

    /** As {@link #on(Double[])}, for a column of FLOAT if {@code floats}. */
    public Double[] on(Double[] x, boolean floats) {
        if (function.masksNulls()) {
            return masked(x, floats);
        }
        // A null makes null what depends on it. NaN in its place shows what does.
        double[] marks = Arrays.stream(x)
                .mapToDouble(each -> each == null ? Double.NaN : 1)
                .toArray();
        double[] filled =
                Arrays.stream(x).mapToDouble(each -> each == null ? 0 : each).toArray();
        double[] touched = on(marks);
        double[] y = isPulledBack() ? pulledBack(filled, marks, floats) : on(filled, floats);
        return IntStream.range(0, y.length)
                .mapToObj(i -> Double.isNaN(touched[i]) ? null : (Double) y[i])
                .toArray(Double[]::new);
    }

    private double[] pulledBack(double[] x, double[] marks, boolean floats) {
        double[] touched = value().on(marks);
        double[] upstream = upstream(x, floats);
        Arrays.setAll(upstream, i -> Double.isNaN(touched[i]) ? 0 : upstream[i]);
        return direct(function, x, upstream, arguments);
    }

    /** The call for the other elements alone; nulls stay in their places. */
    private Double[] masked(Double[] x, boolean floats) {
        int n = x.length;
        int[] present = IntStream.range(0, n).filter(i -> x[i] != null).toArray();
        double[] y = present.length == 0 && n > 0
                ? new double[0]
                : at(present, Arrays.stream(present).mapToDouble(i -> x[i]).toArray(), floats);
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

    /** The direct call for elements at the given places of their row, on which the random numbers of a key depend. */
    private double[] at(int[] places, double[] x, boolean floats) {
        if (!isKeyed()) {
            return on(x, floats);
        }
        double[] operand = isPulledBack() ? rounded(value().at(places, x, floats), floats) : null;
        double[] four = Arrays.copyOf(arguments, Definition.MAX_PARAMETERS);
        Workspace workspace = new Workspace();
        workspace.ensureCapacity(x.length);
        workspace.begin(function, arguments.length, four[0], four[1], four[2], four[3]);
        workspace.setKey(KEY);
        workspace.place(places, 0, x.length);
        System.arraycopy(x, 0, workspace.input(), 0, x.length);
        if (operand != null) {
            System.arraycopy(operand, 0, workspace.operand(), 0, x.length);
        }
        function.run(workspace, x.length);
        return Arrays.copyOf(workspace.output(), x.length);
    }

    @Override
    public String toString() {
        return sql("x");
    }
}
