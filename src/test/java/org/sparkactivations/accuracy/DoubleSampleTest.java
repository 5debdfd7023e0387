package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** A small part of the search of -Paccuracy. */
@Tag("kernel")
class DoubleSampleTest {

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
}
