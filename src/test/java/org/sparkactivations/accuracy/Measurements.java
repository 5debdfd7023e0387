package org.sparkactivations.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/**
 * Measurements of one kind, in a checked-in file with one line per function. The commands that measure write it, the
 * generator of the documentation reads it. A new measurement replaces the line of its function; lines of functions that
 * no longer exist are dropped.
 */
public final class Measurements {

    private static final String HEADER = String.join(
            "\t", "function", "compared", "ulp", "at", "misrounded", "seconds", "fingerprint", "runtime", "date");

    private final Path file;
    private final String command;
    private final Map<String, Measurement> byFunction = new LinkedHashMap<>();

    private Measurements(Path file, String command) {
        this.file = file;
        this.command = command;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (!line.equals(HEADER)) {
                    Measurement measurement = parsed(line.split("\t"));
                    byFunction.put(measurement.function(), measurement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measurements over all floats. */
    public static Measurements ofFloats(Path root) {
        return new Measurements(
                root.resolve("src/test/reference/measured-floats.tsv"),
                "mvn -q -Pexhaustive process-test-classes -Dexhaustive.functions=");
    }

    /** The measurements over doubles. */
    public static Measurements ofDoubles(Path root) {
        return new Measurements(
                root.resolve("src/test/reference/measured-doubles.tsv"),
                "mvn -q -Paccuracy process-test-classes -Daccuracy.functions=");
    }

    /** The measurement of a function; empty if it was never measured. */
    public Optional<Measurement> of(ActivationFunction function) {
        return Optional.ofNullable(byFunction.get(function.name()));
    }

    /** The measurement of a function; throws an AssertionError that names the command if it was never measured. */
    Measurement required(ActivationFunction function) {
        return of(function)
                .orElseThrow(() -> new AssertionError(
                        function + " was never measured, it has no line in " + file + "; " + cure(function)));
    }

    /** The command that measures a function. */
    String cure(ActivationFunction function) {
        return "run " + command + function;
    }

    /** The names of the functions that have a line. */
    Set<String> names() {
        return byFunction.keySet();
    }

    /** Adds or replaces the measurement of a function, and writes the file. */
    void put(Measurement measurement) {
        byFunction.put(measurement.function(), measurement);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (ActivationFunction function : Activations.builtInFunctions()) {
            of(function).map(Measurements::line).ifPresent(lines::add);
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Measurement m) {
        return String.join(
                "\t",
                m.function(),
                Long.toString(m.compared()),
                String.format(Locale.ROOT, "%.9f", m.worst()),
                m.input(),
                Long.toString(m.misrounded()),
                String.format(Locale.ROOT, "%.1f", m.seconds()),
                m.fingerprint(),
                m.runtime(),
                m.date().toString());
    }

    private static Measurement parsed(String[] cells) {
        return new Measurement(
                cells[0],
                Long.parseLong(cells[1]),
                Double.parseDouble(cells[2]),
                cells[3],
                Long.parseLong(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6],
                cells[7],
                LocalDate.parse(cells[8]));
    }
}
