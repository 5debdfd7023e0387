package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.TestSpark;

/**
 * The gradients of a loss, summed over a table, are the difference quotients of the sum of the losses. The table has
 * handwritten digits, and the models have a few weights, each of which is moved a little to either side.
 */
@Tag("spark")
class LossGradientsTest {

    private static final double STEP = 1e-4;
    private static final int CLASSES = 10;

    /** The view of the digits: 64 pixels from 0 to 1, and the digit. */
    @BeforeAll
    static void load() {
        TestSpark.session()
                .read()
                .csv("spark-examples/data/digits.csv.gz")
                .selectExpr(
                        "CAST(_c64 AS INT) AS label",
                        "transform(slice(array(*), 1, 64), p -> CAST(p AS DOUBLE) / 16) AS pixels")
                .createOrReplaceTempView("digits_of_losses");
        TestSpark.session().catalog().cacheTable("digits_of_losses");
    }

    @AfterAll
    static void forget() {
        TestSpark.session().catalog().uncacheTable("digits_of_losses");
        TestSpark.session().catalog().dropTempView("digits_of_losses");
    }

    private static double[] sums(List<String> terms) {
        Row row = TestSpark.session()
                .sql(terms.stream().map(each -> "sum(" + each + ")").collect(Collectors.joining(", ", "SELECT ", ""))
                        + " FROM digits_of_losses")
                .first();
        return IntStream.range(0, row.length()).mapToDouble(row::getDouble).toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.17ED", value);
    }

    /** Ten logits with a weight and a bias each. {@code weights} has first all weights, then all biases. */
    private static String logits(double[] weights) {
        return IntStream.range(0, CLASSES)
                .mapToObj(k -> number(weights[k]) + " * " + pixel(k) + " + " + number(weights[CLASSES + k]))
                .collect(Collectors.joining(", ", "array(", ")"));
    }

    private static String pixel(int k) {
        return "pixels[" + (10 + 5 * k) + "]";
    }

    private static double[] weights() {
        return IntStream.range(0, 2 * CLASSES)
                .mapToDouble(i -> Math.sin(3.0 * i + 1) * 1.5)
                .toArray();
    }

    /** The losses with each weight moved up, then down. */
    private static List<String> moved(String loss) {
        List<String> losses = new ArrayList<>();
        for (int i = 0; i < 2 * CLASSES; i++) {
            for (double step : new double[] {STEP, -STEP}) {
                double[] weights = weights();
                weights[i] += step;
                losses.add(loss.replace("{x}", logits(weights)));
            }
        }
        return losses;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nn_softmax_cross_entropy({x}, label); nn_softmax_cross_entropy_grad({x}, label)",
                "nn_softmax_cross_entropy({x}, label, 0.1); nn_softmax_cross_entropy_grad({x}, label, 0.1)",
                "nn_softmax_cross_entropy({x}, nn_hardmax(slice(pixels, 21, 10)));"
                        + " nn_softmax_cross_entropy_grad({x}, nn_hardmax(slice(pixels, 21, 10)))",
                "nn_cross_entropy(nn_softmax({x}), label);"
                        + " nn_softmax_vjp({x}, nn_cross_entropy_grad(nn_softmax({x}), label))",
            })
    void ofTenClasses(String loss, String gradient) {
        String ofRow = gradient.replace("{x}", logits(weights()));
        List<String> gradients = new ArrayList<>();
        for (int k = 0; k < CLASSES; k++) {
            gradients.add(ofRow + "[" + k + "] * " + pixel(k));
        }
        for (int k = 0; k < CLASSES; k++) {
            gradients.add(ofRow + "[" + k + "]");
        }

        double[] summed = sums(gradients);

        double[] losses = sums(moved(loss));
        for (int i = 0; i < summed.length; i++) {
            double quotient = (losses[2 * i] - losses[2 * i + 1]) / (2 * STEP);
            assertThat(summed[i]).as("weight %d", i).isCloseTo(quotient, within(1e-4));
        }
        assertThat(Arrays.stream(summed).map(Math::abs).max().orElseThrow()).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sigmoid_cross_entropy; CAST(label >= 5 AS INT); ''",
                "sigmoid_cross_entropy; label / 9; , 3",
                "binary_cross_entropy; CAST(label >= 5 AS INT); ''",
                "binary_cross_entropy; label / 9; ''",
                "squared_error; label; ''",
                // The digits are whole numbers and the predictions lie between 1/4 and 3/4, far from the kinks.
                "absolute_error; label; ''",
                "huber; label; ''",
                "huber; label; , 3.5",
                "log_cosh; label; ''",
            })
    void ofOneNumber(String loss, String target, String parameters) {
        String call = "nn_" + loss + "%s(%s * pixels[20] + %s, " + target + parameters + ")";
        String gradient = String.format(call, "_grad", "0.5D", "0.25D");
        double[] summed = sums(List.of(gradient + " * pixels[20]", gradient));

        double[] losses = sums(List.of(
                String.format(call, "", number(0.5 + STEP), "0.25D"),
                String.format(call, "", number(0.5 - STEP), "0.25D"),
                String.format(call, "", "0.5D", number(0.25 + STEP)),
                String.format(call, "", "0.5D", number(0.25 - STEP))));
        for (int i = 0; i < 2; i++) {
            double quotient = (losses[2 * i] - losses[2 * i + 1]) / (2 * STEP);
            assertThat(Math.abs(quotient)).isGreaterThan(10);
            assertThat(summed[i]).isCloseTo(quotient, within(1e-6 * Math.abs(quotient) + 1e-4));
        }
    }

    @Test
    void averagesPerSegmentAreThoseOfTheRows() {
        List<Row> rows = TestSpark.session()
                .sql("SELECT label, avg(nn_softmax_cross_entropy(" + logits(weights()) + ", label)) AS loss,"
                        + " avg(ln(aggregate(" + logits(weights()) + ", 0D, (s, v) -> s + exp(v)))"
                        + " - " + logits(weights()) + "[label]) AS expected"
                        + " FROM digits_of_losses GROUP BY label")
                .collectAsList();
        assertThat(rows).hasSize(CLASSES).allSatisfy(row -> assertThat(row.getDouble(1))
                .isCloseTo(row.getDouble(2), within(1e-12)));
    }
}
