package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Softmax and the other functions of whole rows: limits, overflow, and properties of all results. */
@Tag("kernel")
class RowLimitsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MAX = Double.MAX_VALUE;
    private static final int[] LENGTHS = {1, 2, 7, 8, 9, 100, 255, 256, 257, 511, 512, 513, 1000, 4096};

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }

    private static double[] apply(String name, double... x) {
        return function(name).apply(x);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"softmax", "softmin", "log_softmax", "sparsemax", "hardmax", "logsumexp", "softmax_jacobian"})
    void nanAnywhereMakesAllNan(String name) {
        assertThat(apply(name, 1, Double.NaN, 2)).containsOnly(Double.NaN);
        assertThat(apply(name, INFINITY, Double.NaN)).containsOnly(Double.NaN);
        assertThat(apply(name, Double.NaN, -INFINITY)).containsOnly(Double.NaN);
        double[] row = new double[1000];
        row[997] = Double.NaN;
        assertThat(apply(name, name.endsWith("jacobian") ? Arrays.copyOfRange(row, 990, 1000) : row))
                .containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax_vjp", "log_softmax_vjp", "sparsemax_vjp"})
    void nanInEitherColumnMakesAllNan(String name) {
        double[] good = {1, 2, 3};
        for (double[] bad : new double[][] {{1, Double.NaN, 3}, {INFINITY, 0, Double.NaN}}) {
            assertThat(function(name).applyWith(bad, good)).containsOnly(Double.NaN);
            assertThat(function(name).applyWith(good, bad)).containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "softmin", "log_softmax", "sparsemax", "hardmax"})
    void emptyStaysEmpty(String name) {
        assertThat(apply(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"softmax, 0", "log_softmax, -Infinity", "sparsemax, 0"})
    void elementsOfMinusInfinityTakeNoPartInRowsOfAnyLength(String name, double there) {
        double[] row = new SplittableRandom(3).doubles(700, -3, 3).toArray();
        double[] expected = apply(name, row);
        // Before, within and after the others, so that there are blocks of one kind and of both.
        double[] longer = new double[4 * 700];
        Arrays.fill(longer, -INFINITY);
        System.arraycopy(row, 0, longer, 1300, 200);
        System.arraycopy(row, 200, longer, 1600, 500);
        double[] result = apply(name, longer);
        for (int i = 0; i < longer.length; i++) {
            boolean isFirst = i >= 1300 && i < 1500;
            boolean isSecond = i >= 1600 && i < 2100;
            if (isFirst || isSecond) {
                double own = expected[isFirst ? i - 1300 : i - 1400];
                assertThat(result[i]).as("element %d", i).isCloseTo(own, Offset.offset(2 * Math.ulp(own)));
            } else {
                assertThat(result[i]).as("element %d", i).isEqualTo(there);
            }
        }
    }

    @Test
    void infinitiesGiveTheLimit() {
        assertThat(apply("softmax", 1, -INFINITY, 1)).containsExactly(0.5, 0, 0.5);
        assertThat(apply("softmin", 1, INFINITY, 1)).containsExactly(0.5, 0, 0.5);
        assertThat(apply("log_softmax", 1, -INFINITY)).containsExactly(0, -INFINITY);
        assertThat(apply("sparsemax", 1, -INFINITY, 1)).containsExactly(0.5, 0, 0.5);
        assertThat(apply("hardmax", -INFINITY, 1, 1)).containsExactly(0, 1, 0);

        double[] three = {INFINITY, 3, INFINITY, -INFINITY, INFINITY};
        double third = 1 / 3.0;
        assertThat(apply("softmax", three)).containsExactly(third, 0, third, 0, third);
        assertThat(apply("sparsemax", three)).containsExactly(third, 0, third, 0, third);
        assertThat(apply("softmin", -INFINITY, 3, -INFINITY)).containsExactly(0.5, 0, 0.5);
        assertThat(apply("hardmax", three)).containsExactly(1, 0, 0, 0, 0);
        double[] logs = apply("log_softmax", three);
        assertThat(logs[0]).isCloseTo(-Math.log(3), within(2e-16));
        assertThat(logs).containsExactly(logs[0], -INFINITY, logs[0], -INFINITY, logs[0]);
        assertThat(apply("log_softmax", INFINITY, 1)).containsExactly(0, -INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "log_softmax", "sparsemax", "hardmax", "softmax_jacobian"})
    void aRowOfMinusInfinitiesGivesNan(String name) {
        assertThat(apply(name, -INFINITY, -INFINITY)).containsOnly(Double.NaN);
        assertThat(apply("softmin", INFINITY, INFINITY)).containsOnly(Double.NaN);
    }

    @Test
    void logSumExpOfAnEmptyRowIsMinusInfinity() {
        assertThat(apply("logsumexp")).containsExactly(-INFINITY);
        assertThat(apply("logsumexp", -INFINITY, -INFINITY)).containsExactly(-INFINITY);
        assertThat(apply("logsumexp", -INFINITY, 3)).containsExactly(3);
        assertThat(apply("logsumexp", INFINITY, -INFINITY)).containsExactly(INFINITY);
        assertThat(apply("logsumexp", 0, -37.5)[0]).isCloseTo(5.175555005801869e-17, within(1e-32));
    }

    @Test
    void hugeNumbersDoNotOverflow() {
        assertThat(apply("softmax", MAX, -MAX, -INFINITY)).containsExactly(1, 0, 0);
        assertThat(apply("softmin", MAX, -MAX)).containsExactly(0, 1);
        assertThat(apply("log_softmax", 1e308, 1e308, 0)).containsExactly(-Math.log(2), -Math.log(2), -1e308);
        assertThat(apply("log_softmax", MAX, -MAX)).containsExactly(0, -INFINITY);
        assertThat(function("log_softmax").apply(new double[] {1e308, -1e308}, 4))
                .containsExactly(0, -5e307);
        assertThat(apply("logsumexp", 1e308, 1e308)).containsExactly(1e308);
        assertThat(apply("logsumexp", MAX, MAX)).containsExactly(MAX);
        assertThat(apply("sparsemax", 1e308)).containsExactly(1);
        assertThat(apply("sparsemax", -MAX, MAX)).containsExactly(0, 1);
    }

    @Test
    void temperaturesMayBeExtreme() {
        ActivationFunction softmax = function("softmax");
        assertThat(softmax.apply(new double[] {MAX, -MAX}, MAX)[1])
                .isCloseTo(Math.exp(-2) / (1 + Math.exp(-2)), within(1e-15));
        assertThat(softmax.apply(new double[] {1, 2, -3}, Double.MIN_VALUE)).containsExactly(0, 1, 0);
        assertThat(softmax.apply(new double[] {1, -1e300}, 1e-300)).containsExactly(1, 0);
        assertThat(softmax.apply(new double[] {1, 2}, MAX)).containsExactly(0.5, 0.5);
        assertThat(softmax.apply(new double[] {MAX, 0}, Double.MIN_VALUE)).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "softmin", "log_softmax", "softmax_jacobian", "softmax_vjp", "log_softmax_vjp"})
    void temperaturesThatAreNotPositiveAreRefused(String name) {
        double[] x = {1, 2};
        for (double temperature : new double[] {0, -0.0, -1, Double.NaN, -INFINITY}) {
            assertThatThrownBy(() -> {
                        if (name.endsWith("vjp")) {
                            function(name).applyWith(x, x, temperature);
                        } else {
                            function(name).apply(x, temperature);
                        }
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nn_" + name + ": parameter temperature: expected a finite number > 0, or ∞, got "
                            + temperature);
        }
    }

    @ParameterizedTest
    @CsvSource({"softmax, 0.5", "softmin, 0.5", "sparsemax, 0.5", "hardmax, 0"})
    void sumsToOneWithinHalfAnUlpPerElement(String name, double ulps) {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int n : LENGTHS) {
            for (double reach : new double[] {0.01, 0.5, 5, 50}) {
                double[] row = random.doubles(n, -reach, reach).toArray();
                BigDecimal sum = Arrays.stream(apply(name, row))
                        .mapToObj(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.subtract(BigDecimal.ONE).abs())
                        .as("%d elements in ±%s", n, reach)
                        .isLessThanOrEqualTo(new BigDecimal(ulps * n * 0x1p-52));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "softmin", "sparsemax", "hardmax"})
    void entriesLieBetween0And1(String name) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            double[] row = random.doubles(1 + i % 20, -30, 30).toArray();
            assertThat(DoubleStream.of(apply(name, row)).allMatch(each -> each >= 0 && each <= 1))
                    .isTrue();
        }
    }

    @Test
    void sparsemaxIsTheNearestPointOfTheSimplex() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n : new int[] {2, 3, 10, 700}) {
            double[] x = random.doubles(n, -0.8, 0.8).toArray();
            double[] p = apply("sparsemax", x);
            // The nearest point: x − p is the same wherever p > 0, and not greater elsewhere.
            double tau = IntStream.range(0, n)
                    .filter(i -> p[i] > 0)
                    .mapToDouble(i -> x[i] - p[i])
                    .max()
                    .orElseThrow();
            for (int i = 0; i < n; i++) {
                assertThat(x[i] - p[i]).isLessThanOrEqualTo(tau + 1e-15);
                if (p[i] > 0) {
                    assertThat(x[i] - p[i]).isCloseTo(tau, within(1e-15));
                }
            }
        }
        assertThat(apply("sparsemax", new double[100])).containsOnly(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "log_softmax", "sparsemax"})
    void vectorJacobianProductsAreDifferenceQuotients(String name) {
        SplittableRandom random = new SplittableRandom(13);
        double step = 1e-6;
        for (int n : new int[] {2, 5, 17}) {
            double[] x = random.doubles(n, -0.7, 0.7).toArray();
            double[] g = random.doubles(n, -1, 1).toArray();
            double[] y = function(name + "_vjp").applyWith(x, g);
            for (int i = 0; i < n; i++) {
                double[] above = x.clone();
                double[] below = x.clone();
                above[i] += step;
                below[i] -= step;
                double[] high = apply(name, above);
                double[] low = apply(name, below);
                double quotient = IntStream.range(0, n)
                        .mapToDouble(j -> g[j] * (high[j] - low[j]) / (2 * step))
                        .sum();
                assertThat(y[i]).isCloseTo(quotient, within(1e-8));
            }
        }
    }

    @Test
    void rowsOfTheJacobianAreVectorJacobianProducts() {
        double[] x = {1, -2, 0.5, 700, 699};
        double[] jacobian = function("softmax_jacobian").apply(x, 3);
        for (int i = 0; i < x.length; i++) {
            double[] one = new double[x.length];
            one[i] = 1;
            double[] row = function("softmax_vjp").applyWith(x, one, 3);
            for (int j = 0; j < x.length; j++) {
                assertThat(jacobian[i * x.length + j]).isCloseTo(row[j], within(8 * Math.ulp(row[j])));
            }
        }
    }

    @Test
    void nothingCancelsWhereOneElementHasAllTheWeight() {
        double[] x = {40, 0};
        double small = Math.exp(-40);
        assertThat(function("softmax_vjp").applyWith(x, new double[] {1, 0})[0]).isCloseTo(small, within(1e-30));
        assertThat(function("log_softmax_vjp").applyWith(x, new double[] {1, 0})[0])
                .isCloseTo(small, within(1e-30));
        assertThat(function("softmax_jacobian").apply(x)[0]).isCloseTo(small, within(1e-30));
        assertThat(function("log_softmax").apply(x)[0]).isCloseTo(-small, within(1e-30));
    }

    @Test
    void weightsBeyondDoubleCountWhereUpstreamGradientsAreHuge() {
        for (double depth : new double[] {720, 740, 760, 1200}) {
            double[] x = {0, -depth, -INFINITY};
            double[] g = {0, 1e300, INFINITY};
            double expected = StrictMath.exp(300 * StrictMath.log(10) - depth);
            Offset<Double> within = within(1e-12 * expected);
            double[] y = function("softmax_vjp").applyWith(x, g);
            assertThat(y[0]).isCloseTo(-expected, within);
            assertThat(y[1]).isCloseTo(expected, within);
            assertThat(y[2]).isZero();
            // In log_softmax, an element's gradient is its weight times the upstream gradients of the others.
            double[] logs = function("log_softmax_vjp").applyWith(new double[] {0, -depth}, new double[] {1e300, 0});
            assertThat(logs[1]).isCloseTo(-expected, within);
        }
    }

    @Test
    void upstreamGradientsFarFromTheirMeanKeepTheirDigits() {
        // All weights are nearly equal, and only the first result has a gradient.
        SplittableRandom random = new SplittableRandom(3);
        for (int n : new int[] {10, 1000, 100_000}) {
            double[] x = random.doubles(n, -0.3, 0.3).toArray();
            x[0] = 0.3;
            double[] g = new double[n];
            g[0] = 1;
            double[] y = function("softmax_vjp").applyWith(x, g);
            double[] s = apply("softmax", x);
            for (int i = 1; i < n; i++) {
                assertThat(y[i]).isCloseTo(-s[i] * s[0], within(8 * Math.ulp(y[i])));
            }
        }
    }

    @Test
    void infinitiesGiveTheLimitInGradients() {
        double[] x = {INFINITY, 1, INFINITY};
        assertThat(function("softmax_vjp").applyWith(x, new double[] {1, 5, 0})).containsExactly(0.25, 0, -0.25);
        assertThat(function("sparsemax_vjp").applyWith(x, new double[] {1, 5, 0}))
                .containsExactly(0.5, 0, -0.5);
        assertThat(function("softmax_vjp").applyWith(new double[] {INFINITY, INFINITY}, new double[] {1e-280, 0}))
                .containsExactly(0.25e-280, -0.25e-280);
        assertThat(function("softmax_vjp").applyWith(new double[] {0, -INFINITY}, new double[] {3, INFINITY}))
                .containsExactly(0, 0);
        assertThat(function("softmax_vjp").applyWith(new double[] {-INFINITY}, new double[] {3}))
                .containsOnly(Double.NaN);
    }

    @Test
    void hugeUpstreamGradientsDoNotOverflow() {
        double[] x = {0, 0};
        assertThat(function("softmax_vjp").applyWith(x, new double[] {MAX, -MAX}))
                .containsExactly(MAX / 2, -MAX / 2);
        assertThat(function("sparsemax_vjp").applyWith(x, new double[] {MAX, -MAX}))
                .containsExactly(MAX, -MAX);
        assertThat(function("log_softmax_vjp").applyWith(x, new double[] {MAX, MAX}))
                .containsExactly(0, 0);
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
