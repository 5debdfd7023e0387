package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.Activations;

/** Values that a step of an optimiser may give to a parameter, and the allowed ones nearest to them. */
@Tag("kernel")
class ProjectionTest {

    static Stream<Definition> definitions() {
        return Activations.builtIn().stream().map(Activation::definition);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aProjectedValueIsAllowedAndAnAllowedOneStays(Definition definition) {
        int n = definition.numberParameters();
        double[] tried = {
            -Double.MAX_VALUE,
            -1e9,
            -1,
            -1e-300,
            -0.0,
            0,
            1e-300,
            0.3,
            1,
            7.5,
            1e9,
            Double.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY
        };
        for (double first : tried) {
            for (double other : tried) {
                double[] values = new double[n];
                for (int i = 0; i < n; i++) {
                    values[i] = i % 2 == 0 ? first : other;
                }
                double[] projected = values.clone();
                definition.project(projected);
                definition.check(definition.name(), projected, n);
                if (isAllowed(definition, values)) {
                    assertThat(projected).isEqualTo(values);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 2, 2",
        "true, false, 1, 1",
        "false, true, 3, 3",
        "false, false, 3, 1",
    })
    void ofTwoInTheWrongOrderTheFreeOneChanges(
            boolean isLesserFree, boolean isGreaterFree, double lesser, double greater) {
        Definition definition = Definition.of("between")
                .formula("min(max(x, low), high)")
                .parameter(Parameter.number("low", 0))
                .parameter(Parameter.number("high", 0))
                .ordered("low", "high")
                .build();
        double[] values = {3, 1};
        definition.project(values, i -> i == 0 ? isLesserFree : isGreaterFree);
        assertThat(values).containsExactly(lesser, greater);
    }

    private static boolean isAllowed(Definition definition, double[] values) {
        try {
            definition.check(definition.name(), values, values.length);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 1", "1.5, 1.5", "3, 3", "9, 3"})
    void aNumberBeyondABoundBecomesTheBound(double value, double expected) {
        assertThat(new Range(1, false, 3, false, false, false).nearest(value)).isEqualTo(expected);
    }

    @Test
    void aBoundThatIsNotAllowedIsKeptAtADistance() {
        assertThat(Range.greaterThan(0).nearest(-1)).isEqualTo(0x1p-20);
        assertThat(Range.greaterThan(0).nearest(1e-9)).isEqualTo(1e-9);
        assertThat(Range.halfOpen(0, 4).nearest(4)).isEqualTo(4 - 0x1p-18);
        assertThat(Range.nonZero().nearest(-0.0)).isEqualTo(0x1p-20);
        assertThat(Range.wholeAtLeast(1).nearest(2.6)).isEqualTo(3);
        assertThat(Range.finite().nearest(Double.NaN)).isNaN();
    }
}
