package org.sparkactivations.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of queries from Python: what each way to a function adds to the time of reading its column. */
final class PythonQueryTable {

    private static final String MEASURED = "src/jmh/results/python.tsv";
    private static final String READING = "reading";

    /** Nanoseconds per element, by way and function, then by version of Spark. */
    private final Map<String, Map<String, Double>> times = new LinkedHashMap<>();

    private final Set<String> versions = new LinkedHashSet<>();
    private String circumstances = "";

    /** The times that are stored below {@code root}; none if there is no file. */
    PythonQueryTable(Path root) {
        Path file = root.resolve(MEASURED);
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else {
                    String[] cells = line.split("\t", -1);
                    versions.add(cells[0]);
                    times.computeIfAbsent(cells[1] + "\t" + cells[2], way -> new LinkedHashMap<>())
                            .put(cells[0], Double.parseDouble(cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String circumstances() {
        return circumstances;
    }

    /** One row for each way and function, and two columns for each version: time, and time without reading. */
    String table() {
        String header = versions.stream()
                .map(each -> " Spark " + each + " | added |")
                .collect(Collectors.joining("", "| way | function |", "\n"));
        String rule = "| --- | --- |" + " --- | --- |".repeat(versions.size()) + "\n";
        return header
                + rule
                + times.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(String way, Map<String, Double> byVersion) {
        String[] names = way.split("\t", -1);
        return versions.stream()
                .map(version ->
                        cells(byVersion.get(version), times.get(READING + "\t").get(version)))
                .collect(Collectors.joining("", "| " + names[0] + " | " + names[1] + " |", "\n"));
    }

    private static String cells(Double time, double reading) {
        return time == null ? "  |  |" : String.format(Locale.ROOT, " %.1f | %.1f |", time, time - reading);
    }
}
