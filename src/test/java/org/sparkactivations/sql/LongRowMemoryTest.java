package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.RowActivation;
import org.sparkactivations.sql.bound.BoundRow;
import org.sparkactivations.sql.bound.BoundRowPair;

/** The memory that a row takes which is too long for it to be kept. */
@Tag("spark")
class LongRowMemoryTest {

    private static final int N = 1 << 19;

    private static final long ROW = (long) N * Double.BYTES;

    private static final DataType DOUBLES = DataTypes.createArrayType(DataTypes.DoubleType, false);

    private static final DataType FLOATS = DataTypes.createArrayType(DataTypes.FloatType, false);

    /** The functions whose kernels need working memory as long as the row, and how many rows of it. */
    private static final Map<String, Integer> WORKING_ROWS = Map.ofEntries(
            Map.entry("softmax_vjp", 1),
            Map.entry("sparsemax", 1),
            Map.entry("sparsemax_vjp", 1),
            Map.entry("softmin", 1),
            Map.entry("logsumexp", 1),
            Map.entry("layer_norm", 1),
            Map.entry("entmax15", 2),
            Map.entry("entmax15_vjp", 3),
            Map.entry("kl_divergence", 3),
            Map.entry("kl_divergence_grad", 3),
            Map.entry("layer_norm_vjp", 4));

    static Stream<ActivationFunction> rows() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.isRowwise()
                        && each.shape() != ResultShape.MATRIX
                        && !each.takesLabel()
                        && !each.activation().definition().requiresKey());
    }

    private static Object bound(ActivationFunction function, DataType type) {
        StructType types = new StructType().add("x", type);
        if (function.operand().isPresent()) {
            types = types.add("y", type);
        }
        return new CatalogueFunction(function).unbound("f").bind(types);
    }

    private static Object call(Object bound, UnsafeArrayData x, UnsafeArrayData operand) {
        return operand == null ? ((BoundRow) bound).invoke(x) : ((BoundRowPair) bound).invoke(x, operand);
    }

    private static double[] elements(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> 0.5 + 0.25 * Math.sin(i));
        return x;
    }

    /**
     * The bytes that a call allocates, once its vectors are in registers. Less than these are in use at its peak.
     *
     * @param enough a number of bytes after which no less is looked for
     */
    private static long allocated(Runnable call, long enough) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200 && least > enough; i++) {
            least = Math.min(least, firstAllocation(call));
        }
        return least;
    }

    private static long firstAllocation(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        call.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFunctionOfRowsTakesTheRowTheOperandAndTwiceTheResult(ActivationFunction function) {
        double[] x = elements(N);
        int width = function.width(N, workspace(function));
        int operandWidth = function.operand().isEmpty() ? 0 : function.operandWidth(N, workspace(function));
        UnsafeArrayData row = UnsafeArrayData.fromPrimitiveArray(x);
        UnsafeArrayData operand = operandWidth == 0 ? null : UnsafeArrayData.fromPrimitiveArray(elements(operandWidth));
        Object bound = bound(function, DOUBLES);
        long blocks = (long) Math.max(Math.max(N, width), operandWidth) * Double.BYTES;
        long expected = blocks * (operand == null ? 2 : 3) + (long) width * Double.BYTES;
        int rows = WORKING_ROWS.getOrDefault(function.name(), 0);
        long found = allocated(() -> call(bound, row, operand), expected + rows * ROW + ROW / 10);
        assertThat(found)
                .as("bytes of %s, of which %d rows of working memory", function, rows)
                .isLessThan(expected + rows * ROW + ROW / 10);
    }

    private static Workspace workspace(ActivationFunction function) {
        Workspace workspace = new Workspace();
        workspace.begin(function, 0, 0, 0, 0, 0);
        return workspace;
    }

    @Test
    void floatsNeedNoRowOfFloats() {
        float[] x = new float[N];
        Arrays.fill(x, 0.5f);
        Object bound = bound(Activations.catalogue().function("softmax"), FLOATS);
        UnsafeArrayData row = UnsafeArrayData.fromPrimitiveArray(x);
        long most = 2 * ROW + ROW / 2 + ROW / 10;
        assertThat(allocated(() -> call(bound, row, null), most)).isLessThan(most);
        float[] result = ((UnsafeArrayData) call(bound, row, null)).toFloatArray();
        for (float each : result) {
            assertThat(each).isEqualTo(1f / N);
        }
    }

    /** A function of rows that fails for rows with a negative element. */
    static final class Fails implements RowActivation {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("fails").formula("x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.next(n);
            if (x[0] < 0) {
                throw new IllegalStateException("negative");
            }
            System.arraycopy(x, 0, y, 0, n);
        }
    }

    @Test
    void theMemoryOfALongRowIsFreedIfItFails() {
        BoundRow bound = (BoundRow) bound(ActivationFunction.value(new Fails()), DOUBLES);
        Workspace mine = Workspace.mine(null);
        for (double first : new double[] {1, -1}) {
            double[] x = elements(N);
            x[0] = first;
            UnsafeArrayData row = UnsafeArrayData.fromPrimitiveArray(x);
            if (first < 0) {
                assertThatThrownBy(() -> bound.invoke(row)).hasMessage("negative");
            } else {
                assertThat(((UnsafeArrayData) bound.invoke(row)).toDoubleArray())
                        .isEqualTo(x);
            }
            assertThat(List.of(mine.input().length, mine.output().length, mine.floats().length))
                    .containsOnly(Workspace.BLOCK);
            assertThat(firstAllocation(() -> mine.next(N))).as("working memory").isGreaterThan(ROW / 2);
            mine.release(0);
            mine.ensureCapacity(N);
            mine.trim();
        }
    }

    @Test
    void shortRowsAreComputedAfterALongOne() {
        Object bound = bound(Activations.catalogue().function("softmax"), DOUBLES);
        for (int n : new int[] {3, N, 5, 1000, N, 200_000, 130_000, 7}) {
            double[] result = ((UnsafeArrayData) call(bound, UnsafeArrayData.fromPrimitiveArray(new double[n]), null))
                    .toDoubleArray();
            assertThat(result).hasSize(n).containsOnly(1.0 / n);
        }
    }
}
