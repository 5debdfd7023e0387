package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Arguments by name, {@code alpha => 0.5}, as Spark's functions take them. */
@Tag("spark")
class NamedArgumentsTest {

    private static final String X = "array(-1D, 0.5D, 0.25D, -2D, 3D, 1D)";

    /** The arguments of a call, each by its name. */
    private static List<String> named(Call call) {
        ActivationFunction function = call.function();
        List<String> arguments = new ArrayList<>(List.of("x => " + X));
        function.operand().ifPresent(each -> arguments.add(each.name() + " => " + call.operandSql(X)));
        if (call.isKeyed()) {
            arguments.add(function.parameters().get(0).name() + " => " + Call.KEY + "L");
        }
        for (int i = 0; i < call.arguments().length; i++) {
            arguments.add(
                    function.activation().definition().numbers().get(i).name() + " => " + call.arguments()[i] + "D");
        }
        return arguments;
    }

    private static String call(String name, List<String> arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }

    @Test
    void anyOrderGivesWhatPositionsGive() {
        List<String> columns = new ArrayList<>();
        for (Call call : Call.everything()) {
            String name = call.function().sqlName();
            List<String> arguments = named(call);
            columns.add(call.sql(X));
            columns.add(call(name, arguments));
            Collections.reverse(arguments);
            columns.add(call(name, arguments));
            Collections.reverse(arguments);
            arguments.set(0, X);
            columns.add(call(name, arguments));
        }
        Row row =
                TestSpark.session().sql("SELECT " + String.join(", ", columns)).first();
        for (int i = 0; i < columns.size(); i++) {
            assertThat(Bits.of(row.get(i))).as(columns.get(i)).isEqualTo(Bits.of(row.get(i - i % 4)));
        }
    }

    /** Of several optional parameters, the last alone, and a key without the others. */
    @Test
    void theOthersTakeTheirDefaults() {
        List<String> columns = new ArrayList<>();
        for (Call call : Call.shortest()) {
            List<Parameter> parameters = call.function().parameters();
            int last = parameters.size() - 1;
            if (last > call.arguments().length
                    && parameters.get(last).defaultValue().isPresent()) {
                double value = parameters.get(last).defaultValue().getAsDouble();
                columns.add(call.sql(X));
                List<String> arguments = named(call);
                arguments.add(parameters.get(last).name() + " => " + value + "D");
                columns.add(call(call.function().sqlName(), arguments));
            }
        }
        columns.add("nn_rrelu(" + X + ", 1/8D, 1/3D, 7)");
        columns.add("nn_rrelu(key => 7, x => " + X + ")");
        Row row =
                TestSpark.session().sql("SELECT " + String.join(", ", columns)).first();
        for (int i = 0; i < columns.size(); i += 2) {
            assertThat(Bits.of(row.get(i + 1))).as(columns.get(i + 1)).isEqualTo(Bits.of(row.get(i)));
        }
    }

    @Test
    void helperFunctionsTakeNamesToo() {
        for (HelperFunction function : HelperFunction.values()) {
            String byPosition = function.sqlName() + "(" + function.exampleArguments() + ")";
            List<String> arguments = new ArrayList<>();
            for (String value : split(function.exampleArguments())) {
                arguments.add(
                        function.arguments().get(arguments.size()).name().toUpperCase(Locale.ROOT) + " => " + value);
            }
            Collections.reverse(arguments);
            Row row = TestSpark.session()
                    .sql("SELECT string(" + byPosition + "), string(" + call(function.sqlName(), arguments) + ")")
                    .first();
            assertThat(row.get(1)).as(byPosition).isEqualTo(row.get(0));
        }
    }

    /** The arguments, at the commas that are in no parentheses. */
    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char each = arguments.charAt(i);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (each == ',' && depth == 0) {
                parts.add(arguments.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(arguments.substring(start));
        return parts;
    }

    @Test
    void parametersMayBeColumns() {
        assertThat(TestSpark.session()
                        .sql("SELECT nn_leaky_relu(negative_slope => id, x => -1 - id) FROM range(3) ORDER BY id")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[0.0], [-2.0], [-6.0]]".replace("[0.0]", "[-0.0]"));
    }

    @Test
    void theDiagnosisTakesTheParametersOfItsActivation() {
        String query = "SELECT string(nn_diagnose(%s)) FROM range(5)";
        String expected = TestSpark.session()
                .sql(query.formatted("id - 2D, 'hard_tanh', 0.01, -1, 0.5"))
                .first()
                .getString(0);
        for (String arguments : Stream.of(
                        "x => id - 2D, activation => 'hard_tanh', max => 0.5",
                        "max => 0.5, activation => 'nn_hardtanh', x => id - 2D, epsilon => 0.01",
                        "id - 2D, 'hard_tanh', max => 0.5")
                .toList()) {
            assertThat(TestSpark.session()
                            .sql(query.formatted(arguments))
                            .first()
                            .getString(0))
                    .as(arguments)
                    .isEqualTo(expected);
        }
        Failures.atAnalysis("SELECT nn_diagnose(1D, activation => 'relu', negative_slope => 1)")
                .hasMessageContaining("UNRECOGNIZED_PARAMETER_NAME");
        Failures.atAnalysis("SELECT nn_diagnose(x => 1D)").hasMessageContaining("REQUIRED_PARAMETER_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nn_elu(1D, beta => 2)               | UNRECOGNIZED_PARAMETER_NAME
            nn_elu(x => 1D, y => 2)             | Did you mean one of the following? [`x` `alpha`]
            nn_elu(1D, x => 2)                  | DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED
            nn_elu(x => 1D, alpha => 1, ALPHA => 2) \
                                                | DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE
            nn_elu(alpha => 2)                  | REQUIRED_PARAMETER_NOT_FOUND
            nn_threshold(1D, value => 2)        | REQUIRED_PARAMETER_NOT_FOUND
            nn_huber(x => 1D)                   | REQUIRED_PARAMETER_NOT_FOUND
            nn_elu(alpha => 2, 1D)              | UNEXPECTED_POSITIONAL_ARGUMENT
            nn_element(i => 2)                  | REQUIRED_PARAMETER_NOT_FOUND
            nn_logsumexp_agg(y => 2)            | UNRECOGNIZED_PARAMETER_NAME
            nn_elu(x => 1D, alpha => true)      | nn_elu: parameter alpha: expected a number, got BOOLEAN
            nn_elu(1D, 2D, 3D, alpha => 1)      | DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED
            """)
    void mistakesHaveSparksErrors(String call, String message) {
        Failures.atAnalysis("SELECT " + call).hasMessageContaining(message);
    }

    /** Before Spark 4.2, a catalog gets no names, and Spark fails on them when the query runs. */
    @Test
    void theCatalogTakesNoNames() {
        TestSpark.session().sql("SET spark.sql.catalog.names=" + ActivationCatalog.class.getName());
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TestSpark.session()
                            .sql("SELECT names.elu(id, alpha => 2) FROM range(1)")
                            .collectAsList()))
                    .hasMessageContaining("INTERNAL_ERROR");
        } finally {
            TestSpark.session().conf().unset("spark.sql.catalog.names");
        }
    }
}
