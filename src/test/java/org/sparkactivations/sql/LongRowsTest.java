package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Rows of millions of elements, and rows that are longer than Spark can hold. */
@Tag("spark")
class LongRowsTest {

    /** More than 2²⁴, at which a sum of ones in FLOAT stops growing. */
    private static final int N = 17_000_000;

    /** A row of zeros, with a 2 near its beginning and a 3 at its end. */
    private static final String ROW =
            "concat(array({0}, {0} + {2}), array_repeat({0}, " + (N - 3) + "), array({0} + {3}))";

    private static final double E2 = Math.exp(2);
    private static final double E3 = Math.exp(3);
    private static final double SUM = N - 2 + E2 + E3;
    private static final double LOG = Math.log(SUM);

    @BeforeAll
    static void load() {
        String doubles = ROW.replace("{0}", "double(id)").replace("{2}", "2D").replace("{3}", "3D");
        String floats = ROW.replace("{0}", "float(id)").replace("{2}", "2F").replace("{3}", "3F");
        // The numbers depend on a column, so that the optimizer does not put millions of constants into the plan.
        TestSpark.session()
                .range(1)
                .selectExpr(doubles + " AS x", floats + " AS fs", "array_repeat(double(id) - 1, " + N + ") AS t")
                .createOrReplaceTempView("long_rows");
        sparse("longer_vectors", 300_000_000);
        sparse("longest_vectors", Integer.MAX_VALUE);
    }

