package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/**
 * Functions of rows whose results are rows of another width, numbers or matrices, and functions of two columns: for
 * every type of column, with nulls, in every mode of execution. An upstream gradient is the value of the function, a
 * label or target is x itself.
 */
@Tag("spark")
class RowColumnsTest {

    /** Rows whose widths are multiples of 2 and of 3. */
    private static final List<List<Double>> ROWS = List.of(
            List.of(),
            List.of(0.5, -1.0, 2.0, 0.25, -3.0, 1.0),
            List.of(-0.0, 0.0, 1e-9, -88.25, 88.25, 710.5),
            List.of(Double.NaN, 1.0, 2.0, 3.0, 4.0, 5.0),
            List.of(Double.POSITIVE_INFINITY, 1.0, 2.0, Double.POSITIVE_INFINITY, 4.0, Double.NEGATIVE_INFINITY),
            List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -700.0, -1e300, 1e300, Double.MIN_VALUE, 3.0, 2.0));

    private static final List<List<Double>> ROWS_WITH_NULLS = List.of(
            Arrays.asList(0.5, null, 2.0, 0.25, -3.0, 1.0),
            Arrays.asList(null, -1.0, 2.0, null, null, 1.0),
            Arrays.asList(null, null, null, null, null, null),
            Arrays.asList(0.5, Double.NaN, null, 0.25, -3.0, 1.0),
            Arrays.asList(0.5, null, 2.0, Double.NEGATIVE_INFINITY, -3.0, 1.0));

    static Stream<DataType> numbers() {
        return Stream.of(
                DataTypes.DoubleType,
                DataTypes.FloatType,
                DataTypes.IntegerType,
                DataTypes.LongType,
                DataTypes.createDecimalType(10, 2));
    }

    private static Object typed(Double value, DataType type) {
        if (value == null || type.equals(DataTypes.DoubleType)) {
            return value;
        }
        if (type.equals(DataTypes.FloatType)) {
            return value.floatValue();
        }
        int whole = (int) Math.max(-99_999, Math.min(99_999, value));
        return type.equals(DataTypes.IntegerType)
                ? (Object) whole
                : type.equals(DataTypes.LongType) ? (Object) (long) whole : BigDecimal.valueOf(whole);
    }

    private static Double widened(Object value) {
        return value == null ? null : (Double) ((Number) value).doubleValue();
    }

    private static DataType expectedType(ActivationFunction function, DataType element, boolean containsNull) {
        DataType number = element.equals(DataTypes.FloatType) ? DataTypes.FloatType : DataTypes.DoubleType;
        return switch (function.shape()) {
            case NUMBER -> number;
            case MATRIX ->
                DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.DoubleType, containsNull), false);
            case ELEMENTS, ROW -> DataTypes.createArrayType(number, containsNull);
        };
    }

    private static String expected(Call call, List<Object> row, DataType element) {
        Double[] x = row.stream().map(RowColumnsTest::widened).toArray(Double[]::new);
        boolean isFloat = element.equals(DataTypes.FloatType);
        return isFloat && call.function().shape() != ResultShape.MATRIX
                ? Bits.of(Bits.floats(call.on(x, true)))
                : Bits.of(call.on(x, isFloat));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void arraysOfEveryType(DataType element) {
        List<Call> calls = Call.others();
        for (boolean containsNull : new boolean[] {false, true}) {
            List<List<Double>> all = new ArrayList<>(ROWS);
            if (containsNull) {
                all.addAll(ROWS_WITH_NULLS);
            }
            List<List<Object>> rows = all.stream()
                    .map(row -> row.stream().map(each -> typed(each, element)).toList())
                    .toList();
            Dataset<Row> frame = TestSpark.session()
                    .createDataFrame(
                            rows.stream().map(RowFactory::create).toList(),
                            new StructType().add("x", DataTypes.createArrayType(element, containsNull), false));
            for (Map<String, String> mode : List.of(Settings.WHOLE_STAGE, Settings.INTERPRETED)) {
                Settings.with(mode, () -> check(frame, calls, rows, element, containsNull));
            }
        }
    }

    private static void check(
            Dataset<Row> frame, List<Call> calls, List<List<Object>> rows, DataType element, boolean containsNull) {
        Dataset<Row> result =
                frame.selectExpr(calls.stream().map(each -> each.sql("x")).toArray(String[]::new));
        List<Row> results = result.collectAsList();
        for (int i = 0; i < calls.size(); i++) {
            ActivationFunction function = calls.get(i).function();
            StructField field = result.schema().fields()[i];
            assertThat(field.dataType()).as("%s", function).isEqualTo(expectedType(function, element, containsNull));
            assertThat(field.nullable())
                    .as("%s", function)
                    .isEqualTo(function.shape() == ResultShape.NUMBER && containsNull);
            for (int r = 0; r < rows.size(); r++) {
                assertThat(Bits.flat(results.get(r).get(i)))
                        .as("%s of %s", calls.get(i), rows.get(r))
                        .isEqualTo(expected(calls.get(i), rows.get(r), element));
            }
        }
    }

    @Test
    void vectorsDenseAndSparse() {
        List<Vector> vectors = new ArrayList<>();
        for (List<Double> row : ROWS) {
            double[] values = row.stream().mapToDouble(each -> each).toArray();
            vectors.add(new DenseVector(values));
            int[] positions = new int[values.length];
            Arrays.setAll(positions, i -> 3 * i + 2);
            vectors.add(new SparseVector(3 * values.length, positions, values));
        }
        vectors.add(Vectors.sparse(30, new int[] {7}, new double[] {0.25}));
        List<Call> calls = Call.others();
        Dataset<Row> result = TestSpark.session()
                .createDataFrame(
                        vectors.stream().map(RowFactory::create).toList(),
                        new StructType().add("x", SQLDataTypes.VectorType(), false))
                .selectExpr(calls.stream().map(each -> each.sql("x")).toArray(String[]::new));
        List<Row> results = result.collectAsList();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            boolean isVector = call.function().shape() == ResultShape.ROW
                    || call.function().shape() == ResultShape.ELEMENTS;
            assertThat(result.schema().fields()[i].dataType())
                    .isEqualTo(
                            isVector
                                    ? SQLDataTypes.VectorType()
                                    : expectedType(call.function(), DataTypes.DoubleType, false));
            assertThat(result.schema().fields()[i].nullable()).isFalse();
            for (int r = 0; r < vectors.size(); r++) {
                Object actual = results.get(r).get(i);
                double[] expected = call.on(vectors.get(r).toArray());
                boolean isSparse = actual instanceof SparseVector;
                // SparseVectorsTest shows which results are sparse.
                if (vectors.get(r) instanceof DenseVector) {
                    assertThat(isSparse).as("%s", call).isFalse();
                }
                // A zero that is not stored is positive.
                double[] shown = isSparse ? new DenseVector(expected).toSparse().toArray() : expected;
                assertThat(Bits.flat(actual))
                        .as("%s of %s", call, vectors.get(r))
                        .isEqualTo(Bits.of(shown));
            }
        }
    }

    @Test
    void arraysOfRowsAreTakenRowByRow() {
        List<List<Double>> rows = new ArrayList<>(ROWS);
        rows.addAll(ROWS_WITH_NULLS);
        rows.add(null);
        Dataset<Row> frame = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(rows, rows),
                                RowFactory.create(List.of(), List.of()),
                                RowFactory.create(null, null)),
                        new StructType()
                                .add("xs", DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.DoubleType)))
                                .add(
                                        "ignored",
                                        DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.DoubleType))))
                .selectExpr("xs", "transform(xs, row -> CAST(row AS ARRAY<FLOAT>)) AS fs");
        List<Call> calls = Stream.concat(Call.others().stream(), Call.all().stream())
                .filter(each -> each.function().isRowwise()
                        && each.function().operand().isEmpty()
                        && each.function().shape() != ResultShape.MATRIX)
                .toList();
        for (String column : List.of("xs", "fs")) {
            Dataset<Row> nested = select(frame, calls, call -> call.sql(column));
            Dataset<Row> oneByOne =
                    select(frame, calls, call -> "transform(" + column + ", row -> " + call.sql("row") + ")");
            List<Row> actual = nested.collectAsList();
            List<Row> expected = oneByOne.collectAsList();
            assertThat(actual).hasSize(3).hasSameSizeAs(expected);
            for (int i = 0; i < calls.size(); i++) {
                assertThat(nested.schema().fields()[i].dataType())
                        .as("%s", calls.get(i))
                        .isEqualTo(oneByOne.schema().fields()[i].dataType());
                for (int r = 0; r < actual.size(); r++) {
                    Bits.assertEqual(actual.get(r).get(i), expected.get(r).get(i), "%s of %s", calls.get(i), column);
                }
            }
        }
    }

    private static Dataset<Row> select(Dataset<Row> frame, List<Call> calls, Function<Call, String> sql) {
        return frame.selectExpr(calls.stream().map(sql).toArray(String[]::new));
    }

    @Test
    void arraysOfRowsMayHoldAnyNumbersAndNothingDeeper() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT nn_softmax(array(array(1, 1), NULL, array(7))), nn_glu(array(array(4, 0), array())),"
                        + " nn_logsumexp(array(array(0S), NULL))");
        assertThat(rows.schema().fields()[0].dataType().sql()).isEqualTo("ARRAY<ARRAY<DOUBLE>>");
        assertThat(rows.selectExpr("to_json(struct(*))").first().getString(0))
                .contains("[[0.5,0.5],null,[1.0]]", "[[2.0],[]]", "[0.0,null]");
        for (String name : List.of("nn_softmax", "nn_glu", "nn_logsumexp")) {
            Failures.atAnalysis("SELECT " + name + "(array(array(array(1D))))")
                    .hasMessageContaining(name
                            + ": expected a row: an ARRAY of numbers or an ML Vector, or an ARRAY of ARRAYs of numbers,"
                            + " each of them a row, got ARRAY<ARRAY<ARRAY<DOUBLE>>>");
        }
        Failures.atRunTime("SELECT nn_glu(array(array(1D, 2D), array(1D)))")
                .hasMessage("nn_glu: expected rows of even width, got a row of 1 element");
    }

    @Test
    void temperaturesThatAreNoneAreRefusedBeforeOrAtTheRow() {
        for (String temperature : List.of("0", "-1", "double('NaN')")) {
            Failures.atAnalysis("SELECT nn_softmax(array(1D, 2D), " + temperature + ")")
                    .hasMessageContaining(
                            "nn_softmax: parameter temperature: expected a finite number > 0, or ∞, got ");
        }
        Failures.atRunTime("SELECT nn_softmax(array(1D, 2D), id) FROM range(1)")
                .hasMessage("nn_softmax: parameter temperature: expected a finite number > 0, or ∞, got 0.0");
    }

    @Test
    void nullsGiveNull() {
        for (Call call : Call.others()) {
            boolean isLabel = call.function().takesLabel();
            List<String> calls = new ArrayList<>(List.of(call.sql("CAST(NULL AS ARRAY<DOUBLE>)"), call.sql("NULL")));
            if (call.function().operand().isPresent()) {
                String name = call.function().sqlName();
                calls.add(call.sql(name, "array(1D, 2D, 3D, 4D, 5D, 6D)", "NULL"));
                calls.add(call.sql(name, "array(1D, 2D, 3D, 4D, 5D, 6D)", isLabel ? "CAST(NULL AS INT)" : "NULL"));
            }
            Row row = TestSpark.session()
                    .sql("SELECT " + String.join(", ", calls))
                    .first();
            for (int i = 0; i < row.length(); i++) {
                assertThat(row.isNullAt(i)).as(calls.get(i)).isTrue();
            }
        }
    }

    @Test
    void groupsAreMadeOfEqualResults() {
        List<Call> calls = Call.others().stream()
                .filter(each -> each.function().shape() != ResultShape.NUMBER)
                .toList();
        for (int i = 0; i < calls.size(); i += 10) {
            assertOneGroup(calls.subList(i, Math.min(calls.size(), i + 10)));
        }
    }

    private static void assertOneGroup(List<Call> calls) {
        String x = "transform(array(1D, -2D, 3D, NULL, 0.5D, 1D), v -> v + 0 * id)";
        String[] ys = IntStream.range(0, calls.size())
                .mapToObj(i -> calls.get(i).sql(x) + " AS y" + i)
                .toArray(String[]::new);
        long groups = TestSpark.session()
                .sql("SELECT *, count(*) FROM (SELECT " + String.join(", ", ys) + " FROM range(5)) GROUP BY ALL")
                .count();
        if (groups > 1 && calls.size() > 1) {
            // Each call alone: the failure names the one that is wrong.
            calls.forEach(each -> assertOneGroup(List.of(each)));
        }
        assertThat(groups).as("%s", calls).isOne();
    }

    @Test
    void everyCallIsCompiled() {
        for (Call call : Call.others()) {
            String code = Plans.generatedCode(
                    "SELECT " + call.sql("x") + " FROM (SELECT array(1D, 2D, 3D, 4D, 5D, 6D + id) AS x FROM range(1))");
            assertThat(code)
                    .as("%s", call)
                    .contains(".invoke(", "Found 1 WholeStageCodegen")
                    .doesNotContainIgnoringCase("applyfunctionexpression");
        }
    }

    @Test
    void functionsOfOneMatrixAreInEveryDoor() {
        String x = "array(1D, NULL, 3D)";
        Dataset<Row> rows = TestSpark.session().sql("SELECT " + x + " AS x");
        double[] j = ActivationFunction.jacobian(Softmaxes.SOFTMAX).apply(new double[] {1, 3});
        String expected = "[[" + j[0] + ",null," + j[1] + "],[null,null,null],[" + j[2] + ",null," + j[3] + "]]";
        for (Dataset<Row> each : List.of(
                rows.selectExpr("nn_softmax_jacobian(x)"),
                rows.select(functions.softmaxJacobian(org.apache.spark.sql.functions.col("x"))),
                rows.select(functions.softmaxJacobian(org.apache.spark.sql.functions.col("x"), 1)))) {
            assertThat(each.selectExpr("to_json(struct(*))").first().getString(0))
                    .contains(expected);
        }
        assertThat(Objects.requireNonNull(rows.selectExpr("nn_softmax_jacobian(x)[1][1] IS NULL")
                                .first())
                        .getBoolean(0))
                .isTrue();
    }
}
