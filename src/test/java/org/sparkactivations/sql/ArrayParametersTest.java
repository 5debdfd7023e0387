package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.ArrayParameter;
import org.sparkactivations.PerElementCall;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Parameters that are arrays with one value per element. */
@Tag("spark")
class ArrayParametersTest {

    static Stream<ActivationFunction> functions() {
        return withArrays().filter(each -> each.operand().isEmpty());
    }

    static Stream<ActivationFunction> functionsOfTwoColumns() {
        return withArrays().filter(each -> each.operand().isPresent());
    }

    static Stream<ActivationFunction> withArrays() {
        return Activations.builtInFunctions().stream().filter(ArrayParameter::isIn);
    }

    /** Each element with its own parameter; null where one of the two is null. */
    private static Double[] expected(ActivationFunction function, Double[] x, Double[] parameters) {
        Double[] y = new Double[x.length];
        Arrays.setAll(
                y,
                i -> x[i] == null || parameters[i] == null
                        ? null
                        : (Double) function.apply(new double[] {x[i]}, parameters[i])[0]);
        return y;
    }

    private static Double[] every(int length, int gap, double start) {
        Double[] values = new Double[length];
        Arrays.setAll(values, i -> gap > 0 && i % gap == 0 ? null : (Double) (start + i * 0.37 % 7));
        return values;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyElementTakesItsOwn(ActivationFunction function) {
        List<Row> rows = Stream.of(0, 1, 9, 255, 256, 257, 511, 512, 513, 1300)
                .map(n -> RowFactory.create(
                        n,
                        every(n, 0, -3),
                        every(n, 5, -3),
                        Bits.floats(every(n, 5, -3)),
                        every(n, 0, -1),
                        every(n, 7, -1),
                        Bits.floats(every(n, 7, -1))))
                .toList();
        StructType schema = new StructType()
                .add("n", DataTypes.IntegerType)
                .add("x", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
                .add("gaps", DataTypes.createArrayType(DataTypes.DoubleType, true))
                .add("f", DataTypes.createArrayType(DataTypes.FloatType, true))
                .add("p", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
                .add("pgaps", DataTypes.createArrayType(DataTypes.DoubleType, true))
                .add("pf", DataTypes.createArrayType(DataTypes.FloatType, true));
        Dataset<Row> frame = TestSpark.session().createDataFrame(rows, schema);
        for (String x : List.of("x", "gaps", "f")) {
            for (String p : List.of("p", "pgaps", "pf")) {
                Dataset<Row> result = frame.selectExpr("n", function.sqlName() + "(" + x + ", " + p + ") AS y", x, p);
                boolean containsNull = !(x.equals("x") && p.equals("p"));
                assertThat(result.schema().apply("y").dataType())
                        .isEqualTo(DataTypes.createArrayType(
                                x.equals("f") ? DataTypes.FloatType : DataTypes.DoubleType, containsNull));
                for (Row row : result.collectAsList()) {
                    Double[] y = expected(function, doubles(row.getList(2)), doubles(row.getList(3)));
                    assertThat(Bits.of(row.getList(1)))
                            .as("%s of %s, %s at length %s", function, x, p, row.get(0))
                            .isEqualTo(x.equals("f") ? Bits.of(Bits.floats(y)) : Bits.of(y));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void anArrayOfEqualNumbersIsThatNumber(ActivationFunction function) {
        double[] samples = Call.samples();
        List<Double> parameters = Stream.of(0.0, -0.0, -1.0, -1e-300, 0.5, 1.0, 1e300)
                .filter(function.parameters().get(0).range()::contains)
                .toList();
        assertThat(parameters).hasSizeGreaterThan(2);
        for (double parameter : parameters) {
            Row row = TestSpark.session()
                    .createDataFrame(
                            List.of(RowFactory.create((Object) samples)),
                            new StructType().add("x", DataTypes.createArrayType(DataTypes.DoubleType)))
                    .selectExpr(function.sqlName() + "(x, transform(x, v -> " + parameter + "D))")
                    .first();
            assertThat(Bits.of(row.getList(0)))
                    .as("%s with %s", function, parameter)
                    .isEqualTo(Bits.of(function.apply(samples, parameter)));
        }
    }

    private static Double[] doubles(List<Object> values) {
        return values.stream()
                .map(each -> each == null ? null : (Double) ((Number) each).doubleValue())
                .toArray(Double[]::new);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void numbersOfOtherTypesAndNullsAreFine(ActivationFunction function) {
        String name = function.sqlName();
        Row row = TestSpark.session()
                .sql("SELECT " + name + "(array(-1D, -2D), array(1, NULL)), " + name + "(array(-1), array(0.5)), "
                        + name + "(array(-1D), NULL), " + name + "(NULL, array(1)), " + name
                        + "(CAST(NULL AS ARRAY<DOUBLE>), array(1)), " + name
                        + "(array(-1D), CAST(NULL AS ARRAY<DOUBLE>)), " + name + "(array(), array())")
                .first();
        assertThat(Bits.of(row.getList(0)))
                .isEqualTo(Bits.of(expected(function, new Double[] {-1.0, -2.0}, new Double[] {1.0, null})));
        assertThat(Bits.of(row.getList(1)))
                .isEqualTo(Bits.of(expected(function, new Double[] {-1.0}, new Double[] {0.5})));
        for (int i = 2; i < 6; i++) {
            assertThat(row.isNullAt(i)).as("column %s", i).isTrue();
        }
        assertThat(row.getList(6)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void vectorsTakeThemByPosition(ActivationFunction function) {
        Double[] parameters = every(1000, 0, -1);
        double[] dense = new double[1000];
        Arrays.setAll(dense, i -> i % 3 == 0 ? -1 - i : 0);
        SparseVector sparse = Vectors.dense(dense).toSparse();
        List<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create(Vectors.dense(dense), sparse, parameters)),
                        new StructType()
                                .add("v", SQLDataTypes.VectorType())
                                .add("s", SQLDataTypes.VectorType())
                                .add("p", DataTypes.createArrayType(DataTypes.DoubleType)))
                .selectExpr(function.sqlName() + "(v, p)", function.sqlName() + "(s, p)")
                .collectAsList();
        Double[] y = expected(function, Arrays.stream(dense).boxed().toArray(Double[]::new), parameters);
        assertThat(Bits.of(((Vector) rows.get(0).get(0)).toArray())).isEqualTo(Bits.of(y));
        boolean zeroStaysZero =
                Arrays.stream(expected(function, filled(0.0), parameters)).allMatch(each -> each == 0);
        assertThat(rows.get(0).get(1) instanceof SparseVector).isEqualTo(zeroStaysZero);
        assertThat(((Vector) rows.get(0).get(1)).toArray())
                .isEqualTo(Arrays.stream(y).mapToDouble(each -> each + 0.0).toArray());
    }

    private static Double[] filled(double value) {
        Double[] all = new Double[1000];
        Arrays.fill(all, value);
        return all;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void wrongArraysAreRefused(ActivationFunction function) {
        String name = function.sqlName();
        String parameter = name + ": parameter " + function.parameters().get(0).name();
        Failures.atAnalysis("SELECT " + name + "(1D, array(1D))")
                .hasMessageContaining(parameter + ": expected a number, as x is one, got ARRAY<DOUBLE>");
        Failures.atAnalysis("SELECT " + name + "(array(1D, 2D), array(1D, double('NaN')))")
                .hasMessageContaining(parameter + "[1]: expected "
                        + function.parameters().get(0).range() + ", got NaN");
        Failures.atRunTime("SELECT " + name + "(array(1D, 2D), array(0.5D, 1D, 2D))")
                .hasMessage(parameter + ": expected 2 values, one per element, got 3");
        Failures.atRunTime("SELECT " + name
                        + "(array(1D, 2D), array(y, y)) FROM (SELECT explode(array(1D, double('-Infinity'))) AS y)")
                .hasMessage(parameter + "[0]: expected "
                        + function.parameters().get(0).range() + ", got -Infinity");
        TestSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create(Vectors.dense(1, 2))),
                        new StructType().add("v", SQLDataTypes.VectorType()))
                .createOrReplaceTempView("vectors");
        Failures.atRunTime("SELECT " + name.toUpperCase(Locale.ROOT) + "(v, array(1D, NULL)) FROM vectors")
                .hasMessageContaining(parameter + "[1]: expected a number, got NULL; an element of an ML Vector");
        Failures.atRunTime("SELECT " + name + "(v, array(1D, 2D, 3D)) FROM vectors")
                .hasMessage(parameter + ": expected 2 values, one per element, got 3");
    }

    private static final double[] X = {-1.5, 0, 2.25};
    private static final double[] Y = {0.25, 0.5, 0.25};

    private static String sql(double[] values) {
        return Arrays.stream(values).mapToObj(each -> each + "D").collect(Collectors.joining(", ", "array(", ")"));
    }

    /** The call in SQL of X and Y, as arrays, with defaults before the last parameter and this as the last. */
    private static String call(ActivationFunction function, String type, String last) {
        double[] defaults = function.activation().definition().complete();
        String x = "CAST(" + sql(X) + " AS " + type + ")";
        String y = function.operand().isPresent() ? ", CAST(" + sql(Y) + " AS " + type + ")" : "";
        String between = Arrays.stream(defaults)
                .limit(ArrayParameter.position(function))
                .mapToObj(each -> ", " + each + "D")
                .collect(Collectors.joining());
        return function.sqlName() + "(" + x + y + between + ", " + last + ")";
    }

    private static double[] before(ActivationFunction function) {
        return Arrays.copyOf(function.activation().definition().complete(), ArrayParameter.position(function));
    }

    private static double[] direct(ActivationFunction function, double... values) {
        PerElementCall call = function.perElement(values);
        return function.operand().isPresent()
                ? call.applyWith(X, Y, before(function))
                : call.apply(X, before(function));
    }

    @ParameterizedTest
    @MethodSource("withArrays")
    void oneValueIsThatNumber(ActivationFunction function) {
        Dataset<Row> results = TestSpark.session()
                .sql("SELECT " + call(function, "ARRAY<DOUBLE>", "array(0.75D)") + ", "
                        + call(function, "ARRAY<DOUBLE>", "0.75D") + ", "
                        + call(function, "ARRAY<FLOAT>", "array(v)") + ", " + call(function, "ARRAY<FLOAT>", "v")
                        + ", " + call(function, "ARRAY<DOUBLE>", "array(v)") + ", "
                        + call(function, "ARRAY<DOUBLE>", "1 - v") + " FROM VALUES (0.75D), (0.25D) AS t(v)");
        for (Row row : results.collectAsList()) {
            assertThat(Bits.flat(row.get(0))).as("%s", function).isEqualTo(Bits.flat(row.get(1)));
            assertThat(Bits.flat(row.get(2))).as("%s", function).isEqualTo(Bits.flat(row.get(3)));
            assertThat(Bits.flat(row.get(0))).as("%s", function).isEqualTo(Bits.of(direct(function, 0.75)));
        }
        List<Row> rows = results.collectAsList();
        // The value of one row does not stay for the next.
        assertThat(Bits.flat(rows.get(1).get(4))).isEqualTo(Bits.of(direct(function, 0.25)));
        assertThat(Bits.flat(rows.get(1).get(5))).isEqualTo(Bits.of(direct(function, 0.75)));
    }

    @ParameterizedTest
    @MethodSource("withArrays")
    void sqlAndTheDirectCallAgree(ActivationFunction function) {
        Row row = TestSpark.session()
                .sql("SELECT " + call(function, "ARRAY<DOUBLE>", "array(0.5D, 2, 0.75)"))
                .first();
        assertThat(Bits.flat(row.get(0))).as("%s", function).isEqualTo(Bits.of(direct(function, 0.5, 2, 0.75)));
        double[] own = function.isRowwise()
                ? null
                : IntStream.range(0, 3)
                        .mapToDouble(i -> single(function, i, new double[] {0.5, 2, 0.75}[i]))
                        .toArray();
        if (own != null) {
            assertThat(Bits.of(direct(function, 0.5, 2, 0.75))).isEqualTo(Bits.of(own));
        }
    }

    private static double single(ActivationFunction function, int i, double parameter) {
        double[] arguments = Arrays.copyOf(before(function), ArrayParameter.position(function) + 1);
        arguments[arguments.length - 1] = parameter;
        double[] x = {X[i]};
        return function.operand().isPresent()
                ? function.applyWith(x, new double[] {Y[i]}, arguments)[0]
                : function.apply(x, arguments)[0];
    }

    @ParameterizedTest
    @MethodSource("withArrays")
    void otherLengthsAreRefusedAtEveryDoor(ActivationFunction function) {
        String message =
                ArrayParameter.shown(function, function.sqlName()) + ": expected 3 values, one per element, got ";
        for (double[] wrong : new double[][] {{}, {1, 2}, {1, 2, 1, 2}}) {
            assertThatThrownBy(() -> direct(function, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message + wrong.length);
            Failures.atRunTime("SELECT " + call(function, "ARRAY<DOUBLE>", "CAST(" + sql(wrong) + " AS ARRAY<DOUBLE>)"))
                    .hasMessage(message + wrong.length);
        }
    }

    @ParameterizedTest
    @MethodSource("functionsOfTwoColumns")
    void nullsOfTwoColumnsMakeNull(ActivationFunction function) {
        Row row = TestSpark.session()
                .sql("SELECT " + call(function, "ARRAY<DOUBLE>", "array(0.5D, NULL, 2D)") + ", "
                        + call(function, "ARRAY<DOUBLE>", "array(CAST(NULL AS DOUBLE))") + ", "
                        + call(function, "ARRAY<DOUBLE>", "CAST(NULL AS ARRAY<DOUBLE>)"))
                .first();
        assertThat(row.isNullAt(2)).isTrue();
        if (function.isRowwise()) {
            assertThat(row.isNullAt(0)).isTrue();
            assertThat(row.isNullAt(1)).isTrue();
        } else {
            assertThat(row.<Double>getList(0)).element(1).isNull();
            assertThat(row.<Double>getList(0)).element(0).isNotNull();
            assertThat(row.<Double>getList(1)).containsOnlyNulls().hasSize(3);
        }
        if (!function.isRowwise()) {
            Failures.atAnalysis("SELECT " + function.sqlName() + "(1D, 1D, array(1D))")
                    .hasMessageContaining("expected a number, as x is one, got ARRAY<DOUBLE>");
        }
    }
}
