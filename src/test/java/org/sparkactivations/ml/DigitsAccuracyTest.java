package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.Digits;

/**
 * How many held-out digits are classified correctly, as the mean of 5 seeds, beside scikit-learn with the same rows,
 * layers and penalty. {@code src/test/reference/measure_digits.py} measures the latter.
 */
@Tag("spark")
class DigitsAccuracyTest {

    private static final Path MEASURED = Path.of("src/test/reference/digits-accuracy.tsv");
    private static final double HALF_A_POINT = 0.005;

    private static Dataset<Row> training;
    private static Dataset<Row> held;

    @BeforeAll
    static void read() {
        training = Digits.rows().where("NOT held").cache();
        held = Digits.rows().where("held").cache();
    }

    @AfterAll
    static void free() {
        training.unpersist();
        held.unpersist();
    }

    private static Map<String, Double> measured() throws IOException {
        return Files.readAllLines(MEASURED).stream()
                .skip(1)
                .map(each -> each.split("\t"))
                .collect(Collectors.toMap(each -> each[0], each -> Double.valueOf(each[1])));
    }

    private static double accuracy(String layers) {
        return LongStream.rangeClosed(1, 5)
                .parallel()
                .mapToDouble(seed -> {
                    FeedForwardClassificationModel model = new FeedForwardClassifier()
                            .setLayers(layers)
                            .setRegParam(1e-3)
                            .setSeed(seed)
                            .fit(training);
                    return Digits.accuracy(model.transform(held), "label", "prediction");
                })
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, 0.966", "tanh, 0.97", "relu, 0.973"})
    void aNetworkIsAsAccurateAsThatOfScikitLearn(String activation, double goal) throws IOException {
        assertThat(accuracy("dense(32) " + activation + ", dense"))
                .isCloseTo(measured().get(activation), within(HALF_A_POINT))
                .isGreaterThanOrEqualTo(goal);
    }

    @ParameterizedTest
    @CsvSource({"maxout(2), 0.98"})
    void activationsThatOthersLackReachMore(String activation, double goal) {
        assertThat(accuracy("dense(64) " + activation + ", dense")).isGreaterThanOrEqualTo(goal);
    }
}
