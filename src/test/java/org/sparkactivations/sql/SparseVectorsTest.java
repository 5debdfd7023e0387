package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.families.RowFunctions;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.VectorCall;

/** Every function gives the same for a sparse Vector as for the dense Vector of the same elements. */
@Tag("spark")
class SparseVectorsTest {

    private static final long SEED = 20261129;

    /** What a sparse Vector of a given width stores. */
    private enum Content {
        NOTHING(n -> new int[0], 1),
        THE_FIRST(n -> new int[] {0}, -1, 3),
        THE_LAST(n -> new int[] {n - 1}, 2),
        FEW(n -> IntStream.of(1, n / 2, n - 1).sorted().distinct().toArray(), 1.5, -2, 0.25, 0.75, 3),
        NEGATIVE_NUMBERS(n -> some(n), -1, -0.5, -30, -2),
        LARGE_NUMBERS(n -> some(n), 800, -800, 40, 36.5, 799),
        SMALL_NUMBERS(n -> some(n), 1e-300, -1e-9, 1e-20, -1e-310),
        HUGE_NUMBERS(n -> some(n), 1e308, -1e308, 1e200, 9e307),
        ZEROS(n -> some(n), 0, -0.0, 0.5, -0.0, 0),
        ONLY_ZEROS(n -> some(n), 0, -0.0),
        INFINITY(n -> some(n), 1, Double.POSITIVE_INFINITY, 2, Double.POSITIVE_INFINITY),
        MINUS_INFINITY(n -> some(n), Double.NEGATIVE_INFINITY, -1, 0.5),
        ONLY_MINUS_INFINITY(n -> some(n), Double.NEGATIVE_INFINITY),
        NOT_A_NUMBER(n -> some(n), 1, 2, Double.NaN, -4),
        PROBABILITIES(n -> some(n), 0.25, 0.125, 1, 0.5, 0),
        ALL(n -> IntStream.range(0, n).toArray(), 0.5, -1, 2, 0.125),
        ALL_BUT_ONE(n -> IntStream.range(1, n).toArray(), -0.5, -1, 2, 0.125),
        ALL_BUT_TWO(n -> IntStream.range(1, Math.max(1, n - 1)).toArray(), -0.5, -1, -2, -0.125);

        private final IntFunction<int[]> positions;
        private final double[] values;

        Content(IntFunction<int[]> positions, double... values) {
            this.positions = positions;
            this.values = values;
        }

        private static int[] some(int n) {
            return IntStream.range(0, n).filter(i -> i % 5 == 2 || i % 7 == 3).toArray();
        }

        SparseVector of(int n) {
            int[] at = positions.apply(n);
            return new SparseVector(
                    n,
                    at,
                    IntStream.range(0, at.length)
                            .mapToDouble(i -> values[i % values.length])
                            .toArray());
        }
    }

    private static final int[] WIDTHS = {6, 12, 30, 66, 600};

    /** Divisible by 2, 3 and 4. A dense Vector of so many elements takes 8 GB. */
    private static final int WIDE = 999_999_996;

    /** So narrow that a row can be dense, and so wide that few elements are few. */
    private static final int NARROW = 120;

    /** More bytes than a call needs that depends on the stored elements alone. */
    private static final long LITTLE_MEMORY = 1 << 20;

    static Stream<Call> calls() {
        return Call.everyTrial().stream();
    }

