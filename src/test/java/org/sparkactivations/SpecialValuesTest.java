package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.testing.Reference;

/**
 * Elementwise functions at NaN, infinities, zeros and kinks. {@link KernelDutiesTest} has the other duties of kernels.
 */
@Tag("kernel")
class SpecialValuesTest {

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    static Stream<ActivationFunction> valuesWithKinks() {
        return elementwise()
                .filter(each -> each.output() == ActivationFunction.Output.VALUE)
                .filter(each -> each.operand().isEmpty() && kinks(each).length > 0);
    }

    static Stream<ActivationFunction> derivativesWithKinks() {
        return elementwise()
                .filter(each -> each.output() == ActivationFunction.Output.DERIVATIVE)
                .filter(each -> kinks(each).length > 0);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void nanGivesNan(ActivationFunction function) {
        for (double[] parameters :
                ReferenceCatalogue.trials(function.activation().definition())) {
            assertThat(new Reference.Trial(parameters).apply(function, new double[] {Double.NaN}))
                    .containsExactly(Double.NaN);
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void infinitiesGiveTheLimit(ActivationFunction function) {
        for (double[] parameters :
                ReferenceCatalogue.trials(function.activation().definition())) {
            for (double sign : new double[] {-1, 1}) {
                double near = one(function, sign * 1e290, parameters);
                double far = one(function, sign * 1e300, parameters);
                double growth = Math.abs(far) - Math.abs(near);
                double limit = growth > 0 ? Math.copySign(Double.POSITIVE_INFINITY, far) : growth < 0 ? 0 : far;
                double infinity = sign * Double.POSITIVE_INFINITY;
                if (swings(function, sign, parameters)) {
                    limit = Double.NaN;
                }
                assertThat(one(function, infinity, parameters) + 0.0)
                        .as(
                                "result at %s with parameters %s; it is %s at ±1e290 and %s at ±1e300",
                                infinity, Arrays.toString(parameters), near, far)
                        .isEqualTo(Double.valueOf(limit + 0.0));
            }
        }
    }

    /** Whether the function rises and falls far out, so that it has no limit. */
    private static boolean swings(ActivationFunction function, double sign, double[] parameters) {
        double[] y = IntStream.range(0, 20)
                .mapToDouble(i -> one(function, sign * 1e290 * (1 + i), parameters))
                .toArray();
        return IntStream.range(1, 20).anyMatch(i -> y[i] > y[i - 1])
                && IntStream.range(1, 20).anyMatch(i -> y[i] < y[i - 1]);
    }

    @ParameterizedTest
    @MethodSource("derivativesWithKinks")
    void theDerivativeAtAKinkIsThatOfOneSideOrTheirMean(ActivationFunction derivative) {
        double[] parameters = parameters(derivative);
        for (double kink : kinks(derivative)) {
            double at = one(derivative, kink, parameters);
            double below = one(derivative, Math.nextDown(kink), parameters);
            double above = one(derivative, Math.nextUp(kink), parameters);
            // The derivative of abs at 0 is the mean of both sides.
            assertThat(at).as("derivative at the kink %s", kink).isIn(below, above, (below + above) / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("valuesWithKinks")
    void aKinkNextToAFlatPartBelongsToIt(ActivationFunction function) {
        ActivationFunction derivative = Activations.catalogue().function(function.name() + "_grad");
        double[] parameters = parameters(function);
        for (double kink : kinks(function)) {
            boolean[] isFlat = {isFlat(function, kink - 1e-3, parameters), isFlat(function, kink + 1e-3, parameters)};
            if (isFlat[0] == isFlat[1]) {
                continue;
            }
            double level = one(function, isFlat[0] ? kink - 1e-3 : kink + 1e-3, parameters);
            for (double x : new double[] {kink, Math.nextDown(kink), Math.nextUp(kink)}) {
                boolean isInside = x != kink && x < kink != isFlat[0];
                assertThat(one(derivative, x, parameters) == 0)
                        .as("%s is 0 at %s, for the kink %s", derivative.name(), x, kink)
                        .isEqualTo(!isInside);
                assertThat(isInside || one(function, x, parameters) == level)
                        .as("%s is %s at %s, for the kink %s", function.name(), level, x, kink)
                        .isTrue();
            }
        }
    }

    private static boolean isFlat(ActivationFunction function, double x, double[] parameters) {
        return one(function, x, parameters) == one(function, x + 1e-4, parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "silu, -Infinity, -0.0",
        "swish, -Infinity, -0.0",
        "gelu, -Infinity, -0.0",
        "gelu_tanh, -Infinity, -0.0",
        "gelu_sigmoid, -Infinity, -0.0",
        "mish, -Infinity, -0.0",
        "hard_swish, -Infinity, -0.0",
        "leaky_relu, -0.0, -0.0",
        "prelu, -0.0, -0.0",
        "rrelu, -0.0, -0.0",
        "tanh, -0.0, -0.0",
        "tanh, 0.0, 0.0",
        "silu, -0.0, -0.0",
        "gelu, -0.0, -0.0",
        "relu, -Infinity, 0.0",
        "softplus, -Infinity, 0.0",
        "elu, -Infinity, -1.0",
        "gelu_grad, Infinity, 1.0",
        "abs_grad, -0.0, 0.0",
        "relu6_grad, 6.0, 0.0",
        "relu6_grad, 0.0, 0.0",
        "hard_sigmoid, -3.0, 0.0",
        "hard_sigmoid, 3.0, 1.0",
        "hard_sigmoid, 0.0, 0.5",
        "hard_sigmoid_grad, -3.0, 0.0",
        "hard_sigmoid_grad, 3.0, 0.0",
        "hard_sigmoid_grad, 0.0, 0.16666666666666666",
        "hard_swish_grad, -3.0, 0.0",
        "hard_swish_grad, 3.0, 1.0",
        "elu_grad, 0.0, 1.0",
        "prelu_alpha_grad, 2.0, 0.0",
        "prelu_alpha_grad, -2.0, -2.0",
        "elu_alpha_grad, -Infinity, -1.0",
        "elu_alpha_grad, -0.0, -0.0",
        "elu_alpha_grad, 2.0, 0.0",
        "celu_alpha_grad, -Infinity, -1.0",
        "celu_alpha_grad, -1e-200, -0.0",
        "celu_alpha_grad, -0.0, 0.0",
        "celu_alpha_grad, 2.0, 0.0",
        "swish_beta_grad, -Infinity, 0.0",
        "swish_beta_grad, Infinity, 0.0",
        "swish_beta_grad, -0.0, 0.0",
        "softplus_beta_grad, -Infinity, -0.0",
        "softplus_beta_grad, Infinity, -0.0",
        "softplus_beta_grad, 0.0, -0.6931471805599453",
    })
    void knownResults(String name, double x, double expected) {
        ActivationFunction function = Activations.catalogue().function(name);
        assertThat(one(function, x)).isEqualTo(expected);
        assertThat(Double.doubleToRawLongBits(one(function, x))).isEqualTo(Double.doubleToRawLongBits(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // Between the bends, at them, beyond them, and at both at once.
        "0.0, -1.0, 1.5, 0.0, 0.0, 0.0, 0.0",
        "-1.0, -1.0, 1.5, 0.75, 0.0, 0.0, 0.0",
        "1.5, -1.0, 1.5, 0.0, 0.0, 3.0, 0.0",
        "-3.0, -1.0, 1.5, 0.75, -2.0, 0.0, 0.0",
        "2.0, -1.0, 1.5, 0.0, 0.0, 3.0, 0.5",
        "0.5, 0.5, 0.5, 0.0, 0.0, 3.0, 0.0",
        "0.0, 0.5, 0.5, 0.75, -0.5, 0.0, 0.0",
        "-Infinity, -1.0, 1.5, 0.75, -Infinity, 0.0, 0.0",
        "Infinity, -1.0, 1.5, 0.0, 0.0, 3.0, Infinity",
        "Infinity, -1.0, Infinity, 0.0, 0.0, 0.0, 0.0",
        "-Infinity, -Infinity, 1.5, 0.0, 0.0, 0.0, 0.0",
    })
    void theDerivativesOfSreluByItsParameters(
            double x,
            double left,
            double right,
            double byLeft,
            double byLeftSlope,
            double byRight,
            double byRightSlope) {
        double[] parameters = {left, 0.25, right, -2};
        assertThat(Stream.of("t_left", "a_left", "t_right", "a_right")
                        .mapToDouble(each ->
                                one(Activations.catalogue().function("srelu_" + each + "_grad"), x, parameters)))
                .containsExactly(byLeft, byLeftSlope, byRight, byRightSlope);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -0.5, 0.5, 2})
    void leakyReluHasTheBitsOfItsFormula(double slope) {
        ActivationFunction leaky = Activations.catalogue().function("leaky_relu");
        for (double x : new double[] {0.0, -0.0, 1, -1, -Double.MIN_VALUE, -1e308, 1e308, Double.MIN_VALUE}) {
            double expected = x > 0 ? x : slope * x;
            assertThat(Double.doubleToRawLongBits(one(leaky, x, slope)))
                    .as("x = %s, slope %s", x, slope)
                    .isEqualTo(Double.doubleToRawLongBits(expected));
        }
        assertThat(one(leaky, Double.NEGATIVE_INFINITY, slope) + 0.0)
                .isEqualTo(slope == 0 ? 0.0 : slope * Double.NEGATIVE_INFINITY);
    }

    private static double[] kinks(ActivationFunction function) {
        return function.activation().definition().kinks().at(parameters(function));
    }

    private static double[] parameters(ActivationFunction function) {
        return ReferenceCatalogue.trials(function.activation().definition()).get(0);
    }

    private static double one(ActivationFunction function, double x, double... parameters) {
        return new Reference.Trial(parameters).apply(function, new double[] {x})[0];
    }
}
