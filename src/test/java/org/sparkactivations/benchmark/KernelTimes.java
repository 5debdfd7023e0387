package org.sparkactivations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sparkactivations.Activations;

/**
 * Times of kernels in a checked-in file, one line for each benchmark. KernelRun writes it, and pages are made of it.
 */
public final class KernelTimes {

    /**
     * What was measured of a case.
     *
     * @param nanoseconds time per array
     * @param bytes allocated per array
     */
    public record Time(double nanoseconds, double bytes) {

        /** The minimum of two measurements, component by component. */
        Time min(Time other) {
            return new Time(Math.min(nanoseconds, other.nanoseconds), Math.min(bytes, other.bytes));
        }
    }

    /**
     * A benchmark of a function.
     *
     * @param function its name
     * @param benchmark name of the method that is timed
     * @param simd whether the JVM has the Vector API
     * @param size elements of the array
     */
    public record Case(String function, String benchmark, boolean simd, int size) {}

    private static final String HEADER =
            String.join("\t", "function", "benchmark", "simd", "size", "ns per array", "bytes per array");

    private final Path file;
    private final Map<String, Time> times = new TreeMap<>();
    private String circumstances = "";

    private KernelTimes(Path file) {
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else if (!line.equals(HEADER)) {
                    int at = line.lastIndexOf('\t', line.lastIndexOf('\t') - 1);
                    String[] numbers = line.substring(at + 1).split("\t");
                    times.put(
                            line.substring(0, at),
                            new Time(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The times that are stored in the project at {@code root}. */
    public static KernelTimes of(Path root) {
        return of(root, "kernels");
    }

    /** The times in a file of this name; none if there is no file. */
    public static KernelTimes of(Path root, String name) {
        return new KernelTimes(root.resolve("src/jmh/results/" + name + ".tsv"));
    }

    /** The time of a case; empty if it was not measured. */
    public Optional<Time> of(Case measured) {
        return Optional.ofNullable(times.get(key(measured)));
    }

    /** Machine, JVM and date of the last run. */
    public String circumstances() {
        return circumstances;
    }

    /** Adds or replaces a time. */
    void put(Case measured, Time time) {
        times.put(key(measured), time);
    }

    /** Writes the file, without functions that the catalogue no longer has. */
    void store(String newCircumstances) {
        circumstances = newCircumstances;
        List<String> lines = new ArrayList<>(List.of("# " + circumstances, HEADER));
        times.forEach((key, time) -> {
            if (isCurrent(key)) {
                lines.add(String.format(Locale.ROOT, "%s\t%.2f\t%.1f", key, time.nanoseconds(), time.bytes()));
            }
        });
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCurrent(String key) {
        String name = key.substring(0, key.indexOf('\t'));
        return Activations.builtInFunctions().stream()
                .anyMatch(each -> each.name().equals(name));
    }

    private static String key(Case measured) {
        return String.join(
                "\t",
                measured.function(),
                measured.benchmark(),
                measured.simd() ? "yes" : "no",
                String.format(Locale.ROOT, "%5d", measured.size()));
    }
}
