package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Wrong calls of {@code nn_diagnose} fail at analysis, and the message says what is expected. */
@Tag("spark")
class DiagnosticsErrorsTest {

    private static final String ANY_FORM = "a number, an ARRAY of numbers or an ML Vector";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nn_diagnose(1D) | expected 2 arguments or more, got 1",
                "nn_diagnose() | nn_diagnose(x, activation[, epsilon = 0.01[, parameter …]]):"
                        + " expected 2 arguments or more, got 0",
                "nn_diagnose(1D, 'rellu') | there is no activation 'rellu'; the nearest names are relu",
                "nn_diagnose(1D, 5) | activation: expected a constant name, such as 'relu', got 5",
                "nn_diagnose(1D, NULL) | activation: expected a constant name, such as 'relu', got NULL",
                "nn_diagnose(1D, CAST(id AS STRING)) | , which is not constant",
                "nn_diagnose('a', 'relu') | nn_diagnose: expected " + ANY_FORM + ", got STRING",
                "nn_diagnose(array('a'), 'relu') | nn_diagnose: expected " + ANY_FORM + ", got ARRAY<STRING>",
                "nn_diagnose(array(array(1)), 'relu') | nn_diagnose: expected " + ANY_FORM + ", got ARRAY<ARRAY<INT>>",
                "nn_diagnose(1D, 'relu', 0) | epsilon: expected a finite number > 0, got 0.0",
                "nn_diagnose(1D, 'relu', -0.5) | epsilon: expected a finite number > 0, got -0.5",
                "nn_diagnose(1D, 'relu', double('NaN')) | epsilon: expected a finite number > 0, got NaN",
                "nn_diagnose(1D, 'relu', 'a') | epsilon: expected a constant number, got 'a'",
                "nn_diagnose(1D, 'relu', id) | epsilon: expected a constant number, got id, which is not constant",
                "nn_diagnose(1D, 'relu', 0.1, 2) | relu(x): expected 0 parameters, got 1",
                "nn_diagnose(1D, 'elu', 0.1, 1, 2) | elu(x[, alpha = 1.0]): expected at most 1 parameter, got 2",
                "nn_diagnose(1D, 'threshold', 0.1, 2) | threshold(x, threshold, value): expected 2 parameters, got 1",
                "nn_diagnose(1D, 'softplus', 0.1, -2) | softplus: parameter beta: expected a finite number ≥"
                        + " 2.2250738585072014E-308, or ∞, got -2.0",
                "nn_diagnose(1D, 'elu', 0.1, id) | parameter 1: expected a constant number",
                "nn_diagnose(1D, 'softmax') | softmax cannot be diagnosed: only an element-wise function has a",
                "nn_diagnose(1D, 'relu_grad') | relu_grad is a derivative; name the activation itself, 'relu'",
            })
    void areRefusedAtAnalysis(String call, String message) {
        Failures.atAnalysis("SELECT " + call + " FROM range(3)").hasMessageContaining(message);
    }

    @Test
    void javaCallersAreToldAtOnce() {
        assertThatThrownBy(() -> ActivationDiagnostics.of("rellu"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("relu");
        assertThatThrownBy(() -> ActivationDiagnostics.of("relu").withEpsilon(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epsilon: expected a finite number > 0, got 0.0");
        assertThatThrownBy(() -> ActivationDiagnostics.of("softplus", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHelpHasAnExampleThatDoesWhatItSays() {
        String help = TestSpark.session()
                .sql("DESCRIBE FUNCTION EXTENDED nn_diagnose")
                .collectAsList()
                .toString();
        String example = help.substring(help.indexOf("> SELECT ") + 2, help.indexOf(';', help.indexOf("> SELECT ")));
        String said = help.substring(help.indexOf(';', help.indexOf("> SELECT ")) + 1)
                .strip()
                .split("\\s")[0];
        assertThat(TestSpark.session().sql(example).first().get(0).toString()).isEqualTo(said);
        assertThat(help)
                .contains("Function: nn_diagnose", "* epsilon - ", "default 0.01")
                .doesNotContain("_FUNC_");
    }

    @Test
    void theResultHasTheDeclaredType() {
        assertThat(TestSpark.session()
                        .sql("SELECT nn_diagnose(1D, 'relu') AS d")
                        .schema()
                        .apply("d")
                        .dataType())
                .isEqualTo(ActivationDiagnostics.resultType());
    }
}
