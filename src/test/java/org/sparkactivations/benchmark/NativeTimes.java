package org.sparkactivations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Times of other libraries in a checked-in file, one line for each function. A Python script writes it. */
public final class NativeTimes {

    private static final String HEADER = String.join("\t", "library", "version", "function", "ns");

    /** Nanoseconds per element, by library with its version, then by function. */
    private final Map<String, Map<String, Double>> times = new LinkedHashMap<>();

    private String circumstances = "";

    private NativeTimes(Path file) {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else if (!line.equals(HEADER)) {
                    String[] cells = line.split("\t");
                    times.computeIfAbsent(cells[0] + " " + cells[1], library -> new LinkedHashMap<>())
                            .put(cells[2], Double.parseDouble(cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The times that are stored in the project at {@code root}; none if there is no file. */
    public static NativeTimes of(Path root) {
        return new NativeTimes(root.resolve("src/jmh/results/native.tsv"));
    }

    /** Names and versions of the libraries. */
    public List<String> libraries() {
        return List.copyOf(times.keySet());
    }

    /** Nanoseconds per element; empty if the library was not timed with the function. */
    public Optional<Double> of(String library, String function) {
        return Optional.ofNullable(times.get(library).get(function));
    }

    /** Nanoseconds per element of the fastest library; empty if none was timed with the function. */
    public OptionalDouble best(String function) {
        return times.values().stream()
                .filter(each -> each.containsKey(function))
                .mapToDouble(each -> each.get(function))
                .min();
    }

    /** Machine and date; empty if nothing was measured. */
    public String circumstances() {
        return circumstances;
    }
}
