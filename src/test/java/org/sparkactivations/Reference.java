package org.sparkactivations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The reference values of one activation, as {@code src/test/reference/generate_reference.py} has written them: exact to some
 * 30 digits, as the nearest double and what it lacks, in ulp of it.
 */
final class Reference {

    private final String catalogueLine;
    private final List<Trial> trials = new ArrayList<>();

    /** The rows for one set of parameter values. */
    static final class Trial {
        final double[] parameters;
        final List<double[]> rows = new ArrayList<>();
        final List<double[]> results = new ArrayList<>();

        Trial(double[] parameters) {
            this.parameters = parameters;
        }
    }

    private Reference(String catalogueLine) {
        this.catalogueLine = catalogueLine;
    }

    /** The line of the catalogue that the values were made from. */
    String catalogueLine() {
        return catalogueLine;
    }

    List<Trial> trials() {
        return trials;
    }

    /** The reference of an activation; fails if there is none. */
    static Reference of(Activation activation) {
        String name = "/reference/" + activation.definition().name() + ".txt.gz";
        try (InputStream file = Reference.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new AssertionError(name + " is missing; run src/test/reference/generate_reference.py");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
            Reference reference = new Reference(reader.readLine());
            for (String line : reader.lines().collect(Collectors.toList())) {
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
        int semicolon = line.indexOf(';');
        if (semicolon >= 0) {
            trial.rows.add(numbers(line.substring(0, semicolon)));
            trial.results.add(numbers(line.substring(semicolon + 1)));
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
     * The error of {@code computed} in ulp of the correctly rounded result, or of {@code magnitude} where that is greater.
     *
     * @param value the exact result, rounded to double
     * @param error what value lacks to the exact result, in ulp of value
     */
    static double ulps(double computed, double value, double error, double magnitude) {
        if (!Double.isFinite(computed) || !Double.isFinite(value)) {
            return Double.compare(computed, value) == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulps = Math.abs((computed - value) / Math.ulp(value) - error);
        return magnitude > Math.abs(value) ? ulps * (Math.ulp(value) / Math.ulp(magnitude)) : ulps;
    }
}
