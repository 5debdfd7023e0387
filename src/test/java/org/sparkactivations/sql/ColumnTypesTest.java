package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.TestSpark;

/** The results of columns of numbers and arrays: types, nullability, nulls, order and bits. */
@Tag("spark")
class ColumnTypesTest {

    static Stream<DataType> numbers() {
        return Stream.of(
                DataTypes.ByteType,
                DataTypes.ShortType,
                DataTypes.IntegerType,
                DataTypes.LongType,
                DataTypes.createDecimalType(6, 2),
                DataTypes.createDecimalType(38, 4),
                DataTypes.FloatType,
                DataTypes.DoubleType);
    }

    static Stream<ArrayType> arrays() {
        return numbers()
                .flatMap(type ->
                        Stream.of(DataTypes.createArrayType(type, true), DataTypes.createArrayType(type, false)));
    }

    /** Values of {@code type}; those of FLOAT and DOUBLE include infinities and NaN. */
    private static Object[] values(DataType type) {
        if (type.equals(DataTypes.DoubleType)) {
            return Arrays.stream(Call.samples()).boxed().toArray();
        }
        if (type.equals(DataTypes.FloatType)) {
            return Arrays.stream(Call.samples()).mapToObj(x -> (float) x).toArray();
        }
        int[] whole = {-128, -7, -3, -1, 0, 1, 2, 6, 7, 127};
        if (type.equals(DataTypes.ByteType)) {
            return Arrays.stream(whole).mapToObj(x -> (byte) x).toArray();
        }
        if (type.equals(DataTypes.ShortType)) {
            return Arrays.stream(whole).mapToObj(x -> (short) (100 * x)).toArray();
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Arrays.stream(whole).mapToObj(x -> 10_000_000 * x).toArray();
        }
        if (type.equals(DataTypes.LongType)) {
            return Arrays.stream(whole)
                    .mapToObj(x -> 3 + 10_000_000_000_000_000L * x)
                    .toArray();
        }
        return Stream.of("-9999.99", "-3.00", "-0.25", "0.00", "0.10", "1.75", "9999.99")
                .map(BigDecimal::new)
                .toArray();
    }

    private static boolean isFloat(DataType type) {
        return type.equals(DataTypes.FloatType);
    }

    private static DataType resultType(DataType number) {
        return isFloat(number) ? DataTypes.FloatType : DataTypes.DoubleType;
    }

    private static Double[] widened(List<?> values) {
        return values.stream()
                .map(each -> each == null ? null : (Double) ((Number) each).doubleValue())
                .toArray(Double[]::new);
    }

