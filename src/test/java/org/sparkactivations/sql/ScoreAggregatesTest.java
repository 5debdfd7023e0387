package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.net.ReliabilityBins.Bin;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** {@code nn_calibration_error}, {@code nn_brier_score} and {@code nn_reliability_bins}. */
@Tag("spark")
class ScoreAggregatesTest {

    private static Dataset<Row> rows;

    @BeforeAll
    static void createRows() {
        TestSpark.session().conf().set("spark.sql.catalog.nn", ActivationCatalog.class.getName());
        SqlFunctions.register(TestSpark.session());
        rows = TestSpark.session()
                .range(500)
                .selectExpr(
                        "id",
                        "id % 7 AS g",
                        "nn_softmax(array(id * 37 % 101 / 20D, id * 11 % 53 / 9D, id * 3 % 17 / 4D)) AS ps",
                        "CAST(id * id % 3 AS INT) AS label")
                .selectExpr(
                        "*", "nn_to_vector(ps) AS v", "ps[1] AS p", "CAST(ps AS ARRAY<FLOAT>) AS fs", "label % 2 AS y")
                .cache();
        rows.createOrReplaceTempView("predictions");
    }

    @AfterAll
    static void free() {
        rows.unpersist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ps, label", "v, label", "p, y", "fs, label"})
    void theyAreTheValuesOfTheEvaluators(String arguments) {
        String[] names = arguments.split(", ");
        Dataset<Row> doubles = rows.withColumn(
                "probability", functions.expr(names[0].equals("fs") ? "CAST(fs AS ARRAY<DOUBLE>)" : names[0]));
        double error = new CalibrationErrorEvaluator().setLabelCol(names[1]).evaluate(doubles);
        double few =
                new CalibrationErrorEvaluator().setLabelCol(names[1]).setBins(4).evaluate(doubles);
        double brier = new BrierScoreEvaluator().setLabelCol(names[1]).evaluate(doubles);
        for (String prefix : List.of("nn_", "nn.")) {
            Row result = TestSpark.session()
                    .sql("SELECT " + prefix + "calibration_error(" + arguments + "), " + prefix + "calibration_error("
                            + arguments + ", 4), " + prefix + "brier_score(" + arguments + ") FROM predictions")
                    .head();
            assertThat(result.getDouble(0)).as(prefix).isEqualTo(error);
            assertThat(result.getDouble(1)).as(prefix).isEqualTo(few);
            assertThat(result.getDouble(2)).as(prefix).isEqualTo(brier);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ps, label", "v, label", "p, y"})
    void binsAreThoseOfTheEvaluator(String arguments) {
        String[] names = arguments.split(", ");
        List<Bin> expected = new CalibrationErrorEvaluator()
                .setProbabilityCol(names[0])
                .setLabelCol(names[1])
                .setBins(4)
                .reliability(rows)
                .get(0)
                .bins();
        for (String prefix : List.of("nn_", "nn.")) {
            List<Row> bins = TestSpark.session()
                    .sql("SELECT inline(b) FROM (SELECT " + prefix + "reliability_bins(" + arguments
                            + ", 4) AS b FROM predictions)")
                    .collectAsList();
            assertThat(bins).as(prefix).hasSize(4);
            for (int i = 0; i < 4; i++) {
                Bin bin = expected.get(i);
                assertThat(bins.get(i))
                        .as(prefix)
                        .isEqualTo(RowFactory.create(
                                bin.low(),
                                bin.high(),
                                bin.count(),
                                bin.count() == 0 ? null : (Object) bin.confidence(),
                                bin.count() == 0 ? null : (Object) bin.accuracy()));
            }
        }
    }

    @Test
    void binsWithoutRowsAreNullAndGroupsWithoutRowsHaveNone() {
        Row row = TestSpark.session()
                .sql("SELECT nn_reliability_bins(p, y, 2), nn_reliability_bins(p, y) FILTER (WHERE y > 1),"
                        + " typeof(nn_reliability_bins(p, y))"
                        + " FROM VALUES (0.75D, 1), (0.5D, 0), (NULL, 1), (double('NaN'), 1) AS t(p, y)")
                .head();
        assertThat(row.getList(0))
                .isEqualTo(List.of(
                        RowFactory.create(0.0, 0.5, 0L, null, null), RowFactory.create(0.5, 1.0, 2L, 0.625, 0.5)));
        assertThat(row.isNullAt(1)).isTrue();
        assertThat(row.getString(2))
                .isEqualTo("array<struct<low:double,high:double,count:bigint,confidence:double,accuracy:double>>");
    }

    @Test
    void groupsAndWindowsHaveTheSameBitsInAnyPartitioning() {
        List<String> results = IntStream.of(1, 2, 9)
                .mapToObj(
                        partitions -> rows.repartition(partitions, functions.expr("xxhash64(id, " + partitions + ")")))
                .map(shuffled -> shuffled.groupBy("g")
                        .agg(
                                functions.expr("nn_calibration_error(ps, label)"),
                                functions.expr("nn_reliability_bins(ps, label)"),
                                functions.expr("nn_brier_score(v, label)"))
                        .orderBy("g")
                        .collectAsList()
                        .toString())
                .toList();
        assertThat(results).containsOnly(results.get(0));
        Row window = TestSpark.session()
                .sql("SELECT nn_brier_score(ps, label) OVER (PARTITION BY g), b FROM predictions JOIN"
                        + " (SELECT g, nn_brier_score(ps, label) AS b FROM predictions GROUP BY g) USING (g)")
                .head();
        assertThat(window.get(0)).isEqualTo(window.get(1));
    }

    @Test
    void nullsAreSkippedAndNoRowsGiveNull() {
        String table = " FROM VALUES (0.7D, 1), (NULL, 1), (0.2D, NULL) AS t(p, y)";
        for (String prefix : List.of("nn_", "nn.")) {
            Row row = TestSpark.session()
                    .sql("SELECT " + prefix + "brier_score(p, y), " + prefix + "calibration_error(p, y), " + prefix
                            + "brier_score(array(p, NULL), y)" + table)
                    .head();
            assertThat(row.getDouble(0)).isCloseTo(0.09, within(1e-15));
            assertThat(row.getDouble(1)).isCloseTo(0.3, within(1e-15));
            Row none = TestSpark.session()
                    .sql("SELECT " + prefix + "brier_score(p, y), " + prefix + "calibration_error(p, y)" + table
                            + " WHERE y > 1")
                    .head();
            assertThat(none.isNullAt(0)).isTrue();
            assertThat(none.isNullAt(1)).isTrue();
        }
    }

    @Test
    void whatIsNoProbabilityGivesNaN() {
        Row row = TestSpark.session()
                .sql("SELECT nn_brier_score(p, 1), nn_calibration_error(p, 1) FROM VALUES (0.5D), (1.5D) AS t(p)")
                .head();
        assertThat(row.getDouble(0)).isNaN();
        assertThat(row.getDouble(1)).isNaN();
    }

    @Test
    void wrongArgumentsAreNamed() {
        Failures.atRunTime("SELECT nn_brier_score(ps, 3) FROM predictions")
                .hasMessageContaining(
                        "nn_brier_score: label: expected a class from 0 to 2, as there are 3 classes, got 3.0");
        Failures.atAnalysis("SELECT nn_brier_score('a', 1)")
                .hasMessageContaining("nn_brier_score: probability: expected ")
                .hasMessageContaining("got STRING");
        Failures.atAnalysis("SELECT nn_brier_score(0.5D, 'a')")
                .hasMessageContaining("nn_brier_score: label: expected a number, got STRING");
        Failures.atAnalysis("SELECT nn_calibration_error(p, y, 0) FROM predictions")
                .hasMessageContaining("nn_calibration_error: bins: expected a whole number from 1 to 10000, got 0");
        Failures.atAnalysis("SELECT nn_calibration_error(p, y, id) FROM predictions")
                .hasMessageContaining("nn_calibration_error: bins: expected a constant whole number, got ");
        Failures.atAnalysis("SELECT nn_reliability_bins(p, y, 0) FROM predictions")
                .hasMessageContaining("nn_reliability_bins: bins: expected a whole number from 1 to 10000, got 0");
        for (String name : List.of("nn_calibration_error", "nn_reliability_bins")) {
            Failures.atAnalysis("SELECT " + name + "(p, y, 10001) FROM predictions")
                    .hasMessageContaining(name + ": bins: expected a whole number from 1 to 10000, got 10001");
        }
        Failures.atAnalysis("SELECT nn_calibration_error(p) FROM predictions")
                .hasMessageContaining("expected 2 to 3 arguments, got 1");
    }
}
