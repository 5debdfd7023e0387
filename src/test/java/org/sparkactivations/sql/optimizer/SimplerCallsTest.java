package org.sparkactivations.sql.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.sql.expression.PlanRule;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** Calls are replaced by simpler ones where the result is equal or more exact, and nowhere else. */
@Tag("spark")
class SimplerCallsTest {

    private static final Map<String, String> OFF = Map.of(PlanRule.ENABLED, "false");

    @BeforeAll
    static void makeView() {
        String doubles = Stream.concat(
                        Stream.of("CAST(null AS DOUBLE)"),
                        Arrays.stream(Call.samples()).mapToObj(each -> "double('" + each + "')"))
                .collect(Collectors.joining(", "));
        TestSpark.session()
                .sql("SELECT x, float(x) AS f, 0 AS i, array(x, 1D, null, -2D) AS xs, array(float(x), 1F) AS fs"
                        + " FROM (SELECT explode(array(" + doubles + ")) AS x)")
                .createOrReplaceTempView("samples");
    }

    @ParameterizedTest
    @EnumSource(Rewrite.class)
    void makeThePlanOfWhatTakesTheirPlace(Rewrite rewrite) {
        assertThat(plan(rewrite.before())).isEqualTo(plan(rewrite.after()));
        assertThat(rewrite.reason()).isNotEmpty();
        Settings.with(OFF, () -> assertThat(plan(rewrite.before())).isNotEqualTo(plan(rewrite.after())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(nn_sigmoid(x, 1D)) -> nn_log_sigmoid(x)",
                "ln(nn_sigmoid(f)) -> nn_log_sigmoid(double(f))",
                "ln(element_at(nn_softmax(xs, 0.5D), 1)) -> element_at(nn_log_softmax(xs, 0.5D), 1)",
                "nn_softmax(nn_log_softmax(fs, 2D)) -> nn_softmax(fs, 2D)",
                "nn_hard_tanh(nn_hard_tanh(nn_hard_tanh(x, -2D), -2D), -2D) -> nn_hard_tanh(x, -2D)",
                "nn_clipped_relu(nn_clipped_relu(x), 6D) -> nn_clipped_relu(x)",
                "nn_relu(nn_identity(nn_relu(fs))) -> nn_relu(fs)",
                "ln(nn_identity(nn_sigmoid(nn_relu(nn_relu(x))))) -> nn_log_sigmoid(nn_relu(x))",
                "nn_identity(i) -> double(i)",
            })
    void applyToOtherForms(String example) {
        String[] sides = example.split(" -> ");
        assertThat(plan(sides[0])).isEqualTo(plan(sides[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln(nn_sigmoid(x, 2D))",
                "ln(nn_sigmoid_grad(x))",
                "log10(nn_sigmoid(x))",
                "log(2D, nn_sigmoid(x))",
                "ln(nn_softmax(fs)[i])",
                "nn_softmax(nn_log_softmax(xs), 2D)",
                "nn_relu(nn_relu6(x))",
                "nn_clipped_relu(nn_clipped_relu(x, 2D), 3D)",
                "nn_gelu(nn_gelu(x))",
                "nn_relu_grad(nn_relu_grad(x))",
            })
    void leaveOtherCallsAlone(String call) {
        String with = plan(call);
        Settings.with(OFF, () -> assertThat(plan(call)).isEqualTo(with));
    }

    @Test
    void logarithmsOfProbabilitiesStayFinite() {
        Dataset<Row> query = TestSpark.session()
                .sql("SELECT ln(nn_sigmoid(x)), ln(nn_softmax(array(x, 0D))[0]) FROM VALUES (-800D), (40D) AS t(x)");
        assertThat(query.collectAsList().toString())
                .isEqualTo("[[-800.0,-800.0], [-4.248354255291589E-18," + "-4.248354255291589E-18]]");
        assertThat(query.columns()).containsExactly("ln(nn_sigmoid(x))", "ln(nn_softmax(array(x, 0.0))[0])");
        Settings.with(OFF, () -> assertThat(TestSpark.session()
                        .sql("SELECT ln(nn_sigmoid(x)), ln(nn_softmax(array(x, 0D))[0])"
                                + " FROM VALUES (-800D), (40D) AS t(x)")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[null,null], [0.0,0.0]]"));
    }

    @Test
    void idempotentFunctionsAreCalledOnceWithTheSameResults() {
        List<Call> calls = Call.ofAllTrials().stream()
                .filter(each -> each.function().output() == Output.VALUE)
                .filter(each -> each.function().activation().definition().isIdempotent())
                .toList();
        for (String column : List.of("x", "f", "i", "xs", "fs")) {
            boolean isArray = column.endsWith("s");
            List<Call> taken = calls.stream()
                    .filter(each -> isArray || each.function().shape() == ResultShape.ELEMENTS)
                    .toList();
            String[] twice = IntStream.range(0, taken.size())
                    .mapToObj(i -> taken.get(i).sql(taken.get(i).sql(column)) + " AS y" + i)
                    .toArray(String[]::new);
            String[] once = IntStream.range(0, taken.size())
                    .mapToObj(i -> taken.get(i).sql(column) + " AS y" + i)
                    .toArray(String[]::new);
            Dataset<Row> samples = TestSpark.session().table("samples");
            assertThat(normalized(samples.selectExpr(twice))).isEqualTo(normalized(samples.selectExpr(once)));
            List<String> expected = strings(samples.selectExpr(once));
            Settings.with(OFF, () -> assertThat(strings(samples.selectExpr(twice)))
                    .as("of " + column)
                    .isEqualTo(expected));
        }
    }

    @Test
    void groupsAreThoseOfTheQuery() {
        List<String> queries = List.of(
                "SELECT round(ln(nn_sigmoid(x)), 3) AS y, count(*) FROM samples WHERE x > -700 GROUP BY nn_sigmoid(x)",
                "SELECT ln(nn_sigmoid(x)) < -1 AS y, count(*) FROM samples WHERE x > -700"
                        + " GROUP BY ln(nn_sigmoid(x)) < -1",
                "SELECT nn_relu(nn_relu(x)) AS y, count(*) FROM samples GROUP BY nn_relu(nn_relu(x)) HAVING"
                        + " nn_relu(nn_relu(x)) < 5");
        for (String query : queries) {
            List<String> with = strings(TestSpark.session().sql(query));
            Settings.with(OFF, () -> assertThat(strings(TestSpark.session().sql(query)))
                    .as(query)
                    .isEqualTo(with));
        }
    }

    @Test
    void callsOfTheCatalogAreUnderstood() {
        Settings.with(Map.of("spark.sql.catalog.nn", "org.sparkactivations.sql.ActivationCatalog"), () -> {
            assertThat(plan("nn.relu(nn.relu(x))")).isEqualTo(plan("nn.relu(x)"));
            assertThat(plan("ln(nn.sigmoid(x))")).isEqualTo(plan("nn_log_sigmoid(x)"));
        });
    }

    @Test
    void aRuleThatFailsLeavesThePlanAsItIs() {
        LogicalPlan[] plan = new LogicalPlan[1];
        Settings.with(
                OFF, () -> plan[0] = Plans.optimized(TestSpark.session().sql("SELECT ln(nn_sigmoid(x)) FROM samples")));
        PlanRule broken = new SimplerCalls((function, arguments) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(broken.apply(plan[0])).isSameAs(plan[0]);
    }

    @ParameterizedTest
    @EnumSource(Rewrite.class)
    void areInTheGuide(Rewrite rewrite) throws IOException {
        String row = "| `" + rewrite.before() + "` | `" + rewrite.after() + "` | " + rewrite.reason() + " |";
        assertThat(Files.readAllLines(Path.of("src/site/markdown/guide.md"))).contains(row);
    }

    private static String plan(String expression) {
        return normalized(TestSpark.session().table("samples").selectExpr(expression + " AS y"));
    }

    private static String normalized(Dataset<Row> query) {
        return Plans.optimized(query).toString().replaceAll("#\\d+L?", "");
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
