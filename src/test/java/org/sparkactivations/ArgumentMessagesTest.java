package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Messages about arguments of direct calls and of definitions say what is expected, and then what was given. */
@Tag("kernel")
class ArgumentMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu | 1 | nn_relu(x): expected 0 parameters, got 1",
                "elu | 2 | nn_elu(x[, alpha = 1.0]): expected at most 1 parameter, got 2",
                "threshold | 1 | nn_threshold(x, threshold, value): expected 2 parameters, got 1",
                "threshold | 3 | nn_threshold(x, threshold, value): expected 2 parameters, got 3",
            })
    void aWrongNumberOfParameters(String name, int given, String message) {
        ActivationFunction function = Activations.catalogue().function(name);
        refused(() -> function.apply(new double[1], new double[given]), message);
    }

    @Test
    void wrongValuesInDefinitions() {
        refused(
                () -> Definition.of("My_unit"),
                "activation name: expected lower-case words joined by '_', of at most 64 letters, got 'My_unit'");
        refused(
                () -> Parameter.number("β", 1),
                "parameter name: expected lower-case words joined by '_', of at most 64 letters, got 'β'");
        refused(
                () -> Parameter.number("scale", 0).in(Range.greaterThan(0)),
                "parameter scale: default: expected a finite number > 0, got 0.0");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
