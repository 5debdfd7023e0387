package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for the parameters of a definition, and for their values. */
@Tag("kernel")
class ParametersTest {

    private static Definition with(Parameter... parameters) {
        DefinitionBuilder builder = Definition.of("f").formula("x");
        for (Parameter each : parameters) {
            builder.parameter(each);
        }
        return builder.build();
    }

    private static Parameter required(String name) {
        return Parameter.required(name).triedAt(4.0, 5.0);
    }

    private static Parameter optional(String name) {
        return Parameter.optional(name).triedAt(6.0);
    }

    static Stream<Arguments> refused() {
        Parameter number = Parameter.number("a", 1);
        return Stream.of(
                Arguments.of(new Parameter[] {number, required("b")}, "required parameter 'b' follows an optional one"),
                Arguments.of(new Parameter[] {optional("b"), required("c")}, "'c' follows an optional one"),
                Arguments.of(
                        new Parameter[] {optional("b"), number}, "parameter 'a' with a default follows one without"),
                Arguments.of(new Parameter[] {Parameter.key("k"), number}, "'k' may be left out, so it must come last"),
                Arguments.of(new Parameter[] {required("b"), Parameter.requiredKey("k")}, "must come first"),
                Arguments.of(
                        new Parameter[] {Parameter.requiredKey("k"), Parameter.numberOrArray("v", 1)},
                        "expected numbers after key 'k', got 'v'"),
                Arguments.of(new Parameter[] {Parameter.numberOrArray("v", 1), number}, "so it must come last"),
                Arguments.of(
                        new Parameter[] {Parameter.required("b")}, "'b' without a default needs a value to be tried"),
                Arguments.of(
                        new Parameter[] {Parameter.optional("b")}, "'b' without a default needs a value to be tried"),
                Arguments.of(
                        Stream.of("a", "b", "c", "d", "e")
                                .map(ParametersTest::required)
                                .toArray(Parameter[]::new),
                        "f: expected at most 4 parameters, got 5"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void parametersInAnotherOrderAreRefused(Parameter[] parameters, String message) {
        assertThatThrownBy(() -> with(parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("f: ")
                .hasMessageContaining(message);
    }

    @Test
    void keysAndNumbersAreCounted() {
        Definition first = with(Parameter.requiredKey("k"), required("b"), Parameter.number("a", 1), optional("o"));
        assertThat(first.requiresKey()).isTrue();
        assertThat(first.firstNumber()).isEqualTo(1);
        assertThat(first.requiredParameters()).isEqualTo(2);
        assertThat(first.requiredNumbers()).isEqualTo(1);
        assertThat(first.numberParameters()).isEqualTo(3);
        assertThat(first.numbers()).extracting(Parameter::name).containsExactly("b", "a", "o");
        assertThat(first.exampleParameters()).containsExactly(4);

        Definition last = with(Parameter.number("a", 1), Parameter.numberOrArray("v", 1));
        assertThat(last.requiresKey()).isFalse();
        assertThat(last.firstNumber()).isZero();
        assertThat(last.requiredParameters()).isZero();

        assertThat(with(Parameter.key("k")).numberParameters()).isZero();
        assertThat(with(Parameter.requiredKey("k")).requiredParameters()).isEqualTo(1);
        assertThat(with(Parameter.number("a", 1), Parameter.key("k")).parameters())
                .hasSize(2);
    }

    @Test
    void whatIsNotGivenIsTheDefaultOrAbsent() {
        Definition definition = with(required("b"), Parameter.number("a", 1), optional("o"), optional("p"));
        assertThat(definition.complete()).containsExactly(Double.NaN, 1, Double.NaN, Double.NaN);
        assertThat(definition.complete(7, 8)).containsExactly(7, 8, Double.NaN, Double.NaN);
        assertThat(definition.withoutAbsent(definition.complete(7))).containsExactly(7, 1);
        assertThat(definition.withoutAbsent(definition.complete(7, 8, 9))).containsExactly(7, 8, 9);
        assertThat(definition.withoutAbsent(new double[] {7, 8, Double.NaN, 9})).hasSize(4);
        // A required one is never left out.
        assertThat(definition.withoutAbsent(new double[] {Double.NaN})).containsExactly(Double.NaN);
        assertThat(with(optional("o")).withoutAbsent(new double[] {Double.NaN})).isEmpty();

        double[] values = {7, 8, 9, 10};
        definition.fillIn(values, 1);
        assertThat(values).containsExactly(7, 1, Double.NaN, Double.NaN);
    }

    @Test
    void whatIsKnownIsChecked() {
        Definition definition = Definition.of("f")
                .formula("x")
                .parameter(required("low"))
                .parameter(required("high").in(Range.greaterThan(0)))
                .parameter(optional("o").in(Range.atLeast(0)))
                .ordered("low", "high")
                .build();
        definition.check("g", new double[] {2, 2, Double.NaN}, 2);
        definition.check("g", new double[] {1, 2, 0}, 3);
        refused(
                definition,
                new double[] {1, 2, -1},
                i -> i < 3,
                "g: parameter o: expected a finite number ≥ 0, got -1.0");
        refused(
                definition,
                new double[] {1, 0, 1},
                i -> i < 2,
                "g: parameter high: expected a finite number > 0, got 0.0");
        refused(
                definition,
                new double[] {3, 2, 0},
                i -> true,
                "g: parameter low: expected a number not greater than high = 2.0, got 3.0");
        for (int unknown = 0; unknown < 2; unknown++) {
            int position = unknown;
            definition.check("g", new double[] {3, 2, 0}, i -> i != position);
        }
        assertThatThrownBy(() -> definition.check("g", new double[] {1, 2, -1}, 3))
                .hasMessageContaining("parameter o");
        definition.check("g", new double[] {1, 2, -1}, 2);
    }

    @Test
    void aDefaultIsCheckedEvenWhereNobodyGaveIt() {
        Definition definition = Definition.of("f")
                .formula("x")
                .parameter(Parameter.number("low", 0))
                .parameter(Parameter.number("high", 1))
                .ordered("low", "high")
                .build();
        assertThatThrownBy(() -> definition.check("g", definition.complete(2), 1))
                .hasMessage("g: parameter low: expected a number not greater than high = 1.0, got 2.0");
    }

    private static void refused(Definition definition, double[] values, IntPredicate isKnown, String message) {
        assertThatThrownBy(() -> definition.check("g", values, isKnown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void onlyNumbersOfTheFunctionAreOrdered() {
        for (String other : new String[] {"k", "b"}) {
            assertThatThrownBy(() -> Definition.of("f")
                            .formula("x")
                            .parameter(Parameter.number("a", 1))
                            .parameter(Parameter.key("k"))
                            .ordered("a", other)
                            .build())
                    .hasMessage("f has no parameter '" + other + "' that is a number");
        }
    }

    @Test
    void onlyFreeValuesAreMovedIntoTheirRange() {
        Definition definition = with(
                Parameter.number("a", 0).in(Range.between(-1, 1)),
                Parameter.number("b", 0).in(Range.between(-1, 1)));
        double[] values = {3, 3};
        definition.project(values, i -> i == 1);
        assertThat(values).containsExactly(3, 1);
    }

    @Test
    void whatMayBeLeftOutIsInBracketsInTheSignature() {
        assertThat(with(required("b"), Parameter.number("a", 1), optional("o")).signature("g"))
                .isEqualTo("g(x, b[, a = 1.0[, o]])");
        assertThat(Definition.of("f")
                        .formula("x")
                        .operand(Operand.elements("target", "what is expected"))
                        .parameter(Parameter.unitFraction("slope", 6))
                        .build())
                .hasToString("f(x, target[, slope = 1/6])");
        assertThat(with()).hasToString("f(x)");
    }
}
