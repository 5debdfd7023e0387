package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.Activations;

/** Functions of x as users write them. */
@Tag("pages")
class CallTextTest {

    private static CallText parse(String text) {
        return CallText.parse(text, Activations.catalogue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gelu | gelu | []",
                "' NN_GELU ( ) ' | gelu | []",
                "quick_gelu(x) | gelu_sigmoid | []",
                "elu | elu | [1.0]",
                "elu(x) | elu | [1.0]",
                "elu_grad(x, 2) | elu_grad | [2.0]",
                "elu(alpha = 0.5) | elu | [0.5]",
                "hard_tanh(X, -2) | hard_tanh | [-2.0, 1.0]",
                "hard_tanh(x, -2, 3) | hard_tanh | [-2.0, 3.0]",
                "hard_tanh(x, MAX => 3) | hard_tanh | [-1.0, 3.0]",
                "hard_tanh( x , -2 , max => 3 ) | hard_tanh | [-2.0, 3.0]",
                "hard_tanh(max=3, min=-2) | hard_tanh | [-2.0, 3.0]",
                "threshold(value=2, threshold=0.5) | threshold | [0.5, 2.0]"
            })
    void parametersAreGivenByPlaceOrByName(String text, String function, String parameters) {
        CallText call = parse(text);
        assertThat(call.function().name()).isEqualTo(function);
        assertThat(Arrays.toString(call.parameters())).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "leeky_relu | there is no activation 'leeky_relu'; the nearest names are leaky_relu",
                "gelu( | expected an activation, such as gelu, \"elu(x, 0.5)\" or \"elu(alpha = 0.5)\", got 'gelu('",
                "elu(0.5) | elu(0.5): expected x as the first argument, as in elu(x, 0.5), got '0.5'",
                "elu(x, half) | expected a number, got 'half'; the signature is elu(x[, alpha = 1.0])",
                "elu(x, 1, 2) | expected at most 2 arguments, got 3",
                "gelu(x, 1) | expected at most 1 argument, got 2",
                "elu(beta = 1) | expected a numeric parameter (alpha), got 'beta'",
                "gelu(beta = 1) | expected no parameter, got 'beta'",
                "elu(x, 1, alpha = 2) | parameter alpha is given twice",
                "hard_tanh(max = 1, max = 1) | parameter max is given twice",
                "hard_tanh(max = 1, 2) | expected x as the first argument",
                "hard_tanh(x, max = 1, -2) | '-2' must come before the parameters that are given by name",
                "threshold(x, 1) | parameter value is required",
                "srelu | parameter t_left is required; the signature is srelu(x, t_left, a_left, t_right, a_right)",
                "rrelu(key = 1) | expected a numeric parameter (lower, upper), got 'key'"
            })
    void whatIsWrongIsNamedWithTheSignature(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(UserError.class).hasMessageContaining(message);
    }
}
