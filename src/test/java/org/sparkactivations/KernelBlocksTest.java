package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.KernelCase;
import org.sparkactivations.testing.PlainContext;

/** An element has the same bits in every block, and no block makes an array: for every kernel in the catalogue. */
@Tag("kernel")
class KernelBlocksTest {

    private static final double GARBAGE = 12.75;

    /** Its scratch arrays hold what kernels of other functions have left there. */
    private static final Workspace USED = new Workspace();

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    static Stream<ActivationFunction> elementwise() {
        return functions().filter(each -> !each.isRowwise());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noArrayIsAllocated(ActivationFunction function) {
        // In plain Java, because interpreted code allocates the vectors of SIMD. It allocates other small objects too,
        // but fewer bytes than an array of 17 elements has.
        PlainContext context = new PlainContext(USED);
        for (KernelCase call : KernelCase.of(function)) {
            int n = call.x().length;
            call.run(USED, GARBAGE);
            if (n >= 17) {
                assertThat(allocatedBytes(() -> context.run(function, USED.output(), n)))
                        .as("bytes that each call allocates, for %d elements: %s", n, call)
                        .isLessThan((long) n * Double.BYTES);
            }
        }
    }

    /** The bytes that each call allocates: the minimum of three calls, as the first ones initialise what they need. */
    private static long allocatedBytes(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToLong(i -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    call.run();
                    return threads.getCurrentThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void anElementHasTheSameBitsWhereverItStands(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            double[] whole = call.run(new Workspace(), GARBAGE);
            int n = call.x().length;
            for (int from : new int[] {0, 1, 2, 3, 5, 7, n / 2, n - 1}) {
                for (int to = Math.max(from, 0) + 1; to <= n; to += 1 + n / 10) {
                    int start = Math.max(from, 0);
                    double[] part = call.part(start, to).run(USED, GARBAGE);

                    assertThat(places(start, to, i -> !areSame(part[i - start], whole[i])))
                            .as("elements that differ in the block from %d to %d: %s", start, to, call)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void aNumberAloneHasTheBitsThatItHasInARow(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            double[] row = call.run(new Workspace(), GARBAGE);

            int[] different =
                    places(0, call.x().length, i -> !areSame(call.part(i, i + 1).run(USED, GARBAGE)[0], row[i]));

            assertThat(different).as("numbers that differ alone: %s", call).isEmpty();
        }
    }

    private static int[] places(int from, int to, IntPredicate condition) {
        return IntStream.range(from, to).filter(condition).toArray();
    }

    /** Whether two results have the same bits, all NaNs being the same. */
    private static boolean areSame(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
