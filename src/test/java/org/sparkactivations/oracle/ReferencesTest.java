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

/** The formulas that accuracy is measured against, compared with values of 40 digits. */
@Tag("kernel")
class ReferencesTest {

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    @Test
    void noFormulaOutlivesItsFunction() {
        String[] names = elementwise().map(ActivationFunction::name).toArray(String[]::new);

        assertThat(DoubleReference.names())
                .as("functions with a formula in DoubleReference; remove those outside the catalogue")
                .isSubsetOf(names);
        assertThat(WideReference.names())
                .as("functions with a formula in WideReference; remove those outside the catalogue")
                .isSubsetOf(names);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void wideFormulasHaveTwentyEightDigits(ActivationFunction function) {
        WideReference.Formula formula = WideReference.of(function.name());
        int column = Reference.column(function);
        int compared = 0;
        double worst = 0;
        String where = "";
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int i = 0; i < trial.rows.size(); i++) {
                double x = trial.rows.get(i)[0];
                double[] exact = trial.results.get(i);
                Wide computed = formula.at(x, trial.parameters);
                if (computed == null || !Double.isFinite(exact[column])) {
                    continue;
                }
                double ulp = Math.ulp(exact[column]);
                Wide rest = computed.minus(exact[column])
                        .minus(Wide.of(exact[column + 1]).times(ulp));
                Wide magnitude = WideReference.magnitude(function.name()).at(x, trial.parameters);
                double size = Math.max(Math.abs(exact[column]), magnitude.doubleValue());
                // The reference file rounds the exact value's distance from the nearest double to a double.
                double error = (Math.abs(rest.doubleValue()) - ulp * 0x1p-52) / Math.max(size, 1e-290);
                compared++;
                if (error > worst) {
                    worst = error;
                    where = x + " " + Arrays.toString(trial.parameters);
                }
            }
        }
        assertThat(compared).as("results compared").isGreaterThan(100);
        assertThat(worst)
                .as("relative error of the formula in WideReference at %s", where)
                .isLessThanOrEqualTo(WideReference.ERROR);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void doubleFormulasAreRightForFloats(ActivationFunction function) {
        DoubleReference.Formula formula = DoubleReference.of(function.name());
        int column = Reference.column(function);
        int compared = 0;
        Reference.Trial trial = Reference.of(function).trials().get(0);
        for (int i = 0; i < trial.rows.size(); i++) {
            double x = trial.rows.get(i)[0];
            double[] exact = trial.results.get(i);
            // A row gives a magnitude next to a zero of the derivative only.
            boolean isNearZero = exact.length % 2 == 1 && function.output() == ActivationFunction.Output.DERIVATIVE;
            double size = Math.abs(exact[column]);
            if ((float) x == x && !isNearZero && Double.isFinite(size)) {
                // 1e-50 is zero in float.
                assertThat(Math.abs(formula.at(x, trial.parameters) - exact[column]))
                        .as("error of the formula in DoubleReference at %s", x)
                        .isLessThanOrEqualTo(DoubleReference.ERROR * size + 1e-50);
                compared++;
            }
        }
        assertThat(compared).as("results compared").isGreaterThan(100);
    }
}
