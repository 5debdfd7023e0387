package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/**
 * Functions with a key that may be left out: the slopes left of 0 are pseudo-random, and the same for the same key and position. The value
 * at −1 shows the slope.
 */
@Tag("spark")
class KeyedFunctionsTest {

    private static final int LENGTH = 1300;
    private static final List<Long> KEYS = List.of(0L, 1L, -1L, 42L, 1L << 33, Long.MIN_VALUE, Long.MAX_VALUE);

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(each -> each.parameters().stream()
                .anyMatch(p -> p.kind() == Parameter.Kind.KEY && !p.isRequired()));
    }

    private static String call(ActivationFunction function, String x, String key) {
        return function.sqlName() + "(" + x + ", 0.125D, 0.25D, " + key + ")";
    }

    private static Dataset<Row> rows() {
        double[] minusOnes = new double[LENGTH];
        Arrays.fill(minusOnes, -1);
        int[] odd = new int[LENGTH / 2];
        Arrays.setAll(odd, i -> 2 * i + 1);
        return TestSpark.session()
                .createDataFrame(
                        KEYS.stream()
                                .map(key -> RowFactory.create(
                                        key,
                                        minusOnes,
                                        Vectors.dense(minusOnes),
                                        new SparseVector(LENGTH, odd, Arrays.copyOf(minusOnes, odd.length))))
                                .toList(),
                        new StructType()
                                .add("k", DataTypes.LongType)
                                .add("x", DataTypes.createArrayType(DataTypes.DoubleType, false))
                                .add("v", SQLDataTypes.VectorType())
                                .add("s", SQLDataTypes.VectorType()));
    }

    private static double[] doubles(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).toArray();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theSameKeyAndPositionGiveTheSameInEveryShapeAndPlace(ActivationFunction function) {
        Dataset<Row> rows = rows();
        String[] columns = {
            "k",
            call(function, "x", "k") + " AS y",
            call(function, "CAST(x AS ARRAY<FLOAT>)", "k") + " AS f",
            call(function, "v", "k") + " AS v",
            call(function, "s", "k") + " AS s",
            call(function, "-1D", "k") + " AS first",
            call(function, "slice(x, 1, 700)", "k") + " AS part",
            call(function, "transform(x, (e, i) -> if(i % 3 = 0, NULL, e))", "k") + " AS gaps"
        };
        List<Row> once = rows.coalesce(1).selectExpr(columns).orderBy("k").collectAsList();
        List<Row> again = rows.repartition(3, rows.col("k"))
                .selectExpr(columns)
                .orderBy("k")
                .collectAsList();
        assertThat(again).isEqualTo(once).hasSameSizeAs(KEYS);
        Settings.with(Settings.INTERPRETED, () -> assertThat(
                        rows.selectExpr(columns).orderBy("k").collectAsList())
                .isEqualTo(once));
        for (Row row : once) {
            double[] y = doubles(row.getList(1));
            assertThat(y).hasSize(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                assertThat(row.getList(2).get(i)).isEqualTo((float) y[i]);
            }
            assertThat(((Vector) row.get(3)).toArray()).isEqualTo(y);
            Vector sparse = (Vector) row.get(4);
            for (int i = 1; i < LENGTH; i += 2) {
                assertThat(sparse.apply(i)).isEqualTo(y[i]);
            }
            assertThat(row.getDouble(5)).isEqualTo(y[0]);
            assertThat(doubles(row.getList(6))).isEqualTo(Arrays.copyOf(y, 700));
            for (int i = 0; i < LENGTH; i++) {
                assertThat(row.getList(7).get(i)).isEqualTo(i % 3 == 0 ? null : (Double) y[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void slopesAreSpreadOverTheirRange(ActivationFunction function) {
        List<Row> rows = rows().selectExpr(call(function, "x", "k")).collectAsList();
        Set<Double> different = new HashSet<>();
        for (Row row : rows) {
            double[] slopes =
                    Arrays.stream(doubles(row.getList(0))).map(Math::abs).toArray();
            assertThat(Arrays.stream(slopes).min().getAsDouble()).isBetween(0.125, 0.13);
            assertThat(Arrays.stream(slopes).max().getAsDouble())
                    .isGreaterThan(0.245)
                    .isLessThan(0.25);
            assertThat(Arrays.stream(slopes).average().getAsDouble()).isBetween(0.18, 0.195);
            Arrays.stream(slopes).forEach(different::add);
        }
        assertThat(different).hasSize(KEYS.size() * LENGTH);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void withoutAKeyNothingIsRandomAndANullKeyGivesNull(ActivationFunction function) {
        Row row = TestSpark.session()
                .sql("SELECT " + function.sqlName() + "(array(-1D, -1D), 0.125D, 0.25D), "
                        + call(function, "array(-1D)", "NULL") + ", "
                        + call(function, "-1D", "CAST(NULL AS INT)") + ", "
                        + call(function, "-1D", "CAST(7 AS TINYINT)") + " = " + call(function, "-1D", "7") + ", "
                        + call(function, "array(2D, 0D, double('NaN'))", "7"))
                .first();
        assertThat(row.getList(0))
                .isEqualTo(Arrays.stream(function.apply(new double[] {-1, -1}, 0.125, 0.25))
                        .boxed()
                        .toList());
        assertThat(row.isNullAt(1)).isTrue();
        assertThat(row.isNullAt(2)).isTrue();
        assertThat(row.getBoolean(3)).isTrue();
        assertThat(row.getList(4).get(0)).isEqualTo(function.apply(new double[] {2}, 0.125, 0.25)[0]);
        assertThat(row.getList(4).get(2)).isEqualTo(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void limitsMustBeInOrder(ActivationFunction function) {
        String name = function.sqlName();
        String message = name + ": parameter lower: expected a number not greater than upper = ";
        Failures.atAnalysis("SELECT " + name + "(1D, 0.5D, 0.25D)").hasMessageContaining(message + 0.25 + ", got 0.5");
        Failures.atAnalysis("SELECT " + name + "(1D, 0.5D)").hasMessageContaining(message + 1 / 3.0 + ", got 0.5");
        Failures.atRunTime("SELECT " + name + "(1D, y, 0.25D) FROM (SELECT explode(array(0.125D, 0.5D)) AS y)")
                .hasMessage(message + 0.25 + ", got 0.5");
    }
}
