package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.NestedKernels;
import org.sparkactivations.testing.Sessions;
import org.sparkactivations.testing.Settings;

/** Kernels of users that call other functions, in queries: compiled or not, on numbers, arrays and Vectors. */
@Tag("spark")
class NestedKernelsTest {

    private static final int N = 700;
    private static final double[] X = new double[N];

    @TempDir
    static Path folder;

    private static SparkSession session;
    private static Activations catalogue;

    @BeforeAll
    static void makeView() {
        Arrays.setAll(X, i -> 4 * Math.sin(i));
        ClassLoader loader = Sessions.withActivations(
                folder,
                Stream.<Class<?>>of(
                                NestedKernels.WeightedElu.class,
                                NestedKernels.ShiftedElu.class,
                                NestedKernels.MixedRow.class,
                                NestedKernels.WatchfulPair.class,
                                NestedKernels.WatchfulKeyed.class,
                                NestedKernels.WatchfulSlopes.class,
                                NestedKernels.WatchfulLoss.class,
                                NestedKernels.Careless.class,
                                NestedKernels.Silent.class,
                                NestedKernels.SilentRow.class,
                                NestedKernels.SilentWideRow.class,
                                NestedKernels.SilentLoss.class)
                        .map(Class::getName)
                        .toArray(String[]::new));
        catalogue = Activations.catalogue(loader);
        assertThat(catalogue.problems()).isEmpty();
        session = Sessions.startedWith(loader);
        StructType schema = new StructType()
                .add("d", DataTypes.DoubleType)
                .add("ds", DataTypes.createArrayType(DataTypes.DoubleType))
                .add("v", SQLDataTypes.VectorType());
        session.createDataFrame(List.of(row(X), row(new double[] {0.5, -1, -2}), row(X)), schema)
                .repartition(1)
                .createOrReplaceTempView("nested");
    }

    private static Row row(double[] x) {
        return RowFactory.create(x[1], Arrays.stream(x).boxed().toArray(Double[]::new), Vectors.dense(x));
    }

    static Stream<Map<String, String>> modes() {
        return Stream.of(Settings.INTERPRETED, Settings.PROJECTIONS_COMPILED, Settings.WHOLE_STAGE);
    }

    private static List<Row> query(Map<String, String> mode, String... calls) {
        mode.forEach(session.conf()::set);
        return session.sql("SELECT ds, " + String.join(", ", calls) + " FROM nested")
                .collectAsList();
    }

    private static double[] elements(Row row) {
        return row.<Double>getList(0).stream().mapToDouble(each -> each).toArray();
    }

