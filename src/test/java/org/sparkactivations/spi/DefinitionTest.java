package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition says of an activation. */
@Tag("kernel")
class DefinitionTest {

    @Test
    void onlyTheFormulaIsRequired() {
        Definition plain = Definition.of("plain").formula("x").build();
        assertThat(plain.name()).isEqualTo("plain");
        assertThat(plain.formula()).isEqualTo("x");
        assertThat(plain.formulaWithoutKey()).isEqualTo("x");
        assertThat(plain.derivativeFormula()).isEmpty();
        assertThat(plain.derivativeWithoutKey()).isEmpty();
        assertThat(plain.aliases()).isEmpty();
        assertThat(plain.operand()).isEmpty();
        assertThat(plain.width().isSame()).isTrue();
        assertThat(plain.zeros()).isEqualTo(ImplicitZeros.AS_ELEMENTS);
        assertThat(plain.takesProbabilities() || plain.keepsSparse()).isFalse();
        assertThat(plain.isIdempotent() || plain.hasFloatKernels()).isFalse();
        assertThat(plain.trend().of(new double[0])).isEqualTo(Trend.NONE);
        assertThat(plain.kinks().at(new double[0])).isEmpty();
        assertThat(plain.ulpBound()).isEqualTo(2);
        assertThat(plain.derivativeUlpBound()).isEqualTo(2);
        assertThat(plain.transformer()).isEmpty();
        assertThat(plain.evaluator()).isEmpty();
        assertThat(plain.evaluatedColumn()).isEmpty();
        assertThat(plain.variantParameter()).isEmpty();
        assertThat(plain.variant()).isEmpty();
        assertThat(plain.example()).containsExactly(-1, 0, 2);
        assertThatNullPointerException()
                .isThrownBy(() -> Definition.of("none").build())
                .withMessage("none has no formula");
    }

    @Test
    void everythingElseIsAsItWasGiven() {
        Definition full = Definition.of("full")
                .alias("other")
                .summary("a phrase")
                .formula("x + u")
                .derivative("1")
                .withoutKey("x + 0", "0")
                .operand(Operand.label("label", "class").triedAt(1.0))
                .width(ResultWidth.halves())
                .takesProbabilities()
                .keepsSparse()
                .kinks(1, 2)
                .rising()
                .idempotent()
                .floatKernels()
                .ulpBounds(3, 4)
                .transformer("Full")
                .evaluator("FullEvaluator", "raw")
                .variant("kind", "first")
                .example(5, 6)
                .source("a paper")
                .since("9.9.9")
                .build();
        assertThat(full.aliases()).containsExactly("other");
        assertThat(full.summary()).isEqualTo("a phrase");
        assertThat(full.formula()).isEqualTo("x + u");
        assertThat(full.derivativeFormula()).contains("1");
        assertThat(full.formulaWithoutKey()).isEqualTo("x + 0");
        assertThat(full.derivativeWithoutKey()).contains("0");
        assertThat(full.operand()).hasValueSatisfying(each -> {
            assertThat(each.kind()).isEqualTo(Operand.Kind.LABEL);
            assertThat(each.trials()).containsExactly(1.0);
            assertThat(each).hasToString("label");
        });
        assertThat(full.width()).hasToString("n/2");
        assertThat(full.zeros()).isEqualTo(ImplicitZeros.IN_PARTS);
        assertThat(full.takesProbabilities() && full.keepsSparse()).isTrue();
        assertThat(full.isIdempotent() && full.hasFloatKernels()).isTrue();
        assertThat(full.trend().of(new double[0])).isEqualTo(Trend.RISING);
        assertThat(full.kinks().at(new double[0])).containsExactly(1, 2);
        assertThat(full.ulpBound()).isEqualTo(3);
        assertThat(full.derivativeUlpBound()).isEqualTo(4);
        assertThat(full.transformer()).contains("Full");
        assertThat(full.evaluator()).contains("FullEvaluator");
        assertThat(full.evaluatedColumn()).contains("raw");
        assertThat(full.variantParameter()).contains("kind");
        assertThat(full.variant()).contains("first");
        assertThat(full.example()).containsExactly(5, 6);
        assertThat(full.source()).isEqualTo("a paper");
        assertThat(full.since()).isEqualTo("9.9.9");
    }

    @Test
    void aFormulaWithoutAKeyBringsItsOwnDerivative() {
        DefinitionBuilder builder = Definition.of("f").formula("x + u").derivative("1");
        assertThat(builder.build().derivativeWithoutKey()).contains("1");
        assertThat(builder.withoutKey("x", null).build().derivativeWithoutKey()).isEmpty();
    }

    @Test
    void rulesMayDependOnTheParameters() {
        Definition definition = Definition.of("f")
                .formula("a·x")
                .parameter(Parameter.number("a", 1))
                .kinks(parameters -> new double[] {parameters[0]})
                .trend(parameters -> Trend.ofFactor(parameters[0]))
                .build();
        assertThat(definition.kinks().at(new double[] {-3})).containsExactly(-3);
        assertThat(definition.trend().of(new double[] {-3})).isEqualTo(Trend.FALLING);
        assertThat(Definition.of("f").formula("x").repeatsZeros().build().zeros())
                .isEqualTo(ImplicitZeros.REPEATED);
    }

    @Test
    void arraysAreCopied() {
        double[] elements = {1};
        Definition definition = Definition.of("f")
                .formula("x")
                .example(elements)
                .kinks(elements)
                .build();
        elements[0] = 2;
        definition.example()[0] = 3;
        definition.kinks().at(elements)[0] = 4;
        assertThat(definition.example()).containsExactly(1);
        assertThat(definition.kinks().at(elements)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a__b", "a_", "_a", "a-b", "é"})
    void namesAreLowerCaseWords(String name) {
        assertThatThrownBy(() -> Definition.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activation name: expected lower-case words joined by '_', of at most 64 letters, got '"
                        + name + "'");
        assertThatThrownBy(() -> Definition.of("f").alias(name)).hasMessageContaining("got '" + name + "'");
        assertThatThrownBy(() -> Parameter.number(name, 1)).hasMessageStartingWith("parameter name: expected");
    }

    @Test
    void aNameHasAtMost64Letters() {
        String longest = "a".repeat(64);
        assertThat(Definition.of(longest).formula("x").build().name()).isEqualTo(longest);
        assertThatThrownBy(() -> Definition.of(longest + "b"))
                .hasMessageEndingWith("got '" + longest + "…' of 65 letters");
        assertThat(Definition.shown(longest)).isEqualTo("'" + longest + "'");
    }

    @Test
    void gradientsHaveAnotherOperandInTheirSignature() {
        Definition definition = Definition.of("f").formula("x").build();
        assertThat(definition.signature("f_vjp", Optional.of(Operand.UPSTREAM))).isEqualTo("f_vjp(x, upstream)");
    }

    @Test
    void argumentsOfOneNameAreRefused() {
        refused(
                () -> Definition.of("f")
                        .formula("x")
                        .parameter(Parameter.number("x", 1))
                        .build(),
                "got 'x' twice");
        refused(
                () -> Definition.of("f")
                        .formula("x")
                        .operand(Operand.elements("y", "second"))
                        .parameter(Parameter.number("y", 1))
                        .build(),
                "got 'y' twice");
        refused(
                () -> Definition.of("f")
                        .formula("x")
                        .parameter(Parameter.number("upstream", 1))
                        .build(),
                "'upstream'");
        refused(() -> Parameter.number("p".repeat(65), 1), "of at most 64 letters, got 'ppp");
    }

    private static void refused(Supplier<?> call, String message) {
        assertThatThrownBy(call::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
