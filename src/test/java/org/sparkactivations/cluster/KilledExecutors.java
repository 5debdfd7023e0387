package org.sparkactivations.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.sql.SqlFunctions;

/**
 * Compares the results of {@linkplain Workload workloads} on a standalone cluster, whose executors are killed, with
 * those of the same work in this JVM. It stores the runs for the page of reliability, beside those of other seeds.
 */
public final class KilledExecutors {

    /** Each application makes so many runs. */
    private static final int RUNS_OF_AN_APPLICATION = 12;

    private static final Duration TO_RUN = Duration.ofHours(1);

    private KilledExecutors() {}

    /**
     * Makes runs.
     *
     * @param arguments the folder of the project, how many runs, the first seed, which is 1 or more, and the step to the
     *     next one, which is 1 if it is left out; every sixth seed has the same workload
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        int runs = Integer.parseInt(arguments[1]);
        long step = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        List<Long> seeds = LongStream.iterate(Long.parseLong(arguments[2]), each -> each + step)
                .limit(runs)
                .boxed()
                .toList();
        Path folder = Files.createTempDirectory(Files.createDirectories(root.resolve("target/reliability")), "killed");
        Map<Workload, String> expected = expected(folder);
        System.out.println("without faults: " + expected);
        List<FaultRun> made = new ArrayList<>(FaultRun.stored(root));
        made.removeIf(each -> seeds.contains(each.seed()));
        try (StandaloneCluster cluster = StandaloneCluster.start(home(folder), folder)) {
            for (int i = 0; i < runs; i += RUNS_OF_AN_APPLICATION) {
                List<Long> next = seeds.subList(i, Math.min(i + RUNS_OF_AN_APPLICATION, runs));
                Submission submission = cluster.submit(TO_RUN, arguments(folder, cluster, next));
                List<FaultRun> lines = submission
                        .out()
                        .lines()
                        .filter(each -> each.startsWith(ApplicationWithFaults.RUN))
                        .map(each -> FaultRun.parse(each.substring(ApplicationWithFaults.RUN.length())))
                        .map(each -> each.expecting(expected.get(Workload.valueOf(each.workload()))))
                        .toList();
                lines.forEach(each -> System.out.println(each.line()));
                made.addAll(lines);
                FaultRun.store(root, made);
                if (submission.exitCode() != 0 || lines.size() != next.size()) {
                    throw new AssertionError("expected " + next.size() + " results, got " + lines.size() + "\n"
                            + submission.transcript());
                }
            }
        }
        System.out.println(FaultRun.summary(made));
        if (!made.stream().allMatch(FaultRun::isSame)) {
            throw new AssertionError("results differ; " + folder + " has the logs");
        }
    }

    private static Map<Workload, String> expected(Path folder) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        SqlFunctions.register(spark);
        Slowly.register(spark, 0);
        Workload.writeInput(spark, folder);
        Map<Workload, String> expected = new EnumMap<>(Workload.class);
        for (Workload each : Workload.values()) {
            expected.put(each, each.hash(spark, folder, new Random(0)));
        }
        spark.stop();
        return expected;
    }

    private static String[] arguments(Path folder, StandaloneCluster cluster, List<Long> seeds) {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> Files.isDirectory(Path.of(each)))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>();
        Map<String, String> settings = Map.ofEntries(
                Map.entry("spark.driver.extraClassPath", classes),
                Map.entry("spark.executor.extraClassPath", classes),
                Map.entry("spark.sql.shuffle.partitions", "6"),
                // Enough tasks for faults to hit some.
                Map.entry("spark.sql.files.maxPartitionBytes", "70000"),
                Map.entry("spark.sql.files.openCostInBytes", "0"),
                Map.entry("spark.task.maxFailures", "100"),
                Map.entry("spark.stage.maxConsecutiveAttempts", "100"),
                Map.entry("spark.shuffle.io.maxRetries", "1"),
                Map.entry("spark.shuffle.io.retryWait", "200ms"),
                Map.entry("spark.speculation", "true"),
                Map.entry("spark.speculation.interval", "100ms"),
                Map.entry("spark.speculation.minTaskRuntime", "200ms"),
                Map.entry("spark.speculation.quantile", "0.5"),
                Map.entry("spark.speculation.multiplier", "1.3"));
        settings.forEach((name, value) -> arguments.addAll(List.of("--conf", name + "=" + value)));
        arguments.addAll(List.of(
                "--class",
                ApplicationWithFaults.class.getName(),
                "spark-internal",
                folder.toString(),
                cluster.shuffleFiles().toString(),
                seeds.stream().map(String::valueOf).collect(Collectors.joining(","))));
        return arguments.toArray(String[]::new);
    }

    /** An installed Spark of the jars on the class path. */
    private static SparkHome home(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(each).toAbsolutePath();
            Path link = jars.resolve(jar.getFileName());
            if (Files.isRegularFile(jar) && !Files.exists(link)) {
                Files.createSymbolicLink(link, jar);
            }
        }
        return new SparkHome(folder.resolve("spark"));
    }
}
