package org.sparkactivations.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of a workload while executors are killed.
 *
 * @param workload its name
 * @param seed chooses the faults
 * @param seconds how long it took
 * @param counts of {@link #COUNTED}
 * @param hash of the result
 * @param expected the hash of the result without faults
 */
public record FaultRun(String workload, long seed, double seconds, List<Integer> counts, String hash, String expected) {

    /** What is counted in a run. */
    public static final List<String> COUNTED = List.of(
            "killed executors",
            "lost executors",
            "deleted files",
            "failed tasks",
            "speculative tasks",
            "stage retries");

    private static final String FILE = "src/test/reference/killed-executors.tsv";

    private static final String HEADER =
            "workload\tseed\tseconds\t" + String.join("\t", COUNTED) + "\thash\texpected hash";

    /** Whether the result has the bits of one without faults. */
    public boolean isSame() {
        return hash.equals(expected);
    }

    String line() {
        return Stream.of(
                        Stream.of(workload, Long.toString(seed), Double.toString(seconds)),
                        counts.stream().map(String::valueOf),
                        Stream.of(hash, expected))
                .flatMap(each -> each)
                .collect(Collectors.joining("\t"));
    }

    static FaultRun parse(String line) {
        String[] cells = line.split("\t");
        int end = 3 + COUNTED.size();
        return new FaultRun(
                cells[0],
                Long.parseLong(cells[1]),
                Double.parseDouble(cells[2]),
                Arrays.stream(cells, 3, end).map(Integer::valueOf).toList(),
                cells[end],
                cells.length > end + 1 ? cells[end + 1] : "");
    }

    FaultRun expecting(String other) {
        return new FaultRun(workload, seed, seconds, counts, hash, other);
    }

    /** The runs that are stored below the folder of the project. */
    public static List<FaultRun> stored(Path root) {
        Path file = root.resolve(FILE);
        try {
            return (Files.exists(file) ? Files.readAllLines(file) : List.<String>of())
                    .stream().skip(1).map(FaultRun::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void store(Path root, List<FaultRun> runs) throws IOException {
        Files.write(
                root.resolve(FILE),
                Stream.concat(
                                Stream.of(HEADER),
                                runs.stream()
                                        .sorted(Comparator.comparingLong(FaultRun::seed))
                                        .map(FaultRun::line))
                        .toList());
    }

    /** The sum over runs of what is counted at a place of {@link #COUNTED}. */
    public static int sum(List<FaultRun> runs, int place) {
        return runs.stream().mapToInt(each -> each.counts.get(place)).sum();
    }

    /** The counts of several runs, in words. */
    public static String summary(List<FaultRun> runs) {
        return runs.size() + " runs: "
                + IntStream.range(0, COUNTED.size())
                        .mapToObj(i -> sum(runs, i) + " " + COUNTED.get(i))
                        .collect(Collectors.joining(", "))
                + ", " + runs.stream().filter(each -> !each.isSame()).count() + " results that differ";
    }
}