    private static void sparse(String name, int size) {
        TestSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create(Vectors.sparse(size, new int[] {1, 7}, new double[] {2, 3}))),
                        new StructType().add("x", SQLDataTypes.VectorType()))
                .createOrReplaceTempView(name);
    }

    @AfterAll
    static void forget() {
        for (String name : List.of("long_rows", "longer_vectors", "longest_vectors")) {
            TestSpark.session().catalog().dropTempView(name);
        }
    }

    /** The number of elements of the result for the long row, and its first, second and last element. */
    static Stream<Arguments> rows() {
        double mean = (2 * E2 + 3 * E3) / SUM;
        return Stream.of(
                arguments("nn_softmax(x)", N, 1 / SUM, E2 / SUM, E3 / SUM),
                arguments("nn_log_softmax(x)", N, -LOG, 2 - LOG, 3 - LOG),
                arguments("nn_sparsemax(x)", N, 0, 0, 1),
                arguments("nn_hardmax(x)", N, 0, 0, 1),
                arguments("nn_softmax_vjp(x, x)", N, -mean / SUM, E2 / SUM * (2 - mean), E3 / SUM * (3 - mean)),
                arguments("nn_sparsemax_vjp(x, t)", N, 0, 0, 0),
                arguments("nn_glu(x)", N / 2, 0, 1, 0),
                arguments("nn_crelu(x)", 2 * N, 0, 2, 0),
                arguments("nn_maxout(x)", N / 2, 2, 0, 3),
                arguments("nn_softmax_cross_entropy_grad(x, 16999999)", N, 1 / SUM, E2 / SUM, E3 / SUM - 1),
                arguments("nn_squared_error(x, t)", N, 1, 9, 16),
                arguments("nn_softmax(fs)", N, 1 / SUM, E2 / SUM, E3 / SUM));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowsOfSeventeenMillionElementsAreTaken(String call, int size, double first, double second, double last) {
        Row row = TestSpark.session()
                .sql("SELECT size(y), double(y[0]), double(y[1]), double(y[size(y) - 1]) FROM (SELECT " + call
                        + " AS y FROM long_rows)")
                .first();
        double relative = call.contains("fs") ? 0x1p-23 : 1e-13;
        assertThat(row.getInt(0)).isEqualTo(size);
        assertThat(row.getDouble(1)).isCloseTo(first, within(relative * Math.abs(first)));
        assertThat(row.getDouble(2)).isCloseTo(second, within(relative * Math.abs(second)));
        assertThat(row.getDouble(3)).isCloseTo(last, within(relative * Math.abs(last)));
    }

    @Test
    void numbersAreMadeOfSeventeenMillionElements() {
        Row row = TestSpark.session()
                .sql("SELECT nn_logsumexp(x), double(nn_logsumexp(fs)), nn_softmax_cross_entropy(x, 16999999),"
                        + " nn_softmax_cross_entropy(x, t), nn_cross_entropy(nn_softmax(x), 1) FROM long_rows")
                .first();
        assertThat(row.getDouble(0)).isCloseTo(LOG, within(1e-13));
        assertThat(row.getDouble(1)).isEqualTo((float) LOG);
        assertThat(row.getDouble(2)).isCloseTo(LOG - 3, within(1e-13));
        assertThat(row.getDouble(3)).isCloseTo(5 - N * LOG, within(1e-13 * N * LOG));
        assertThat(row.getDouble(4)).isCloseTo(LOG - 2, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nn_softmax(x)",
                "nn_log_softmax(x)",
                "nn_softmax_vjp(x, x)",
                "nn_softmax_cross_entropy_grad(x, 1)",
                "nn_sigmoid_cross_entropy(x, x)",
                "nn_sigmoid(x)"
            })
    void resultsForSparseVectorsThatSparkCannotHoldAreRefused(String call) {
        String name = call.substring(0, call.indexOf('('));
        Failures.atRunTime("SELECT " + call + " FROM longer_vectors")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + ": expected no more than the 2 GB that Spark allows for a value, got a result of"
                        + " 300000000 elements for a sparse Vector, which is not 0 where the Vector is");
        Failures.atRunTime("SELECT " + call + " FROM longest_vectors")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got a result of 2147483647 elements for a sparse Vector");
    }

    @Test
    void zerosThatEachHaveAResultOfTheirOwnAreRefused() {
        Failures.atRunTime("SELECT nn_rrelu_grad(x, 0.125D, 0.25D, 7L) FROM longer_vectors")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nn_rrelu_grad: expected no more than the 2 GB that Spark allows for a value, got a sparse"
                        + " Vector of 300000000 elements, whose zeros take part");
    }

    @ParameterizedTest
    @CsvSource({"longer_vectors, 300000000", "longest_vectors, 2147483647"})
    void sparseVectorsWithASmallResultMayBeLonger(String name, int size) {
        Row row = TestSpark.session()
                .sql("SELECT nn_relu(x) = x, nn_rrelu(x, 0.125D, 0.25D, 7L) = x, nn_logsumexp(x),"
                        + " nn_softmax_cross_entropy(x, 7), nn_hardmax(x), nn_squared_error(x, x) FROM " + name)
                .first();
        double logarithm = Math.log(size - 2 + E2 + E3);
        assertThat(row.getBoolean(0)).isTrue();
        assertThat(row.getBoolean(1)).isTrue();
        assertThat(row.getDouble(2)).isCloseTo(logarithm, within(1e-14));
        assertThat(row.getDouble(3)).isCloseTo(logarithm - 3, within(1e-14));
        assertThat(row.get(4)).isEqualTo(Vectors.sparse(size, new int[] {7}, new double[] {1}));
        assertThat(row.get(5)).isEqualTo(Vectors.sparse(size, new int[0], new double[0]));
    }

    @ParameterizedTest
    @CsvSource({"17000000, 289000000000000", "16384, 268435456"})
    void matricesThatSparkCannotHoldAreRefused(int n, long elements) {
        Failures.atRunTime("SELECT nn_softmax_jacobian(slice(x, 1, " + n + ")) FROM long_rows")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nn_softmax_jacobian: expected no more than the 2 GB that Spark allows for a value, got a"
                        + " result of " + elements + " elements from a row of " + n);
    }

    @Test
    void matricesThatNoArrayCanHoldAreRefusedByDirectCalls() {
        ActivationFunction jacobian = ActivationFunction.jacobian(Softmaxes.SOFTMAX);
        assertThatThrownBy(() -> jacobian.apply(new double[50_000]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nn_softmax_jacobian: expected a result of at most 2147483639 elements, got 2500000000 from"
                        + " a row of 50000");
    }
}
