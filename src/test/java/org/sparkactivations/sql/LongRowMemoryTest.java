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
import org.sparkactivations.testing.PlainContext;

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
            Map.entry("layer_norm_vjp", 4));

    static Stream<ActivationFunction> rows() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.isRowwise()
                        && each.shape() != ResultShape.MATRIX
                        && !each.takesLabel()
                        && !each.activation().definition().requiresKey());
    }

    private static BoundRow bound(ActivationFunction function, DataType type) {
        return (BoundRow) new CatalogueFunction(function).unbound("f").bind(new StructType().add("x", type));
    }

    private static UnsafeArrayData call(BoundRow bound, UnsafeArrayData x) {
        return (UnsafeArrayData) bound.invoke(x);
    }

    private static double[] elements(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> 0.5 + 0.25 * Math.sin(i));
        return x;
    }

    private static long firstAllocation(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        call.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** In plain Java, as vectors are objects until HotSpot has compiled their loops. */
    @ParameterizedTest
    @MethodSource("rows")
    void aKernelTakesNoMoreRowsOfWorkingMemoryThanTheGuideSays(ActivationFunction function) {
        Workspace workspace = workspace(function);
        int operandWidth = function.operand().isEmpty() ? 0 : function.operandWidth(N, workspace);
        int longest = Math.max(Math.max(N, function.width(N, workspace)), operandWidth);
        workspace.ensureCapacity(longest);
        assertThat(List.of(workspace.input().length, workspace.output().length)).containsOnly(longest);
        System.arraycopy(elements(N), 0, workspace.input(), 0, N);
        if (operandWidth > 0) {
            System.arraycopy(elements(operandWidth), 0, workspace.operand(), 0, operandWidth);
        }
        workspace.place(0, N);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            PlainContext context = new PlainContext(workspace);
            least = Math.min(least, firstAllocation(() -> context.run(function, workspace.output(), N)));
        }
        int rows = WORKING_ROWS.getOrDefault(function.name(), 0);
        assertThat(least)
                .as("bytes of working memory of %s, expected %d rows", function, rows)
                .isBetween(rows * ROW, rows * ROW + ROW / 10);
    }

    private static Workspace workspace(ActivationFunction function) {
        Workspace workspace = new Workspace();
        workspace.begin(function, 0, 0, 0, 0, 0);
        return workspace;
    }

    @Test
    void aLongRowOfFloatsIsComputedInBlocksOfFloats() {
        float[] x = new float[N];
        Arrays.fill(x, 0.5f);
        BoundRow bound = bound(Activations.catalogue().function("softmax"), FLOATS);
        UnsafeArrayData row = UnsafeArrayData.fromPrimitiveArray(x);
        float[] result = call(bound, row).toFloatArray();
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
        BoundRow bound = bound(ActivationFunction.value(new Fails()), DOUBLES);
        Workspace mine = Workspace.mine(null);
        for (double first : new double[] {1, -1}) {
            double[] x = elements(N);
            x[0] = first;
            UnsafeArrayData row = UnsafeArrayData.fromPrimitiveArray(x);
            if (first < 0) {
                assertThatThrownBy(() -> bound.invoke(row)).hasMessage("negative");
            } else {
                assertThat(call(bound, row).toDoubleArray()).isEqualTo(x);
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
        BoundRow bound = bound(Activations.catalogue().function("softmax"), DOUBLES);
        for (int n : new int[] {3, N, 5, 1000, N, 200_000, 130_000, 7}) {
            double[] result = call(bound, UnsafeArrayData.fromPrimitiveArray(new double[n]))
                    .toDoubleArray();
            assertThat(result).hasSize(n).containsOnly(1.0 / n);
        }
    }
}
