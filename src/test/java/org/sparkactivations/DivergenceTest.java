package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The divergence of two rows of probabilities at its limits, and for numbers next to the bounds of double. */
@Tag("kernel")
class DivergenceTest {

    private static final double LN2 = 0.6931471805599453;

    private static double[] gradient(double p, double q) {
        return Activations.catalogue()
                .function("kl_divergence_grad")
                .applyWith(new double[] {0.5, p}, new double[] {0.25, q});
    }

    private static double value(double[] p, double[] q) {
        return Activations.catalogue().function("kl_divergence").applyWith(p, q)[0];
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, -Infinity",
        "0, 0, 0",
        "-0.0, 0, 0",
        "0.5, 0, Infinity",
        "-0.5, 0.5, NaN",
        "0.5, -0.5, NaN",
        "-0.5, -0.5, NaN",
        "-0.5, 0, NaN",
        "0, -0.5, NaN",
        "1, Infinity, -Infinity",
        "Infinity, 1, Infinity",
        "Infinity, 0, Infinity",
        "Infinity, Infinity, NaN",
        "0, Infinity, -Infinity",
    })
    void limitsOfTheGradient(double p, double q, double expected) {
        double[] y = gradient(p, q);

        assertThat(y[0]).isEqualTo(LN2 + 1);
        assertThat(y[1]).isEqualTo((Double) expected);
    }

    @ParameterizedTest
    @CsvSource({
        // ln(p/q) + 1, where p/q overflows, underflows, or is one of subnormal numbers
        "1e-200, 1e200, -920.0340371976182736",
        "1e200, 1e-200, 922.0340371976182736",
        "0x3p-1070, 0x1p-1070, 2.0986122886681098",
        "0x1p-1060, 0x1p-1062, 2.3862943611198906",
        "0x1p1000, 0x1p998, 2.3862943611198906",
        "0x1p-1060, 0x1p-460, -414.8883083359671854",
        "0x1p-460, 0x1p-1060, 416.8883083359671854",
    })
    void logarithmsOfQuotientsBeyondDouble(String p, String q, double expected) {
        double computed = gradient(Double.parseDouble(p), Double.parseDouble(q))[1];

        assertThat(computed).isCloseTo(expected, within(Math.ulp(expected)));
    }

    @Test
    void termsThatAreSubnormalAreAddedWithAllTheirDigits() {
        double tiny = 0x1p-1050;
        double[] p = {tiny, tiny, 4 * tiny};
        double[] q = {tiny / 2, 4 * tiny, tiny};

        // 1·ln 2 − 1·ln 4 + 4·ln 4
        assertThat(value(p, q)).isCloseTo(tiny * (7 * LN2), within(Double.MIN_VALUE));
    }

    @Test
    void limitsOfTheValue() {
        double[] half = {0.5, 0.5};
        assertThat(value(new double[] {0, 1}, half)).isEqualTo(LN2);
        assertThat(value(half, new double[] {0, 1})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(value(new double[] {0, 1}, new double[] {0, 1})).isZero();
        assertThat(value(new double[] {-0.5, 1.5}, half)).isNaN();
        assertThat(value(half, new double[] {-0.5, 1.5})).isNaN();
        assertThat(Double.doubleToLongBits(value(half, half))).isZero();
    }
}
