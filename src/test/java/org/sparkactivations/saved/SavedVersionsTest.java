package org.sparkactivations.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ml.ActivationStage;
import org.sparkactivations.report.Diagnosis;
import org.sparkactivations.sql.ActivationDiagnostics;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/**
 * What former versions of the library saved, on several versions of Spark, loads and computes the same bits.
 * {@link SaveVersion} saved it.
 */
@Tag("spark")
class SavedVersionsTest {

    private static final Path SAVED = Path.of(SaveVersion.ALL);

    /** What is computed in another way than by the version that saved it: the results may differ by an ulp. */
    private static final Set<String> CHANGED = Set.of("0.1.0-spark-4.1.0: GEGLU", "0.1.0-spark-4.1.0: Squareplus");

    /** What is computed in another way than in any of these versions: derivatives, and GLU by its sigmoid. */
    private static final Set<String> CHANGED_SINCE_ALL = Set.of("GELU", "LogSigmoid", "Swish", "GLU");

    /** Versions that rounded the sums of Evaluators and diagnoses term by term. The sums are exact now. */
    private static final Set<String> ROUNDED_SUMS = Set.of(
            "0.1.0-spark-4.1.0",
            "0.2.0-spark-4.1.0",
            "unreleased-spark-3.5.9",
            "unreleased-spark-4.1.0",
            "unreleased-spark-4.3.0");

    /** By so many ulps the means of the few rows differ at most. */
    private static final int ROUNDING = 2;

    /** How many Transformers are in a query. */
    private static final int AT_ONCE = 12;

    private static final Pattern BITS = Pattern.compile(":([0-9a-f]+)");

    static List<Path> versions() throws IOException {
        try (Stream<Path> folders = Files.list(SAVED)) {
            return folders.sorted().toList();
        }
    }

