package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/** The errors that -Paccuracy has measured, and the fingerprints of the results that they are of. */
@Tag("kernel")
class PublishedFiguresTest {

    private static final Measurements MEASURED = Measurements.ofDoubles(Path.of(""));

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void areOfTheseResults(ActivationFunction function) {
        Measurement measured = MEASURED.required(function);

        assertThat(measured.worst())
                .as("published error beside the bound of the definition")
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
        assertThat(Long.toHexString(AccuracySearch.fingerprint(function)))
                .as("the published error is of other results; %s", MEASURED.cure(function))
                .isEqualTo(measured.fingerprint());
    }

    @Test
    void noneOutlivesItsFunction() {
        assertThat(MEASURED.names())
                .as("functions in measured-doubles.tsv; remove the lines of functions outside the catalogue")
                .isSubsetOf(functions().map(ActivationFunction::name).toList());
    }
}
