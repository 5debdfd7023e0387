package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.testing.Accuracy;
import org.sparkactivations.testing.Reference;

@Tag("kernel")
class AccuracyTest {

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    static Stream<ActivationFunction> withReferences() {
        return Activations.builtInFunctions().stream().filter(Reference::hasResultsOf);
    }

    @ParameterizedTest
    @MethodSource("withReferences")
    void referencesBelongToTheDefinition(ActivationFunction function) {
        Reference reference = Reference.of(function);

        assertThat(reference.catalogueLine())
                .as("stale; run mvn -q -Pgenerate process-test-classes and generate_reference.py")
                .isEqualTo(ReferenceCatalogue.line(function));
        assertThat(reference.trials())
                .hasSameSizeAs(ReferenceCatalogue.trials(function.activation().definition()))
                .allSatisfy(trial -> assertThat(trial.rows).hasSizeGreaterThan(10));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void keepsItsBound(ActivationFunction function) {
        Accuracy accuracy = Accuracy.of(function);

        assertThat(accuracy.compared()).isGreaterThan(1000);
        assertThat(accuracy.worst())
                .as("%s: %s", function, accuracy)
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void roundsFloatsOnce(ActivationFunction function) {
        // Two roundings, the first 2⁻²⁹ of a float's ulp each.
        assertThat(Accuracy.ofFloats(function).worst()).isLessThanOrEqualTo(0.5 + 4 * 0x1p-29);
    }
}