    /** The saved folders of a version, with the bits that each computed; empty for what must be trained. */
    private static Map<String, String> computed(Path version) {
        Map<String, String> computed = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(version.resolve(SaveVersion.COMPUTED))) {
                String[] cells = line.split("\t", 2);
                computed.put(cells[0], cells.length == 1 ? "" : cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return computed;
    }

    private static JsonNode metadata(Path saved) {
        try (Stream<Path> parts = Files.list(saved.resolve("metadata"))) {
            return new ObjectMapper()
                    .readTree(Files.readString(parts.findFirst().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Params load(Path saved) {
        try {
            Class<?> type = Class.forName(metadata(saved).get("class").asText());
            return (Params) ((MLReader<?>) type.getMethod("read").invoke(null)).load(saved.toString());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(saved + " cannot be loaded", e);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everythingHasItsParamsAndComputesTheSameBits(Path version) {
        SoftAssertions all = new SoftAssertions();
        // Most of the time would go into compiling queries that run once.
        Settings.with(Settings.INTERPRETED, () -> assertEverything(version, all));
        all.assertAll();
    }

    private static void assertEverything(Path version, SoftAssertions all) {
        Dataset<Row> rows = SavedRows.of(TestSpark.session()).cache();
        Map<String, String> computed = computed(version);
        Map<String, ActivationStage<?>> transformers = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : computed.entrySet()) {
            Path saved = version.resolve(each.getKey());
            Params loaded = load(saved);
            assertParams(loaded, metadata(saved), each.getKey(), all);
            if (loaded instanceof ActivationStage<?> stage) {
                transformers.put(each.getKey(), stage);
                if (transformers.size() == AT_ONCE) {
                    assertBits(transformers, rows, computed, version, all);
                }
            } else {
                boolean isMean = loaded instanceof Evaluator && isRounded(version);
                assertBits(SavedRows.computed(loaded, rows), each, isMean ? ROUNDING : 0, all);
            }
        }
        assertBits(transformers, rows, computed, version, all);
        rows.unpersist();
    }

    /** One query for several of them takes less time than one each. */
    private static void assertBits(
            Map<String, ActivationStage<?>> transformers,
            Dataset<Row> rows,
            Map<String, String> computed,
            Path version,
            SoftAssertions all) {
        Dataset<Row> transformed = rows;
        for (ActivationStage<?> each : transformers.values()) {
            transformed = each.transform(transformed);
        }
        List<Row> results = transformed.collectAsList();
        int column = rows.columns().length;
        for (String name : transformers.keySet()) {
            int place = column++;
            String bits = results.stream()
                    .map(row -> Bits.ofRow(RowFactory.create(row.get(place))))
                    .collect(Collectors.joining(" | "));
            boolean isChanged =
                    CHANGED_SINCE_ALL.contains(name) || CHANGED.contains(version.getFileName() + ": " + name);
            assertBits(bits, Map.entry(name, computed.get(name)), isChanged ? 1 : 0, all);
        }
        transformers.clear();
    }

    private static boolean isRounded(Path version) {
        return ROUNDED_SUMS.contains(version.getFileName().toString());
    }

    private static void assertBits(String bits, Map.Entry<String, String> expected, int ulps, SoftAssertions all) {
        all.assertThat(isWithin(ulps, bits, expected.getValue()) ? expected.getValue() : bits)
                .as(expected.getKey())
                .isEqualTo(expected.getValue());
    }

    private static boolean isWithin(int ulps, String bits, String expected) {
        if (ulps == 0) {
            return bits.equals(expected);
        }
        double[] numbers = numbers(bits);
        double[] others = numbers(expected);
        return numbers.length == others.length
                && IntStream.range(0, numbers.length)
                        .allMatch(i -> Math.abs(numbers[i] - others[i]) <= ulps * Math.ulp(others[i]));
    }

    private static double[] numbers(String bits) {
        return BITS.matcher(bits)
                .results()
                .mapToDouble(each -> Double.longBitsToDouble(Long.parseUnsignedLong(each.group(1), 16)))
                .toArray();
    }

    private static void assertParams(Params loaded, JsonNode metadata, String name, SoftAssertions all) {
        all.assertThat(loaded.uid()).as(name).isEqualTo(metadata.get("uid").asText());
        for (Map.Entry<String, JsonNode> param : metadata.get("paramMap").properties()) {
            // The stages of a pipeline are no params of it.
            if (loaded.hasParam(param.getKey())) {
                all.assertThat(encoded(loaded, param.getKey()))
                        .as(name + ", " + param.getKey())
                        .isEqualTo(plain(param.getValue()));
            }
        }
    }

    private static JsonNode encoded(Params stage, String name) {
        Param<Object> param = stage.getParam(name);
        try {
            return plain(new ObjectMapper().readTree(param.jsonEncode(stage.getOrDefault(param))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An array of one value is that value: the slope of {@code PReLU} was a number once. */
    private static JsonNode plain(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void resultsAreRead(Path version) {
        Dataset<Row> saved = TestSpark.session()
                .read()
                .parquet(version.resolve(SaveVersion.RESULTS).toString());
        Dataset<Row> rows = SavedRows.of(TestSpark.session());
        assertThat(saved.select("vector", "array").collectAsList().stream().map(Bits::ofRow))
                .containsExactlyElementsOf(
                        rows.selectExpr("nn_elu(features)", "nn_softmax(xs)").collectAsList().stream()
                                .map(Bits::ofRow)
                                .toList());
        ActivationDiagnostics subject =
                ActivationDiagnostics.of("leaky_relu", 0.2).withEpsilon(0.02);
        Diagnosis diagnosis =
                Diagnosis.of(subject, saved.first().getStruct(saved.first().fieldIndex("diagnosis")));
        Diagnosis now = Diagnosis.of(subject, rows.selectExpr("explode(xs) AS x"), functions.col("x"));
        assertThat(diagnosis.findings()).isEqualTo(now.findings());
        assertThat(diagnosis.rows()).isEqualTo(now.rows());
        double mean = now.overall().meanAbsoluteDerivative();
        assertThat(diagnosis.overall().meanAbsoluteDerivative())
                .isCloseTo(mean, within(isRounded(version) ? ROUNDING * Math.ulp(mean) : 0));
    }
}
