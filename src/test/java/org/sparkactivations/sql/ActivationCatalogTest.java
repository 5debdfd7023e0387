package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
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
    void everyNameIsThere() {
        for (String catalog : CATALOGS) {
            List<String> names = TestSpark.session().sql("SHOW USER FUNCTIONS IN " + catalog).collectAsList().stream()
                    .map(row -> row.getString(0))
                    .filter(each -> each.startsWith(catalog + "."))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Activations.catalogue().functionsByName().keySet().stream()
                            .map(each -> catalog + "." + each)
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
            boolean isNumber = List.of("d", "f").contains(column);
            List<String> columns = new ArrayList<>();
            for (Call call : Call.everything()) {
                if (!(isNumber && call.function().isRowwise())) {
                    for (String name : List.of(
                            "nn_" + call.function().name(),
                            "nn." + call.function().name())) {
                        columns.add(call.sql(name, column));
                    }
                }
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
