package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;

/** Every 256th float through every function; -Pexhaustive runs the others too. */
@Tag("kernel")
class FloatSampleTest {

    private static final Measurements MEASURED = Measurements.ofFloats(Path.of(""));
    private static Map<ActivationFunction, FloatComparison> compared;

    static Stream<ActivationFunction> functions() {
        return Chosen.functions("").stream();
    }

    /** All at once, on all cores. */
    @BeforeAll
    static void compare() {
        compared = functions().parallel().collect(Collectors.toConcurrentMap(each -> each, FloatSample::compare));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void floatsAreRoundedOnce(ActivationFunction function) {
        FloatComparison comparison = compared.get(function);

        assertThat(comparison.finding().failures()).as("%s", function).isEmpty();
        assertThat(comparison.finding().compared()).isGreaterThanOrEqualTo(1 << 24);
        assertThat(comparison.finding().worst()).isLessThanOrEqualTo(FloatComparison.BOUND);
        Optional<Measurement> measured = MEASURED.of(function);
        measured.ifPresent(each -> {
            String cure = "the published figures are of other results; run mvn -q -Pexhaustive process-test-classes"
                    + " -Dexhaustive.functions=" + function;
            assertThat(Long.toHexString(comparison.hash())).as(cure).isEqualTo(each.fingerprint());
            assertThat(comparison.finding().worst()).as(cure).isLessThanOrEqualTo(each.worst() + 1e-9);
        });
    }
}
