package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.families.ExponentialUnits;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.spi.Activation;

@Tag("kernel")
class GradientFunctionTest {

    static Stream<Activation> activations() {
        return Activations.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theGradientIsTheDerivativeOrTheProductWithTheJacobian(Activation activation) {
        List<ActivationFunction> expected = ActivationFunction.of(activation).stream()
                .filter(each -> each.output() == Output.DERIVATIVE || each.output() == Output.VJP)
                .toList();
        assertThat(ActivationFunction.gradient(activation).stream().toList()).isEqualTo(expected);
    }

    @Test
    void onlyATrainableParameterHasADerivative() {
        assertThat(ActivationFunction.parameterDerivative(Rectifiers.PRELU, 0)).hasToString("prelu_alpha_grad");
        assertThatThrownBy(() -> ActivationFunction.parameterDerivative(Rectifiers.LEAKY_RELU, 0))
                .hasMessage("leaky_relu: parameter negative_slope: expected a trainable parameter");
        assertThat(ActivationFunction.gradient(ExponentialUnits.SELU)).isPresent();
    }
}
