package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** A small part of the search of -Paccuracy, and the fingerprints of its results. */
@Tag("kernel")
class DoubleSampleTest {

    private static final Measurements MEASURED = Measurements.ofDoubles(Path.of(""));

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    @BeforeAll
    static void printSeed() {
        System.out.println("DoubleSampleTest: seed " + DoublePoints.SEED);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void boundsHold(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            int count = 1 << (function.isRowwise() ? 13 : 15);
            Finding finding = AccuracySearch.search(function, trial, count);

            assertThat(finding.failures())
                    .as("errors above the bound of the definition, %s ulp", Bounds.of(function))
                    .isEmpty();
            assertThat(finding.compared()).as("results compared").isGreaterThan(count >> 3);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void publishedFiguresAreOfTheseResults(ActivationFunction function) {
        Measurement measured = MEASURED.required(function);

        assertThat(measured.worst())
                .as("published error beside the bound of the definition")
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
        assertThat(Long.toHexString(AccuracySearch.fingerprint(function)))
                .as("the published error is of other results; %s", MEASURED.cure(function))
                .isEqualTo(measured.fingerprint());
    }

    @Test
    void noMeasurementOutlivesItsFunction() {
        assertThat(MEASURED.names())
                .as("functions in measured-doubles.tsv; remove the lines of functions outside the catalogue")
                .isSubsetOf(functions().map(ActivationFunction::name).toList());
    }
}
