package org.sparkactivations.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * Reference values of one activation with 30 digits, as {@code src/test/reference/generate_reference.py} writes them:
 * the nearest double, and the distance of the exact value from it in ulp.
 */
public final class Reference {

    private final String catalogueLine;
    private final List<Trial> trials = new ArrayList<>();

    /** The rows and results for one set of parameter values. */
    public static final class Trial {
        public final double[] parameters;
        public final List<double[]> rows = new ArrayList<>();
        public final List<double[]> results = new ArrayList<>();
        /** For row functions: operand, label and derivatives of each row. */
        public final List<RowPart> parts = new ArrayList<>();

        public Trial(double[] parameters) {
            this.parameters = parameters;
        }

        /**
         * Applies a function to all elements of x with the values of this trial; the first is the operand's if it
         * takes one.
         */
        public double[] apply(ActivationFunction function, double[] x) {
            Definition definition = function.activation().definition();
            if (function.operand().isEmpty()) {
                return function.apply(x, definition.withoutAbsent(parameters));
            }
            double[] operand = new double[x.length];
            Arrays.fill(operand, parameters[0]);
            double[] values = Arrays.copyOfRange(parameters, 1, parameters.length);
            return function.applyWith(x, operand, definition.withoutAbsent(values));
        }

        /** As {@link #apply}, for floats in arrays of doubles. */
        public double[] applyToFloats(ActivationFunction function, double[] x) {
            double[] numbers = function.activation().definition().withoutAbsent(parameters);
            return function.hasFloatKernels() ? Call.directOfFloats(function, x, null, numbers) : apply(function, x);
        }

        /** Applies a function to the row at {@code place}, with the row's operand or label. */
        public double[] applyToRow(ActivationFunction function, int place) {
            return parts.get(place).apply(function, rows.get(place), parameters);
        }
    }

    /**
     * Operand, label and derivatives of a row.
     *
     * @param operand the second column, or null
     * @param label the index of a class, or −1
     * @param derivatives three numbers per element: the nearest double, the distance from it in ulp, and the
     * largest addend
     */
    public record RowPart(double[] operand, int label, double[] derivatives) {

        /** Applies a function to x with this operand or label, if it takes one. */
        public double[] apply(ActivationFunction function, double[] x, double[] parameters) {
            if (function.operand().isEmpty()) {
                return function.apply(x, parameters);
            }
            return label >= 0
                    ? function.applyToClass(x, label, parameters)
                    : function.applyWith(x, operand, parameters);
        }
    }

    private Reference(String catalogueLine) {
        this.catalogueLine = catalogueLine;
    }

    /** The line of {@code catalogue.jsonl} that the values were made from. */
    public String catalogueLine() {
        return catalogueLine;
    }

    public List<Trial> trials() {
        return trials;
    }

    /**
     * The reference that has the results of a function: its activation's, or its own if it makes a matrix. Throws an
     * AssertionError if there is none.
     */
    public static Reference of(ActivationFunction function) {
        return read(name(function), cure(function));
    }

    private static String name(ActivationFunction function) {
        return function.output() == ActivationFunction.Output.JACOBIAN
                ? function.name()
                : function.activation().definition().name();
    }

    /** The commands that write the reference of a function. */
    public static String cure(ActivationFunction function) {
        return "run mvn -q -Pgenerate process-test-classes, then python3 src/test/reference/generate_reference.py "
                + name(function);
    }

    /** Whether a row's results are those of this function; else they are its derivatives. */
    public static boolean hasResultsOf(ActivationFunction function) {
        return function.output() == ActivationFunction.Output.VALUE
                || function.output() == ActivationFunction.Output.JACOBIAN;
    }

    /**
     * The place of a function's results in a row of an element-wise activation. The distances from the exact values
     * follow.
     */
    public static int column(ActivationFunction function) {
        List<Parameter> trainable = function.activation().definition().numbers().stream()
                .filter(Parameter::isTrainable)
                .toList();
        return 2
                * (function.output().ordinal()
                        + function.trainedParameter().map(trainable::indexOf).orElse(0));
    }

    private static Reference read(String name, String cure) {
        String path = "/reference/" + name + ".txt.gz";
        try (InputStream file = Reference.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError(
                        "%s has no reference values, src/test/resources%s is missing; %s".formatted(name, path, cure));
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
            Reference reference = new Reference(reader.readLine());
            for (String line : reader.lines().toList()) {
                reference.add(line);
            }
            return reference;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        if (line.startsWith("trial")) {
            trials.add(new Trial(numbers(line.substring("trial".length()))));
            return;
        }
        Trial trial = trials.get(trials.size() - 1);
        if (line.indexOf(';') >= 0) {
            String[] parts = line.split(";");
            String operand = parts[1].trim();
            boolean isClass = operand.startsWith("#");
            trial.rows.add(numbers(parts[0]));
            trial.results.add(numbers(parts[2]));
            trial.parts.add(new RowPart(
                    isClass || operand.isEmpty() ? null : numbers(operand),
                    isClass ? Integer.parseInt(operand.substring(2)) : -1,
                    parts.length > 3 ? numbers(parts[3]) : new double[0]));
        } else {
            double[] numbers = numbers(line);
            trial.rows.add(new double[] {numbers[0]});
            trial.results.add(Arrays.copyOfRange(numbers, 1, numbers.length));
        }
    }

    private static double[] numbers(String line) {
        return line.isBlank()
                ? new double[0]
                : Arrays.stream(line.trim().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /**
     * The error of {@code computed} in ulp of the correctly rounded result, or of {@code magnitude} where that
     * is greater.
     *
     * @param value the exact result, rounded to double
     * @param error the exact result minus value, in ulp of value
     */
    public static double ulps(double computed, double value, double error, double magnitude) {
        if (!Double.isFinite(computed) || !Double.isFinite(value)) {
            return Double.compare(computed, value) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulps = Math.abs((computed - value) / Math.ulp(value) - error);
        return magnitude > Math.abs(value) ? ulps * (Math.ulp(value) / Math.ulp(magnitude)) : ulps;
    }
}
