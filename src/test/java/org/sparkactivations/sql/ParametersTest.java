package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** Parameters as constants and as columns, allowed ones and others. */
@Tag("spark")
class ParametersTest {

    /** Elements that have halves and groups of three. */
    private static final double[] ELEMENTS = {-2, 0, 3, 1, -1, 0.5};

    private static final String ROW = "array(-2D, 0D, 3D, 1D, -1D, 0.5D)";

    static Stream<ActivationFunction> functions() {
        // The width of an upstream gradient may depend on a parameter.
        return Activations.builtInFunctions().stream()
                .filter(each -> each.output() != ActivationFunction.Output.VJP
                        || each.activation().definition().width().isSame());
    }

    static Stream<ActivationFunction> functionsWithParameters() {
        return functions().filter(each -> !each.parameters().isEmpty());
    }

    static Stream<ActivationFunction> functionsOfNumbers() {
        return functions().filter(each -> numbers(each) > 0);
    }

    /** The direct call, with the same operand as in SQL. */
    private static double[] direct(ActivationFunction function, double... parameters) {
        return Call.direct(function, ELEMENTS, function.operand().isPresent() ? ELEMENTS : null, parameters);
    }

    private static int numbers(ActivationFunction function) {
        return function.activation().definition().numberParameters();
    }

    /** Values for the first {@code count} number parameters that are allowed: examples, then defaults. */
    private static List<String> allowed(ActivationFunction function, int count) {
        Definition definition = function.activation().definition();
        double[] complete = complete(definition);
        return IntStream.range(0, Math.min(count, complete.length))
                .mapToObj(i -> complete[i] + "D")
                .toList();
    }

    /** Values for the first {@code count} parameters that are allowed, of which a required key is the first. */
    private static List<String> parameters(ActivationFunction function, int count) {
        List<String> all = new ArrayList<>(allowed(function, count));
        if (function.activation().definition().requiresKey()) {
            all.add(0, Call.KEY + "L");
        }
        return all.subList(0, Math.min(count, all.size()));
    }

    /** Examples, then defaults, then the first value to try of parameters without one. */
    private static double[] complete(Definition definition) {
        double[] values = definition.complete(definition.exampleParameters());
        Arrays.setAll(
                values,
                i -> Double.isNaN(values[i])
                        ? definition.numbers().get(i).trials().get(0)
                        : values[i]);
        return values;
    }

    /** A call with the number parameters {@code arguments}, and a key if one is required. */
    private static String call(ActivationFunction function, String x, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (function.activation().definition().requiresKey()) {
            all.add(0, Call.KEY + "L");
        }
        return callWith(function, x, all);
    }

    private static String callWith(ActivationFunction function, String x, List<String> parameters) {
        return Stream.concat(function.operand().isPresent() ? Stream.of(x, x) : Stream.of(x), parameters.stream())
                .collect(Collectors.joining(", ", function.sqlName() + "(", ")"));
    }

    /** A call with the arguments given, and allowed values for those after them that must be given. */
    private static String completed(ActivationFunction function, List<String> arguments) {
        int required = function.activation().definition().requiredNumbers();
        List<String> all = new ArrayList<>(arguments);
        if (all.size() < required) {
            all.addAll(allowed(function, required).subList(all.size(), required));
        }
        return call(function, ROW, all);
    }

    private static List<String> with(List<String> arguments, String last) {
        List<String> longer = new ArrayList<>(arguments);
        longer.add(last);
        return longer;
    }

    @ParameterizedTest
    @MethodSource("functionsOfNumbers")
    void columnsGiveEveryRowItsOwnParameters(ActivationFunction function) {
        int numbers = numbers(function);
        List<double[]> values = Call.of(function).stream()
                .filter(each -> each.arguments().length == numbers)
                .map(Call::arguments)
                .toList();
        StructType schema = new StructType().add("i", DataTypes.IntegerType);
        List<String> names = IntStream.range(0, numbers).mapToObj(i -> "p" + i).toList();
        for (String name : names) {
            schema = schema.add(name, DataTypes.DoubleType);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3 * values.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(i));
            Arrays.stream(values.get(i % values.size())).forEach(row::add);
            rows.add(RowFactory.create(row.toArray()));
        }
        for (int i = 1; i <= numbers; i++) {
            Object[] withNull = copy(rows.get(0));
            withNull[0] = -1;
            withNull[i] = null;
            rows.add(RowFactory.create(withNull));
        }
        boolean takesNumbers = !function.isRowwise();

