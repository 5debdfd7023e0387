package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** The functions work in every clause and operator that takes a built-in function, compiled or interpreted. */
@Tag("spark")
class QueriesTest {

    @BeforeAll
    static void makeViews() {
        TestSpark.session()
                .range(0, 40, 1, 3)
                .selectExpr("id", "id % 5 - 2D AS x", "array(id % 5 - 2D, NULL, id % 3 - 1D) AS xs")
                .createOrReplaceTempView("numbers");
    }

    static Stream<Map<String, String>> modes() {
        return Stream.of(Settings.WHOLE_STAGE, Settings.INTERPRETED);
    }

    private static List<String> strings(String sql) {
        return TestSpark.session().sql(sql).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    private static Stream<Call> elementwise() {
        return Call.shortest().stream().filter(each -> !each.function().isRowwise());
    }

    private static List<String> elementwise(String x) {
        return elementwise().map(each -> each.sql(x)).toList();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyFunctionCanBeGroupedFilteredAndSortedBy(Map<String, String> mode) {
        Settings.with(mode, () -> {
            List<String> calls = elementwise("x");
            String all = String.join(", ", calls);
            String grouped = "SELECT " + all + ", count(*) FROM numbers WHERE "
                    + calls.stream().map(each -> each + " <> 12345D").collect(Collectors.joining(" AND "))
                    + " AND x < 2 GROUP BY " + all;
            String sql = grouped + " ORDER BY "
                    + calls.stream().map(each -> each + " DESC").collect(Collectors.joining(", "));
            // Without ORDER BY: Spark 3.5 cannot resolve both over one GROUP BY, even for its own functions.
            String having = grouped + " HAVING "
                    + calls.stream().map(each -> each + " <> -12345D").collect(Collectors.joining(" AND "));
            assertThat(strings(having)).hasSameElementsAs(strings(sql));
            List<String> direct = new ArrayList<>();
            for (double x = -2; x < 2; x++) {
                StringBuilder row = new StringBuilder();
                for (Call call : Call.shortest()) {
                    if (!call.function().isRowwise()) {
                        row.append(call.on(x)[0]).append(',');
                    }
                }
                direct.add("[" + row);
            }
            List<String> rows = strings(sql);
            Set<String> values = rows.stream()
                    .map(each -> each.substring(0, each.lastIndexOf(',') + 1))
                    .collect(Collectors.toSet());
            assertThat(direct.stream().map(each -> each.replace("-0.0,", "0.0,")))
                    .allSatisfy(each -> assertThat(values.stream().map(v -> v.replace("-0.0,", "0.0,")))
                            .contains(each));
            assertThat(rows.stream()
                            .mapToInt(each -> Integer.parseInt(each.replaceAll(".*,|]", "")))
                            .sum())
                    .isEqualTo(32);
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyFunctionCanBeGroupedByOnArrays(Map<String, String> mode) {
        Settings.with(mode, () -> {
            List<String> calls =
                    Call.shortest().stream().map(each -> each.sql("xs")).toList();
            List<String> rows = strings("SELECT count(*) FROM numbers GROUP BY " + String.join(", ", calls));
            assertThat(rows).hasSize(15);
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void higherOrderFunctions(Map<String, String> mode) {
        Settings.with(mode, () -> {
            assertThat(strings(
                            "SELECT transform(array(xs, array(-1D), NULL), r -> nn_relu(r)) FROM numbers WHERE id = 3"))
                    .containsExactly(ScalaLists.printed("[ArraySeq(ArraySeq(1.0, null, 0.0), ArraySeq(0.0), null)]"));
            assertThat(strings("SELECT transform(xs, v -> nn_leaky_relu(v, x + 3)) FROM numbers WHERE id = 0"))
                    .containsExactly(ScalaLists.printed("[ArraySeq(-2.0, null, -1.0)]"));
            assertThat(strings("SELECT filter(xs, v -> nn_relu(v) > 0),"
                            + " aggregate(xs, 0D, (a, v) -> a + nn_relu(nvl(v, 5D))),"
                            + " exists(xs, v -> nn_relu(v) > 0) FROM numbers WHERE id = 3"))
                    .containsExactly(ScalaLists.printed("[ArraySeq(1.0),6.0,true]"));
            List<Call> calls = Call.all();
            List<String> columns = new ArrayList<>(List.of("xs"));
            calls.forEach(each -> columns.add("transform(array(xs, xs), r -> " + each.sql("r") + ")[1]"));
            List<Row> rows = TestSpark.session()
                    .table("numbers")
                    .selectExpr(columns.toArray(String[]::new))
                    .collectAsList();
            assertThat(rows).hasSize(40).allSatisfy(row -> {
                for (int i = 0; i < calls.size(); i++) {
                    assertThat(Bits.of(row.getList(i + 1)))
                            .as("%s", calls.get(i))
                            .isEqualTo(Bits.of(calls.get(i).on(row.getList(0).toArray(Double[]::new))));
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void joinsWindowsSubqueriesAndSetOperations(Map<String, String> mode) {
        Settings.with(mode, () -> {
            assertThat(strings("SELECT nn_relu(x), count(*) FROM numbers GROUP BY nn_relu(x) HAVING nn_relu(x) > 0"
                            + " AND sum(nn_relu(x)) < 10"))
                    .containsExactly("[1.0,8]");
            assertThat(strings("SELECT count(*) FROM numbers a JOIN numbers b ON nn_relu(a.x) = nn_relu(b.x)"))
                    .containsExactly("[" + (24 * 24 + 8 * 8 + 8 * 8) + "]");
            assertThat(strings("SELECT DISTINCT nn_relu(x), count(*) OVER (PARTITION BY nn_relu(x)),"
                            + " max(nn_relu(x)) OVER (ORDER BY nn_relu(x)) FROM numbers ORDER BY 1"))
                    .containsExactly("[0.0,24,0.0]", "[1.0,8,1.0]", "[2.0,8,2.0]");
            assertThat(strings("SELECT count(*) FROM numbers WHERE nn_relu(x) IN (SELECT nn_relu(x) FROM numbers"
                            + " WHERE nn_relu(x) > 0) AND nn_relu(x) < (SELECT max(nn_relu(x)) FROM numbers)"))
                    .containsExactly("[8]");
            assertThat(strings("SELECT nn_relu(x) FROM numbers UNION SELECT nn_relu(-x) FROM numbers ORDER BY 1"))
                    .containsExactly("[0.0]", "[1.0]", "[2.0]");
            assertThat(strings("SELECT nn_relu(xs) FROM numbers EXCEPT SELECT nn_relu(array(x, NULL, 1D)) FROM numbers"
                            + " ORDER BY 1"))
                    .containsExactly(
                            ScalaLists.printed("[ArraySeq(0.0, null, 0.0)]"),
                            ScalaLists.printed("[ArraySeq(1.0, null, 0.0)]"),
                            ScalaLists.printed("[ArraySeq(2.0, null, 0.0)]"));
            assertThat(strings("SELECT sum(nn_relu(y)) FROM numbers LATERAL VIEW explode(nn_relu(xs)) AS y"))
                    .containsExactly("[" + (24.0 + 13) + "]");
            assertThat(strings("SELECT CASE WHEN x > 1 THEN nn_relu(x) WHEN x > 0 THEN nn_relu(-x) END FROM numbers"
                            + " WHERE id < 5"))
                    .containsExactly("[null]", "[null]", "[null]", "[0.0]", "[2.0]");
        });
    }

    @Test
    void aggregatesAndPivots() {
        assertThat(strings("SELECT sum(nn_relu(x)), collect_set(nn_relu(xs))[0][1], max_by(id, nn_relu(x)) > 0,"
                        + " count_if(nn_relu(x) = 0), first(nn_relu(xs))[0] FROM numbers"))
                .containsExactly("[24.0,null,true,24,0.0]");
        assertThat(strings("SELECT * FROM (SELECT nn_relu(x) AS y, id FROM numbers)"
                        + " PIVOT (count(id) FOR y IN (0D, 1D, 2D))"))
                .containsExactly("[24,8,8]");
    }

    @Test
    void namesAreCaseInsensitiveAndMayBeQuoted() {
        for (Call call : Call.shortest()) {
            String upper = call.function().sqlName().toUpperCase(java.util.Locale.ROOT);
            Dataset<Row> query = TestSpark.session()
                    .sql("SELECT " + call.sql(upper, "xs") + ", " + call.sql("`" + upper + "`", "xs") + ", "
                            + call.sql("xs") + " FROM numbers");
            assertThat(query.columns()).containsOnly(call.shown("xs"));
        }
    }

    @Test
    void viewsKeepTheirCalls() {
        TestSpark.session()
                .sql("CREATE OR REPLACE TEMP VIEW activated AS SELECT " + String.join(", ", elementwise("x"))
                        + " FROM numbers");
        assertThat(TestSpark.session().table("activated").columns())
                .containsExactly(elementwise().map(each -> each.shown("x")).toArray(String[]::new));
        assertThat(TestSpark.session()
                        .table("activated")
                        .exceptAll(TestSpark.session()
                                .sql("SELECT " + String.join(", ", elementwise("x")) + " FROM numbers"))
                        .count())
                .isZero();
        assertThat(strings("WITH y AS (SELECT nn_relu(x) AS y FROM numbers) SELECT max(y) FROM y"))
                .containsExactly("[2.0]");
    }

    @Test
    void tablesCanBeMadeOfResults() {
        TestSpark.session().sql("DROP TABLE IF EXISTS activated_table");
        TestSpark.session()
                .sql("CREATE TABLE activated_table USING parquet"
                        + " AS SELECT nn_relu(x) AS y, nn_relu(xs) AS ys FROM numbers");
        TestSpark.session().sql("INSERT INTO activated_table SELECT nn_relu(x + 1), nn_relu(xs) FROM numbers");
        assertThat(strings("SELECT sum(y), count(ys), sum(ys[0]), count(ys[1]) FROM activated_table"))
                .containsExactly("[72.0,80,48.0,0]");
        TestSpark.session().sql("DROP TABLE activated_table");
    }

    @Test
    void namesOfOtherFunctionsAreLeftAlone() {
        assertThat(strings("SELECT abs(-1), tanh(0D), exp(0D)")).containsExactly("[1,0.0,1.0]");
        assertThat(TestSpark.session()
                        .sql("SHOW FUNCTIONS")
                        .where("function LIKE 'nn\\\\_%'")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Activations.catalogue().functionsByName().keySet().stream(),
                                Arrays.stream(HelperFunction.values()).map(HelperFunction::plainName),
                                Stream.of("diagnose"))
                        .flatMap(names -> names)
                        .map(each -> "nn_" + each)
                        .toList());
    }
}
