package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.ml.Dropout;
import org.sparkactivations.ml.GumbelSoftmax;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** Functions that require a key: the same key and place give the same bits in every form of column and at every door. */
@Tag("spark")
class RequiredKeysTest {

    private static final int LENGTH = 1300;
    private static final List<Long> KEYS = List.of(0L, 1L, -1L, 42L, 1L << 33, Long.MIN_VALUE, Long.MAX_VALUE);

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.activation().definition().requiresKey());
    }

    private static double[] elements() {
        double[] x = new double[LENGTH];
        Arrays.setAll(x, i -> StrictMath.sin(i) * 3);
        return x;
    }

    /** Every other element of {@link #elements()}, and 0 between them. */
    private static double[] everyOther() {
        double[] x = elements();
        Arrays.setAll(x, i -> i % 2 == 0 ? 0 : x[i]);
        return x;
    }

    private static Dataset<Row> rows() {
        double[] x = elements();
        int[] odd = IntStream.range(0, LENGTH / 2).map(i -> 2 * i + 1).toArray();
        double[] stored = Arrays.stream(odd).mapToDouble(i -> x[i]).toArray();
        return TestSpark.session()
                .createDataFrame(
                        KEYS.stream()
                                .map(key -> RowFactory.create(
                                        key, x, Vectors.dense(x), new SparseVector(LENGTH, odd, stored)))
                                .toList(),
                        new StructType()
                                .add("k", DataTypes.LongType)
                                .add("x", DataTypes.createArrayType(DataTypes.DoubleType, false))
                                .add("v", SQLDataTypes.VectorType())
                                .add("s", SQLDataTypes.VectorType()));
    }

    private static String call(ActivationFunction function, String x) {
        return call(function, x, "k");
    }

    private static String call(ActivationFunction function, String x, String key) {
        return function.sqlName() + "(" + x + (function.operand().isPresent() ? ", " + x : "") + ", " + key
                + ", 0.25D)";
    }

    private static double[] direct(ActivationFunction function, long key, double[] x) {
        return function.operand().isPresent()
                ? function.keyed(key).applyWith(x, x, 0.25)
                : function.keyed(key).apply(x, 0.25);
    }

    private static List<Double> list(double[] elements) {
        return Arrays.stream(elements).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theSameKeyAndPlaceGiveTheSameInEveryFormAndPartition(ActivationFunction function) {
        Dataset<Row> rows = rows();
        String[] columns = {
            "k",
            call(function, "x") + " AS y",
            call(function, "v") + " AS dense",
            call(function, "s") + " AS sparse",
            call(function, "slice(x, 1, 700)") + " AS part",
            call(function, "CAST(x AS ARRAY<FLOAT>)") + " AS f"
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
        double[] floats = elements();
        Arrays.setAll(floats, i -> (float) floats[i]);
        for (Row row : once) {
            long key = row.getLong(0);
            double[] expected = direct(function, key, elements());
            assertThat(row.<Double>getList(1)).isEqualTo(list(expected));
            assertThat(((Vector) row.get(2)).toArray()).containsExactly(expected);
            assertThat(unsigned(((Vector) row.get(3)).toArray()))
                    .containsExactly(unsigned(direct(function, key, everyOther())));
            assertThat(row.<Double>getList(4)).isEqualTo(list(direct(function, key, Arrays.copyOf(elements(), 700))));
            assertThat(Bits.flat(row.get(5)))
                    .isEqualTo(Bits.of(
                            Bits.floats(list(direct(function, key, floats)).toArray(Double[]::new))));
        }
    }

    /** A zero that a sparse Vector does not store has no sign. */
    private static double[] unsigned(double[] elements) {
        return Arrays.stream(elements).map(each -> each + 0.0).toArray();
    }

    /** Nulls are left out of a row, but the others keep the noise of their places. */
    @ParameterizedTest
    @MethodSource("functions")
    void nullsDoNotMoveTheRandomNumbersOfTheOthers(ActivationFunction function) {
        double[] x = elements();
        double[] masked = x.clone();
        // −∞ has no weight in softmax, so it stands for an element that is left out.
        double leftOut = function.isRowwise() ? Double.NEGATIVE_INFINITY : 0;
        Arrays.setAll(masked, i -> i % 3 == 0 ? leftOut : x[i]);
        double[] upstream = x.clone();
        Arrays.setAll(upstream, i -> i % 3 == 0 ? 0 : x[i]);
        for (Row row : rows().selectExpr("k", call(function, "transform(x, (e, i) -> if(i % 3 = 0, NULL, e))"))
                .collectAsList()) {
            double[] expected = function.operand().isPresent()
                    ? function.keyed(row.getLong(0)).applyWith(masked, upstream, 0.25)
                    : direct(function, row.getLong(0), masked);
            List<Double> nulls = new ArrayList<>(list(expected));
            IntStream.range(0, LENGTH).filter(i -> i % 3 == 0).forEach(i -> nulls.set(i, null));
            assertThat(row.<Double>getList(1)).isEqualTo(nulls);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aNullKeyGivesNullAndAnyWholeNumberIsAKey(ActivationFunction function) {
        String x = "array(1D, -2D, 0.5D)";
        Row row = TestSpark.session()
                .sql("SELECT " + call(function, x, "NULL") + ", " + call(function, x, "CAST(NULL AS INT)") + ", "
                        + call(function, x, "CAST(-7 AS TINYINT)") + ", " + call(function, x, "-7L"))
                .first();
        assertThat(row.isNullAt(0)).isTrue();
        assertThat(row.isNullAt(1)).isTrue();
        assertThat(row.getList(2)).isEqualTo(row.getList(3));
        assertThat(row.<Double>getList(3)).isEqualTo(list(direct(function, -7, new double[] {1, -2, 0.5})));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aKeyThatIsMissingOrNoWholeNumberIsRefused(ActivationFunction function) {
        String x = function.operand().isPresent() ? "array(1D), array(1D)" : "array(1D)";
        int columns = function.operand().isPresent() ? 2 : 1;
        Failures.atAnalysis("SELECT " + function.sqlName() + "(" + x + ")")
                .hasMessageContaining(function.signature() + ": expected " + (columns + 1) + " to " + (columns + 2)
                        + " arguments, got " + columns);
        Failures.atAnalysis("SELECT " + function.sqlName() + "(" + x + ", 0.5D)")
                .hasMessageContaining(function.sqlName() + ": parameter key: expected a BIGINT, got DOUBLE");
    }

    @Test
    void aNumberHasTheFirstPlaceAndRowsOfRowsHaveOneKey() {
        Row row = TestSpark.session()
                .sql("SELECT nn_dropout(3D, 7, 0D), nn_dropout(3D, 7, 1D), nn_dropout(double('NaN'), 7, 1D),"
                        + " nn_gumbel_softmax(array(array(1D, 2D), array(0D)), 7)")
                .first();
        assertThat(row.getDouble(0)).isEqualTo(3);
        assertThat(row.getDouble(1)).isZero();
        assertThat(row.getDouble(2)).isNaN();
        Row alone = TestSpark.session()
                .sql("SELECT nn_gumbel_softmax(array(1D, 2D), 7), nn_gumbel_softmax(array(0D), 7)")
                .first();
        assertThat(row.getList(3)).isEqualTo(List.of(alone.get(0), alone.get(1)));
    }

    @Test
    void transformersRequireTheColumnOfKeys() {
        Dataset<Row> rows = rows();
        Dropout dropout = new Dropout("d").setInputCol("x").setOutputCol("y").setP(0.25);
        GumbelSoftmax sample = new GumbelSoftmax("g").setInputCol("x").setOutputCol("y");
        assertThatThrownBy(() -> dropout.transformSchema(rows.schema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("d: expected keyCol, name of the BIGINT column with the seed of ")
                .hasMessageEndingWith(", got none");
        assertThatThrownBy(() -> sample.transform(rows)).hasMessageStartingWith("g: expected keyCol, ");
        assertThat(dropout.setKeyCol("k").transform(rows).select("y").collectAsList())
                .isEqualTo(rows.selectExpr("nn_dropout(x, k, 0.25D)").collectAsList());
        assertThat(dropout.setDerivative(true).transform(rows).select("y").collectAsList())
                .isEqualTo(rows.selectExpr("nn_dropout_grad(x, k, 0.25D)").collectAsList());
        assertThat(sample.setKeyCol("k")
                        .setTemperature(0.5)
                        .transform(rows)
                        .select("y")
                        .collectAsList())
                .isEqualTo(rows.selectExpr("nn_gumbel_softmax(x, k, 0.5D)").collectAsList());
        ActivationTransformer generic = new ActivationTransformer("a")
                .setActivation("gumbel_softmax_vjp")
                .setOperandCol("x")
                .setInputCol("x")
                .setOutputCol("y")
                .setArguments(0.5);
        assertThatThrownBy(() -> generic.transformSchema(rows.schema()))
                .hasMessage("a: nn_gumbel_softmax_vjp(x, upstream, key[, temperature = 1.0]): expected a column of key"
                        + " in argumentCols, got none");
        assertThat(generic.setArgumentCols("k").transform(rows).select("y").collectAsList())
                .isEqualTo(
                        rows.selectExpr("nn_gumbel_softmax_vjp(x, x, k, 0.5D)").collectAsList());
        assertThatThrownBy(() -> generic.setArguments().setArgumentCols().transformSchema(rows.schema()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
