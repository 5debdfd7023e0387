package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Shapes;

/** The functions of Columns: one method for every name and number of parameters, which calls the SQL function. */
@Tag("spark")
class ColumnFunctionsTest {

    private static List<String> names(ActivationFunction function) {
        List<String> names = new ArrayList<>(function.aliases());
        names.add(0, function.name());
        return names;
    }

    /** {@code leaky_relu_grad} → {@code leakyReluGrad}. */
    private static String javaName(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : name.split("_")) {
            result.append(result.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return result.toString();
    }

    private static Column call(String name, Class<?> parameterType, int columns, Object... arguments) throws Exception {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, parameterType);
        Arrays.fill(types, 0, columns, Column.class);
        return (Column) functions.class.getMethod(javaName(name), types).invoke(null, arguments);
    }

    @Test
    void everyMethodCallsItsSqlFunctionWithItsArgumentsInOrder() throws Exception {
        List<Column> columns = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (Call call : Call.everything()) {
            for (String name : names(call.function())) {
                boolean takesOperand = call.function().operand().isPresent();
                int columnsBefore = (takesOperand ? 2 : 1) + (call.isKeyed() ? 1 : 0);
                Object[] numbers = new Object[call.arguments().length + columnsBefore];
                Object[] constants = new Object[numbers.length];
                numbers[0] = col("ds");
                constants[0] = col("ds");
                if (takesOperand) {
                    numbers[1] = expr(call.operandSql("ds"));
                    constants[1] = numbers[1];
                }
                if (call.isKeyed()) {
                    numbers[columnsBefore - 1] = lit(Call.KEY);
                    constants[columnsBefore - 1] = numbers[columnsBefore - 1];
                }
                for (int i = columnsBefore; i < numbers.length; i++) {
                    numbers[i] = call.arguments()[i - columnsBefore];
                    constants[i] = lit(call.arguments()[i - columnsBefore]);
                }
                columns.add(call(name, double.class, columnsBefore, numbers));
                columns.add(call(name, Column.class, columnsBefore, constants));
                sql.add(call.sql("nn_" + name, "ds"));
                sql.add(call.sql("nn_" + name, "ds"));
            }
        }
        Dataset<Row> shapes = Shapes.rows().orderBy("id");
        Dataset<Row> viaColumns = shapes.select(columns.toArray(Column[]::new));
        Dataset<Row> viaSql = shapes.selectExpr(sql.toArray(String[]::new));

        assertThat(viaColumns.columns()).isEqualTo(viaSql.columns());
        assertThat(viaColumns.schema()).isEqualTo(viaSql.schema());
        assertThat(strings(viaColumns)).isEqualTo(strings(viaSql));
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).toList();
    }

    @Test
    void thereIsAMethodForEveryNumberOfParametersAndNoOther() {
        Set<String> expected = new LinkedHashSet<>();
        for (ActivationFunction function : Activations.builtInFunctions()) {
            int min = function.activation().definition().requiredParameters();
            for (String name : names(function)) {
                for (int given = min; given <= function.parameters().size(); given++) {
                    String operand = function.operand().isPresent() ? ", Column" : "";
                    StringBuilder asNumbers = new StringBuilder(javaName(name) + "(Column" + operand);
                    StringBuilder asColumns = new StringBuilder(asNumbers);
                    for (Parameter parameter : function.parameters().subList(0, given)) {
                        asNumbers.append(parameter.kind() == Parameter.Kind.KEY ? ", Column" : ", double");
                        asColumns.append(", Column");
                    }
                    expected.add(asNumbers + ")");
                    expected.add(asColumns + ")");
                }
            }
        }
        for (HelperFunction function : HelperFunction.values()) {
            for (int given = function.requiredArguments();
                    given <= function.arguments().size();
                    given++) {
                for (String number : List.of("long", "Column")) {
                    expected.add(function.arguments().subList(0, given).stream()
                            .map(each -> each.isWholeNumber() ? number : "Column")
                            .collect(Collectors.joining(", ", javaName(function.plainName()) + "(", ")")));
                }
            }
        }
        assertThat(Arrays.stream(functions.class.getDeclaredMethods())
                        .filter(each -> java.lang.reflect.Modifier.isPublic(each.getModifiers()))
                        .map(ColumnFunctionsTest::signature))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
