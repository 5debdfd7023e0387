package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.families.ElementwiseLosses;
import org.sparkactivations.families.RowLosses;

/** Losses at their limits, and where a textbook formula cancels or overflows. */
@Tag("kernel")
class LossLimitsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MAX = Double.MAX_VALUE;

    /** e⁻⁴⁰, and e⁻⁴⁰/(1 + e⁻⁴⁰), to more digits than double has. */
    private static final double TINY = 4.248354255291588995e-18;

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }

    private static double of(String name, double x, double target, double... parameters) {
        return function(name).applyWith(new double[] {x}, new double[] {target}, parameters)[0];
    }

    static Stream<ActivationFunction> ofPairs() {
        return Arrays.stream(ElementwiseLosses.values()).flatMap(each -> ActivationFunction.of(each).stream());
    }

    static Stream<ActivationFunction> ofRows() {
        return Arrays.stream(RowLosses.values()).flatMap(each -> ActivationFunction.of(each).stream());
    }

    @ParameterizedTest
    @MethodSource("ofPairs")
    void nanOnEitherSideGivesNan(ActivationFunction function) {
        double[] half = {0.5, 0.5, 0.5};
        double[] nan = {0.5, Double.NaN, 0.5};
        double[] parameters = function.activation().definition().exampleParameters();
        for (double[] y :
                new double[][] {function.applyWith(nan, half, parameters), function.applyWith(half, nan, parameters)}) {
            assertThat(y[1]).isNaN();
            assertThat(y[0]).isNotNaN().isEqualTo(y[2]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // With a probability of 0 or 1, the loss is 0 or infinite.
        "binary_cross_entropy, 0, 0, 0",
        "binary_cross_entropy, 1, 1, 0",
        "binary_cross_entropy, 0, 1, Infinity",
        "binary_cross_entropy, 1, 0, Infinity",
        "binary_cross_entropy, 0, 0.25, Infinity",
        "binary_cross_entropy, 1, 0.25, Infinity",
        "binary_cross_entropy, -0.0, 0, 0",
        "binary_cross_entropy, 4.9e-324, 0, 4.9e-324",
        "binary_cross_entropy, -4.9e-324, 0, 0",
        "binary_cross_entropy, -4.9e-324, 1, Infinity",
        "binary_cross_entropy, 1.0000000000000002, 1, 0",
        "binary_cross_entropy, 1.000001, 0, Infinity",
        "binary_cross_entropy, -1e-6, 0, 0",
        "binary_cross_entropy, 1.0000011, 1, NaN",
        "binary_cross_entropy, -1.1e-6, 0, NaN",
        "binary_cross_entropy_grad, 1.0000001, 1, -1",
        "binary_cross_entropy_grad, -1e-7, 0, 1",
        "binary_cross_entropy_grad, -1e-7, 1, -Infinity",
        "binary_cross_entropy_grad, -1.1e-6, 0, NaN",
        "binary_cross_entropy, Infinity, 1, NaN",
        "binary_cross_entropy_grad, 0, 0, 1",
        "binary_cross_entropy_grad, 1, 1, -1",
        "binary_cross_entropy_grad, 0, 1, -Infinity",
        "binary_cross_entropy_grad, 1, 0, Infinity",
        "binary_cross_entropy_grad, 4.9e-324, 0, 1",
        "binary_cross_entropy_grad, 4.9e-324, 1, -Infinity",
        "binary_cross_entropy_grad, 9.332636185032189E-302, 1, -1.0715086071862673E301",
        "binary_cross_entropy_grad, -0.5, 0, NaN",
        "binary_cross_entropy_grad, 2, 1, NaN",
        "sigmoid_cross_entropy, Infinity, 1, 0",
        "sigmoid_cross_entropy, -Infinity, 0, 0",
        "sigmoid_cross_entropy, Infinity, 0, Infinity",
        "sigmoid_cross_entropy, -Infinity, 1, Infinity",
        "sigmoid_cross_entropy, 1e308, 0, 1e308",
        "sigmoid_cross_entropy, -1e308, 1, 1e308",
        "sigmoid_cross_entropy, 1e308, 0.25, 7.5e307",
        "sigmoid_cross_entropy_grad, Infinity, 1, 0",
        "sigmoid_cross_entropy_grad, -Infinity, 1, -1",
        "sigmoid_cross_entropy_grad, Infinity, 0, 1",
        "sigmoid_cross_entropy_grad, Infinity, 0.25, 0.75",
        "focal_loss, Infinity, 1, 0",
        "focal_loss, -Infinity, 0, 0",
        "focal_loss, Infinity, 0, Infinity",
        "focal_loss, -Infinity, 1, Infinity",
        "focal_loss, 1e308, 0, 1e308",
        "focal_loss, -1e308, 0.25, 2.5e307",
        "focal_loss, 800, 1, 0",
        "focal_loss_grad, Infinity, 1, 0",
        "focal_loss_grad, -Infinity, 1, -1",
        "focal_loss_grad, Infinity, 0, 1",
        "focal_loss_grad, 1e300, 0.25, 0.75",
        "hinge, 1, 1, 0",
        "hinge, 0.5, 1, 0.5",
        "hinge, 0.5, 0, 1.5",
        "hinge, 0.5, -1, 1.5",
        "hinge, Infinity, 1, 0",
        "hinge, -Infinity, 1, Infinity",
        "hinge, Infinity, 0, Infinity",
        "hinge, 1e308, -10, Infinity",
        "hinge_grad, 1, 1, 0",
        "hinge_grad, 0.5, 1, -1",
        "hinge_grad, -1, 0, 0",
        "hinge_grad, 0.5, 0, 1",
        "hinge_grad, Infinity, 1, 0",
        "hinge_grad, -Infinity, 1, -1",
        "squared_hinge, 1, 1, 0",
        "squared_hinge, -1, 1, 4",
        "squared_hinge, -1e154, 1, 1e308",
        "squared_hinge, -1e155, 1, Infinity",
        "squared_hinge, Infinity, 1, 0",
        "squared_hinge, -Infinity, 1, Infinity",
        "squared_hinge_grad, -1, 1, -4",
        "squared_hinge_grad, 1, 1, 0",
        "squared_hinge_grad, Infinity, 1, 0",
        "squared_hinge_grad, -Infinity, 1, -Infinity",
        "squared_hinge_grad, 3, 0, 8",
        "poisson_nll, 0, 5, 1",
        "poisson_nll, -Infinity, 0, 0",
        "poisson_nll, -Infinity, 3, Infinity",
        "poisson_nll, -Infinity, -3, -Infinity",
        "poisson_nll, Infinity, 3, Infinity",
        "poisson_nll, Infinity, 0, Infinity",
        "poisson_nll, -1e308, 10, Infinity",
        "poisson_nll, 1e300, 1e300, Infinity",
        "poisson_nll, 500, 1e306, -Infinity",
        "poisson_nll_grad, -Infinity, 3, -3",
        "poisson_nll_grad, Infinity, 3, Infinity",
        "poisson_nll_grad, 0, 1, 0",
        "quantile_loss, 3, 1, 1",
        "quantile_loss, -Infinity, 1, Infinity",
        "quantile_loss, 1e308, -1e308, 1e308",
        "quantile_loss, Infinity, Infinity, NaN",
        "quantile_loss_grad, 1, 1, 0",
        "quantile_loss_grad, 3, 1, 0.5",
        "quantile_loss_grad, -Infinity, 1, -0.5",
        "smooth_l1, 1, 1, 0",
        "smooth_l1, 1.5, 1, 0.125",
        "smooth_l1, 2, 1, 0.5",
        "smooth_l1, -3, 1, 3.5",
        "smooth_l1, Infinity, 1, Infinity",
        "smooth_l1, 1e308, -0.7e308, 1.7e308",
        "smooth_l1_grad, 2, 1, 1",
        "smooth_l1_grad, 1.5, 1, 0.5",
        "smooth_l1_grad, 1, 1, 0",
        "smooth_l1_grad, -Infinity, 1, -1",
        "squared_error, 1e200, 0, Infinity",
        "squared_error, Infinity, 1, Infinity",
        "squared_error, -Infinity, 1, Infinity",
        "squared_error, 1, -Infinity, Infinity",
        "squared_error, Infinity, Infinity, NaN",
        "squared_error, 1e300, 1e300, 0",
        "squared_error_grad, Infinity, 1, Infinity",
        "absolute_error, 1e308, -1e308, Infinity",
        "absolute_error, -Infinity, 3, Infinity",
        "absolute_error_grad, 3, 3, 0",
        "absolute_error_grad, -Infinity, 3, -1",
        "huber, Infinity, 1, Infinity",
        "huber_grad, -Infinity, 1, -1",
        "huber, 1e300, 1e300, 0",
        "log_cosh, 1e308, 0, 1e308",
        "log_cosh, -Infinity, 1, Infinity",
        "log_cosh, 1e300, 1e300, 0",
        "log_cosh_grad, 1e308, 0, 1",
        "log_cosh_grad, 1, Infinity, -1",
        "log_cosh_grad, 7, 7, 0",
    })
    void knownResults(String name, double x, double target, double expected) {
        assertThat(of(name, x, target) + 0.0).isEqualTo(Double.valueOf(expected));
    }

    @Test
    void gradientsDoNotVanishWhereTheSigmoidIsNextToItsTarget() {
        assertThat(of("sigmoid_cross_entropy_grad", 40, 1)).isCloseTo(-TINY, within(4 * Math.ulp(TINY)));
        assertThat(of("sigmoid_cross_entropy_grad", -40, 0)).isCloseTo(TINY, within(4 * Math.ulp(TINY)));
        assertThat(of("sigmoid_cross_entropy_grad", 40, 1, 3)).isCloseTo(-3 * TINY, within(12 * Math.ulp(TINY)));
        assertThat(of("sigmoid_cross_entropy", 40, 1)).isCloseTo(TINY, within(4 * Math.ulp(TINY)));
        for (double x : new double[] {-40, 0, 3}) {
            // The other class has a weight of e⁻⁴⁰.
            double[] gradient = function("softmax_cross_entropy_grad").applyToClass(new double[] {x + 40, x}, 0);
            assertThat(gradient[0]).isCloseTo(-TINY, within(8 * Math.ulp(TINY)));
            assertThat(gradient[1]).isCloseTo(TINY, within(8 * Math.ulp(TINY)));
        }
        assertThat(function("softmax_cross_entropy").applyToClass(new double[] {0, 40}, 1)[0])
                .isCloseTo(TINY, within(4 * Math.ulp(TINY)));
        assertThat(function("softmax_cross_entropy_grad").applyWith(new double[] {40, 0}, new double[] {1, 0})[0])
                .isCloseTo(-TINY, within(8 * Math.ulp(TINY)));
    }

    @Test
    void lossesOverflowOnlyIfTheResultDoes() {
        assertThat(of("huber", MAX, -MAX, 1e-3)).isCloseTo(2e-3 * MAX, within(1e290));
        assertThat(of("huber", 1e200, 0, 1e300)).isInfinite();
        assertThat(of("huber", 1e153, 0, 1e300)).isCloseTo(5e305, within(1e290));
        assertThat(of("sigmoid_cross_entropy", -1e300, 1, 1e-300)).isCloseTo(1, within(1e-15));
        assertThat(of("sigmoid_cross_entropy", -1, 1, MAX)).isInfinite();
        assertThat(of("sigmoid_cross_entropy", 0, 1, MAX)).isCloseTo(MAX * 0.6931471805599453, within(1e293));
        // Two terms of the loss overflow, to an infinity and NaN.
        assertThat(of("sigmoid_cross_entropy", -500, 1, MAX)).isInfinite();
        double[] far = {1e308, -1e308};
        assertThat(function("softmax_cross_entropy").applyToClass(far, 0)).containsExactly(0);
        assertThat(function("softmax_cross_entropy").applyToClass(far, 1)).containsExactly(INFINITY);
        assertThat(function("softmax_cross_entropy").applyWith(far, new double[] {0.75, 0.25})[0])
                .isCloseTo(5e307, within(1e292));
        assertThat(function("softmax_cross_entropy_grad").applyToClass(far, 1)).containsExactly(1, -1);
        assertThat(of("squared_error", 1e-170, 0)).isZero();
        assertThat(of("squared_error", 3e-162, 0)).isEqualTo(1e-323);
    }

    @Test
    void newLossesOverflowOnlyIfTheResultDoes() {
        // e⁷¹⁰ alone is beyond double.
        assertThat(of("poisson_nll", 710, 1e305)).isCloseTo(1.523994766161711e308, within(1e294));
        assertThat(of("poisson_nll_grad", 709.9, 1e308)).isCloseTo(1.021402056119564e308, within(1e294));
        assertThat(of("quantile_loss", MAX, -MAX, 0.9)).isCloseTo(0.2 * MAX, within(1e293));
        assertThat(of("quantile_loss", INFINITY, 3, 1)).isZero();
        assertThat(of("quantile_loss", -INFINITY, 3, 0)).isZero();
        assertThat(of("gaussian_nll", 1e200, 0, 1e300)).isCloseTo(5e99, within(1e84));
        assertThat(of("gaussian_nll", 1e-10, 0, 0, 0x1p-1060)).isCloseTo(0.5e-20 * 0x1p1000 * 0x1p60, within(1e285));
        assertThat(of("gaussian_nll", INFINITY, 0, 1)).isInfinite();
        assertThat(of("gaussian_nll_grad", MAX, -MAX, 1e10)).isCloseTo(2e-10 * MAX, within(1e285));
        assertThat(of("smooth_l1", MAX, -MAX, MAX)).isInfinite();
        assertThat(of("smooth_l1", MAX, 0, MAX)).isEqualTo(0.5 * MAX);
        assertThat(of("smooth_l1", 1e-310, 0, 1e-310)).isCloseTo(5e-311, within(1e-323));
    }

    @Test
    void smoothAbsoluteErrorWithoutASmoothPartIsTheAbsoluteError() {
        for (double x : new double[] {-3, 1, 1.25, 1e300, INFINITY, Double.NaN}) {
            assertThat(of("smooth_l1", x, 1, 0)).isEqualTo((Double) of("absolute_error", x, 1));
            assertThat(of("smooth_l1_grad", x, 1, 0)).isEqualTo((Double) of("absolute_error_grad", x, 1));
            assertThat(of("smooth_l1", x, 1, 4)).isEqualTo((Double) (of("huber", x, 1, 4) / 4));
        }
    }

    @Test
    void focalLossWithoutFocusIsTheCrossEntropy() {
        for (double x : new double[] {-30, -1, 0, 0.25, 2, 50, 705}) {
            for (double y : new double[] {0, 1, 0.3}) {
                double expected = of("sigmoid_cross_entropy", x, y);
                double gradient = of("sigmoid_cross_entropy_grad", x, y);
                assertThat(of("focal_loss", x, y, 0)).isCloseTo(expected, within(2 * Math.ulp(expected)));
                assertThat(of("focal_loss_grad", x, y, 0)).isCloseTo(gradient, within(2 * Math.ulp(1 - y)));
                assertThat(of("focal_loss", x, y, 0, 0.5)).isCloseTo(expected / 2, within(2 * Math.ulp(expected)));
            }
        }
        // A weight may be left out, but is a number if it is given.
        assertThatThrownBy(() -> of("focal_loss", 1, 1, 2, Double.NaN))
                .hasMessage("nn_focal_loss: parameter alpha: expected a finite number ≥ 0 and ≤ 1, got NaN");
    }

    @Test
    void clippedProbabilitiesHaveAFiniteLossAndNoGradient() {
        double most = 34.538776394910684;
        // −ln(1 − 1e-15)
        double least = 1.0000000000000007e-15;
        for (double x : new double[] {0, -1e-7, 1e-16}) {
            assertThat(of("binary_cross_entropy", x, 1, 1e-15)).isEqualTo(most);
            assertThat(of("binary_cross_entropy", x, 0, 1e-15)).isEqualTo(least);
            assertThat(of("binary_cross_entropy_grad", x, 1, 1e-15)).isZero();
            assertThat(function("cross_entropy").applyToClass(new double[] {x, 1 - x}, 0, 1e-15))
                    .containsExactly(most);
            assertThat(function("cross_entropy_grad").applyToClass(new double[] {x, 1}, 0, 1e-15))
                    .containsExactly(0, 0);
        }
        for (double x : new double[] {1, 1 + 1e-7, 1 - 0x1p-53}) {
            assertThat(of("binary_cross_entropy", x, 0, 1e-15)).isEqualTo(most);
            assertThat(of("binary_cross_entropy", x, 1, 1e-15)).isEqualTo(least);
            assertThat(function("cross_entropy").applyToClass(new double[] {x, 0}, 0, 1e-15))
                    .containsExactly(least);
        }
        for (double clipped : new double[] {0, 1}) {
            assertThat(of("binary_cross_entropy_grad", clipped, 0, 1e-15)).isZero();
        }
        assertThat(of("binary_cross_entropy", -1e-5, 1, 1e-15)).isNaN();
        assertThat(of("binary_cross_entropy", 0.25, 1, 0.125)).isEqualTo(of("binary_cross_entropy", 0.25, 1));
        assertThat(of("binary_cross_entropy_grad", 0.125, 1, 0.125)).isEqualTo(-8);
    }

    @Test
    void numbersThatAreNoProbabilitiesGiveNan() {
        double[] tooLarge = {1.5, 0.5};
        assertThat(function("cross_entropy").applyToClass(tooLarge, 0)).containsExactly(Double.NaN);
        assertThat(function("cross_entropy").applyToClass(tooLarge, 1)).containsExactly(0.6931471805599453);
        assertThat(function("cross_entropy").applyWith(tooLarge, new double[] {0.5, 0.5}))
                .containsExactly(Double.NaN);
        assertThat(function("cross_entropy_grad").applyToClass(tooLarge, 0)).containsExactly(Double.NaN, 0);
        double[] sums = {1.0000001, -1e-9};
        assertThat(function("cross_entropy").applyToClass(sums, 0)).containsExactly(0);
        assertThat(function("cross_entropy").applyToClass(sums, 1)).containsExactly(INFINITY);
        assertThat(function("cross_entropy_grad").applyToClass(sums, 0)).containsExactly(-1, 0);
    }

    @Test
    void differencesToATargetAreNotRounded() {
        // 1 + 2⁻⁵³ rounded would be 1, whose square is wrong by an ulp.
        assertThat(of("squared_error", 1, -0x1p-53)).isEqualTo(1 + 0x1p-52);
        assertThat(of("huber", 1, -0x1p-53, 4)).isEqualTo(0.5 + 0x1p-53);
        assertThat(of("absolute_error", 1, -0x1p-53)).isEqualTo(1);
    }

    @Test
    void targetsOutsideTheUnitIntervalFollowTheFormula() {
        for (double y : new double[] {-0.5, 1.5, 3}) {
            for (double x : new double[] {-30, -1, 0.25, 2, 50}) {
                double plus = x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
                double sigmoid = 1 / (1 + Math.exp(-x));
                assertThat(of("sigmoid_cross_entropy", x, y)).isCloseTo(y * (plus - x) + (1 - y) * plus, within(1e-13));
                assertThat(of("sigmoid_cross_entropy_grad", x, y)).isCloseTo(sigmoid - y, within(1e-15));
            }
            for (double p : new double[] {0.001, 0.5, 0.75}) {
                assertThat(of("binary_cross_entropy", p, y))
                        .isCloseTo(-y * Math.log(p) - (1 - y) * Math.log1p(-p), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofRows")
    void nanAnywhereInARowOrItsWeightsGivesNan(ActivationFunction function) {
        double[] good = {0.2, 0.3, 0.5};
        double[] bad = {0.2, Double.NaN, 0.5};
        if (function.takesLabel()) {
            assertThat(function.applyToClass(bad, 0)).containsOnly(Double.NaN);
            assertThat(function.applyToClass(bad, 1)).containsOnly(Double.NaN);
        }
        assertThat(function.applyWith(bad, good)).containsOnly(Double.NaN);
        assertThat(function.applyWith(bad, new double[] {1, 0, 0})).containsOnly(Double.NaN);
        assertThat(function.applyWith(good, bad)).containsOnly(Double.NaN);
    }

    @Test
    void classesWithoutWeightAddNothing() {
        double[] impossible = {0, 0.5, 0.5};
        double ln2 = 0.6931471805599453;
        assertThat(function("cross_entropy").applyWith(impossible, new double[] {0, 0.5, 0.5})[0])
                .isEqualTo(ln2);
        assertThat(function("cross_entropy").applyWith(new double[] {-1, 1, 0}, new double[] {0, 1, 0}))
                .containsExactly(0);
        assertThat(function("cross_entropy").applyToClass(impossible, 0)).containsExactly(INFINITY);
        assertThat(function("cross_entropy").applyToClass(new double[] {-0.1, 1.1}, 0))
                .containsExactly(Double.NaN);
        assertThat(function("cross_entropy_grad").applyWith(impossible, new double[] {0, 0.5, 0.5}))
                .containsExactly(0, -1, -1);
        assertThat(function("cross_entropy_grad").applyToClass(impossible, 0)).containsExactly(-INFINITY, 0, 0);
        double[] logits = {-INFINITY, 1, 1};
        assertThat(function("softmax_cross_entropy").applyWith(logits, new double[] {0, 0.5, 0.5})[0])
                .isEqualTo(ln2);
        assertThat(function("softmax_cross_entropy").applyToClass(logits, 2)[0]).isEqualTo(ln2);
        assertThat(function("softmax_cross_entropy").applyToClass(logits, 0)).containsExactly(INFINITY);
        assertThat(function("softmax_cross_entropy").applyToClass(logits, 2, 0.1))
                .containsExactly(INFINITY);
        assertThat(function("softmax_cross_entropy_grad").applyToClass(logits, 2))
                .containsExactly(0, 0.5, -0.5);
    }

    @Test
    void infiniteLogitsShareTheWeight() {
        double[] x = {INFINITY, 3, INFINITY};
        assertThat(function("softmax_cross_entropy").applyToClass(x, 2)[0]).isEqualTo(0.6931471805599453);
        assertThat(function("softmax_cross_entropy").applyToClass(x, 1)).containsExactly(INFINITY);
        assertThat(function("softmax_cross_entropy_grad").applyToClass(x, 2)).containsExactly(0.5, 0, -0.5);
        double[] none = {-INFINITY, -INFINITY};
        assertThat(function("softmax_cross_entropy").applyToClass(none, 0)).containsExactly(Double.NaN);
        assertThat(function("softmax_cross_entropy_grad").applyToClass(none, 0)).containsOnly(Double.NaN);
    }

    @Test
    void anEmptyRowOfWeightsHasNoLoss() {
        for (RowLosses each : RowLosses.values()) {
            assertThat(ActivationFunction.value(each).applyWith(new double[0], new double[0]))
                    .containsExactly(0);
            assertThat(ActivationFunction.of(each).get(1).applyWith(new double[0], new double[0]))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 255, 256, 257, 511, 513, 1700})
    void anIndexIsADistributionWithOneClass(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] x = random.doubles(n, 0.01, 0.99).toArray();
        int label = n / 2;
        double[] one = new double[n];
        one[label] = 1;
        for (ActivationFunction function :
                ofRows().filter(ActivationFunction::takesLabel).toList()) {
            double[] parameters = function.parameters().isEmpty() ? new double[0] : new double[] {0.2};
            double[] byIndex = function.applyToClass(x, label, parameters);
            double[] byWeights = function.applyWith(x, one, parameters);
            for (int i = 0; i < byIndex.length; i++) {
                assertThat(byIndex[i])
                        .as("%s %d", function, i)
                        .isCloseTo(byWeights[i], within(4 * Math.ulp(byWeights[i])));
            }
        }
    }

    @Test
    void gradientsOfNearlyCertainDistributionsKeepWhatIsLeft() {
        ActivationFunction gradient = function("softmax_cross_entropy_grad");
        // (1 + 1e-20)·σ(100) − 1, and 1e-20 less than that for the other
        double[] y = gradient.applyWith(new double[] {0, -100}, new double[] {1, 1e-20});
        assertThat(y).containsExactly(1e-20, -1e-20);
        // Weights that are subnormal: 40·e⁻⁷⁴⁰ for the first element of 41.
        double[] x = new double[41];
        Arrays.fill(x, 1, 41, -740);
        assertThat(gradient.applyToClass(x, 0)[0] / -Double.MIN_VALUE)
                .isCloseTo(40 * Math.exp(-740 + 1074 * Math.log(2)), within(0.51));
    }

    @Test
    void crossEntropyOfSoftmaxIsThatOfTheLogits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {2, 10, 600}) {
            double[] x = random.doubles(n, -5, 5).toArray();
            double[] w = random.doubles(n, 0, 1).toArray();
            double expected =
                    function("cross_entropy").applyWith(function("softmax").apply(x), w)[0];
            assertThat(function("softmax_cross_entropy").applyWith(x, w)[0])
                    .isCloseTo(expected, within(1e-12 * expected));
            double[] shifted = Arrays.stream(x).map(each -> each + 1e9).toArray();
            double[] exact = Arrays.stream(shifted).map(each -> each - 1e9).toArray();
            assertThat(function("softmax_cross_entropy").applyWith(shifted, w)[0])
                    .isCloseTo(function("softmax_cross_entropy").applyWith(exact, w)[0], within(1e-13 * expected));
        }
    }

    static Stream<ActivationFunction> gradientsOfRows() {
        return ofRows().filter(each -> each.output() == ActivationFunction.Output.DERIVATIVE);
    }

    @ParameterizedTest
    @MethodSource("gradientsOfRows")
    void gradientsAreDifferenceQuotients(ActivationFunction function) {
        ActivationFunction value = ActivationFunction.value(function.activation());
        SplittableRandom random = new SplittableRandom(17);
        double step = 1e-6;
        for (int n : new int[] {2, 5, 17}) {
            double[] x = random.doubles(n, 0.1, 0.9).toArray();
            // These weights do not add up to 1; the gradient is that of the value nevertheless.
            double[] w = random.doubles(n, 0, 1).toArray();
            double[] gradient = function.applyWith(x, w);
            double[] ofClass = function.takesLabel() ? function.applyToClass(x, n - 1) : null;
            for (int i = 0; i < n; i++) {
                double[] above = x.clone();
                double[] below = x.clone();
                above[i] += step;
                below[i] -= step;
                double quotient = (value.applyWith(above, w)[0] - value.applyWith(below, w)[0]) / (2 * step);
                assertThat(gradient[i]).isCloseTo(quotient, within(1e-7));
                if (ofClass == null) {
                    continue;
                }
                double other = (value.applyToClass(above, n - 1)[0] - value.applyToClass(below, n - 1)[0]) / (2 * step);
                assertThat(ofClass[i]).isCloseTo(other, within(1e-7));
            }
        }
    }

    @Test
    void messagesOfDirectCallsNameTheLabel() {
        ActivationFunction loss = function("softmax_cross_entropy");
        double[] row = {1, 2, 3};
        assertThatThrownBy(() -> loss.applyToClass(row, 3))
                .hasMessage("nn_softmax_cross_entropy: label: expected a whole number from 0 to 2, got 3");
        assertThatThrownBy(() -> loss.applyWith(row, new double[2]))
                .hasMessage("nn_softmax_cross_entropy: label: expected 3 elements for a row of 3, got 2");
        assertThatThrownBy(() -> loss.apply(row)).hasMessageContaining("takes the operand label");
        assertThatThrownBy(() -> loss.applyToClass(row, 0, 1))
                .hasMessageContaining("label_smoothing: expected a finite number ≥ 0 and < 1, got 1.0");
        assertThatThrownBy(() -> function("huber").applyWith(row, row, 0))
                .hasMessageContaining("delta: expected a finite number > 0, got 0.0");
    }
}
