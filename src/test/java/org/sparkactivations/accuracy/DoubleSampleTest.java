package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Reference;

/** A few of the points of -Paccuracy. */
class DoubleSampleTest {

    private static final Measurements MEASURED = Measurements.ofDoubles(Path.of(""));

    static Stream<ActivationFunction> functions() {
        return Chosen.functions("").stream();
    }

    /** Functions of two columns too, whose errors are in no list of measurements. */
    static Stream<ActivationFunction> functionsAndLosses() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    @BeforeAll
    static void printSeed() {
        System.out.println("DoubleSampleTest: seed " + DoublePoints.SEED);
    }

    @ParameterizedTest
    @MethodSource("functionsAndLosses")
    void boundsHold(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function.activation()).trials()) {
            Finding finding = new DoubleSearch(function, trial).run(1 << 15);

            assertThat(finding.failures()).as("%s", function).isEmpty();
            assertThat(finding.compared()).isGreaterThan(1 << 12);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void publishedFiguresAreOfTheseResults(ActivationFunction function) {
        MEASURED.of(function).ifPresent(each -> {
            assertThat(each.worst()).isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
            assertThat(Long.toHexString(DoubleSearch.fingerprint(function)))
                    .as("run mvn -q -Paccuracy process-test-classes -Daccuracy.functions=%s", function)
                    .isEqualTo(each.fingerprint());
        });
    }
}
