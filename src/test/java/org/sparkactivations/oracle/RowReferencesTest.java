package org.sparkactivations.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** The formulas that the accuracy of row functions is measured against, compared with values of 40 digits. */
@Tag("kernel")
class RowReferencesTest {

    static Stream<ActivationFunction> rowwise() {
        return Activations.builtInFunctions().stream().filter(ActivationFunction::isRowwise);
    }

    @Test
    void noFormulaOutlivesItsFunction() {
        assertThat(WideRowReference.names())
                .as("functions with a formula in WideRowReference; remove those outside the catalogue")
                .isSubsetOf(rowwise().map(ActivationFunction::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rowwise")
    void formulasHaveTwentySevenDigitsAndTheSameMagnitudes(ActivationFunction function) {
        WideRowReference.Formula formula = WideRowReference.of(function.name());
        boolean hasResults = Reference.hasResultsOf(function);
        int step = hasResults ? 2 : 3;
        int compared = 0;
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                double[] x = trial.rows.get(row);
                Reference.RowPart part = trial.parts.get(row);
                double[] given = hasResults ? trial.results.get(row) : part.derivatives();
                WideRow wide = part.label() >= 0
                        ? WideRow.ofClass(x, part.label(), trial.parameters)
                        : new WideRow(x, part.operand(), trial.parameters);
                WideRowReference.Exact[] computed = given.length == 0 ? null : formula.of(wide);
                for (int i = 0; computed != null && i < computed.length; i++) {
                    double exact = given[step * i];
                    if (!Double.isFinite(exact)) {
                        continue;
                    }
                    String where = "row " + row + " " + Arrays.toString(trial.parameters) + ", element " + i;
                    double ulp = Math.ulp(exact);
                    Wide rest = computed[i]
                            .value()
                            .minus(exact)
                            .minus(Wide.of(given[step * i + 1]).times(ulp));
                    double magnitude = computed[i].magnitude().doubleValue();
                    double size = Math.max(Math.abs(exact), magnitude);
                    // The reference file rounds the exact value's distance from the nearest double to a double.
                    assertThat((Math.abs(rest.doubleValue()) - ulp * 0x1p-52) / Math.max(size, 1e-290))
                            .as("relative error of the formula in WideRowReference at %s", where)
                            .isLessThanOrEqualTo(WideRowReference.ERROR);
                    if (!hasResults) {
                        // A magnitude below the value has no effect.
                        assertThat(magnitude)
                                .as("magnitude of the formula in WideRowReference at %s", where)
                                .isLessThanOrEqualTo(Math.max(given[step * i + 2], Math.abs(exact)) * (1 + 1e-12));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).as("results compared").isGreaterThan(50);
    }
}
