package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.TestSpark;

/** The functions as {@code nn.<name>}, in a session that was running before the catalog was set. */
@Tag("spark")
class ActivationCatalogTest {

    private static final String[] CATALOGS = {"nn", "other"};

    @BeforeAll
    static void setCatalogs() {
        Shapes.rows().createOrReplaceTempView("shapes");
        for (String catalog : CATALOGS) {
            TestSpark.session().sql("SET spark.sql.catalog." + catalog + "=" + ActivationCatalog.class.getName());
        }
    }

    @AfterAll
    static void unsetCatalogs() {
        for (String catalog : CATALOGS) {
            TestSpark.session().conf().unset("spark.sql.catalog." + catalog);
        }
    }

    @Test
    void whatOneDoorHasTheOtherHas() {
        for (String catalog : CATALOGS) {
            List<String> names = TestSpark.session().sql("SHOW USER FUNCTIONS IN " + catalog).collectAsList().stream()
                    .map(row -> row.getString(0))
                    .filter(each -> each.startsWith(catalog + "."))
                    .toList();
            assertThat(names)
                    .containsAll(Activations.catalogue().functionsByName().keySet().stream()
                            .map(each -> catalog + "." + each)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(
                            TestSpark.session().sql("SHOW FUNCTIONS").collectAsList().stream()
                                    .map(row -> row.getString(0))
                                    .filter(each -> each.startsWith("nn_"))
                                    .map(each -> catalog + "." + each.substring(3))
                                    .toList());
            assertThat(TestSpark.session()
                            .sql("SHOW FUNCTIONS IN " + catalog)
                            .where("function = '" + catalog + ".relu'")
                            .count())
                    .isOne();
        }
    }

    @Test
    void theResultsAreThoseOfTheSqlFunctions() {
        for (String column : List.of("d", "f", "ds", "fs", "gaps", "v", "sparse")) {
            List<String> columns = new ArrayList<>();
            for (Call call : Call.everything(column)) {
                columns.add(call.sql("nn_" + call.function().name(), column));
                columns.add(call.sql("nn." + call.function().name(), column));
            }
            List<Row> rows = TestSpark.session()
                    .sql("SELECT " + String.join(", ", columns) + " FROM shapes")
                    .collectAsList();
            for (Row row : rows) {
                for (int i = 0; i < row.length(); i += 2) {
                    Bits.assertEqual(row.get(i + 1), row.get(i), columns.get(i + 1));
                }
            }
        }
    }

    @Test
    void aliasesAndAnyCase() {
        List<String> columns = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (Call call : Call.shortest()) {
            List<String> names = new ArrayList<>(call.function().aliases());
            names.add(call.function().name().toUpperCase(java.util.Locale.ROOT));
            for (String name : names) {
                columns.add(call.sql("nn." + name, "array(-1D, 2D)"));
                calls.add(call);
            }
        }
        Row row =
                TestSpark.session().sql("SELECT " + String.join(", ", columns)).first();
        for (int i = 0; i < columns.size(); i++) {
            assertThat(Bits.of(row.getList(i)))
                    .as(columns.get(i))
                    .isEqualTo(Bits.of(calls.get(i).on(-1, 2)));
        }
    }

    @Test
    void numbersOfOtherTypesAreConverted() {
        Row row = TestSpark.session()
                .sql("SELECT nn.relu(-1), nn.leaky_relu(-4S, 1.5), nn.relu(array(1, -1, NULL)), nn.relu(NULL),"
                        + " nn.leaky_relu(1D, NULL)")
                .first();
        assertThat(Arrays.asList(row.get(0), row.get(1), row.getList(2), row.get(3), row.get(4)))
                .isEqualTo(Arrays.asList(0.0, -6.0, Arrays.asList(1.0, 0.0, null), null, null));
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String call : List.of("nn.no_such_function(1D)", "nn.some.relu(1D)", "nn.nn_relu(1D)")) {
            Failures.atAnalysis("SELECT " + call).hasMessageMatching("(?s).*UNRESOLVED_ROUTINE.*|.*nn.*not found.*");
        }
    }

    /** A query never shows it: Spark asks first whether the function exists, and then has an error of its own. */
    @Test
    void theErrorForAnUnknownNameHasTheNearestNames() {
        assertThatThrownBy(() -> new ActivationCatalog().loadFunction(Identifier.of(new String[0], "hardtan")))
                .isInstanceOf(NoSuchFunctionException.class)
                .hasMessageContaining("`nn`.`hardtan` (the nearest names are nn.hardtanh, nn.hard_tanh, nn.")
                .hasMessageContaining("ROUTINE_NOT_FOUND");
    }

