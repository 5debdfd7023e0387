package org.sparkactivations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Times of networks in a checked-in file: what is timed, then whose time it is, in milliseconds. */
public final class NetworkTimes {

    /** The other side of each comparison. */
    public static final String OTHER = "MultilayerPerceptronClassifier";

    /** Cores that both sides have. */
    public static final int CORES = 2;

    /** The heap of the JVM. */
    public static final String HEAP = "3 GB";

    private static final String HEADER = String.join("\t", "what", "side", "ms");

    private final Path file;
    private final Map<String, Map<String, Double>> times = new LinkedHashMap<>();
    private String circumstances = "";

    private NetworkTimes(Path file) {
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else if (!line.equals(HEADER)) {
                    String[] cells = line.split("\t");
                    put(cells[0], cells[1], Double.parseDouble(cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The times that are stored in the project at {@code root}; none if there is no file. */
    public static NetworkTimes of(Path root) {
        return new NetworkTimes(root.resolve("src/jmh/results/networks.tsv"));
    }

    /** What was timed. */
    public Set<String> comparisons() {
        return times.keySet();
    }

    /** The sides of a comparison; {@link #OTHER} is one of them. */
    public Set<String> sides(String comparison) {
        return times.get(comparison).keySet();
    }

    /** Milliseconds of a side. */
    public double of(String comparison, String side) {
        return times.get(comparison).get(side);
    }

    /** The time of a side divided by that of {@link #OTHER}. */
    public double ratio(String comparison, String side) {
        return of(comparison, side) / of(comparison, OTHER);
    }

    /** Machine and date; empty if nothing was measured. */
    public String circumstances() {
        return circumstances;
    }

    /** Sets a time. */
    void put(String comparison, String side, double milliseconds) {
        times.computeIfAbsent(comparison, key -> new LinkedHashMap<>()).put(side, milliseconds);
    }

    /** Writes the file. */
    void store(String machine) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + machine, HEADER));
        times.forEach((comparison, sides) -> sides.forEach((side, time) ->
                lines.add(String.join("\t", comparison, side, String.format(Locale.ROOT, "%.3f", time)))));
        Files.write(file, lines);
    }
}
