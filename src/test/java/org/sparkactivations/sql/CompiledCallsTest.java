package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.TestSpark;

/** Calls are plain method calls in compiled queries, and interpreted queries give the same results. */
@Tag("spark")
class CompiledCallsTest {

    @BeforeAll
    static void makeView() {
        Shapes.rows().createOrReplaceTempView("shapes");
    }

    static Stream<String> columns() {
        return Stream.of("d", "f", "ds", "fs", "gaps", "v", "sparse");
    }

    private static List<String> calls(String column) {
        return Call.everything(column).stream().map(each -> each.sql(column)).toList();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void compiledOrNotTheBitsAreTheSame(String column) {
        List<String> calls = calls(column);
        String query = "SELECT " + String.join(", ", calls) + " FROM shapes ORDER BY id";
        List<List<Row>> results = new ArrayList<>();
        for (Map<String, String> mode :
                List.of(Settings.INTERPRETED, Settings.PROJECTIONS_COMPILED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> results.add(TestSpark.session().sql(query).collectAsList()));
        }
        List<Row> interpreted = results.get(0);
        for (List<Row> compiled : results.subList(1, 3)) {
            assertThat(compiled).hasSameSizeAs(interpreted);
            for (int r = 0; r < interpreted.size(); r++) {
                for (int c = 0; c < calls.size(); c++) {
                    Bits.assertEqual(compiled.get(r).get(c), interpreted.get(r).get(c), calls.get(c));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void everyCallIsCompiled(String column) {
        Settings.with(Settings.CALLS_AS_WRITTEN, () -> assertCompiled(calls(column)));
    }

    private static void assertCompiled(List<String> calls) {
        // A Vector counts as four fields. Spark does not compile a stage as a whole if it has more than a hundred.
        int count = 20;
        for (int i = 0; i < calls.size(); i += count) {
            List<String> some = calls.subList(i, Math.min(calls.size(), i + count));
            String code = Plans.generatedCode("SELECT " + String.join(", ", some) + " FROM shapes");
            assertThat(code.split("\\.invoke\\(", -1)).as("%s", some).hasSizeGreaterThan(some.size());
            assertThat(code)
                    .contains("Found 1 WholeStageCodegen")
                    .doesNotContainIgnoringCase("applyfunctionexpression");
        }
    }

    @Test
    void plansAndColumnsShowTheCallAsItWasWritten() {
        Settings.with(Settings.CALLS_AS_WRITTEN, CompiledCallsTest::assertShown);
    }

    private static void assertShown() {
        for (Call call : Call.shortest()) {
            Dataset<Row> query = TestSpark.session().sql("SELECT " + call.sql("ds") + " FROM shapes");
            assertThat(query.columns()).containsExactly(call.shown("ds"));
            assertThat(Plans.explain(query))
                    .contains(call.function().sqlName() + "(ds#")
                    .doesNotContain("invoke", "Bound", "sparkactivations");
        }
    }

    @Test
    void constantsAreComputedOnce() {
        List<String> columns = new ArrayList<>();
        for (Call call : Call.all()) {
            columns.add(call.sql("array(-1D, 0.5D, 2D)") + " AS c" + columns.size());
            if (!call.function().isRowwise()) {
                columns.add(call.sql("-1.5BD") + " AS c" + columns.size());
            }
        }
        Dataset<Row> query = TestSpark.session().sql("SELECT " + String.join(", ", columns));
        assertThat(Plans.optimized(query).toString()).doesNotContain("nn_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "ds", "v"})
    void anEqualCallIsMadeOnce(String column) {
        String compared =
                column.equals("d") ? "nn_relu(d)" : column.equals("v") ? "string(nn_relu(v))" : "nn_relu(ds)[0]";
        String code = Plans.generatedCode(
                "SELECT " + compared + " > '1', " + compared.replace("nn_relu", "NN_ReLU") + " < '2' FROM shapes");
        assertThat(code.split("\\.invoke\\(", -1)).hasSize(2);
    }

    @Test
    void callsByAnAliasAreEqualToCallsByTheName() {
        for (Call call : Call.everything()) {
            String column = call.function().isRowwise() ? "ds" : "d";
            for (String alias : call.function().aliases()) {
                String other = call.sql("nn_" + alias, column);
                Dataset<Row> query = TestSpark.session()
                        .sql("SELECT " + call.sql(column) + " = " + other + ", " + other + " FROM shapes GROUP BY "
                                + call.sql(column));
                assertThat(query.columns()[1]).isEqualTo(other.replace("D", ""));
            }
        }
    }

    @Test
    void aQueryMayHoldThousandsOfCalls() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            columns.add("nn_leaky_relu(d - " + i + ", " + i + ")");
        }
        List<Row> rows = TestSpark.session()
                .sql("SELECT " + String.join(", ", columns) + " FROM shapes WHERE d = 1.75")
                .collectAsList();
        double[] expected = IntStream.range(0, 1500)
                .mapToDouble(i -> 1.75 - i > 0 ? 1.75 - i : (1.75 - i) * i)
                .toArray();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(
                        IntStream.range(0, 1500).mapToDouble(row::getDouble).toArray())
                .isEqualTo(expected));
    }

    @Test
    void callsMayBeNestedDeeply() {
        String call = "d";
        for (int i = 0; i < 60; i++) {
            call = i % 2 == 0 ? "nn_relu(" + call + ")" : "nn_leaky_relu(" + call + ", " + i + ")";
        }
        Dataset<Row> rows = TestSpark.session().sql("SELECT nn_relu(d), " + call + " FROM shapes");
        assertThat(rows.collectAsList())
                .allSatisfy(row -> assertThat(Bits.of(row.get(1))).isEqualTo(Bits.of(row.get(0))));
    }

    @Test
    void parametersOfCallsInOneQueryDoNotMix() {
        String[] slopes = {"0.5D", "i", "0.25D", "2 * i", "0.5D"};
        List<String> columns = Arrays.stream(slopes)
                .flatMap(each -> Stream.of(
                        "nn_leaky_relu(-8D - i, " + each + ")", "nn_leaky_relu(array(-8D, -i), " + each + ")[0]"))
                .toList();
        List<Row> rows = TestSpark.session()
                .sql("SELECT i, " + String.join(", ", columns) + " FROM (SELECT id AS i FROM range(50))")
                .collectAsList();
        assertThat(rows).hasSize(50).allSatisfy(row -> {
            long i = row.getLong(0);
            double[] expected = {0.5, i, 0.25, 2 * i, 0.5};
            for (int s = 0; s < expected.length; s++) {
                assertThat(row.getDouble(1 + 2 * s)).isEqualTo((-8 - i) * expected[s]);
                assertThat(row.getDouble(2 + 2 * s)).isEqualTo(-8 * expected[s]);
            }
        });
    }
}