    private static List<SparseVector> vectors(int n) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        List<SparseVector> all = new ArrayList<>();
        for (Content content : Content.values()) {
            all.add(content.of(n));
        }
        for (int i = 0; i < 20; i++) {
            int[] at =
                    IntStream.range(0, n).filter(each -> random.nextInt(4) == 0).toArray();
            all.add(new SparseVector(n, at, random.doubles(at.length, -3, 3).toArray()));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sparseVectorsGiveTheBitsOfDenseVectors(Call call) {
        for (int n : WIDTHS) {
            List<SparseVector> rows = vectors(n);
            List<Object> operands = operands(call, n);
            for (int i = 0; i < rows.size(); i++) {
                SparseVector x = rows.get(i);
                // Each row meets several operands, and each operand several rows.
                for (int j = 0; j < operands.size(); j += operands.size() < 10 ? 1 : 3) {
                    check(call, x, operands.get((i + j) % operands.size()));
                }
            }
        }
    }

    /** Operands for a row of n elements: sparse Vectors, and labels; one null if there is no operand. */
    private static List<Object> operands(Call call, int n) {
        List<Object> operands = new ArrayList<>();
        if (call.function().operand().isEmpty()) {
            operands.add(null);
            return operands;
        }
        operands.addAll(vectors(VectorCall.operandWidth(call, n)));
        if (call.function().takesLabel()) {
            operands.addAll(List.of(0.0, (double) (n / 2), n - 1.0));
        }
        return operands;
    }

    private static void check(Call call, SparseVector x, Object operand) {
        boolean hasVector = operand instanceof SparseVector;
        Object denseOperand = hasVector ? new DenseVector(((Vector) operand).toArray()) : operand;
        Vector dense = new DenseVector(x.toArray());
        double[] expected = elements(VectorCall.apply(call, dense, denseOperand));
        Object result = VectorCall.apply(call, x, operand);
        assertSame(call, x, operand, expected, result);
        if (hasVector) {
            Object mixed = VectorCall.apply(call, x, denseOperand);
            assertSame(call, x, operand, expected, mixed);
            boolean staysSparse = call.function().isRowwise()
                    && call.function().activation().definition().keepsSparse();
            assertThat(mixed instanceof SparseVector)
                    .as("%s of %s, %s is sparse", call, x, denseOperand)
                    .isEqualTo(staysSparse);
            Object denseResult = VectorCall.apply(call, dense, operand);
            assertSame(call, x, operand, expected, denseResult);
            assertThat(denseResult).isNotInstanceOf(SparseVector.class);
        }
        if (result instanceof Vector vector) {
            assertThat(result instanceof SparseVector)
                    .as("%s of %s, %s is sparse", call, x, operand)
                    .isEqualTo(VectorCall.isSparse(call, x, operand, vector));
        }
    }

    /**
     * Asserts the same bits. The sign of a zero that a sparse Vector does not store does not count. Where the exact
     * result is 0 because its addends cancel, what is left may differ, within the error of one addend.
     */
    private static void assertSame(Call call, SparseVector x, Object operand, double[] expected, Object result) {
        double[] actual = elements(result);
        boolean isSame = actual.length == expected.length;
        for (int i = 0; isSame && i < expected.length; i++) {
            isSame = Double.doubleToLongBits(expected[i]) == Double.doubleToLongBits(actual[i])
                    || expected[i] == 0 && actual[i] == 0 && result instanceof SparseVector
                    || areRemains(call, x, operand, i, expected[i], actual[i]);
        }
        if (!isSame) {
            assertThat(actual).as("%s of %s, %s", call, x, operand).isEqualTo(expected);
        }
    }

    private static boolean areRemains(Call call, SparseVector x, Object operand, int i, double a, double b) {
        if (!(operand instanceof Vector vector) || !call.function().isRowwise() || !Double.isFinite(a - b)) {
            return false;
        }
        WideRowReference.Exact exact = WideRowReference.of(call.function().name())
                .of(new WideRow(x.toArray(), vector.toArray(), VectorCall.numbers(call)))[i];
        return exact.value().signum() == 0
                && Math.abs(a - b) <= Math.ulp(exact.magnitude().doubleValue());
    }

    private static double[] elements(Object result) {
        return result instanceof Vector vector ? vector.toArray() : new double[] {(Double) result};
    }

    @ParameterizedTest
    @MethodSource("calls")
    void rowsOfABillionElementsCostTheirStoredElements(Call call) {
        int width = VectorCall.operandWidth(call, WIDE);
        List<Object> operands = new ArrayList<>();
        List<Object> narrow = new ArrayList<>();
        if (call.function().operand().isEmpty()) {
            operands.add(null);
            narrow.add(null);
        } else {
            operands.add(few(width));
            narrow.add(few(VectorCall.operandWidth(call, NARROW)));
        }
        if (call.function().takesLabel()) {
            operands.addAll(List.of(0.0, WIDE - 2.0, WIDE - 1.0));
            narrow.addAll(List.of(0.0, NARROW - 2.0, NARROW - 1.0));
        }
        for (int i = 0; i < operands.size(); i++) {
            Object operand = operands.get(i);
            if (isSmall(VectorCall.apply(call, few(NARROW), narrow.get(i)))) {
                VectorCall.apply(call, few(WIDE), operand);
                long before = allocated();
                Object result = VectorCall.apply(call, few(WIDE), operand);
                assertThat(allocated() - before).as("bytes of %s", call).isLessThan(LITTLE_MEMORY);
                if (result instanceof Vector vector) {
                    assertThat(vector.size()).isEqualTo(call.function().width(WIDE, VectorCall.numbers(call)));
                }
            } else {
                // With a key, every zero has a random number of its own.
                String got = call.isKeyed()
                        ? "a sparse Vector of " + WIDE + " elements, whose zeros take part"
                        : "a result of " + WIDE + " elements for a sparse Vector, which is not 0 where the Vector is";
                assertThatThrownBy(() -> VectorCall.apply(call, few(WIDE), operand))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(call.function().sqlName()
                                + ": expected no more than the 2 GB that Spark allows for a value, got " + got);
            }
        }
    }

    private static boolean isSmall(Object result) {
        return result instanceof Double || ((Vector) result).numNonzeros() < NARROW / 6;
    }

    /** Few elements: two that are neighbours, the last two, and one between them. */
    private static SparseVector few(int n) {
        return new SparseVector(n, new int[] {2, 3, n / 2 + 3, n - 2, n - 1}, new double[] {0.5, 3, -2, 0.25, 1});
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void sumsCountEveryZero() {
        double rest = Math.exp(0.5) + Math.exp(3) + Math.exp(-2) + Math.exp(0.25) + Math.E;
        double logarithm = Math.log(rest + (WIDE - 5));
        assertThat((Double) VectorCall.apply(call("logsumexp"), few(WIDE), null))
                .isCloseTo(logarithm, within(1e-14));
        assertThat((Double) VectorCall.apply(call("softmax_cross_entropy"), few(WIDE), 3.0))
                .isCloseTo(logarithm - 3, within(1e-14));
        assertThat((Double) VectorCall.apply(call("softmax_cross_entropy"), few(WIDE), 1000.0))
                .isCloseTo(logarithm, within(1e-14));
        // Smoothing takes the mean of all elements, and that of WIDE elements with the sum 2.75 is nearly 0.
        Call smoothed = new Call(call("softmax_cross_entropy").function(), 0.5);
        assertThat((Double) VectorCall.apply(smoothed, few(WIDE), 3.0))
                .isCloseTo(logarithm - 1.5 - 0.5 * 2.75 / WIDE, within(1e-14));
    }

    @Test
    void theFirstMaximumMayBeAZeroThatIsNotStored() {
        SparseVector x = new SparseVector(WIDE, new int[] {0, 1, 7}, new double[] {-1, -2, 0});
        assertThat(VectorCall.apply(call("hardmax"), x, null))
                .isEqualTo(new SparseVector(WIDE, new int[] {2}, new double[] {1}));
        SparseVector stored = new SparseVector(WIDE, new int[] {0, 1, 7}, new double[] {-1, 0, 0});
        assertThat(VectorCall.apply(call("hardmax"), stored, null))
                .isEqualTo(new SparseVector(WIDE, new int[] {1}, new double[] {1}));
    }

    @Test
    void groupsOfMaxoutMayBeWide() {
        Call value = new Call(call("maxout").function(), WIDE / 2);
        assertThat(VectorCall.apply(value, few(WIDE), null))
                .isEqualTo(new SparseVector(2, new int[] {0, 1}, new double[] {3, 1}));
        Call vjp = new Call(call("maxout_vjp").function(), WIDE / 2);
        assertThat(VectorCall.apply(vjp, few(WIDE), new SparseVector(2, new int[] {0, 1}, new double[] {5, 7})))
                .isEqualTo(new SparseVector(WIDE, new int[] {3, WIDE - 1}, new double[] {5, 7}));
    }

    /** Without this declaration, a row of keyed slopes would be tried at every position. */
    @Test
    void functionsWithAKeyDeclareWhetherZeroStaysZero() {
        for (Activation activation : Activations.builtIn()) {
            boolean hasKey =
                    activation.definition().parameters().stream().anyMatch(each -> each.kind() == Parameter.Kind.KEY);
            ActivationFunction value = ActivationFunction.value(activation);
            if (value.shape() == ResultShape.ELEMENTS
                    && (hasKey || activation.definition().keepsSparse())) {
                boolean isZero =
                        Call.of(value).stream().allMatch(call -> value.operand().isPresent() || call.on(0.0)[0] == 0);
                assertThat(activation.definition().keepsSparse())
                        .as("%s", value)
                        .isEqualTo(isZero);
            }
        }
        assertThat(RowFunctions.LOGSUMEXP.definition().keepsSparse()).isFalse();
    }

    private static Call call(String name) {
        return new Call(Activations.builtInFunctions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
