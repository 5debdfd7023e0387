package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.KernelCase;
import org.sparkactivations.testing.Reference;

/**
 * Duties of every kernel in the catalogue, for values, derivatives, gradients, vector-Jacobian products and Jacobians.
 * {@link KernelMemoryTest} and {@link KernelBlocksTest} have those of arrays, and {@link SpecialValuesTest} two more of
 * elementwise functions: NaN gives NaN, and ±∞ gives the limit.
 */
@Tag("kernel")
class KernelDutiesTest {

    private static final double GARBAGE = 12.75;

    /** Its scratch arrays hold what kernels of other functions have left there. */
    private static final Workspace USED = new Workspace();

    /** Odd functions whose formula has the constant 0 at −0.0. */
    private static final Set<String> CONSTANT_AT_ZERO =
            Set.of("abs_grad", "hardshrink", "quantile_loss_grad", "shrink", "softshrink");

    /** Odd functions whose kernel gives 0.0 at −0.0, as it adds a rounding error of 0.0 to the result. */
    private static final Set<String> WITHOUT_MINUS_ZERO = Set.of("softsign");

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    static Stream<ActivationFunction> elementwise() {
        return functions().filter(each -> !each.isRowwise());
    }

    static Stream<ActivationFunction> rowwise() {
        return functions().filter(ActivationFunction::isRowwise);
    }

    static Stream<ActivationFunction> matrices() {
        return functions().filter(each -> each.shape() == ResultShape.MATRIX);
    }

    static Stream<ActivationFunction> withOperand() {
        return functions().filter(each -> each.operand().isPresent());
    }

    static Stream<ActivationFunction> odd() {
        return elementwise()
                .filter(each -> !CONSTANT_AT_ZERO.contains(each.name()) && !WITHOUT_MINUS_ZERO.contains(each.name()))
                .filter(each -> oddTrials(each).findAny().isPresent());
    }

    private static Stream<Reference.Trial> oddTrials(ActivationFunction function) {
        return ReferenceCatalogue.trials(function.activation().definition()).stream()
                .map(Reference.Trial::new)
                .filter(trial -> {
                    double[] x = IntStream.range(-40, 40)
                            .mapToDouble(i -> Math.scalb(1.3, i))
                            .toArray();
                    double[] right = trial.apply(function, x);
                    double[] left = trial.apply(
                            function, Arrays.stream(x).map(each -> -each).toArray());
                    return IntStream.range(0, x.length).allMatch(i -> right[i] == -left[i])
                            && Arrays.stream(right).anyMatch(each -> each != 0);
                });
    }

    static Stream<ActivationFunction> withArrayParameter() {
        return functions().filter(each -> !each.isRowwise() && ArrayParameter.isIn(each));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void rowsOfAMatrixHaveTheSameBitsAlone(ActivationFunction function) {
        for (KernelCase call : KernelCase.of(function)) {
            int n = call.x().length;
            double[] whole = call.run(new Workspace(), GARBAGE);
            for (int row = 0; row < n; row++) {
                call.run(USED, GARBAGE);
                function.runRows(USED, row, row + 1, n);
                int first = row * n;

                assertThat(places(0, n, i -> !areSame(USED.output()[i], whole[first + i])))
                        .as("elements of row %d that differ: %s", row, call)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rowwise")
    void nanInARowGivesNan(ActivationFunction function) {
        for (KernelCase call : finiteAndShort(function)) {
            for (int place = 0; place < call.x().length; place++) {
                assertHasNan(call.with(withNan(call.x(), place), call.operand()), place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withOperand")
    void nanInTheOperandGivesNan(ActivationFunction function) {
        for (KernelCase call : finiteAndShort(function)) {
            for (int place = 0; call.operand() != null && place < call.operand().length; place++) {
                assertHasNan(call.with(call.x(), withNan(call.operand(), place)), place);
            }
        }
    }

    private static List<KernelCase> finiteAndShort(ActivationFunction function) {
        return KernelCase.of(function).stream()
                .filter(each -> each.isFinite() && each.x().length < 10)
                .toList();
    }

    private static double[] withNan(double[] x, int place) {
        double[] changed = x.clone();
        changed[place] = Double.NaN;
        return changed;
    }

    /**
     * Asserts that NaN at a place makes NaN of the element there. In a row, all elements become NaN if nulls can be
     * left out of it; else some do.
     */
    private static void assertHasNan(KernelCase call, int place) {
        double[] y = call.run(USED, GARBAGE);
        int[] nans = places(0, call.width(), i -> Double.isNaN(y[i]));
        if (!call.function().isRowwise()) {
            assertThat(nans).as("places of NaN: %s", call).contains(place);
        } else if (call.function().masksNulls()) {
            assertThat(nans).as("places of NaN: %s", call).hasSize(call.width());
        } else {
            assertThat(nans).as("places of NaN: %s", call).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddFunctionsKeepTheSignOfZero(ActivationFunction function) {
        oddTrials(function).forEach(trial -> {
            double[] y = trial.apply(function, new double[] {0.0, -0.0});

            assertThat(y)
                    .as(
                            "results at 0.0 and −0.0 with parameters %s; if the formula has a constant at 0,"
                                    + " KernelDutiesTest.CONSTANT_AT_ZERO may name the function",
                            Arrays.toString(trial.parameters))
                    .isIn(new double[] {0.0, -0.0}, new double[] {-0.0, 0.0});
        });
    }

    @ParameterizedTest
    @MethodSource("withArrayParameter")
    void anArrayParameterDoesAsANumberForEachElement(ActivationFunction function) {
        double[] values = Arrays.stream(new double[] {0, -0.5, 0.25, 2, 1e305})
                .filter(ArrayParameter.of(function).range()::contains)
                .toArray();
        double[] samples = Call.samples();
        int n = values.length * samples.length;
        double[] parameter = new double[n];
        Arrays.setAll(parameter, i -> values[i % values.length]);
        USED.begin(function, 0, 0, 0, 0, 0);
        USED.setElements(parameter);
        USED.place(0, n);
        Arrays.setAll(USED.input(), i -> samples[i / values.length % samples.length]);
        double target = 0.75;
        if (function.operand().isPresent()) {
            Arrays.fill(USED.operand(), target);
        }
        function.run(USED, n);
        double[] computed = USED.output();

        for (int i = 0; i < n; i++) {
            double x = samples[i / values.length];
            double expected = function.operand().isPresent()
                    ? function.applyWith(new double[] {x}, new double[] {target}, parameter[i])[0]
                    : function.apply(new double[] {x}, parameter[i])[0];
            assertThat((Double) computed[i]).as("%s with %s", x, parameter[i]).isEqualTo((Double) expected);
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
