package org.sparkactivations.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** The reference for functions of rows is itself held against values with 40 digits. */
@Tag("kernel")
class RowReferencesTest {

    static Stream<ActivationFunction> rowwise() {
        return Activations.builtInFunctions().stream().filter(ActivationFunction::isRowwise);
    }

    @Test
    void everyFunctionHasOne() {
        assertThat(WideRowReference.names())
                .isEqualTo(rowwise().map(ActivationFunction::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("rowwise")
    void itHasSomeThirtyDigitsAndTheSameMagnitudes(ActivationFunction function) {
        boolean isValue = Reference.hasResultsOf(function);
        int compared = 0;
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                double[] x = trial.rows.get(row);
                Reference.RowPart part = trial.parts.get(row);
                double[] given = isValue ? trial.results.get(row) : part.derivatives();
                WideRow wide = part.label() >= 0
                        ? WideRow.ofClass(x, part.label(), trial.parameters)
                        : new WideRow(x, part.operand(), trial.parameters);
                WideRowReference.Exact[] computed = given.length == 0
                        ? null
                        : WideRowReference.of(function.name()).of(wide);
                int step = isValue ? 2 : 3;
                for (int i = 0; computed != null && i < computed.length; i++) {
                    double exact = given[step * i];
                    double magnitude = isValue ? 0 : given[step * i + 2];
                    if (!Double.isFinite(exact)) {
                        continue;
                    }
                    String where = "row " + row + " " + Arrays.toString(trial.parameters) + ", element " + i;
                    double ulp = Math.ulp(exact);
                    Wide rest = computed[i]
                            .value()
                            .minus(exact)
                            .minus(Wide.of(given[step * i + 1]).times(ulp));
                    double size =
                            Math.max(Math.abs(exact), computed[i].magnitude().doubleValue());
                    // The files give what a double lacks as a double.
                    assertThat((Math.abs(rest.doubleValue()) - ulp * 0x1p-52) / Math.max(size, 1e-290))
                            .as(where)
                            .isLessThanOrEqualTo(WideRowReference.ERROR);
                    if (!isValue) {
                        // One that is not greater than the value is of no account.
                        assertThat(computed[i].magnitude().doubleValue())
                                .as(where)
                                .isLessThanOrEqualTo(Math.max(magnitude, Math.abs(exact)) * (1 + 1e-12));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }
}
