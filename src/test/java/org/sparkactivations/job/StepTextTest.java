package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps and columns as the options of a job have them. */
@Tag("spark")
class StepTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gelu(x) AS y | nn_gelu(x) | y",
                "NN_GELU (f(a, ')')) as `a``b` | nn_gelu(f(a, ')')) | a`b",
                "' elu( v[1], 0.5 )  As  z ' | nn_elu( v[1], 0.5 ) | z"
            })
    void aStepIsACallAndAName(String text, String formula, String column) {
        SqlStep step = SqlStep.parse(text);
        assertThat(step.formula()).isEqualTo(formula);
        assertThat(step.columns()).containsExactly(column);
        assertThat(step.given()).isEqualTo("--activate \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gelu", "gelu(x)", "gelu(x AS y", "gelu(x) y", "gelu(x) AS", "gelu(x) AS y z", "(x) AS y"})
    void whatIsNoStepIsRefused(String text) {
        assertThatThrownBy(() -> SqlStep.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessage("--activate: expected a step such as \"gelu(column) AS name\", got \"" + text + "\"");
    }

    @Test
    void anUnknownActivationIsNamedWithItsStep() {
        assertThatThrownBy(() -> SqlStep.parse("gelo(x) AS y"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--activate \"gelo(x) AS y\": there is no activation 'gelo'");
    }

    @Test
    void aVectorIsAnExpressionAndAName() {
        VectorStep step = VectorStep.parse(" array(a, b)  as `f``1` ");
        assertThat(step.formula()).isEqualTo("array_to_vector(array(a, b))");
        assertThat(step.columns()).containsExactly("f`1");
        assertThatThrownBy(() -> VectorStep.parse("a b"))
                .isInstanceOf(UserError.class)
                .hasMessage("--vector: expected a step such as \"arrayColumn AS name\", got \"a b\"");
    }

    @Test
    void severalColumnsAreReadTogether() {
        assertThat(RowColumn.parse("--features", "a", "features").name()).isEqualTo("a");
        RowColumn several = RowColumn.parse("--features", "a, `b,c`", "features");
        assertThat(several.name()).isEqualTo("features");
        assertThat(several.parts()).containsExactly("a", "`b,c`");
        assertThat(several.given()).isEqualTo("--features a, `b,c`");
    }
}
