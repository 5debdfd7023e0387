package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.testing.Reference;

@Tag("kernel")
class SpecialValuesTest {

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    static Stream<Activation> withKinks() {
        return Activations.builtIn().stream()
                .filter(each -> each instanceof ElementwiseActivation)
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
                assertThat(one(function, sign * Double.POSITIVE_INFINITY, parameters) + 0.0)
                        .as("%s of %s∞", function, sign < 0 ? "−" : "")
                        .isEqualTo(Double.valueOf(limit + 0.0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withKinks")
    void theDerivativeAtAKinkIsThatOfOneSide(Activation activation) {
        ActivationFunction derivative = ActivationFunction.derivative((ElementwiseActivation) activation);
        double[] parameters = ReferenceCatalogue.trials(activation.definition()).get(0);
        for (double kink : kinks(activation)) {
            double at = one(derivative, kink, parameters);
            double below = one(derivative, Math.nextDown(kink), parameters);
            double above = one(derivative, Math.nextUp(kink), parameters);
            // The sign of x alone is neither at 0.
            assertThat(at).isIn(below, above, (below + above) / 2);
        }
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
        "hard_swish_grad, -3.0, 0.0",
        "hard_swish_grad, 3.0, 1.0",
        "elu_grad, 0.0, 1.0",
        "prelu_alpha_grad, 2.0, 0.0",
        "prelu_alpha_grad, -2.0, -2.0",
    })
    void knownResults(String name, double x, double expected) {
        ActivationFunction function = Activations.catalogue().function(name);
        assertThat(one(function, x)).isEqualTo(expected);
        assertThat(Double.doubleToRawLongBits(one(function, x))).isEqualTo(Double.doubleToRawLongBits(expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -0.5, 0.5, 2})
    void bentLinesGiveWhatTheFormulaRoundsTo(double slope) {
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

    private static double[] kinks(Activation activation) {
        Definition definition = activation.definition();
        return definition.kinks().at(ReferenceCatalogue.trials(definition).get(0));
    }

    private static double one(ActivationFunction function, double x, double... parameters) {
        return new Reference.Trial(parameters).apply(function, new double[] {x})[0];
    }
}
