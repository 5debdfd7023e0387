package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.RowAccuracy;

@Tag("kernel")
class RowAccuracyTest {

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(ActivationFunction::isRowwise);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void keepsItsBound(ActivationFunction function) {
        RowAccuracy accuracy = RowAccuracy.of(function);

        assertThat(accuracy.compared()).isGreaterThan(function.shape() == ResultShape.NUMBER ? 50 : 1000);
        assertThat(accuracy.worst())
                .as("%s: %s", function, accuracy)
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void roundsFloatsOnce(ActivationFunction function) {
        // Two roundings, the first 2⁻²⁹ of a float's ulp for each ulp of the double.
        assertThat(RowAccuracy.ofFloats(function).worst()).isLessThanOrEqualTo(0.5 + 4 * 0x1p-29);
    }
}
