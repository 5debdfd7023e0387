package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Points where the textbook formulas fail, and with them functions of well-known libraries: by cancellation, overflow,
 * underflow, or a rounded argument of an exponential. The expected values are those of the formulas with 700 digits
 * (mpmath), rounded to double.
 */
@Tag("kernel")
class NaiveFailuresTest {

    private static final double ULPS = 2;

    @ParameterizedTest
    @CsvSource({
        // 1 + erf cancels, and so does a square that is rounded before the exponential.
        "gelu, -3.9, -0.00018757574166865067",
        "gelu, -8.4, -1.8752102857219566e-16",
        "gelu, -20.0, -5.507248237212468e-88",
        "gelu, -34.0, -3.78725587095289e-252",
        "gelu, -37.5, -1.7270073785932332e-306",
        // 1 + tanh cancels; its derivative has ∞·0.
        "gelu_tanh, -5.0, -2.291796196629506e-07",
        "gelu_tanh, -7.2, -1.9994304684870026e-16",
        "gelu_tanh, -10.0, -1.204092348209806e-37",
        "gelu_tanh_grad, -7.2, -2.510081263092244e-15",
        "gelu_tanh_grad, 4e155, 1",
        "gelu_tanh_grad, -4e155, 0",
        // 1 − s cancels.
        "sigmoid_grad, 36.8, 1.0422287905595918e-16",
        "sigmoid_grad, 100.0, 3.720075976020836e-44",
        "sigmoid_grad, 700.0, 9.85967654375977e-305",
        // 1 − t² cancels.
        "tanh_grad, 3.9, 0.0016375976788936628",
        "tanh_grad, 19.1, 1.0280418219381054e-16",
        "tanh_grad, 350.0, 3.943870617503908e-304",
        // x − tanh x cancels.
        "tanhshrink, 1e-100, 3.3333333333333334e-301",
        "tanhshrink, 1e-08, 3.3333333333333335e-25",
        "tanhshrink, 1e-05, 3.333333333200001e-16",
        "tanhshrink, 0.01, 3.333200005396607e-07",
        "tanhshrink_grad, 1e-08, 1e-16",
        "tanhshrink_grad, 1e-100, 1e-200",
        // A line above some threshold jumps there; without a threshold e^x overflows.
        "softplus, -40.0, 4.248354255291589e-18",
        "softplus, 19.999, 19.999000002063216",
        "softplus, 20.001, 20.001000002059094",
        "softplus, 709.9, 709.9",
        "softplus, 1e308, 1e308",
        // e^x(e^x + 2) underflows.
        "mish, -718.0, -1.078167999685317e-309",
        "mish_grad, -715.0, -2.1534939249713443e-308",
        "mish_grad, -740.0, -3.09547e-319",
        // e^(−x) overflows where x·e^x is a normal number.
        "silu, -709.9, -3.511918857759439e-306",
        "silu, -740.0, -3.09967e-319",
        "silu_grad, -30.0, -2.713710660963134e-12",
        "silu_grad, -700.0, -6.891913904088079e-302",
        // 1.702·x is rounded before the exponential.
        "gelu_sigmoid, -300.1, -4.493519335662161e-220",
        "gelu_sigmoid, -420.3, -8.92773280263802e-309",
        // x² overflows, or the number added to it has no effect.
        "softsign_grad, 1e150, 1e-300",
        "softsign_grad, -1e200, 0",
        "squareplus, -140000000.0, 7.142857142857142e-09",
        "squareplus, -1e200, 1e-200",
        "squareplus, 1e200, 1e200",
        "squareplus_grad, 1e200, 1",
        "bent_identity, 1e-09, 1.00000000025e-09",
        "bent_identity, 1e200, 1.5e200",
        // x·(x + 3) overflows.
        "hard_swish, 7e307, 7e307",
        "hard_swish, Infinity, Infinity",
        "hard_swish, -Infinity, 0",
    })
    void isRightWhereTheTextbookFormulaFails(String name, double x, double expected) {
        double computed = Activations.catalogue().function(name).apply(new double[] {x})[0];

        if (Double.isInfinite(expected)) {
            assertThat(computed).isEqualTo(expected);
        } else {
            assertThat(Math.abs(computed - expected) / Math.ulp(expected))
                    .as("error in ulp of %s", computed)
                    .isLessThanOrEqualTo(ULPS);
        }
    }
}
