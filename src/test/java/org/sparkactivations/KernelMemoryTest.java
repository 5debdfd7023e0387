package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.KernelCase;

/**
 * Every kernel in the catalogue writes its result and nothing else, gives its scratch arrays back, and depends on
 * nothing that arrays held before.
 */
@Tag("kernel")
class KernelMemoryTest {

    private static final double GARBAGE = 12.75;
    private static final double OTHER_GARBAGE = -3e200;

    /** Its scratch arrays hold what kernels of other functions have left there. */
    private static final Workspace USED = new Workspace();

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyElementIsWrittenAndNoOther(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            int width = call.width();
            double[] first = call.run(USED, GARBAGE).clone();
            double[] second = call.run(USED, OTHER_GARBAGE);

            assertThat(places(0, width, i -> !areSame(first[i], second[i])))
                    .as(
                            "elements that depend on what y held before, or on x or the operand beyond their ends: %s",
                            call)
                    .isEmpty();
            assertThat(places(width, first.length, i -> first[i] != GARBAGE))
                    .as("elements written beyond the result, which has %d: %s", width, call)
                    .isEmpty();
        }
    }

    static Stream<ActivationFunction> withFloatKernels() {
        return functions().filter(ActivationFunction::hasFloatKernels);
    }

    @ParameterizedTest
    @MethodSource("withFloatKernels")
    void kernelsForFloatsDoTheSame(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            int width = call.width();
            Workspace unused = new Workspace();
            double[] expected = call.runForFloats(unused, GARBAGE);
            double[] computed = call.runForFloats(USED, OTHER_GARBAGE);

            assertThat(unused.mark())
                    .as("scratch arrays that are not released: %s", call)
                    .isZero();
            assertThat(places(0, width, i -> !areSame(computed[i], expected[i])))
                    .as("elements that depend on what arrays held before: %s", call)
                    .isEmpty();
            assertThat(places(width, expected.length, i -> expected[i] != GARBAGE))
                    .as("elements written beyond the result, which has %d: %s", width, call)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void argumentsAreLeftUnchanged(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            call.run(USED, GARBAGE);

            assertUnchanged(USED.input(), call.x(), "x", call);
            if (call.operand() != null) {
                assertUnchanged(USED.operand(), call.operand(), "the operand", call);
            }
        }
    }

    private static void assertUnchanged(double[] after, double[] before, String what, KernelCase call) {
        assertThat(places(0, before.length, i -> !areSame(after[i], before[i])))
                .as("elements of %s that have changed: %s", what, call)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void scratchArraysAreReleasedAndTheirContentDoesNotMatter(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            Workspace unused = new Workspace();
            double[] expected = call.run(unused, GARBAGE);
            double[] computed = call.run(USED, GARBAGE);

            assertThat(unused.mark())
                    .as("scratch arrays that are not released: %s", call)
                    .isZero();
            assertThat(places(0, call.width(), i -> !areSame(computed[i], expected[i])))
                    .as("elements that depend on what scratch arrays held before: %s", call)
                    .isEmpty();
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
