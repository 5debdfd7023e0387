package org.sparkactivations.sql.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.sql.expression.PlanRule;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** Filters on functions become filters on columns that Spark gives to files, and no result changes. */
@Tag("spark")
class ImpliedFiltersTest {

    private static final Map<String, String> OFF = Map.of(PlanRule.ENABLED, "false");
    private static final Map<String, String> NO_NAN = Map.of(ImpliedFilters.NO_NAN, "true");

    /** Files of several row groups, which are sorted, apart from NaN among small numbers. */
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeFiles() {
        Dataset<Row> rows = TestSpark.session()
                .range(0, 40_000, 1, 1)
                .selectExpr(
                        "id",
                        "CASE WHEN id = 7 OR id = 20007 THEN double('NaN') WHEN id = 9 THEN null"
                                + " ELSE (id - 20000) / 2000D END AS x",
                        "float(CASE WHEN id = 7 THEN double('NaN') ELSE (id - 20000) / 2000D END) AS f",
                        "int(id - 20000) AS i",
                        "id - 20000 AS l",
                        "named_struct('x', (id - 20000) / 2000D) AS s",
                        "cast((id - 20000) / 2000D AS decimal(10, 4)) AS d");
        for (String format : List.of("parquet", "orc")) {
            rows.write()
                    .option("parquet.block.size", 65_536)
                    .option("parquet.page.size", 8_192)
                    .option("orc.stripe.size", 65_536)
                    .option("orc.row.index.stride", 1_000)
                    .format(format)
                    .save(folder.resolve(format).toString());
            TestSpark.session()
                    .read()
                    .format(format)
                    .load(folder.resolve(format).toString())
                    .createOrReplaceTempView("sorted_" + format);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nn_sigmoid(x) < 0.01",
                "nn_sigmoid(x) <= 0.01",
                "0.01 > nn_sigmoid(x)",
                "nn_sigmoid(f) < 0.01",
                "nn_sigmoid(cast(f AS DOUBLE)) < 0.01",
                "nn_sigmoid(x, -1) < 0.01",
                "nn_sigmoid(x) = 0.25",
                "nn_sigmoid(x) <=> 0.25D",
                "nn_sigmoid(x) BETWEEN 0.9 AND 0.99",
                "nn_sigmoid(x) > 0.99 AND NOT isnan(x)",
                "nn_sigmoid(x) > 0.99 AND x <= 100",
                "NOT nn_sigmoid(x) >= 0.01",
                "nn_relu(nn_tanh(x)) < 0.5 AND x > -0.1",
                "nn_sigmoid(i) > 0.99",
                "nn_sigmoid(i) < 0.01",
                "nn_sigmoid(l / 1000) < 0.1 AND nn_relu(l) > 15000",
                "nn_elu(s.x, 0.5) < -0.45",
                "nn_sigmoid(x) > 2 AND nn_sigmoid(x) < 3",
            })
    void skipRowsThatNeedNotBeRead(String filter) {
        for (String table : List.of("sorted_parquet", "sorted_orc")) {
            List<String> with = ids(table, filter);
            Settings.with(OFF, () -> assertThat(ids(table, filter))
                    .as("%s where %s", table, filter)
                    .isEqualTo(with));
        }
        long read = rowsRead("sorted_parquet", filter);
        assertThat(read).as("rows read where " + filter).isLessThan(38_000);
        Settings.with(
                OFF,
                () -> assertThat(rowsRead("sorted_parquet", filter)).as(filter).isGreaterThan(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nn_sigmoid(x) > 0.99",
                "nn_sigmoid(x, -1) > 0.99",
                "nn_sigmoid(f) >= 0.99",
                "nn_relu(x) > 9.5",
                "nn_sigmoid(x) > 2",
                "nn_sigmoid(d) > 0.99",
                "nn_sigmoid(x) > 0.99 OR i < -19990",
                "nn_gelu(x) < -0.1",
                "nn_sigmoid(x) <> 0.5",
                "nn_sigmoid(x) < double('NaN')",
                "nn_sigmoid(x) <= x",
                "nn_sigmoid(x, -i / 1000) < 0.01",
                "nn_sigmoid(x) < 0.01 AND rand(1) < 0.9",
                "nn_rrelu(x, 0.1, 0.2, id) < -0.9",
            })
    void changeNoResultWhereNothingFollows(String filter) {
        for (String table : List.of("sorted_parquet", "sorted_orc")) {
            List<String> with = ids(table, filter);
            Settings.with(OFF, () -> {
                assertThat(ids(table, filter)).as("%s where %s", table, filter).isEqualTo(with);
                assertThat(with).as("%s where %s", table, filter).isNotEmpty();
            });
        }
        assertThat(conditions("sorted_parquet", filter)).isEqualTo(conditionsWithoutRules("sorted_parquet", filter));
    }

    @Test
    void aSettingVouchesThatThereIsNoNaN() {
        String filter = "nn_sigmoid(x) > 0.99";
        assertThat(pushed("sorted_parquet", filter)).doesNotContain("GreaterThan(x");
        assertThat(ids("sorted_parquet", filter)).contains("[7]", "[20007]");
        Settings.with(NO_NAN, () -> {
            assertThat(pushed("sorted_parquet", filter)).contains("GreaterThan(x,4.59511985");
            assertThat(pushed("sorted_parquet", "nn_sigmoid(x, -1) > 0.99")).contains("LessThan(x,-4.59511985");
            assertThat(pushed("sorted_parquet", "nn_sigmoid(f) > 0.99")).contains("GreaterThan(f,4.5951");
            assertThat(pushed("sorted_parquet", "nn_relu(x) > 9.5")).contains("GreaterThan(x,9.5)");
        });
    }

    /** A file of Arrow, which leaves NaN out of the minimum and maximum: row 5 in a row group of small numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nn_sigmoid(x) > 0.99",
                "nn_sigmoid(f) > 0.99",
                "nn_sigmoid(x, -1) >= 0.001",
                "nn_sigmoid(x) < 0.2",
                "nn_sigmoid(x, -1) < 0.001",
                "nn_sigmoid(x) > 0.99 AND nn_relu(x) <= 9",
                "nn_sigmoid(x) > 0.99 AND NOT isnan(x)",
                "nn_tanh(x) = 1",
            })
    void filesThatDoNotRecordNaNLoseNoRow(String filter) {
        TestSpark.session()
                .read()
                .parquet(Path.of("src/test/resources/nan-without-statistics.parquet")
                        .toUri()
                        .toString())
                .createOrReplaceTempView("of_arrow");
        List<String> with = ids("of_arrow", filter);
        Settings.with(OFF, () -> assertThat(ids("of_arrow", filter)).isEqualTo(with));
        Settings.with(NO_NAN, () -> assertThat(rowsRead("of_arrow", "nn_sigmoid(x) > 0.99"))
                .isEqualTo(20));
    }

    @Test
    void filesGetTheFilter() {
        assertThat(pushed("sorted_parquet", "nn_sigmoid(x) < 0.01")).contains("LessThan(x,-4.59511985");
        assertThat(pushed("sorted_orc", "nn_sigmoid(x) < 0.01")).contains("LessThan(x,-4.59511985");
        assertThat(pushed("sorted_parquet", "nn_sigmoid(i) > 0.99")).contains("GreaterThan(i,4)");
        assertThat(pushed("sorted_parquet", "nn_elu(s.x, 0.5) < -0.45")).contains("LessThan(s.x,-2.302585");
        Settings.with(OFF, () -> assertThat(pushed("sorted_parquet", "nn_sigmoid(x) < 0.01"))
                .doesNotContain("LessThan"));
    }

    @Test
    void fewerBytesAreRead() throws TimeoutException {
        // Random numbers, which no encoding makes small, beside the sorted ones.
        String wide = folder.resolve("wide").toString();
        TestSpark.session()
                .range(0, 100_000, 1, 1)
                .selectExpr("id / 5000D - 10 AS x", "rand(1) AS r")
                .write()
                .option("parquet.block.size", 262_144)
                .parquet(wide);
        // Vectored reads are not counted: other threads do them.
        Dataset<Row> rows = TestSpark.session()
                .read()
                .option("parquet.hadoop.vectored.io.enabled", "false")
                .parquet(wide);
        long all = Plans.bytesRead(rows.where("x < 100"));
        assertThat(Plans.bytesRead(rows.where("nn_sigmoid(x) < 0.01")))
                .isPositive()
                .isLessThan(all / 2);
    }

    @Test
    void theFilterGoesThroughProjectionsAndJoinsAndIsAddedOnce() {
        String sql = "SELECT a.id FROM (SELECT id, x + 0 AS y, x AS z FROM sorted_parquet) a"
                + " JOIN sorted_orc b ON a.z = b.x WHERE nn_sigmoid(a.z) < 0.01 AND nn_tanh(a.y) < 0.5";
        String plan = Plans.optimized(TestSpark.session().sql(sql)).toString();
        assertThat(count(plan, "x#\\d+ < -4\\.595")).as(plan).isEqualTo(2);
        String having = "SELECT i, m FROM (SELECT i, max(x) AS m FROM sorted_parquet GROUP BY i) WHERE nn_sigmoid(m) <"
                + " 0.01 AND nn_relu(i) < 3";
        plan = Plans.optimized(TestSpark.session().sql(having)).toString();
        assertThat(count(plan, "i#\\d+ < 3")).as(plan).isEqualTo(1);
        assertThat(count(plan, "m#\\d+ < -4\\.595")).as(plan).isEqualTo(1);
    }

    @Test
    void aFilterThatHoldsAlreadyIsNotAdded() {
        String sql =
                "SELECT id FROM (SELECT * FROM sorted_parquet WHERE i < 3 ORDER BY id LIMIT 50) WHERE nn_relu(i) < 3";
        String plan = Plans.optimized(TestSpark.session().sql(sql)).toString();
        assertThat(count(plan, "i#\\d+ < 3")).as(plan).isEqualTo(1);
    }

    @Test
    void callsOfTheCatalogAreUnderstood() {
        Settings.with(Map.of("spark.sql.catalog.nn", "org.sparkactivations.sql.ActivationCatalog"), () -> assertThat(
                        pushed("sorted_parquet", "nn.sigmoid(x) < 0.01"))
                .contains("LessThan(x,-4.59511985"));
    }

    private static Dataset<Row> query(String table, String filter) {
        return TestSpark.session().table(table).where(filter).select("id");
    }

    private static List<String> ids(String table, String filter) {
        return query(table, filter).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private static String pushed(String table, String filter) {
        Matcher line = Pattern.compile("PushedFilters: .*").matcher(Plans.explain(query(table, filter)));
        return line.find() ? line.group() : "";
    }

    private static String conditions(String table, String filter) {
        return Plans.optimized(query(table, filter)).toString().replaceAll("#\\d+", "");
    }

    private static String conditionsWithoutRules(String table, String filter) {
        String[] plan = new String[1];
        Settings.with(OFF, () -> plan[0] = conditions(table, filter));
        return plan[0];
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private static long rowsRead(String table, String filter) {
        return Plans.rowsRead(query(table, filter));
    }
}