    private static ActivationFunction function(String name) {
        return catalogue.function(name);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void elementwiseKernelsAreRight(Map<String, String> mode) {
        for (String name : List.of(
                "weighted_elu", "weighted_elu_grad", "weighted_elu_weight_grad", "shifted_elu", "shifted_elu_grad")) {
            for (Row row : query(mode, call(name, "d, 5"), call(name, "ds, 5"), call(name, "v, 5"))) {
                double[] x = elements(row);
                double[] expected = function(name).apply(x, 5);
                Bits.assertEqual(row.get(1), expected[1], name);
                Bits.assertEqual(row.get(2), list(expected), name);
                Bits.assertEqual(row.get(3), Vectors.dense(expected), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void rowKernelsAreRight(Map<String, String> mode) {
        for (Row row : query(
                mode,
                call("mixed_row", "ds, 5"),
                call("mixed_row", "v, 5"),
                call("mixed_row_vjp", "ds, transform(ds, x -> 1 - x), 5"),
                call("mixed_row_jacobian", "slice(ds, 1, 70), 5"),
                call("mixed_row", "transform(ds, (x, i) -> CASE WHEN i % 7 < 6 THEN x END), 5"))) {
            double[] x = elements(row);
            double[] expected = function("mixed_row").apply(x, 5);
            Bits.assertEqual(row.get(1), list(expected), "array");
            Bits.assertEqual(row.get(2), Vectors.dense(expected), "Vector");
            double[] upstream = Arrays.stream(x).map(each -> 1 - each).toArray();
            Bits.assertEqual(
                    row.get(3), list(function("mixed_row_vjp").applyWith(x, upstream, 5)), "upstream gradient");
            double[] few = Arrays.copyOf(x, Math.min(70, x.length));
            double[] matrix = function("mixed_row_jacobian").apply(few, 5);
            List<List<Double>> rows = new ArrayList<>();
            for (int i = 0; i < few.length; i++) {
                rows.add(list(Arrays.copyOfRange(matrix, i * few.length, (i + 1) * few.length)));
            }
            Bits.assertEqual(row.get(4), rows, "Jacobian");
            Bits.assertEqual(row.get(5), withGaps(x), "nulls");
        }
    }

    /** The row of which every seventh element is null. */
    private static List<Double> withGaps(double[] x) {
        double[] present = IntStream.range(0, x.length)
                .filter(i -> i % 7 < 6)
                .mapToDouble(i -> x[i])
                .toArray();
        double[] results = function("mixed_row").apply(present, 5);
        Double[] row = new Double[x.length];
        for (int i = 0, next = 0; i < x.length; i++) {
            row[i] = i % 7 < 6 ? results[next++] : null;
        }
        return Arrays.asList(row);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void callsLeaveTheArgumentsOfTheirCallersAlone(Map<String, String> mode) {
        for (Row row : query(
                mode,
                call("watchful_pair", "d, 0.25, 5"),
                call("watchful_pair", "ds, transform(ds, x -> 1 - x), 5"),
                call("watchful_keyed", "ds, 5, 1000"),
                call("watchful_slopes", "ds, transform(ds, (x, i) -> CAST(i AS DOUBLE))"),
                call("watchful_loss", "ds, 2, 5"),
                call("watchful_loss_grad", "ds, transform(ds, x -> 1D), 5"))) {
            double[] x = elements(row);
            double[] expected = new double[x.length];
            assertThat(row.getDouble(1)).isEqualTo(5 * (x[1] - 0.25));
            Arrays.setAll(expected, i -> 5 * (x[i] - (1 - x[i])));
            Bits.assertEqual(row.get(2), list(expected), "operand");
            Arrays.setAll(expected, i -> 5 * x[i] + 1000 + i);
            Bits.assertEqual(row.get(3), list(expected), "key");
            Arrays.setAll(expected, i -> i * x[i]);
            Bits.assertEqual(row.get(4), list(expected), "values per element");
            assertThat(row.getDouble(5)).isEqualTo(5 * x[2]);
            Arrays.fill(expected, 5);
            Bits.assertEqual(row.get(6), list(expected), "distribution");
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void whatAKernelDoesNotWriteIsNan(Map<String, String> mode) {
        for (Row row : query(
                mode,
                call("elu", "ds"),
                call("silent", "d"),
                call("silent_grad", "ds"),
                call("silent_weight_grad", "v"),
                call("softmax", "ds"),
                call("silent_row", "ds"),
                call("silent_row_vjp", "ds, ds"),
                call("silent_row_jacobian", "slice(ds, 1, 70)"),
                call("silent_wide_row", "v"),
                call("silent_loss", "ds, 1"),
                call("silent_loss_grad", "ds, 1"))) {
            int n = elements(row).length;
            double[] nan = new double[n];
            Arrays.fill(nan, Double.NaN);
            double[] wide = new double[2 * n];
            Arrays.fill(wide, Double.NaN);
            double[] few = Arrays.copyOf(nan, Math.min(70, n));
            List<Object> expected = new ArrayList<>(
                    List.of(Double.NaN, list(nan), Vectors.dense(nan), row.get(5), list(nan), list(nan)));
            expected.add(Collections.nCopies(few.length, list(few)));
            expected.addAll(List.of(Vectors.dense(wide), Double.NaN, list(nan)));
            for (int c = 0; c < expected.size(); c++) {
                Bits.assertEqual(row.get(c + 2), expected.get(c), "column " + c);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void carelessKernelsHarmNoOther(Map<String, String> mode) {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> query(mode, call("careless", "transform(ds, x -> 666D)")))
                    .hasStackTraceContaining("a fatal element");
            for (Row row : query(
                    mode,
                    call("careless", "d"),
                    call("careless", "ds"),
                    call("careless", "v"),
                    call("mixed_row", "ds"))) {
                double[] x = elements(row);
                double[] sums = Arrays.stream(x).map(each -> each + 1).toArray();
                Bits.assertEqual(row.get(1), sums[1], "number");
                Bits.assertEqual(row.get(2), list(sums), "array");
                Bits.assertEqual(row.get(3), Vectors.dense(sums), "Vector");
                Bits.assertEqual(row.get(4), list(function("mixed_row").apply(x)), "the next function");
            }
        }
    }

    private static String call(String name, String arguments) {
        return Activations.SQL_PREFIX + name + "(" + arguments + ")";
    }

    private static List<Double> list(double[] elements) {
        return Arrays.stream(elements).boxed().toList();
    }
}
