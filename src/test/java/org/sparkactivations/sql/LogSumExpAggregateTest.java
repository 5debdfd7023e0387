package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** The aggregate {@code nn_logsumexp_agg}. */
@Tag("spark")
class LogSumExpAggregateTest {

    private static double sql(String query) {
        return TestSpark.session().sql(query).first().getDouble(0);
    }

    private static double of(String numbers) {
        return sql("SELECT nn_logsumexp_agg(x) FROM VALUES " + numbers + " AS t(x)");
    }

    @Test
    void limitsAndNulls() {
        assertThat(sql("SELECT nn_logsumexp_agg(id) FROM range(0)")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(of("(CAST(NULL AS DOUBLE)), (NULL)")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(of("(-double('Infinity')), (-double('Infinity'))")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(of("(1D), (double('Infinity')), (-double('Infinity'))")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of("(1D), (double('NaN')), (double('Infinity'))")).isNaN();
        assertThat(of("(NULL), (3D), (-double('Infinity'))")).isEqualTo(3);
        for (double x : new double[] {1e308, -1e308, 1e-300, -745.25, 0.0, Double.MIN_VALUE}) {
            assertThat(of("(double('" + x + "'))")).as("one number").isEqualTo(x);
        }
        assertThat(of("(1e308D), (-1e308D)")).isEqualTo(1e308);
        assertThat(of("(-1e308D), (1e308D), (NULL)")).isEqualTo(1e308);
    }

    @Test
    void itTakesNumbersOfAnyType() {
        assertThat(sql("SELECT nn_logsumexp_agg(float(id)) FROM range(1, 2)")).isEqualTo(1);
        assertThat(of("(1.5), (NULL)")).isEqualTo(1.5);
        assertThat(sql("SELECT nn_logsumexp_agg(NULL)")).isEqualTo(Double.NEGATIVE_INFINITY);
        Failures.atAnalysis("SELECT nn_logsumexp_agg('a')").hasMessageContaining("expected a number, got STRING");
        Failures.atAnalysis("SELECT nn_logsumexp_agg(array(1D))").hasMessageContaining("nn_logsumexp is the function");
        Failures.atAnalysis("SELECT nn_logsumexp_agg()").hasMessageContaining("expected 1 argument, got 0");
    }

    private static double[] numbers(String kind, int n) {
        Random random = new Random(7);
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> switch (kind) {
                    case "normal" -> random.nextGaussian();
                    case "wide" -> 200 * random.nextGaussian();
                    case "far" -> 800 + random.nextDouble();
                    case "steps" -> 33.0 * (i % 40);
                    case "near" -> -8 - i * 1e-6;
                    case "cancelling" -> -StrictMath.log(n) + 1e-9 * random.nextGaussian();
                    default -> i * 1e-3;
                })
                .toArray();
        return x;
    }

    /** In any order and partitions, and through either door: the same bits, within 2⁻⁵⁰ and 1 ulp of the result. */
    @ParameterizedTest
    @ValueSource(strings = {"normal", "wide", "far", "steps", "near", "cancelling", "rising"})
    void anyOrderAndPartitionHasTheSameBits(String kind) {
        double[] x = numbers(kind, 3000);
        Wide exact = WideRowReference.of("logsumexp")
                .of(new WideRow(x, null, new double[0]))[0]
                .value();
        Set<Double> results = new HashSet<>();
        List<Double> values = new ArrayList<>(Arrays.stream(x).boxed().toList());
        TestSpark.session().conf().set("spark.sql.catalog.nn", ActivationCatalog.class.getName());
        for (int order = 0; order < 3; order++) {
            if (order == 2) {
                Collections.shuffle(values, new Random(3));
            } else {
                values.sort(order == 0 ? null : Collections.reverseOrder());
            }
            Dataset<Row> rows =
                    TestSpark.session().createDataset(values, Encoders.DOUBLE()).toDF("x");
            for (Dataset<Row> parts :
                    List.of(rows.coalesce(1), rows.repartition(5), rows.repartitionByRange(7, col("x")))) {
                parts.createOrReplaceTempView("numbers");
                Row both = TestSpark.session()
                        .sql("SELECT nn_logsumexp_agg(x), nn.logsumexp_agg(x) FROM numbers")
                        .first();
                results.add(both.getDouble(0));
                results.add(both.getDouble(1));
            }
        }
        assertThat(results).hasSize(1);
        double computed = results.iterator().next();
        assertThat(Math.abs(exact.minus(computed).doubleValue()))
                .as("%s: %s", kind, computed)
                .isLessThanOrEqualTo(0x1p-50 + Math.ulp(computed));
    }

    @Test
    void groupsHaveTheSameBitsThroughEitherDoorInHashAndSortAggregation() {
        String query = "SELECT g, %slogsumexp_agg(x) AS y FROM (SELECT id %% 97 AS g, sin(id) * (id %% 300) AS x"
                + " FROM range(0, 20000, 1, %d)) GROUP BY g ORDER BY g";
        TestSpark.session().conf().set("spark.sql.catalog.nn", ActivationCatalog.class.getName());
        Set<String> results = new HashSet<>();
        for (String door : List.of("nn_", "nn.")) {
            for (int partitions : new int[] {1, 4}) {
                for (String setting : List.of("true", "false")) {
                    Settings.with(
                            Map.of(
                                    "spark.sql.execution.useHashAggregateExec",
                                    setting,
                                    "spark.sql.execution.useObjectHashAggregateExec",
                                    setting),
                            () -> results.add(TestSpark.session()
                                    .sql(query.formatted(door, partitions))
                                    .collectAsList()
                                    .toString()));
                }
            }
        }
        assertThat(results).hasSize(1);
    }

    /** Frames that lose their maximum are summed anew: each is what its rows alone are. */
    @Test
    void eachRowOfASlidingFrameIsTheResultOfItsRows() {
        List<Row> rows = TestSpark.session()
                .sql("SELECT collect_list(x) OVER frame AS xs, nn_logsumexp_agg(x) OVER frame AS y,"
                        + " nn_logsumexp_agg(x) OVER (ORDER BY id DESC ROWS BETWEEN 3 PRECEDING AND 9 FOLLOWING) AS z"
                        + " FROM (SELECT id, 120 * sin(id * id) AS x FROM range(400))"
                        + " WINDOW frame AS (ORDER BY id ROWS BETWEEN 9 PRECEDING AND 3 FOLLOWING)")
                .collectAsList();
        assertThat(rows).hasSize(400).allSatisfy(row -> {
            double[] x = row.<Double>getList(0).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            double y = row.getDouble(1);
            Wide exact = WideRowReference.of("logsumexp")
                    .of(new WideRow(x, null, new double[0]))[0]
                    .value();
            assertThat(Math.abs(exact.minus(y).doubleValue())).isLessThanOrEqualTo(0x1p-50 + Math.ulp(y));
            assertThat(row.getDouble(2)).as("in the opposite order").isEqualTo(y);
        });
    }

    @Test
    void overAWindowItMakesSoftmaxOfTheRowsOfAGroup() {
        for (Map<String, String> mode : List.of(Settings.INTERPRETED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> {
                List<Row> rows = TestSpark.session()
                        .sql("SELECT g, x,"
                                + " exp(x - nn_logsumexp_agg(x) OVER (PARTITION BY g)) AS y,"
                                + " nn_softmax(collect_list(double(x)) OVER (PARTITION BY g ORDER BY x"
                                + " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))[int(id / 2)] AS expected"
                                + " FROM (SELECT id, id % 2 AS g, 800 + id AS x FROM range(10))")
                        .collectAsList();
                assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(row.getDouble(2))
                        .isCloseTo(row.getDouble(3), org.assertj.core.data.Percentage.withPercentage(1e-10)));
            });
        }
    }

    @Test
    void slidingFramesGroupsFiltersAndDistinct() {
        List<Row> rows = TestSpark.session()
                .sql("SELECT nn_logsumexp_agg(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS y,"
                        + " nn_logsumexp(filter(array(id - 1D, double(id), id + 1D), e -> e >= 0 AND e < 100)) AS z"
                        + " FROM range(100)")
                .collectAsList();
        assertThat(rows).allSatisfy(row -> assertThat(row.getDouble(0))
                .isCloseTo(row.getDouble(1), org.assertj.core.data.Offset.offset(4 * Math.ulp(row.getDouble(1)))));
        for (String setting : List.of("true", "false")) {
            Settings.with(
                    Map.of("spark.sql.execution.useHashAggregateExec", setting), () -> assertThat(TestSpark.session()
                                    .sql(
                                            "SELECT g, nn_logsumexp_agg(x) FILTER (WHERE x < 2), nn_logsumexp_agg(DISTINCT x),"
                                                    + " count(DISTINCT x), sum(x)"
                                                    + " FROM VALUES (0, 1D), (0, 1D), (1, 5D), (1, NULL) AS t(g, x)"
                                                    + " GROUP BY g ORDER BY g")
                                    .collectAsList()
                                    .toString())
                            .isEqualTo("[[0,1.6931471805599454,1.0,1,2.0], [1,-Infinity,5.0,1,5.0]]"));
        }
    }

    @Test
    void groupsOfAStreamGrowFromBatchToBatch(@TempDir Path folder) throws Exception {
        String path = folder.resolve("rows").toString();
        TestSpark.session()
                .range(0, 60, 1, 4)
                .selectExpr("id % 3 AS g", "id * 40D AS x")
                .write()
                .parquet(path);
        Dataset<Row> table = TestSpark.session().read().parquet(path);
        StreamingQuery query = TestSpark.session()
                .readStream()
                .schema(table.schema())
                .option("maxFilesPerTrigger", 1)
                .parquet(path)
                .groupBy("g")
                .agg(expr("nn_logsumexp_agg(x)"))
                .writeStream()
                .outputMode("complete")
                .format("memory")
                .queryName("sums")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .start();
        query.awaitTermination();
        assertThat(query.recentProgress().length).isGreaterThan(1);
        assertThat(TestSpark.session()
                        .table("sums")
                        .orderBy("g")
                        .collectAsList()
                        .toString())
                .isEqualTo(table.groupBy("g")
                        .agg(expr("nn_logsumexp_agg(x)"))
                        .orderBy("g")
                        .collectAsList()
                        .toString());
    }
}
