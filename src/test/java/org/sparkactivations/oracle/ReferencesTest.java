package org.sparkactivations.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Reference;

/** The references that accuracy is measured against are themselves held against values with 40 digits. */
@Tag("kernel")
class ReferencesTest {

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    @Test
    void everyFunctionHasBoth() {
        TreeSet<String> names =
                elementwise().map(ActivationFunction::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(DoubleReference.names()).isEqualTo(names);
        assertThat(WideReference.names()).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void theWideOneHasThirtyDigits(ActivationFunction function) {
        WideReference.Formula formula = WideReference.of(function.name());
        int column = 2 * function.output().ordinal();
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
                // The files give what a double lacks as a double.
                double error = (Math.abs(rest.doubleValue()) - ulp * 0x1p-52) / Math.max(size, 1e-290);
                if (error > worst) {
                    worst = error;
                    where = x + " " + Arrays.toString(trial.parameters);
                }
            }
        }
        assertThat(worst).as("at %s", where).isLessThanOrEqualTo(WideReference.ERROR);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void theDoubleOneIsRightForFloats(ActivationFunction function) {
        DoubleReference.Formula formula = DoubleReference.of(function.name());
        int column = 2 * function.output().ordinal();
        Reference.Trial trial = Reference.of(function).trials().get(0);
        for (int i = 0; i < trial.rows.size(); i++) {
            double x = trial.rows.get(i)[0];
            double[] exact = trial.results.get(i);
            // Where there is a magnitude, a zero is near.
            boolean nearZero = exact.length % 2 == 1 && function.output() == ActivationFunction.Output.DERIVATIVE;
            double size = Math.abs(exact[column]);
            if ((float) x == x && !nearZero && Double.isFinite(size)) {
                // Beside the relative error, what is nothing in float.
                assertThat(Math.abs(formula.at(x, trial.parameters) - exact[column]))
                        .as("at %s", x)
                        .isLessThanOrEqualTo(DoubleReference.ERROR * size + 1e-50);
            }
        }
    }
}