    @Test
    void helperFunctionsAndAggregatesGiveTheSame() {
        for (String call : List.of(
                "#diagnose(d, 'leaky_relu', 0.5, 0.2)",
                "#diagnose(ds, 'elu', 1e-3, 2).overall.mean_abs_derivative",
                "#diagnose(gaps, 'elu').overall.nulls",
                "#diagnose(v, 'relu').overall.zero",
                "#diagnose(sparse, 'relu').width",
                "#logsumexp_agg(least(d, 700))",
                "#logsumexp_agg(f)",
                "max(#to_array(v))",
                "max(#element(#to_vector(gaps), 0))",
                "max(#element(fs, 0))")) {
            Row row = TestSpark.session()
                    .sql("SELECT string(" + call.replace("#", "nn.") + "), string(" + call.replace("#", "nn_")
                            + ") FROM shapes WHERE NOT isnan(d) AND size(ds) > 0")
                    .first();
            assertThat(row.getString(0)).as(call).isEqualTo(row.getString(1));
        }
    }

    @Test
    void theDiagnosisOfTheCatalogTakesOneActivationAndNoRowsAreNull() {
        assertThat(TestSpark.session()
                        .sql("SELECT nn.diagnose(id, 'relu') FROM range(0)")
                        .first()
                        .isNullAt(0))
                .isTrue();
        Failures.atAnalysis("SELECT nn.diagnose(1D)").hasMessageContaining("expected 2 arguments or more, got 1");
        Failures.atAnalysis("SELECT nn.diagnose('a', 'relu')").hasMessageContaining("got STRING");
        Failures.atAnalysis("SELECT nn.diagnose(1D, 2)").hasMessageContaining("activation: expected a name");
        Failures.atAnalysis("SELECT nn.diagnose(1D, 'relu', true)").hasMessageContaining("epsilon: expected a number");
        Failures.atRunTime("SELECT nn.diagnose(id, 'rely') FROM range(1)")
                .hasMessageContaining("nn.diagnose: there is no activation 'rely'");
        Failures.atRunTime("SELECT nn.diagnose(id, if(id = 1, 'relu', 'elu')) FROM range(3)")
                .hasMessageContaining("expected the same activation, epsilon and parameters in all rows");
    }

    @Test
    void wrongArgumentsAreRefusedWithTheNameThatTheUserWrote() {
        Failures.atAnalysis("SELECT nn.relu('a')")
                .hasMessageContaining("nn.relu: expected a number, an ARRAY of numbers or an ML Vector, got STRING");
        Failures.atAnalysis("SELECT other.relu()").hasMessageContaining("other.relu(x): expected 1 argument, got 0");
        Failures.atAnalysis("SELECT nn.leaky_relu(1D, true)")
                .hasMessageContaining("nn.leaky_relu: parameter negative_slope: expected a number, got BOOLEAN");
        Failures.atRunTime("SELECT nn.leaky_relu(1D, double('NaN'))")
                .hasMessage("nn_leaky_relu: parameter negative_slope: expected a finite number, got NaN");
    }

    @Test
    void persistentViewsMayUseIt() {
        TestSpark.session().sql("CREATE OR REPLACE VIEW kept AS SELECT nn.relu(id - 1) AS y FROM range(3)");
        assertThat(TestSpark.session().table("kept").collectAsList().toString()).isEqualTo("[[0.0], [0.0], [1.0]]");
        TestSpark.session().sql("DROP VIEW kept");
    }

    @Test
    void oneQueryMayHoldBothDoors() {
        for (java.util.Map<String, String> mode : List.of(Settings.INTERPRETED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> assertThat(TestSpark.session()
                            .sql("SELECT nn_relu(x) + 1, nn.relu(x) + 1, 2 * nn_relu(x), 2 * nn.relu(x)"
                                    + " FROM (SELECT id - 1D AS x FROM range(3)) WHERE nn.relu(x) = nn_relu(x)")
                            .collectAsList()
                            .toString())
                    .isEqualTo("[[1.0,1.0,0.0,0.0], [1.0,1.0,0.0,0.0], [2.0,2.0,2.0,2.0]]"));
        }
    }
}
