package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** The second column of vector-Jacobian products: its types, widths and nulls, for each of the functions. */
@Tag("spark")
class UpstreamGradientsTest {

    private static final double[] X = {0.5, -1, 2, 0.25, -3, 1};

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(each -> each.output() == ActivationFunction.Output.VJP);
    }

    /** An upstream gradient of the right width for {@link #X}, of numbers that a FLOAT holds exactly. */
    private static double[] upstream(ActivationFunction function) {
        double[] parameters = function.activation().definition().complete();
        double[] upstream = new double[function.operandWidth(X.length, parameters)];
        Arrays.setAll(upstream, i -> 1 - 0.75 * i);
        return upstream;
    }

    private static String array(double[] elements, String type) {
        return DoubleStream.of(elements)
                .mapToObj(each -> "CAST(" + each + "D AS " + type + ")")
                .collect(Collectors.joining(", ", "array(", ")"));
    }

    @BeforeAll
    static void makeVectors() {
        List<Row> rows = new ArrayList<>();
        for (int size = 1; size <= 13; size++) {
            double[] elements = Arrays.copyOf(X, size);
            rows.add(RowFactory.create(
                    size, Vectors.dense(elements), Vectors.dense(elements).toSparse()));
        }
        TestSpark.session()
                .createDataFrame(
                        rows,
                        new StructType()
                                .add("size", DataTypes.IntegerType)
                                .add("v", SQLDataTypes.VectorType())
                                .add("s", SQLDataTypes.VectorType()))
                .createOrReplaceTempView("sized");
    }

    @AfterAll
    static void dropVectors() {
        TestSpark.session().catalog().dropTempView("sized");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void numbersOfEveryTypeAreTakenAndXDecidesOnTheResult(ActivationFunction function) {
        List<String> calls = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String type : List.of("DOUBLE", "FLOAT")) {
            for (String other : List.of("DOUBLE", "FLOAT", "INT", "DECIMAL(10, 2)")) {
                double[] g = upstream(function);
                Arrays.setAll(g, i -> other.equals("INT") ? (int) g[i] : g[i]);
                calls.add(function.sqlName() + "(" + array(X, type) + ", " + array(g, other) + Call.keySql(function)
                        + ")");
                Double[] y =
                        DoubleStream.of(Call.direct(function, X, g)).boxed().toArray(Double[]::new);
                expected.add(type.equals("FLOAT") ? Bits.of(Bits.floats(y)) : Bits.of(y));
            }
        }
        Row row = TestSpark.session().sql("SELECT " + String.join(", ", calls)).first();
        for (int i = 0; i < calls.size(); i++) {
            assertThat(Bits.of(row.getList(i))).as(calls.get(i)).isEqualTo(expected.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void vectorsOfBothFormsGoTogether(ActivationFunction function) {
        double[] g = Arrays.copyOf(X, upstream(function).length);
        String calls = Stream.of("v, g.v", "s, g.v", "v, g.s", "s, g.s")
                .map(each -> function.sqlName() + "(x." + each + Call.keySql(function) + ")")
                .collect(Collectors.joining(", "));
        Row row = TestSpark.session()
                .sql("SELECT " + calls + " FROM sized x, sized g WHERE x.size = 6 AND g.size = " + g.length)
                .first();
        double[] expected = Call.direct(function, X, g);
        for (int i = 0; i < row.length(); i++) {
            assertThat(unsigned(((Vector) row.get(i)).toArray())).isEqualTo(unsigned(expected));
        }
    }

    /** A zero that a sparse Vector does not store has no sign. */
    private static double[] unsigned(double[] elements) {
        return DoubleStream.of(elements).map(each -> each + 0.0).toArray();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void anotherWidthIsRefusedWithTheRightOne(ActivationFunction function) {
        int right = upstream(function).length;
        for (int wrong : new int[] {right - 1, right + 1}) {
            String message =
                    function.sqlName() + ": upstream: expected " + right + " elements for a row of 6, got " + wrong;
            String g = array(new double[wrong], "DOUBLE");
            Failures.atRunTime("SELECT " + function.sqlName() + "(" + array(X, "DOUBLE") + ", " + g
                            + Call.keySql(function) + ")")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            for (String columns : List.of("x.v, g.s", "x.s, g.v")) {
                Failures.atRunTime("SELECT " + function.sqlName() + "(" + columns + Call.keySql(function)
                                + ") FROM sized x, sized g WHERE x.size = 6 AND g.size = " + wrong)
                        .hasMessage(message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void otherTypesAreRefusedByTheNameThatTheUserWrote(ActivationFunction function) {
        String array = array(X, "DOUBLE");
        for (String wrong : List.of("1D", "'a'", "array('a')", "array(array(1D))", "v", "map(1, 2)")) {
            Failures.atAnalysis("SELECT " + function.sqlName() + "(" + array + ", " + wrong + Call.keySql(function)
                            + ") FROM sized")
                    .hasMessageContaining(
                            function.sqlName() + ": upstream: expected an ARRAY of numbers, as x is one, got ");
        }
        for (String wrong : List.of("1D", array, "'a'")) {
            Failures.atAnalysis(
                            "SELECT " + function.sqlName() + "(s, " + wrong + Call.keySql(function) + ") FROM sized")
                    .hasMessageContaining(function.sqlName() + ": upstream: expected an ML Vector, as x is one, got ");
        }
        for (String x : List.of("1D", "'a'", "array(array(1D))")) {
            Failures.atAnalysis("SELECT " + function.sqlName() + "(" + x + ", " + array + Call.keySql(function)
                            + ") FROM sized")
                    .hasMessageContaining(
                            function.sqlName() + ": expected a row: an ARRAY of numbers or an ML Vector, got ");
        }
        Failures.atAnalysis("SELECT " + function.sqlName() + "(" + array + ")")
                .hasMessageContaining(function.signature());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aNullElementMakesNullWhatItHasAPartIn(ActivationFunction function) {
        double[] g = upstream(function);
        for (int place = 0; place < g.length; place++) {
            double[] marked = g.clone();
            marked[place] = Double.NaN;
            Double[] expected = DoubleStream.of(Call.direct(function, X, marked))
                    .mapToObj(each -> Double.isNaN(each) ? null : (Double) each)
                    .toArray(Double[]::new);
            String withNull = array(marked, "DOUBLE").replace("CAST(NaND AS DOUBLE)", "NULL");
            for (String type : List.of("DOUBLE", "FLOAT")) {
                Row row = TestSpark.session()
                        .sql("SELECT " + function.sqlName() + "(" + array(X, type) + ", " + withNull
                                + Call.keySql(function) + ")")
                        .first();
                assertThat(Bits.of(row.getList(0)))
                        .as("null at %s", place)
                        .isEqualTo(type.equals("FLOAT") ? Bits.of(Bits.floats(expected)) : Bits.of(expected));
            }
        }
    }

    @Test
    void theUpstreamGradientOfAMaskedElementDoesNotMatter() {
        double[] y =
                Activations.catalogue().function("softmax_vjp").applyWith(new double[] {1, 2}, new double[] {3, -1});
        for (String masked : List.of("NULL", "double('NaN')", "1e300D")) {
            Row row = TestSpark.session()
                    .sql("SELECT nn_softmax_vjp(array(1D, NULL, 2D), array(3D, " + masked + ", -1D))")
                    .first();
            assertThat(row.<Double>getList(0)).isEqualTo(Arrays.asList(y[0], null, y[1]));
        }
    }

    @Test
    void everyRowMayHaveAnotherWidth() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT id, transform(sequence(1, id * 2), i -> CAST(i AS DOUBLE)) AS x FROM range(1, 700, 37)");
        rows.selectExpr("size(nn_glu(x)) = id", "size(nn_crelu(x)) = 4 * id", "size(nn_glu_vjp(x, nn_glu(x))) = 2 * id")
                .collectAsList()
                .forEach(row -> assertThat(row).isEqualTo(RowFactory.create(true, true, true)));
    }
}
