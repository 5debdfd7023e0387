package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;

/** Every 256th float through every function; -Pexhaustive runs all floats. */
@Tag("kernel")
class FloatSampleTest {

    private static final Measurements MEASURED = Measurements.ofFloats(Path.of(""));
    private static final Map<ActivationFunction, FutureTask<FloatComparison>> COMPARISONS = new HashMap<>();

    static Stream<ActivationFunction> functions() {
        return Chosen.functions("").stream();
    }

    /** Runs all comparisons at once, on all cores. One that throws fails the tests of its function alone. */
    @BeforeAll
    static void compare() {
        functions().forEach(each -> COMPARISONS.put(each, new FutureTask<>(() -> FloatSample.compare(each))));
        COMPARISONS.values().parallelStream().forEach(FutureTask::run);
    }

    private static FloatComparison comparison(ActivationFunction function) throws Throwable {
        try {
            return COMPARISONS.get(function).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void floatsAreRoundedOnce(ActivationFunction function) throws Throwable {
        Finding finding = comparison(function).finding();

        assertThat(finding.failures()).isEmpty();
        assertThat(finding.compared()).as("results compared").isGreaterThanOrEqualTo(1 << 24);
        assertThat(finding.worst()).as("error in ulp").isLessThanOrEqualTo(FloatComparison.BOUND);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void publishedFiguresAreOfTheseResults(ActivationFunction function) throws Throwable {
        Measurement measured = MEASURED.required(function);
        FloatComparison comparison = comparison(function);

        assertThat(Long.toHexString(comparison.hash()))
                .as("the published error is of other results; %s", MEASURED.cure(function))
                .isEqualTo(measured.fingerprint());
        assertThat(comparison.finding().worst())
                .as("error of the sample beside the published one; %s", MEASURED.cure(function))
                .isLessThanOrEqualTo(measured.worst() + 1e-9);
    }

    @Test
    void noMeasurementOutlivesItsFunction() {
        assertThat(MEASURED.names())
                .as("functions in measured-floats.tsv; remove the lines of functions outside the catalogue")
                .isSubsetOf(functions().map(ActivationFunction::name).toList());
    }
}
