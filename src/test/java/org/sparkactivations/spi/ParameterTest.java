package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a parameter says of itself. */
@Tag("kernel")
class ParameterTest {

    @Test
    void eachKindSaysWhatMayBeLeftOut() {
        assertThat(Parameter.number("a", 0.5)).satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Parameter.Kind.NUMBER);
            assertThat(each.defaultValue()).hasValue(0.5);
            assertThat(each.isRequired() || each.isOptional() || each.isTrainable())
                    .isFalse();
            assertThat(each.isIgnoredLabel() || each.isClassWeights()).isFalse();
            assertThat(each).hasToString("a = 0.5");
        });
        assertThat(Parameter.required("a")).satisfies(each -> {
            assertThat(each.isRequired()).isTrue();
            assertThat(each.isOptional()).isFalse();
            assertThat(each.defaultValue()).isEmpty();
            assertThat(each).hasToString("a");
        });
        assertThat(Parameter.optional("a")).satisfies(each -> {
            assertThat(each.isRequired()).isFalse();
            assertThat(each.isOptional()).isTrue();
        });
        assertThat(Parameter.numberOrArray("a", 2).kind()).isEqualTo(Parameter.Kind.NUMBER_OR_ARRAY);
        assertThat(Parameter.key("k").kind()).isEqualTo(Parameter.Kind.KEY);
        assertThat(Parameter.key("k").isRequired()).isFalse();
        assertThat(Parameter.requiredKey("k").isRequired()).isTrue();
    }

    @Test
    void labelsAndWeightsOfClassesHaveTheirRanges() {
        Parameter label = Parameter.ignoredLabel("ignored");
        assertThat(label.isIgnoredLabel()).isTrue();
        assertThat(label.isClassWeights()).isFalse();
        assertThat(label.defaultValue()).hasValue(Parameter.NO_LABEL);
        assertThat(label.range()).isEqualTo(Range.wholeAtLeast(Parameter.NO_LABEL));
        assertThat(label).hasToString("ignored = -2147483648");

        Parameter weights = Parameter.classWeights("weights");
        assertThat(weights.isClassWeights()).isTrue();
        assertThat(weights.isIgnoredLabel()).isFalse();
        assertThat(weights.range()).isEqualTo(Range.atLeast(0));
        assertThat(weights.kind()).isEqualTo(Parameter.Kind.NUMBER_OR_ARRAY);
    }

    @Test
    void theDefaultOfAUnitFractionIsExact() {
        Parameter sixth = Parameter.unitFraction("slope", 6);
        assertThat(sixth.defaultValue()).hasValue(1.0 / 6);
        assertThat(sixth.divisor(1.0 / 6)).isEqualTo(6);
        assertThat(sixth.divisor(0.5)).isZero();
        assertThat(sixth.written(1.0 / 6)).isEqualTo("1/6");
        assertThat(sixth.written(0.5)).isEqualTo("0.5");
        assertThat(Parameter.number("slope", 1.0 / 6).divisor(1.0 / 6)).isZero();
        assertThat(Parameter.unitFraction("slope", 1).divisor(1)).isEqualTo(1);
        assertThatThrownBy(() -> Parameter.unitFraction("slope", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter slope: divisor of the default: expected a number ≥ 1, got 0");
    }

    @Test
    void aChangedCopyKeepsTheRest() {
        Parameter first = Parameter.unitFraction("a", 4);
        Parameter changed = first.describedAs("slope")
                .in(Range.between(0, 1))
                .triedAt(0.0, 1.0)
                .trainable("x", 3)
                .evaluatorDefault(0.75);
        assertThat(changed.name()).isEqualTo("a");
        assertThat(changed.description()).isEqualTo("slope");
        assertThat(changed.range()).isEqualTo(Range.between(0, 1));
        assertThat(changed.trials()).isEqualTo(List.of(0.0, 1.0));
        assertThat(changed.isTrainable()).isTrue();
        assertThat(changed.derivativeFormula()).contains("x");
        assertThat(changed.derivativeUlpBound()).isEqualTo(OptionalDouble.of(3));
        assertThat(changed.divisor(0.25)).isEqualTo(4);
        assertThat(changed.defaultValue()).hasValue(0.25);
        assertThat(changed.ofEvaluator().defaultValue()).hasValue(0.75);
        assertThat(changed.ofEvaluator().description()).isEqualTo("slope");
        assertThat(changed.ofEvaluator().ofEvaluator().defaultValue()).hasValue(0.75);

        assertThat(first.description()).isEmpty();
        assertThat(first.range()).isEqualTo(Range.finite());
        assertThat(first.trials()).isEmpty();
        assertThat(first.isTrainable()).isFalse();
        assertThat(first.derivativeUlpBound()).isEmpty();
        assertThat(first.ofEvaluator()).isSameAs(first);
        assertThat(first.trainable().derivativeUlpBound()).hasValue(2);
        assertThat(first.trainable().derivativeFormula()).isEmpty();
        assertThat(Parameter.requiredKey("k").describedAs("seed").isRequired()).isTrue();
        assertThat(Parameter.ignoredLabel("i").describedAs("none").isIgnoredLabel())
                .isTrue();
    }

    @Test
    void defaultsOutsideTheRangeAreRefused() {
        assertThatThrownBy(() -> Parameter.number("a", 2).in(Range.between(0, 1)))
                .hasMessage("parameter a: default: expected a finite number ≥ 0 and ≤ 1, got 2.0");
        assertThatThrownBy(() -> Parameter.number("a", 1).evaluatorDefault(Double.NaN))
                .hasMessage("parameter a: default of Evaluators: expected a finite number, got NaN");
        assertThat(Parameter.required("a").in(Range.between(0, 1)).range().max())
                .isEqualTo(1);
    }

    @Test
    void wholeNumbersAreWrittenWithoutAPoint() {
        Parameter whole = Parameter.number("k", 2).in(Range.wholeAtLeast(1));
        assertThat(whole.written(3)).isEqualTo("3");
        assertThat(whole.written(2.5)).isEqualTo("2.5");
        assertThat(whole).hasToString("k = 2");
        assertThat(Parameter.number("a", 2).written(3)).isEqualTo("3.0");
        assertThatThrownBy(() -> whole.check("f", 0)).hasMessage("f: parameter k: expected a whole number ≥ 1, got 0");
        whole.check("f", 1);
    }

    @Test
    void parametersAreEqualIfTheyTakeTheSame() {
        Parameter parameter = Parameter.number("a", 1);
        assertThat(parameter).isEqualTo(Parameter.number("a", 1).describedAs("other words"));
        assertThat(parameter).hasSameHashCodeAs(Parameter.number("a", 1));
        assertThat(List.of(
                        Parameter.number("b", 1),
                        Parameter.number("a", 2),
                        Parameter.numberOrArray("a", 1),
                        Parameter.unitFraction("a", 1),
                        Parameter.required("a"),
                        Parameter.optional("a"),
                        parameter.in(Range.atLeast(0)),
                        Parameter.key("a")))
                .doesNotContain(parameter)
                .doesNotHaveDuplicates();
        assertThat(parameter.hashCode()).isNotEqualTo(Parameter.number("b", 1).hashCode());
        assertThat(Parameter.classWeights("a"))
                .isNotEqualTo(Parameter.numberOrArray("a", 1).in(Range.atLeast(0)));
        assertThat(Parameter.required("a")).isNotEqualTo(Parameter.optional("a"));
        assertThat(parameter.equals(null)).isFalse();
    }

    @Test
    void aTextSaysWhatMayBeGiven() {
        Parameter slope = Parameter.numberOrArray("a", 0.5).describedAs("slope");
        assertThat(ParameterText.of(slope))
                .isEqualTo("slope; a finite number or an ARRAY with one per element, default 0.5");
        assertThat(ParameterText.ofNumber(slope)).isEqualTo("slope; a finite number, default 0.5");
        assertThat(ParameterText.ofValue(slope)).isEqualTo("slope; a finite number");
        assertThat(ParameterText.ofValuesColumn(slope, "'a'"))
                .isEqualTo("name of the column with 'a' for each row, a number or an ARRAY with one per element;"
                        + " optional, not together with 'a'");
        Parameter number = Parameter.required("b").in(Range.atLeast(0));
        assertThat(ParameterText.of(number)).isEqualTo("a finite number ≥ 0, required");
        assertThat(ParameterText.ofValuesColumn(number, "b"))
                .isEqualTo("name of the column with b for each row, a number; optional, not together with b");
        assertThat(ParameterText.of(Parameter.key("k").describedAs("seed"))).isEqualTo("seed; a BIGINT, optional");
    }
}
