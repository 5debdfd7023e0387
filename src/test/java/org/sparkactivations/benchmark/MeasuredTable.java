package org.sparkactivations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in a checked-in file, which a benchmark writes and a page shows as it is.
 *
 * @param circumstances machine, JVM and date; empty if nothing was measured
 * @param heads of the columns
 * @param rows a cell for each column
 */
public record MeasuredTable(String circumstances, List<String> heads, List<List<String>> rows) {

    /** The table with this name in the project at {@code root}; an empty one if there is no file. */
    public static MeasuredTable of(Path root, String name) {
        Path file = file(root, name);
        if (!Files.exists(file)) {
            return new MeasuredTable("", List.of(), List.of());
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return new MeasuredTable(
                    lines.get(0).substring(2),
                    cells(lines.get(1)),
                    lines.stream().skip(2).map(MeasuredTable::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path root, String name) {
        return root.resolve("src/jmh/results").resolve(name + ".tsv");
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    /** Writes the file. */
    void store(Path root, String name) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# " + circumstances, String.join("\t", heads)));
        rows.forEach(each -> lines.add(String.join("\t", each)));
        Files.write(file(root, name), lines);
    }
}
