package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.RowAccuracy;

/** Row functions compared with reference values of 40 digits. */
@Tag("kernel")
class RowAccuracyTest {

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(ActivationFunction::isRowwise);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void keepsItsBound(ActivationFunction function) {
        RowAccuracy accuracy = RowAccuracy.of(function);

        assertThat(accuracy.compared())
                .as("results compared")
                .isGreaterThan(function.shape() == ResultShape.NUMBER ? 50 : 1000);
        assertThat(accuracy.worst())
                .as("error of the kernel beside the bound of its definition: %s", accuracy)
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void roundsFloatsOnce(ActivationFunction function) {
        RowAccuracy accuracy = RowAccuracy.ofFloats(function);

        assertThat(accuracy.compared()).as("results compared").isPositive();
        // The result is rounded twice, first to double: an ulp of double is 2⁻²⁹ ulp of float.
        assertThat(accuracy.worst()).as("%s", accuracy).isLessThanOrEqualTo(0.5 + 4 * 0x1p-29);
    }
}
