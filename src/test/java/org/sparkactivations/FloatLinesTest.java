package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions of straight pieces from floats to floats: bends that are no floats, and elements next to them. */
@Tag("kernel")
class FloatLinesTest {

    private static final double[] BENDS = {
        0, 0.1, -0.1, 0.5, 1 / 3.0, 3, -7.7, 1e-300, 1e-45, 0x1p-149, 1e30, 3.4028235677973366e38, 1e39, 1e300
    };

    private static final double[] SLOPES = {0, -0.0, 0.1, 0.25, 1, 1.5, -0.3, 1e-300, -1e-300, 1e39};

    private static final float GARBAGE = 12.75f;

    /** A function with the values of its parameters. */
    record Case(String function, double... parameters) {

        @Override
        public String toString() {
            return function + Arrays.toString(parameters);
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (double bend : BENDS) {
            cases.add(new Case("thresholded_relu", bend));
            cases.add(new Case("thresholded_relu_grad", bend));
            cases.add(new Case("binary_step", bend));
            for (double value : SLOPES) {
                cases.add(new Case("threshold", bend, value));
                cases.add(new Case("srelu_grad", -1, value, bend > 0 ? bend : 0, 0.1));
                cases.add(new Case("srelu_t_left_grad", bend, value, Math.max(bend, 2), 0.1));
                cases.add(new Case("srelu_t_right_grad", Math.min(bend, -2), 0.1, bend, value));
            }
            cases.add(new Case("srelu_a_left_grad", bend, 0.2, Math.max(bend, 2), 0.1));
            cases.add(new Case("srelu_a_right_grad", Math.min(bend, -2), 0.1, bend, 0.2));
            cases.add(new Case("hard_tanh", -Math.abs(bend), Math.abs(bend)));
            cases.add(new Case("hard_tanh_grad", -Math.abs(bend), Math.abs(bend)));
            if (bend >= 0) {
                for (String each : List.of("softshrink", "hardshrink", "shrink", "clipped_relu")) {
                    cases.add(new Case(each, bend));
                    cases.add(new Case(each + "_grad", bend));
                }
            }
        }
        for (double slope : SLOPES) {
            for (String each : List.of("leaky_relu", "prelu")) {
                cases.add(new Case(each, slope));
                cases.add(new Case(each + "_grad", slope));
            }
        }
        for (double beta : new double[] {0.5, 0, 1, 0.1, -2, 1e300}) {
            cases.add(new Case("hard_sigmoid_grad", 1 / 6.0, beta));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultsAreThoseOfDoublesRounded(Case call) {
        ActivationFunction function = Activations.catalogue().function(call.function);
        float[] x = elements(call);
        double[] four = Arrays.copyOf(call.parameters, 4);
        double[] wide = new double[x.length];
        Arrays.setAll(wide, i -> x[i]);
        double[] exact = function.apply(wide, call.parameters);
        Workspace workspace = new Workspace();
        workspace.begin(function, call.parameters.length, four[0], four[1], four[2], four[3]);
        workspace.roundToFloats(function);
        System.arraycopy(x, 0, workspace.floats(), 0, x.length);
        workspace.place(0, x.length);
        Arrays.fill(workspace.rounded(), GARBAGE);
        function.runFloats(workspace, x.length);

        for (int i = 0; i < x.length; i++) {
            assertThat((Float) workspace.rounded()[i]).as("at %s", x[i]).isEqualTo((Float) (float) exact[i]);
        }
        assertThat(workspace.rounded()[x.length]).isEqualTo(GARBAGE);
    }

    /** Zeros, extremes, and floats around each parameter and its negative. */
    private static float[] elements(Case call) {
        List<Float> elements = new ArrayList<>(List.of(
                0f,
                -0f,
                1f,
                -1f,
                3f,
                -3f,
                1e-45f,
                -1e-45f,
                Float.MAX_VALUE,
                -Float.MAX_VALUE,
                Float.NaN,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY));
        for (double parameter : call.parameters) {
            for (float near : new float[] {(float) parameter, (float) -parameter, 2 * (float) parameter}) {
                elements.addAll(List.of(near, Math.nextUp(near), Math.nextDown(near)));
            }
        }
        float[] x = new float[elements.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = elements.get(i);
        }
        return x;
    }
}
