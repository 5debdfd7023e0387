package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.testing.NestedKernels;

/** Kernels of users may call any function, and what they leave behind harms no other call. */
@Tag("kernel")
class NestedCallsTest {

    private static final int N = 3000;

    private static double[] elements() {
        double[] x = new double[N];
        Arrays.setAll(x, i -> 4 * Math.sin(i));
        return x;
    }

    private static double[] weightedElu(double[] x, double weight) {
        double[] elu = NestedKernels.ELU.apply(x, 0.5);
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> weight * elu[i] + x[i]);
        return y;
    }

    private static double[] shiftedElu(double[] x, double shift) {
        return Arrays.stream(weightedElu(x, 2 * shift)).map(y -> y + shift).toArray();
    }

    @Test
    void aKernelThatCallsABuiltInGetsEveryElementRight() {
        double[] x = elements();
        double[] y = NestedKernels.WEIGHTED_ELU.apply(x, 3);
        assertThat(y).containsExactly(weightedElu(x, 3));
        for (int i = 0; i < N; i++) {
            assertThat(y[i]).isCloseTo(x[i] + 3 * (x[i] > 0 ? x[i] : 0.5 * Math.expm1(x[i])), within(1e-14));
        }
        assertThat(NestedKernels.SHIFTED_ELU.apply(x)).containsExactly(shiftedElu(x, 0.25));
    }

    @Test
    void derivativesMayCallToo() {
        NestedKernels.WeightedElu activation = new NestedKernels.WeightedElu();
        double[] x = elements();
        double[] slope = Arrays.stream(NestedKernels.ELU_GRAD.apply(x, 0.5))
                .map(each -> 5 * each + 1)
                .toArray();
        assertThat(ActivationFunction.derivative(activation).apply(x, 5)).containsExactly(slope);
        ActivationFunction byWeight = ActivationFunction.of(activation).get(2);
        assertThat(byWeight.name()).isEqualTo("weighted_elu_weight_grad");
        assertThat(byWeight.apply(x, 5)).containsExactly(NestedKernels.ELU.apply(x, 0.5));
    }

    @Test
    void aRowKernelMayCallThreeLevelsDeep() {
        NestedKernels.MixedRow activation = new NestedKernels.MixedRow();
        double[] x = elements();
        double[] shifted = shiftedElu(x, 4);
        double[] softmax = NestedKernels.SOFTMAX.apply(shifted, 0.5);
        double[] mixed = new double[N];
        Arrays.setAll(mixed, i -> 2 * softmax[i] + shifted[i]);
        assertThat(ActivationFunction.value(activation).apply(x)).containsExactly(mixed);

        double[] upstream = Arrays.stream(x).map(each -> 1 - each).toArray();
        double[] gradient = NestedKernels.SOFTMAX_VJP.applyWith(x, upstream, 0.5);
        Arrays.setAll(gradient, i -> 3 * gradient[i] + upstream[i]);
        assertThat(ActivationFunction.vjp(activation).applyWith(x, upstream, 3)).containsExactly(gradient);

        double[] few = Arrays.copyOf(x, 70);
        double[] matrix = Arrays.stream(NestedKernels.SOFTMAX_JACOBIAN.apply(few, 0.5))
                .map(each -> 3 * each)
                .toArray();
        assertThat(ActivationFunction.jacobian(activation).apply(few, 3)).containsExactly(matrix);
    }

    @Test
    void aCallLeavesArraysAndParametersAndOperandOfItsCallerAlone() {
        double[] x = elements();
        double[] target = Arrays.stream(x).map(each -> 1 - each).toArray();
        ActivationFunction pair = ActivationFunction.value(new NestedKernels.WatchfulPair());
        double[] difference = new double[N];
        Arrays.setAll(difference, i -> 5 * (x[i] - target[i]));
        assertThat(pair.applyWith(x, target, 5)).containsExactly(difference);
        ActivationFunction slopes = ActivationFunction.value(new NestedKernels.WatchfulSlopes());
        assertThat(slopes.apply(x, 5))
                .containsExactly(Arrays.stream(x).map(each -> 5 * each).toArray());
    }

    @Test
    void aCallLeavesTheKeyAndValuesPerElementOfItsCallerAlone() {
        Workspace workspace = new Workspace();
        workspace.begin(ActivationFunction.value(new NestedKernels.WatchfulKeyed()), 1, 5, 0, 0, 0);
        workspace.setKey(1000);
        assertThat(run(ActivationFunction.value(new NestedKernels.WatchfulKeyed()), workspace))
                .containsExactly(1000 + 40 + 5, 1000 + 41 + 10, 1000 + 42 + 15);
        ActivationFunction slopes = ActivationFunction.value(new NestedKernels.WatchfulSlopes());
        workspace.begin(slopes, 0, 0, 0, 0, 0);
        double[] perElement = new double[50];
        Arrays.setAll(perElement, i -> i);
        workspace.setElements(perElement);
        assertThat(run(slopes, workspace)).containsExactly(40, 2 * 41, 3 * 42);
    }

    /** Runs the function on 1, 2, 3, the elements 40 to 42 of the row. */
    private static double[] run(ActivationFunction function, Workspace workspace) {
        workspace.place(40, 3);
        System.arraycopy(new double[] {1, 2, 3}, 0, workspace.input(), 0, 3);
        function.run(workspace, 3);
        return Arrays.copyOf(workspace.output(), 3);
    }

    @Test
    void aCallLeavesTheLabelOfItsCallerAlone() {
        double[] x = {1, 2, 4};
        double[] weights = {1, 10, 100};
        NestedKernels.WatchfulLoss activation = new NestedKernels.WatchfulLoss();
        ActivationFunction loss = ActivationFunction.value(activation);
        ActivationFunction gradient = ActivationFunction.of(activation).get(1);
        assertThat(loss.applyToClass(x, 2, 5)).containsExactly(20);
        assertThat(loss.applyWith(x, weights, 5)).containsExactly(5 * 421);
        assertThat(gradient.applyToClass(x, 1, 5)).containsExactly(0, 5, 0);
        assertThat(gradient.applyWith(x, weights, 5)).containsExactly(5, 50, 500);
    }

    @Test
    void arraysThatAKernelDoesNotReleaseAreReleased() {
        ActivationFunction careless = ActivationFunction.value(new NestedKernels.Careless());
        Workspace workspace = new Workspace();
        for (int i = 0; i < 1000; i++) {
            workspace.begin(careless, 0, 0, 0, 0, 0);
            assertThat(run(careless, workspace)).containsExactly(2, 3, 4);
            assertThat(workspace.mark()).isZero();
        }
        double[] x = elements();
        assertThat(careless.apply(x))
                .containsExactly(Arrays.stream(x).map(each -> each + 1).toArray());
        assertThat(NestedKernels.SHIFTED_ELU.apply(x)).containsExactly(shiftedElu(x, 0.25));
    }

    @Test
    void afterAKernelThatThrowsTheNextCallIsRight() {
        ActivationFunction careless = ActivationFunction.value(new NestedKernels.Careless());
        double[] x = elements();
        double[] expected = shiftedElu(x, 0.25);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> careless.apply(new double[] {NestedKernels.FATAL}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a fatal element");
            assertThat(NestedKernels.SHIFTED_ELU.apply(x)).containsExactly(expected);
        }
        Workspace workspace = new Workspace();
        workspace.begin(careless, 0, 0, 0, 0, 0);
        workspace.input()[0] = NestedKernels.FATAL;
        assertThatThrownBy(() -> careless.run(workspace, 1)).hasMessage("a fatal element");
        assertThat(workspace.mark()).isZero();
        assertThat(run(careless, workspace)).containsExactly(2, 3, 4);
    }

    static Stream<ActivationFunction> functionsThatWriteNothing() {
        return Stream.<Activation>of(
                        new NestedKernels.Silent(),
                        new NestedKernels.SilentRow(),
                        new NestedKernels.SilentWideRow(),
                        new NestedKernels.SilentLoss())
                .flatMap(each -> ActivationFunction.of(each).stream());
    }

    @ParameterizedTest
    @MethodSource("functionsThatWriteNothing")
    void whatAKernelDoesNotWriteIsNan(ActivationFunction function) {
        double[] x = {1, 2, 3, 4, 5};
        Operand.Kind operand = function.operand().map(Operand::kind).orElse(null);
        for (ActivationFunction earlier : Activations.builtInFunctions()) {
            earlier.exampleResult();
            double[] y = operand == null
                    ? function.apply(x)
                    : operand == Operand.Kind.LABEL ? function.applyToClass(x, 1) : function.applyWith(x, x);
            assertThat(y).as("after %s", earlier).isNotEmpty().containsOnly(Double.NaN);
        }
    }

    @Test
    void rowsOfAJacobianThatAKernelDoesNotWriteAreNan() {
        ActivationFunction jacobian = ActivationFunction.jacobian(new NestedKernels.SilentRow());
        Workspace workspace = new Workspace();
        workspace.begin(jacobian, 0, 0, 0, 0, 0);
        workspace.place(0, 5);
        Arrays.fill(workspace.output(), 1);
        jacobian.runRows(workspace, 1, 3, 5);
        assertThat(Arrays.copyOf(workspace.output(), 2 * 5)).containsOnly(Double.NaN);
        assertThat(workspace.output()[2 * 5]).isEqualTo(1);
    }

    @Test
    void functionsWithoutAnOperandSeeNone() {
        Workspace workspace = new Workspace();
        workspace.begin(ActivationFunction.value(new NestedKernels.WatchfulPair()), 0, 0, 0, 0, 0);
        assertThat(workspace.operand()).isNotNull();
        workspace.setLabel(3);
        workspace.begin(NestedKernels.SOFTMAX, 0, 0, 0, 0, 0);
        assertThat(workspace.operand()).isNull();
        assertThat(workspace.label()).isEqualTo(-1);
        workspace.begin(NestedKernels.SOFTMAX_VJP, 0, 0, 0, 0, 0);
        assertThat(workspace.operand()).isNotNull();
    }
}