        List<Row> results = TestSpark.session()
                .createDataFrame(rows, schema)
                .selectExpr(
                        "i",
                        call(function, ROW, names),
                        call(function, "CAST(" + ROW + " AS ARRAY<FLOAT>)", names),
                        takesNumbers ? call(function, "-2D", names) : "NULL",
                        takesNumbers ? call(function, "CAST(-2 AS FLOAT)", names) : "NULL")
                .collectAsList();

        assertThat(results).hasSameSizeAs(rows);
        for (Row result : results) {
            if (result.getInt(0) < 0) {
                assertThat(copy(result)).containsExactly(-1, null, null, null, null);
                continue;
            }
            double[] parameters = values.get(result.getInt(0) % values.size());
            double[] y = direct(function, parameters);
            assertThat(Bits.flat(result.get(1))).isEqualTo(Bits.of(y));
            double[] ofFloats = Call.directOfFloats(
                    function, ELEMENTS, function.operand().isPresent() ? ELEMENTS : null, parameters);
            boolean isMatrix = function.shape() == ResultShape.MATRIX;
            assertThat(Bits.flat(result.get(2)))
                    .isEqualTo(isMatrix ? Bits.of(y) : Bits.of(Bits.floats(boxed(ofFloats))));
            if (takesNumbers) {
                assertThat(Bits.of(result.get(3))).isEqualTo(Bits.of(y[0]));
                assertThat(Bits.of(result.get(4))).isEqualTo(Bits.of((float) ofFloats[0]));
            }
        }
    }

    private static Double[] boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Double[]::new);
    }

    private static Object[] copy(Row row) {
        return IntStream.range(0, row.length()).mapToObj(row::get).toArray();
    }

    @ParameterizedTest
    @MethodSource("functionsOfNumbers")
    void parametersMayBeOfAnyNumberType(ActivationFunction function) {
        List<String> allowed = allowed(function, numbers(function));
        double[] parameters = complete(function.activation().definition());
        List<String> types = List.of("DECIMAL(20, 10)", "FLOAT", "DOUBLE");
        List<String> columns = new ArrayList<>();
        for (String type : types) {
            List<String> typed = allowed.stream()
                    .map(each -> "CAST(" + each + " AS " + type + ")")
                    .toList();
            columns.add(call(function, ROW, typed));
            columns.add(typed.stream()
                    .map(each -> "CAST(" + each + " AS DOUBLE)")
                    .collect(Collectors.joining(", ", "array(", ")")));
        }
        Row row =
                TestSpark.session().sql("SELECT " + String.join(", ", columns)).first();
        for (int i = 0; i < types.size(); i++) {
            double[] given = row.<Double>getList(2 * i + 1).stream()
                    .mapToDouble(each -> each)
                    .toArray();
            assertThat(given).hasSameSizeAs(parameters);
            assertThat(Bits.flat(row.get(2 * i)))
                    .as("%s as %s", function, types.get(i))
                    .isEqualTo(Bits.of(direct(function, given)));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aWrongNumberOfArgumentsIsRefusedWithTheSignature(ActivationFunction function) {
        int required = function.activation().definition().requiredParameters();
        int max = function.parameters().size();
        List<String> tooMany = new ArrayList<>(parameters(function, max));
        while (tooMany.size() <= max) {
            tooMany.add("1");
        }
        List<String> calls = new ArrayList<>(List.of(callWith(function, ROW, tooMany), function.sqlName() + "()"));
        if (required > 0) {
            calls.add(callWith(function, ROW, parameters(function, required - 1)));
        }
        for (String call : calls) {
            Failures.atAnalysis("SELECT " + call)
                    .hasMessageContaining(function.signature() + ": expected ")
                    .hasMessageContaining(", got ");
        }
    }

    @ParameterizedTest
    @MethodSource("functionsWithParameters")
    void aParameterOfAWrongTypeIsRefusedByName(ActivationFunction function) {
        for (int i = 0; i < function.parameters().size(); i++) {
            Parameter parameter = function.parameters().get(i);
            List<String> wrong =
                    new ArrayList<>(List.of("'0.5'", "true", "map(1, 2)", "array('a')", "array(array(1))"));
            if (parameter.kind() != Parameter.Kind.NUMBER_OR_ARRAY) {
                wrong.add("array(1D)");
            }
            if (parameter.kind() == Parameter.Kind.KEY) {
                wrong.add("1.5D");
                wrong.add("1.5BD");
            }
            for (String each : wrong) {
                List<String> given = new ArrayList<>(parameters(function, i));
                given.add(each);
                int required = function.activation().definition().requiredParameters();
                if (given.size() < required) {
                    given.addAll(parameters(function, required).subList(given.size(), required));
                }
                Failures.atAnalysis("SELECT " + callWith(function, ROW, given))
                        .hasMessageContaining(function.sqlName() + ": parameter " + parameter.name() + ": expected a")
                        .hasMessageContaining(", got ");
            }
        }
    }

    /** Values outside the range of a parameter; no parameter may be infinite or NaN. */
    private static List<Double> forbidden(Parameter parameter) {
        return Stream.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -1e300,
                        -1.0,
                        -1e-300,
                        0.0,
                        -0.0,
                        1.0,
                        1e300)
                .filter(each -> !parameter.range().contains(each))
                .toList();
    }

    private static String literal(double value) {
        return "double('" + value + "')";
    }

    @ParameterizedTest
    @MethodSource("functionsOfNumbers")
    void aWrongConstantIsRefusedBeforeTheQueryRuns(ActivationFunction function) {
        for (int i = 0; i < numbers(function); i++) {
            Parameter parameter = function.activation().definition().numbers().get(i);
            for (double value : forbidden(parameter)) {
                String constant = literal(value);
                Failures.atAnalysis("SELECT " + completed(function, with(allowed(function, i), constant)))
                        .hasMessageContaining(wrong(function, parameter, value));
                List<String> afterColumns =
                        IntStream.range(0, i).mapToObj(each -> "y").toList();
                Failures.atAnalysis("SELECT " + completed(function, with(afterColumns, constant))
                                + " FROM (SELECT rand(1) AS y)")
                        .hasMessageContaining(wrong(function, parameter, value));
            }
        }
    }

    private static String wrong(ActivationFunction function, Parameter parameter, double value) {
        return function.sqlName() + ": parameter " + parameter.name() + ": expected " + parameter.range() + ", got "
                + parameter.written(value);
    }

    @ParameterizedTest
    @MethodSource("functionsOfNumbers")
    void aWrongValueInARowFailsWhenTheRowIsMet(ActivationFunction function) {
        for (int i = 0; i < numbers(function); i++) {
            Parameter parameter = function.activation().definition().numbers().get(i);
            double value = forbidden(parameter).get(0);
            String good = allowed(function, i + 1).get(i);
            Failures.atRunTime("SELECT " + completed(function, with(allowed(function, i), "y"))
                            + " FROM (SELECT explode(array(" + good + ", " + good + ", " + literal(value) + ", " + good
                            + ")) AS y)")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(wrong(function, parameter, value));
        }
    }

    @ParameterizedTest
    @MethodSource("functionsOfNumbers")
    void aParameterThatIsRightAfterAWrongRowIsAcceptedAgain(ActivationFunction function) {
        double[] allowed = complete(function.activation().definition());
        double[] wrong = allowed.clone();
        wrong[0] = Double.NaN;
        String expected = Bits.of(direct(function, allowed));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> direct(function, wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThat(Bits.of(direct(function, allowed))).isEqualTo(expected);
        }
    }

    @Test
    void aConstantThatCannotBeComputedFailsOnlyWhereItIsNeeded() {
        Settings.with(Map.of("spark.sql.ansi.enabled", "true"), () -> {
            String query = "SELECT if(id < 0, nn_leaky_relu(id, 1 / 0), 1D) FROM ";
            assertThat(TestSpark.session().sql(query + "range(3)").collectAsList())
                    .hasSize(3);
            Failures.atRunTime(query + "range(-1, 3)").hasMessageContaining("DIVIDE_BY_ZERO");
        });
    }

    @Test
    void aConstantMayBeAnyConstantExpression() {
        assertThat(TestSpark.session()
                        .sql("SELECT nn_leaky_relu(-1D, second(TIMESTAMP'2026-01-01 00:00:07'))")
                        .first()
                        .getDouble(0))
                .isEqualTo(-7);
        assertThat(TestSpark.session()
                        .sql("SELECT nn_leaky_relu(-1D, nvl(nullif(0.5D, 0.5D), 2)), nn_leaky_relu(-1D, (SELECT 4))")
                        .first()
                        .toString())
                .isEqualTo("[-2.0,-4.0]");
    }
}
