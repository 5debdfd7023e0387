package org.sparkactivations.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times of queries in a checked-in file, one line for each query. QueryRun writes it, and pages are made of it. */
public final class QueryTimes {

    /**
     * The median time of a query.
     *
     * @param shape of the column: array_double, array_float, vector, sparse or scalar
     * @param width elements of a row
     * @param source parquet or cached
     * @param query name of the function, or one of {@link OtherWays}
     * @param nanoseconds time per element, of sparse Vectors per stored element
     * @param ratio time divided by that of reading the column alone
     */
    public record Time(String shape, int width, String source, String query, double nanoseconds, double ratio) {}

    private static final String HEADER =
            String.join("\t", "shape", "width", "source", "query", "ns per element", "times reading alone");

    private final Path file;
    private final List<Time> times = new ArrayList<>();
    private String circumstances = "";

    private QueryTimes(Path file) {
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("# ")) {
                    circumstances = line.substring(2);
                } else if (!line.equals(HEADER)) {
                    times.add(parsed(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time that a line gives. */
    static Time parsed(String line) {
        String[] cells = line.split("\t");
        return new Time(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                cells[3],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
    }

    /** The times that are stored in the project at {@code root}. */
    public static QueryTimes of(Path root) {
        return new QueryTimes(root.resolve("src/jmh/results/queries.tsv"));
    }

    /** All times, in the order in which they were measured. */
    public List<Time> all() {
        return List.copyOf(times);
    }

    /** Machine, JVM and date of the last run. */
    public String circumstances() {
        return circumstances;
    }

    /** Replaces all times of a shape and width, and writes the file. */
    void store(String shape, int width, List<Time> measured, String newCircumstances) {
        circumstances = newCircumstances;
        times.removeIf(each -> each.shape().equals(shape) && each.width() == width);
        times.addAll(measured);
        List<String> lines = times.stream().map(QueryTimes::line).collect(Collectors.toList());
        lines.addAll(0, List.of("# " + circumstances, HEADER));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Time time) {
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%s\t%s\t%.3f\t%.3f",
                time.shape(),
                time.width(),
                time.source(),
                time.query(),
                time.nanoseconds(),
                time.ratio());
    }
}
