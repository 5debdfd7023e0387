package org.sparkactivations.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.testing.TestSpark;

/** The runnable jar, submitted to a cluster. What comes out is compared with plain Java over the same numbers. */
@Tag("spark")
class SparkSubmitIT {

    private static final String PROVIDER = "spark-activations computes with ";

    private static final String WITHOUT_VECTORS =
            "plain Java, as the Vector API is not there; start the JVM with --add-modules=jdk.incubator.vector";

    @TempDir
    static Path directory;

    private static StandaloneCluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = StandaloneCluster.start(new SparkHome(Path.of(System.getProperty("spark.home"))), directory);
    }

    @AfterAll
    static void endCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void digitsGoFromCsvToParquetAndFromParquetToParquet() throws Exception {
        Path csv = directory.resolve("digits.csv");
        try (InputStream digits =
                new GZIPInputStream(Files.newInputStream(Path.of("spark-examples/data/digits.csv.gz")))) {
            Files.copy(digits, csv);
        }
        Path rectified = directory.resolve("rectified");
        Submission first = submit(
                Stream.of(),
                words("apply --format csv --option inferSchema=true --input", csv, "--output", rectified),
                Stream.of(
                        "--select",
                        "_c64 AS label, transform(slice(array(*), 1, 64), p -> p / 8 - 1) AS pixels",
                        "--activate",
                        "relu(pixels) AS rectified"));
        assertThat(first.out()).contains("1,797 rows");
        // The executors of Spark 4 have the Vector API; those of 3.5 only if they are told to load it.
        boolean told = !TestSpark.session().version().startsWith("3.");
        assertThat(providers(first)).hasSize(2).containsOnly(told ? withVectors() : WITHOUT_VECTORS);

        Path weighted = directory.resolve("weighted");
        // As the templates for users have it, which give executors of Spark 3.5 the Vector API, too.
        Path logging = Files.copy(Path.of("conf/log4j2.properties.template"), directory.resolve("log4j2.properties"));
        Submission second = submit(
                Stream.of(
                        "--properties-file",
                        "conf/spark-defaults.conf.template",
                        "--driver-java-options",
                        "-Dlog4j2.configurationFile=" + logging),
                words("apply --input", rectified, "--output", weighted),
                Stream.of(
                        "--select",
                        "*, nn.relu(pixels) AS same",
                        "--activate",
                        "softmax(rectified, 0.5) AS weights",
                        "--vector",
                        "pixels AS features",
                        "--activate",
                        "sigmoid(features, 4) AS gates"));
        // Spark warns of messages of executors that come while it stops.
        assertThat(second.err().lines().filter(line -> line.matches("\\d.*") && !line.contains(" WARN Dispatcher: ")))
                .singleElement()
                .asString()
                .contains("INFO", PROVIDER);
        assertThat(providers(second)).hasSize(2).containsOnly(withVectors());

        List<Row> rows = TestSpark.session()
                .read()
                .parquet(weighted.toString())
                .select("label", "pixels", "rectified", "weights", "gates", "same")
                .collectAsList();
        assertThat(rows.stream().map(SparkSubmitIT::line))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(csv))
                .hasSize(1797);
        for (Row row : rows) {
            double[] pixels = doubles(row, 1);
            double[] positive = map(pixels, p -> Math.max(p, 0));
            double sum = Arrays.stream(positive).map(p -> Math.exp(2 * p)).sum();
            assertThat(doubles(row, 2)).isEqualTo(positive);
            assertThat(doubles(row, 5)).isEqualTo(positive);
            assertThat(doubles(row, 3)).containsExactly(map(positive, p -> Math.exp(2 * p) / sum), within(1e-15));
            assertThat(((Vector) row.get(4)).toArray())
                    .containsExactly(map(pixels, p -> 1 / (1 + Math.exp(-4 * p))), within(1e-15));
        }
    }

    @Test
    void aNetworkHasTheSameWeightsAfterAnExecutorWasKilled() throws Exception {
        Path tests = Path.of(TrainingWithKilledExecutor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Submission trained = cluster.submit(
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "--conf",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
                // The class of the driver finds the library only in a class path that has both.
                "--driver-class-path",
                tests + File.pathSeparator + System.getProperty("job.jar"),
                "--class",
                TrainingWithKilledExecutor.class.getName(),
                System.getProperty("job.jar"));
        assertThat(trained.exitCode()).as(trained.transcript()).isZero();
        assertThat(trained.out().lines())
                .as(trained.transcript())
                .contains(
                        "weights " + TrainingWithKilledExecutor.hashOfWeights(TestSpark.session()), "killed 1, lost 1");
    }

    @Test
    void aNetworkIsTrainedAndApplied() throws Exception {
        Path model = directory.resolve("digits.model");
        Submission training = submit(
                Stream.of(),
                words("@conf/train.job --output", model, "--report", directory.resolve("training.html")),
                Stream.of());
        assertThat(training.out()).contains("1,797 rows", "right classes of validation rows", "training stopped after");
        assertThat(directory.resolve("training.html")).content().contains("<svg");
        Path scored = directory.resolve("scored");
        Submission scoring = submit(
                Stream.of(),
                words(
                        "score --format csv --option inferSchema=true --input spark-examples/data/digits.csv.gz"
                                + " --model",
                        model,
                        "--output",
                        scored),
                Stream.of("--select", "_c64 AS digit, transform(slice(array(*), 1, 64), p -> p / 16) AS pixels"));
        assertThat(scoring.out()).contains("1,797 rows");
        assertThat(TestSpark.session()
                        .read()
                        .parquet(scored.toString())
                        .where("digit = prediction")
                        .count())
                .isGreaterThan(1725);
    }

    @Test
    void aMistakeIsOneLineAndExitCode2() throws Exception {
        Submission refused = cluster.submit(
                System.getProperty("job.jar"),
                "apply",
                "--input",
                "nowhere",
                "--activate",
                "gelo(x) AS y",
                "--output",
                "never");
        assertThat(refused.exitCode()).as(refused.transcript()).isEqualTo(2);
        assertThat(refused.err().lines().filter(line -> line.startsWith("error: ")))
                .as(refused.transcript())
                .singleElement()
                .asString()
                .contains("gelo", "gelu");
        assertThat(Path.of("never")).doesNotExist();
    }

    /** Submits the job so that both executors are there before the first of six parts of the input is given out. */
    private static Submission submit(Stream<String> options, Stream<String> arguments, Stream<String> steps)
            throws Exception {
        Stream<String> spread = words(
                "--conf spark.sql.files.maxPartitionBytes=50000",
                "--conf spark.scheduler.minRegisteredResourcesRatio=1",
                "--conf spark.scheduler.maxRegisteredResourcesWaitingTime=120s");
        Submission submission =
                cluster.submit(Stream.of(spread, options, Stream.of(System.getProperty("job.jar")), arguments, steps)
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        assertThat(submission.exitCode()).as(submission.transcript()).isZero();
        return submission;
    }

    /** The words of texts, which have blanks between them; a path is one word. */
    private static Stream<String> words(Object... texts) {
        return Stream.of(texts)
                .flatMap(each ->
                        each instanceof Path ? Stream.of(each.toString()) : Stream.of(((String) each).split(" ")));
    }

    /** By which means the executors say they computed, each in one line of its log. */
    private static List<String> providers(Submission submission) {
        return submission.executorLogs().stream()
                .flatMap(log -> log.lines().filter(line -> line.contains(PROVIDER)))
                .map(line -> line.substring(line.indexOf(PROVIDER) + PROVIDER.length()))
                .collect(Collectors.toList());
    }

    /** As this JVM says it, which has the Vector API. */
    private static String withVectors() {
        return ArrayMath.provider().description();
    }

    /** The line of the input that a row comes from. */
    private static String line(Row row) {
        IntStream pixels = Arrays.stream(doubles(row, 1)).mapToInt(p -> (int) (8 * (p + 1)));
        return IntStream.concat(pixels, IntStream.of(row.getInt(0)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static double[] doubles(Row row, int column) {
        return row.<Double>getList(column).stream().mapToDouble(x -> x).toArray();
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }
}
