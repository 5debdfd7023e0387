package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** A few of the points of -Paccuracy. */
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

            assertThat(finding.failures()).as("%s", function).isEmpty();
            assertThat(finding.compared()).isGreaterThan(count >> 3);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void publishedFiguresAreOfTheseResults(ActivationFunction function) {
        MEASURED.of(function).ifPresent(each -> {
            assertThat(each.worst()).isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
            assertThat(Long.toHexString(AccuracySearch.fingerprint(function)))
                    .as("run mvn -q -Paccuracy process-test-classes -Daccuracy.functions=%s", function)
                    .isEqualTo(each.fingerprint());
        });
    }
}