    private static String bits(Double[] result, DataType element) {
        return isFloat(element) ? Bits.of(Bits.floats(result)) : Bits.of(result);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersGiveNumbersRowByRow(DataType type) {
        List<Object> values = new ArrayList<>(Arrays.asList(values(type)));
        values.add(3, null);
        List<Call> calls = calls(type).stream()
                .filter(each -> !each.function().isRowwise())
                .toList();

        for (boolean nullable : new boolean[] {true, false}) {
            values.removeIf(each -> each == null && !nullable);
            Dataset<Row> result = results(type, nullable, values, calls);
            assertFields(result, calls, resultType(type), nullable);
            if (isComputed(type, nullable)) {
                assertNumbers(result.collectAsList(), calls, type, values);
            }
        }
    }

    /** Calls with other parameters than the least for DOUBLE alone, as parameters are passed on alike for every type. */
    private static List<Call> calls(DataType number) {
        return number.equals(DataTypes.DoubleType) ? Call.all() : Call.shortest();
    }

    private static void assertNumbers(List<Row> rows, List<Call> calls, DataType type, List<Object> values) {
        assertThat(rows).hasSameSizeAs(values);
        for (int i = 0; i < calls.size(); i++) {
            int column = i;
            assertThat(Bits.of(rows.stream().map(row -> row.get(column)).toList()))
                    .as("%s of %s %s", calls.get(i), type.sql(), values)
                    .isEqualTo(bits(calls.get(i).onEach(widened(values), isFloat(type)), type));
        }
    }

    private static void assertFields(Dataset<Row> result, List<Call> calls, DataType type, boolean nullable) {
        for (int i = 0; i < calls.size(); i++) {
            StructField field = result.schema().fields()[i];
            assertThat(field.dataType()).as("%s", calls.get(i)).isEqualTo(type);
            assertThat(field.nullable()).as("%s", calls.get(i)).isEqualTo(nullable);
        }
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void arraysKeepTheirLengthOrderAndNulls(ArrayType type) {
        DataType element = type.elementType();
        List<Object> full = Arrays.asList(values(element));
        List<List<Object>> arrays = new ArrayList<>(List.of(full, List.of(), full.subList(1, 2)));
        arrays.add(1, null);
        if (type.containsNull()) {
            List<Object> gaps = new ArrayList<>(full);
            gaps.add(0, null);
            gaps.set(4, null);
            gaps.add(null);
            arrays.add(gaps);
            arrays.add(Arrays.asList(null, null));
        }
        List<Call> calls = calls(element);

        for (boolean nullable : new boolean[] {true, false}) {
            arrays.removeIf(each -> each == null && !nullable);
            Dataset<Row> result = results(type, nullable, arrays, calls);
            assertFields(result, calls, DataTypes.createArrayType(resultType(element), type.containsNull()), nullable);
            if (isComputed(element, nullable)) {
                assertArrays(result.collectAsList(), calls, element, arrays);
            }
        }
    }

    private static void assertArrays(List<Row> rows, List<Call> calls, DataType element, List<List<Object>> arrays) {
        assertThat(rows).hasSameSizeAs(arrays);
        for (int i = 0; i < calls.size(); i++) {
            for (int r = 0; r < rows.size(); r++) {
                List<Object> x = arrays.get(r);
                assertThat(Bits.of(rows.get(r).isNullAt(i) ? null : rows.get(r).getList(i)))
                        .as("%s of %s %s", calls.get(i), element.sql(), x)
                        .isEqualTo(x == null ? "null" : bits(calls.get(i).on(widened(x), isFloat(element)), element));
            }
        }
    }

    /**
     * Most of the time is spent on compiling. For columns that are not nullable, the types of the results are enough,
     * and one type of number is computed.
     */
    private static boolean isComputed(DataType number, boolean nullable) {
        return nullable || number.equals(DataTypes.DoubleType);
    }

    private static Dataset<Row> results(DataType type, boolean nullable, List<?> values, List<Call> calls) {
        return TestSpark.session()
                .createDataFrame(
                        values.stream().map(RowFactory::create).toList(), new StructType().add("x", type, nullable))
                .selectExpr(calls.stream().map(each -> each.sql("x")).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "array(NULL)", "array()", "array(NULL, NULL)", "array(1D, NULL)"})
    void untypedNullsAreNulls(String x) {
        List<ActivationFunction> functions = Call.functions();
        List<Row> rows = TestSpark.session()
                .sql("SELECT "
                        + Call.shortest().stream().map(each -> each.sql(x)).collect(Collectors.joining(", ")))
                .collectAsList();

        for (int i = 0; i < functions.size(); i++) {
            if (x.equals("NULL")) {
                assertThat(rows.get(0).isNullAt(i)).as("%s", functions.get(i)).isTrue();
            } else {
                long nulls =
                        rows.get(0).getList(i).stream().filter(Objects::isNull).count();
                assertThat(nulls).as("%s", functions.get(i)).isEqualTo(x.split("NULL", -1).length - 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1.0'",
                "true",
                "map(1, 2)",
                "named_struct('a', 1)",
                "array(array(array(1D)))",
                "array('1')",
                "array(true)",
                "DATE'2026-01-01'",
                "TIMESTAMP'2026-01-01 00:00:00'",
                "INTERVAL '1' DAY",
                "X'00'"
            })
    void otherTypesAreRefusedByName(String x) {
        String type = TestSpark.session()
                .sql("SELECT " + x + " AS x")
                .schema()
                .apply(0)
                .dataType()
                .sql();
        for (Call call : Call.shortest()) {
            assertThatThrownBy(() -> TestSpark.session().sql("SELECT " + call.sql(x)))
                    .as("%s", call)
                    .isInstanceOf(AnalysisException.class)
                    .hasMessageContaining(call.function().sqlName() + ": expected a")
                    .hasMessageContaining("ARRAY of numbers or an ML Vector")
                    .hasMessageContaining(", got " + type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1D", "1.5BD", "CAST(1 AS TINYINT)", "CAST(1 AS FLOAT)"})
    void aNumberIsNoRow(String x) {
        Call.shortest().stream().filter(each -> each.function().isRowwise()).forEach(call -> assertThatThrownBy(
                        () -> TestSpark.session().sql("SELECT " + call.sql(x)))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining(call.function().sqlName() + ": expected a row")
                .hasMessageContaining(", got "));
    }
}
