package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.testing.Accuracy;
import org.sparkactivations.testing.Reference;

/** Elementwise functions compared with reference values of 40 digits. */
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
                .as("the reference values are of another definition; %s", Reference.cure(function))
                .isEqualTo(ReferenceCatalogue.line(function));
        assertThat(reference.trials())
                .hasSameSizeAs(ReferenceCatalogue.trials(function.activation().definition()))
                .allSatisfy(trial -> assertThat(trial.rows).hasSizeGreaterThan(10));
    }

    @Test
    void noReferenceOutlivesItsFunction() throws IOException {
        String[] expected =
                withReferences().map(each -> each.name() + ".txt.gz").toArray(String[]::new);
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/reference"))) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .as("files in src/test/resources/reference; remove those of functions outside the catalogue")
                    .isSubsetOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void keepsItsBound(ActivationFunction function) {
        Accuracy accuracy = Accuracy.of(function);

        assertThat(accuracy.compared()).as("results compared").isGreaterThan(1000);
        assertThat(accuracy.worst())
                .as("error of the kernel beside the bound of its definition: %s", accuracy)
                .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void roundsFloatsOnce(ActivationFunction function) {
        Accuracy accuracy = Accuracy.ofFloats(function);

        assertThat(accuracy.compared()).as("results compared").isGreaterThan(50);
        // The result is rounded twice, first to double: an ulp of double is 2⁻²⁹ ulp of float.
        assertThat(accuracy.worst()).as("%s", accuracy).isLessThanOrEqualTo(0.5 + 4 * 0x1p-29);
    }
}
