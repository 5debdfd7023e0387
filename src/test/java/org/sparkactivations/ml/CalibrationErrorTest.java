package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.testing.TestSpark;

/** {@link CalibrationErrorEvaluator} and {@link BrierScoreEvaluator}, beside plain loops and scikit-learn. */
@Tag("spark")
class CalibrationErrorTest {

    private static final Path REFERENCE = Path.of("src/test/resources/calibration");

    private static Dataset<Row> rows;

    @BeforeAll
    static void read() {
        SqlFunctions.register(TestSpark.session());
        rows = table("scores.tsv", "label DOUBLE, weight DOUBLE, a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE")
                .selectExpr("label", "weight", "nn_softmax(nn_to_vector(array(a, b, c, d))) AS probability");
    }

    private static Dataset<Row> table(String name, String schema) {
        return TestSpark.session()
                .read()
                .schema(schema)
                .option("sep", "\t")
                .csv(REFERENCE.resolve(name).toString());
    }

    private static double reference(String name) throws IOException {
        return Files.readAllLines(REFERENCE.resolve("parameters.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(name))
                .mapToDouble(cells -> Double.parseDouble(cells[2]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void errorsOverBinsOfEqualWidthAreThoseOfALoopInNumpy() throws IOException {
        for (String line : Files.readAllLines(REFERENCE.resolve("errors.tsv"))) {
            String[] cells = line.split("\t");
            CalibrationErrorEvaluator evaluator = new CalibrationErrorEvaluator()
                    .setBins(Integer.parseInt(cells[0]))
                    .setWeightCol("weight");
            assertThat(evaluator.evaluate(rows))
                    .as(cells[0] + " bins, expected")
                    .isCloseTo(Double.parseDouble(cells[1]), within(1e-14));
            assertThat(evaluator.setMetricName("maximum").evaluate(rows))
                    .as(cells[0] + " bins, maximum")
                    .isCloseTo(Double.parseDouble(cells[2]), within(1e-14));
        }
    }

    @Test
    void brierScoresAreThoseOfScikitLearn() throws IOException {
        BrierScoreEvaluator evaluator = new BrierScoreEvaluator().setWeightCol("weight");
        assertThat(evaluator.evaluate(rows)).isCloseTo(reference("brier"), within(1e-14));
        Dataset<Row> binary = table("binary.tsv", "label INT, weight DOUBLE, margin DOUBLE")
                .withColumn("number", functions.expr("nn_sigmoid(margin)"))
                .withColumn("pair", functions.expr("array(1 - number, number)"));
        double expected = reference("brier of numbers");
        assertThat(evaluator.setProbabilityCol("number").evaluate(binary)).isCloseTo(expected, within(1e-14));
        assertThat(evaluator.setProbabilityCol("pair").evaluate(binary)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void classwiseErrorIsTheMeanOfThoseOfEachClass() {
        double sum = 0;
        for (int c = 0; c < 4; c++) {
            Dataset<Row> one = rows.selectExpr(
                    "nn_element(probability, " + c + ") AS probability", "int(label = " + c + ") AS label", "weight");
            sum += new CalibrationErrorEvaluator().setWeightCol("weight").evaluate(one);
        }
        assertThat(new CalibrationErrorEvaluator()
                        .setMetricName("classwise")
                        .setWeightCol("weight")
                        .evaluate(rows))
                .isCloseTo(sum / 4, within(1e-15));
    }

    /** A thousand sets of predictions, some of which crowd near 0 and 1 or are equal. */
    @Test
    void binsGiveTheErrorsOfAPlainLoop() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 1000; trial++) {
            int n = random.nextInt(1, 60);
            int bins = random.nextInt(1, 20);
            double[] confidences = new double[n];
            boolean[] hold = new boolean[n];
            double[] weights = new double[n];
            ReliabilityBins made = ReliabilityBins.ofEqualWidth(bins);
            for (int i = 0; i < n; i++) {
                double u = random.nextDouble();
                confidences[i] = trial % 3 == 0
                        ? u
                        : trial % 3 == 1 ? Math.pow(u, 9) : random.nextInt(0, bins + 1) / (double) bins;
                hold[i] = random.nextDouble() < confidences[i];
                weights[i] = random.nextInt(0, 3);
                made.add(confidences[i], hold[i], weights[i]);
            }
            double expected = 0;
            double greatest = 0;
            double all = Arrays.stream(weights).sum();
            for (int b = 0; b < bins; b++) {
                double weight = 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    boolean isLast = b == bins - 1;
                    if (confidences[i] >= b / (double) bins && (isLast || confidences[i] < (b + 1) / (double) bins)) {
                        weight += weights[i];
                        sum += weights[i] * ((hold[i] ? 1 : 0) - confidences[i]);
                    }
                }
                expected += weight > 0 ? Math.abs(sum) : 0;
                greatest = weight > 0 ? Math.max(greatest, Math.abs(sum) / weight) : greatest;
            }
            if (all > 0) {
                assertThat(made.value()).as("trial " + trial).isCloseTo(expected / all, within(1e-14));
                assertThat(made.greatestError()).as("trial " + trial).isCloseTo(greatest, within(1e-14));
            } else {
                assertThat(made.value()).as("trial " + trial).isNaN();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"expected", "maximum", "classwise"})
    void errorsHaveTheSameBitsInAnyPartitioning(String metric) {
        for (String strategy : List.of("width", "mass")) {
            List<Double> errors = new ArrayList<>();
            for (int partitions : new int[] {1, 2, 7}) {
                Dataset<Row> shuffled =
                        rows.repartition(partitions, functions.expr("xxhash64(probability, " + partitions + ")"));
                errors.add(new CalibrationErrorEvaluator()
                        .setMetricName(metric)
                        .setStrategy(strategy)
                        .setWeightCol("weight")
                        .evaluate(shuffled));
            }
            assertThat(errors).as(strategy).containsOnly(errors.get(0));
        }
    }

    @Test
    void binsOfEqualMassAreCutByValue() {
        Dataset<Row> crowded = TestSpark.session()
                .range(1000)
                .selectExpr(
                        "CASE WHEN id < 100 THEN 0.5D WHEN id < 400 THEN 1 - id * 1e-9 ELSE 1 - id * 1e-15 END"
                                + " AS probability",
                        "1 AS label");
        List<ReliabilityBins.Bin> bins = new CalibrationErrorEvaluator()
                .setStrategy("mass")
                .setBins(5)
                .reliability(crowded)
                .get(0)
                .bins();
        assertThat(bins).hasSize(5);
        assertThat(bins.stream().mapToLong(ReliabilityBins.Bin::count).sum()).isEqualTo(1000);
        assertThat(bins).allMatch(each -> each.count() >= 150 && each.count() <= 260);
        assertThat(bins).allMatch(each -> each.confidence() >= each.low());
        Dataset<Row> equal = TestSpark.session().range(10).selectExpr("0.7D AS probability", "1 AS label");
        assertThat(new CalibrationErrorEvaluator()
                        .setStrategy("mass")
                        .reliability(equal)
                        .get(0)
                        .bins())
                .singleElement()
                .satisfies(bin -> assertThat(bin.count()).isEqualTo(10));
    }

    @Test
    void nullsAreLeftOutAndNaNIsNaN() {
        Dataset<Row> some = TestSpark.session()
                .sql("SELECT * FROM VALUES (0.7D, 1), (NULL, 1), (0.2D, NULL) AS t(probability, label)");
        assertThat(new BrierScoreEvaluator().evaluate(some)).isCloseTo(0.09, within(1e-15));
        assertThat(new CalibrationErrorEvaluator().evaluate(some)).isCloseTo(0.3, within(1e-15));
        Dataset<Row> nan = some.union(TestSpark.session().sql("SELECT double('NaN'), 1"));
        assertThat(new BrierScoreEvaluator().evaluate(nan)).isNaN();
        assertThat(new CalibrationErrorEvaluator().evaluate(nan)).isNaN();
        assertThat(new BrierScoreEvaluator().evaluate(some.limit(0))).isNaN();
        assertThat(new CalibrationErrorEvaluator().evaluate(some.limit(0))).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5D, 2 | expected a class from 0 to 1, as there are 2 classes, got 2.0",
                "array(0.5D, 0.5D), 0.5D | expected a class from 0 to 1, as there are 2 classes, got 0.5",
                "1.5D, 1 | expected probabilities from 0 to 1, got 1.5",
                "'a', 1 | the probabilityCol: expected ML Vectors, arrays of numbers or numbers, got STRING",
                "0.5D, 'a' | the labelCol: expected numbers, got STRING"
            })
    void wrongRowsAreErrorsThatSayWhy(String values, String message) {
        Dataset<Row> wrong = TestSpark.session().sql("SELECT * FROM VALUES (" + values + ") AS t(probability, label)");
        for (ProbabilityEvaluator<?> each : List.of(new BrierScoreEvaluator(), new CalibrationErrorEvaluator())) {
            assertThatThrownBy(() -> each.evaluate(wrong)).as(each.toString()).hasStackTraceContaining(message);
        }
        for (int bins : new int[] {0, ReliabilityBins.MAX_BINS + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new CalibrationErrorEvaluator().setBins(bins))
                    .hasMessage(
                            "CalibrationErrorEvaluator: bins: expected a whole number from 1 to 10000, got " + bins);
            assertThatThrownBy(() -> ReliabilityBins.ofEqualWidth(bins))
                    .hasMessage("bins: expected a whole number from 1 to 10000, got " + bins);
        }
    }

    @Test
    void evaluatorsAreSavedAndLoaded(@TempDir Path folder) throws IOException {
        CalibrationErrorEvaluator evaluator =
                new CalibrationErrorEvaluator().setBins(7).setStrategy("mass").setMetricName("classwise");
        evaluator.save(folder.resolve("error").toString());
        CalibrationErrorEvaluator loaded =
                CalibrationErrorEvaluator.load(folder.resolve("error").toString());
        assertThat(loaded.getBins()).isEqualTo(7);
        assertThat(loaded.getStrategy()).isEqualTo("mass");
        assertThat(loaded.getMetricName()).isEqualTo("classwise");
        new BrierScoreEvaluator().setLabelCol("y").save(folder.resolve("brier").toString());
        assertThat(BrierScoreEvaluator.load(folder.resolve("brier").toString()).getLabelCol())
                .isEqualTo("y");
    }
}
