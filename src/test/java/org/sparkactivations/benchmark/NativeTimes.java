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
import java.util.function.Predicate;

/** Times of other libraries in a checked-in file, one line for each function and type. A Python script writes it. */
public final class NativeTimes {

    private static final String HEADER = String.join("\t", "library", "version", "function", "type", "ns");

    /** What was measured. */
    private record Case(String function, Type type) {}

    /** Nanoseconds per element, by library with its version, then by case. */
    private final Map<String, Map<Case, Double>> times = new LinkedHashMap<>();

    private String circumstances = "";

    /** The type of the elements. */
    public enum Type {
        /** Doubles. */
        DOUBLE,
        /** Floats. */
        FLOAT;

        /** The benchmark of the kernels that streams such elements. */
        public String benchmark() {
            return this == DOUBLE ? "doubles" : "floats";
        }
    }

    private NativeTimes(Path file) {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else if (!line.equals(HEADER)) {
                    String[] cells = line.split("\t");
                    times.computeIfAbsent(cells[0] + " " + cells[1], library -> new LinkedHashMap<>())
                            .put(new Case(cells[2], Type.valueOf(cells[3])), Double.parseDouble(cells[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The times that are stored in the project at {@code root}; none if there is no file. */
    public static NativeTimes of(Path root) {
        return of(root, "native");
    }

    /** The times in a file of this name. */
    public static NativeTimes of(Path root, String name) {
        return new NativeTimes(root.resolve("src/jmh/results/" + name + ".tsv"));
    }

    /** Names and versions of the libraries. */
    public List<String> libraries() {
        return List.copyOf(times.keySet());
    }

    /** Nanoseconds per element; empty if the library was not timed with the function. */
    public Optional<Double> of(String library, String function, Type type) {
        return Optional.ofNullable(times.get(library).get(new Case(function, type)));
    }

    /** Nanoseconds per element of the fastest library; empty if none was timed with the function. */
    public OptionalDouble best(String function, Type type) {
        return best(function, type, each -> true);
    }

    /** Nanoseconds per element of PyTorch; empty if it was not timed with the function. */
    public OptionalDouble ofTorch(String function, Type type) {
        return best(function, type, each -> each.startsWith("torch "));
    }

    private OptionalDouble best(String function, Type type, Predicate<String> libraries) {
        Case key = new Case(function, type);
        return times.entrySet().stream()
                .filter(each -> libraries.test(each.getKey()) && each.getValue().containsKey(key))
                .mapToDouble(each -> each.getValue().get(key))
                .min();
    }

    /** Machine and date; empty if nothing was measured. */
    public String circumstances() {
        return circumstances;
    }
}
