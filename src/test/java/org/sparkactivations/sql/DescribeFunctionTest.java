package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.helper.HelperArgument;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.TestSpark;
import scala.collection.Seq;

/** The help of {@code DESCRIBE FUNCTION} for every function, by every name. */
@Tag("spark")
class DescribeFunctionTest {

    private static final Pattern EXAMPLE = Pattern.compile("> (SELECT [^;]+);\\s*(\\S.*)");

    /** Examples in one query. */
    private static final int AT_ONCE = 50;

    static Stream<Map.Entry<String, ActivationFunction>> names() {
        return Activations.catalogue().functionsByName().entrySet().stream();
    }

    private static String describe(String what) {
        return TestSpark.session().sql("DESCRIBE FUNCTION " + what).collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void usageHasTheSignatureAndTheFormula(Map.Entry<String, ActivationFunction> entry) {
        String name = "nn_" + entry.getKey();
        Definition definition = entry.getValue().activation().definition();
        assertThat(describe(name))
                .contains("Function: " + name)
                .contains("Usage: " + entry.getValue().signature(name))
                .contains(definition.summary())
                .contains(entry.getValue().formula())
                .doesNotContain("_FUNC_", "N/A");
    }

    @ParameterizedTest
    @MethodSource("names")
    void extendedHasParametersDefaultsAndSince(Map.Entry<String, ActivationFunction> entry) {
        Definition definition = entry.getValue().activation().definition();
        String description = describe("EXTENDED nn_" + entry.getKey());
        assertThat(description)
                .contains("Arguments:", "* x - ", "Since: " + definition.since())
                .contains(definition.source())
                .doesNotContain("_FUNC_");
        entry.getValue().operand().ifPresent(operand -> assertThat(description)
                .contains("* " + operand.name() + " - " + operand.description()));
        for (Parameter parameter : definition.parameters()) {
            List<String> lines = description
                    .lines()
                    .filter(line -> line.strip().startsWith("* " + parameter.name() + " - "))
                    .toList();
            assertThat(lines).hasSize(1);
            assertThat(parameter.description()).isNotBlank();
            assertThat(lines.get(0)).contains(parameter.description(), allowed(parameter), standard(parameter));
        }
    }

    private static String allowed(Parameter parameter) {
        return switch (parameter.kind()) {
            case NUMBER -> parameter.range().toString();
            case NUMBER_OR_ARRAY -> parameter.range() + " or an ARRAY with one per element";
            case KEY -> "a BIGINT";
        };
    }

    private static String standard(Parameter parameter) {
        if (parameter.isRequired()) {
            return ", required";
        }
        return parameter.defaultValue().isPresent()
                ? ", default " + parameter.written(parameter.defaultValue().getAsDouble())
                : ", optional";
    }

    /** Many examples are columns of one query, which is planned once. */
    @Test
    void theExamplesDoWhatTheySay() {
        List<String> names = names().map(Map.Entry::getKey).toList();
        for (int i = 0; i < names.size(); i += AT_ONCE) {
            assertExamples(names.subList(i, Math.min(names.size(), i + AT_ONCE)));
        }
    }

    private static void assertExamples(List<String> names) {
        List<String> calls = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (String name : names) {
            Matcher example = EXAMPLE.matcher(describe("EXTENDED nn_" + name));
            assertThat(example.find()).as(name).isTrue();
            assertThat(example.group(1)).contains("SELECT nn_" + name + "(");
            calls.add(example.group(1).substring("SELECT ".length()));
            results.add(example.group(2));
        }
        Row values =
                TestSpark.session().sql("SELECT " + String.join(", ", calls)).first();
        Row texts = TestSpark.session()
                .sql("SELECT string(" + String.join("), string(", calls) + ")")
                .first();
        assertThat(values.length()).isEqualTo(names.size());
        for (int i = 0; i < names.size(); i++) {
            assertThat(printed(values.get(i))).as(calls.get(i)).isEqualTo(results.get(i));
            assertThat(texts.getString(i).replace(", ", ",")).as(calls.get(i)).isEqualTo(results.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void helperFunctionsHaveHelpToo(HelperFunction function) {
        String description = describe("EXTENDED " + function.sqlName());
        assertThat(description)
                .contains("Usage: " + function.signature(function.sqlName()) + " - " + function.summary())
                .contains(function.note(), "Since: " + function.since());
        for (HelperArgument each : function.arguments()) {
            assertThat(description).contains("* " + each.name() + " - " + each.text());
        }
        Matcher example = EXAMPLE.matcher(description);
        assertThat(example.find()).isTrue();
        // spark-sql prints structs as JSON.
        String text = example.group(2).startsWith("[{") ? "to_json" : "string";
        assertThat(TestSpark.session()
                        .sql(example.group(1).replaceFirst("SELECT (.*)", "SELECT " + text + "($1)"))
                        .first()
                        .getString(0)
                        .replace(", ", ","))
                .isEqualTo(example.group(2));
    }

    private static String printed(Object value) {
        return value instanceof Seq
                ? ScalaLists.asJava((Seq<?>) value).stream()
                        .map(DescribeFunctionTest::printed)
                        .collect(Collectors.joining(",", "[", "]"))
                : String.valueOf(value);
    }
}
