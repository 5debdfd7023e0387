package org.sparkactivations.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.sparkactivations.job.ActivationJob;

/**
 * Kills the driver of {@code apply --mode overwrite} at random moments, as {@code kill -9} does, and looks for what is
 * left: the old output, the new one, or both under the hidden names that the next run names.
 */
public final class KilledDrivers {

    /** What the file of the outcomes is called in the folder of the project. */
    public static final String FILE = "src/test/reference/killed-drivers.tsv";

    private static final int ROWS = 20_000;

    /** The activations whose results take turns in replacing each other. */
    private static final Map<String, DoubleUnaryOperator> ACTIVATIONS =
            Map.of("identity", x -> x, "relu", x -> Math.max(x, 0));

    private final Path folder;
    private final Path input;
    private final Path output;

    private KilledDrivers(Path folder) throws IOException {
        this.folder = folder;
        this.input = folder.resolve("input.csv");
        this.output = folder.resolve("out");
        Files.write(
                input,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> Double.toString(number(i)))
                        .toList());
    }

    private static double number(int i) {
        return i - ROWS / 2 + 0.5;
    }

    /**
     * Makes runs.
     *
     * @param arguments the folder of the project, how many runs, and the first seed
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        int runs = Integer.parseInt(arguments[1]);
        long first = Long.parseLong(arguments[2]);
        Path reliability = Files.createDirectories(root.resolve("target/reliability"));
        Map<String, Integer> outcomes =
                new KilledDrivers(Files.createTempDirectory(reliability, "drivers")).outcomes(first, runs);
        System.out.println(runs + " drivers killed: " + outcomes);
        List<String> lines = new ArrayList<>(List.of("outcome\truns\tdate"));
        outcomes.forEach((outcome, count) -> lines.add(outcome + "\t" + count + "\t" + LocalDate.now()));
        Files.write(root.resolve(FILE), lines);
    }

    private Map<String, Integer> outcomes(long first, int runs) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String present = "identity";
        require(apply(present).waitFor() == 0 && isComplete(output, present), "the job fails");
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (long seed = first; seed < first + runs; seed++) {
            String next = present.equals("identity") ? "relu" : "identity";
            kill(apply(next), new Random(seed), milliseconds);
            String outcome = outcome(present, next);
            System.out.println(seed + "\t" + outcome);
            outcomes.merge(outcome, 1, Integer::sum);
            if (isComplete(output, next)) {
                present = next;
            }
        }
        return outcomes;
    }

    /** Kills at any moment, or while the job writes and exchanges the outputs. */
    private void kill(Process process, Random random, long milliseconds) throws IOException, InterruptedException {
        if (random.nextInt(4) == 0) {
            process.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS);
        } else {
            while (process.isAlive() && hidden("writing").isEmpty()) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextLong(1 + milliseconds / 3), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    /** What is left. Hidden directories are removed, or put where the old output was. */
    private String outcome(String present, String next) throws IOException {
        List<Path> replaced = hidden("replaced");
        List<Path> written = hidden("writing");
        String outcome = "the new output";
        if (isComplete(output, present)) {
            outcome = written.isEmpty() ? "the old output" : "the old output, and a hidden part of the new one";
        } else if (!isComplete(output, next)) {
            require(
                    !Files.exists(output)
                            && replaced.size() == 1
                            && written.size() == 1
                            && isComplete(replaced.get(0), present)
                            && isComplete(written.get(0), next),
                    "an output is lost");
            Files.move(replaced.get(0), output);
            outcome = "both outputs, hidden";
        } else if (!replaced.isEmpty()) {
            outcome = "the new output, and the old one hidden";
        }
        Stream.concat(replaced.stream(), written.stream()).forEach(each -> FileUtil.fullyDelete(each.toFile()));
        return outcome;
    }

    private List<Path> hidden(String state) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            each -> each.getFileName().toString().startsWith("." + output.getFileName() + "." + state))
                    .toList();
        }
    }

    private static boolean isComplete(Path directory, String activation) throws IOException {
        if (!Files.exists(directory.resolve("_SUCCESS"))) {
            return false;
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                lines.addAll(Files.readAllLines(each));
            }
        }
        Set<String> expected = IntStream.range(0, ROWS)
                .mapToDouble(KilledDrivers::number)
                .mapToObj(x -> x + "," + ACTIVATIONS.get(activation).applyAsDouble(x))
                .collect(Collectors.toSet());
        return lines.size() == ROWS && new HashSet<>(lines).equals(expected);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + "; see " + folder);
        }
    }

    private Process apply(String activation) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@.mvn/jvm.config",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ActivationJob.class.getName(),
                        "apply",
                        "--master",
                        "local[1]",
                        "--conf",
                        "spark.sql.files.maxPartitionBytes=40000",
                        "--format",
                        "csv",
                        "--schema",
                        "x DOUBLE",
                        "--input",
                        input.toString(),
                        "--activate",
                        activation + "(x) AS y",
                        "--output",
                        output.toString(),
                        "--output-format",
                        "csv",
                        "--mode",
                        "overwrite")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("job.log").toFile())
                .start();
    }
}
