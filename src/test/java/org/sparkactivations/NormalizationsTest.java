package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;

/** Rows divided by a measure of their size, and entmax: limits, overflow, and properties of all results. */
@Tag("kernel")
class NormalizationsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MAX = Double.MAX_VALUE;
    private static final double MIN = Double.MIN_VALUE;

    private static double[] apply(String name, double[] x, double... parameters) {
        return Activations.catalogue().function(name).apply(x, parameters);
    }

    private static double[] vjp(String name, double[] x, double[] g, double... parameters) {
        return Activations.catalogue().function(name + "_vjp").applyWith(x, g, parameters);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e308, 1e300, 1, 1e-11})
    void l2NormalizeNeitherOverflowsNorUnderflows(double size) {
        assertThat(apply("l2_normalize", new double[] {0.6 * size, -0.8 * size}))
                .containsExactly(new double[] {0.6, -0.8}, Offset.offset(2e-16));
    }

    @ParameterizedTest
    @CsvSource({"l2_normalize, 1e-312", "rms_norm, 1e-312", "layer_norm, 1e-312", "l2_normalize, 4.9e-324"})
    void withoutEpsRowsOfSubnormalNumbersAreNormalised(String name, double size) {
        double[] y = apply(name, new double[] {size, -size}, 0);
        double expected = name.equals("l2_normalize") ? Math.sqrt(0.5) : 1;
        assertThat(y).containsExactly(new double[] {expected, -expected}, Offset.offset(2e-16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2_normalize", "layer_norm", "rms_norm"})
    void rowsOfTheGreatestNumbersDoNotOverflow(String name) {
        double[] x = {MAX, -MAX, 0, 0};
        double expected = name.equals("l2_normalize") ? Math.sqrt(0.5) : Math.sqrt(2);
        assertThat(apply(name, x)).containsExactly(new double[] {expected, -expected, 0, 0}, Offset.offset(4e-16));
        double[] one = new double[200];
        one[7] = MAX;
        assertThat(Arrays.stream(apply(name, one)).allMatch(Double::isFinite)).isTrue();
    }

    @Test
    void quotientsOfSmallElementsAndAGreatOneAreRoundedOnce() {
        assertThat(apply("l2_normalize", new double[] {1e308, 1.2345678901234567, -MIN}))
                .containsExactly(1, 1.2345678901234567 / 1e308, -0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-5, 3})
    void equalElementsGiveExactlyZeroInLayerNorm(double eps) {
        for (double each : new double[] {0.1, -1e308, 1e9 + 0.3, MIN, 0, MAX}) {
            double[] x = new double[10];
            Arrays.fill(x, each);
            assertThat(apply("layer_norm", x, eps)).containsOnly(0);
        }
        assertThat(apply("layer_norm", new double[] {-7}, eps)).containsExactly(0);
        assertThat(vjp("layer_norm", new double[] {-7}, new double[] {5}, eps)).containsExactly(0);
    }

    @Test
    void theMeanOfALayerIsSubtractedWithoutCancellation() {
        // 2⁵³ apart from 0, the row is −1, 0 and 1 times 2.
        double far = 0x1p53;
        double third = Math.sqrt(1.5);
        assertThat(apply("layer_norm", new double[] {far - 2, far, far + 2}, 0))
                .containsExactly(new double[] {-third, 0, third}, Offset.offset(2e-16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2_normalize", "layer_norm", "rms_norm"})
    void rowsThatWouldBeDividedByZeroGiveZero(String name) {
        // Where a mean is subtracted, the sign of a zero means nothing.
        double second = name.equals("layer_norm") ? 0 : -0.0;
        assertThat(apply(name, new double[] {0, -0.0}, 0)).containsExactly(0, second);
        assertThat(vjp(name, new double[] {0, 0}, new double[] {3, -1}, 0)).containsOnly(0);
    }

    @Test
    void infiniteElementsShareTheNorm() {
        double[] x = {INFINITY, 1, -INFINITY, -2};
        double half = Math.sqrt(0.5);
        assertThat(apply("l2_normalize", x)).containsExactly(half, 0, -half, -0.0);
        assertThat(apply("rms_norm", x)).containsExactly(Math.sqrt(2), 0, -Math.sqrt(2), -0.0);
        assertThat(apply("layer_norm", x)).containsExactly(Math.sqrt(2), 0, -Math.sqrt(2), 0);
        for (String name : new String[] {"l2_normalize", "rms_norm", "layer_norm"}) {
            assertThat(vjp(name, x, new double[] {1, 2, -3, 4})).containsOnly(0);
            assertThat(apply(name, new double[] {INFINITY, Double.NaN})).containsOnly(Double.NaN);
            assertThat(apply(name, new double[0])).isEmpty();
            assertThat(vjp(name, new double[0], new double[0])).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2_normalize", "layer_norm", "rms_norm"})
    void epsIsFiniteAndNotNegative(String name) {
        for (double eps : new double[] {-1e-9, Double.NaN, INFINITY}) {
            assertThatThrownBy(() -> apply(name, new double[] {1, 2}, eps))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nn_" + name + ": parameter eps: expected a finite number ≥ 0, got " + eps);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2_normalize", "layer_norm", "rms_norm", "entmax15"})
    void vectorJacobianProductsAreDifferenceQuotients(String name) {
        SplittableRandom random = new SplittableRandom(17);
        double step = 1e-6;
        for (int n : new int[] {2, 5, 17}) {
            double[] x = random.doubles(n, -0.7, 0.7).toArray();
            double[] g = random.doubles(n, -1, 1).toArray();
            double[] y = vjp(name, x, g);
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
                assertThat(y[i]).isCloseTo(quotient, Offset.offset(1e-7));
            }
        }
    }

    @Test
    void derivativesDoNotCancelWhereOneElementHasAllOfTheNorm() {
        // The derivative of x/√(x² + t²) is t²/√(x² + t²)³.
        assertThat(vjp("l2_normalize", new double[] {1e150, 1e-3}, new double[] {1e200, 0})[0])
                .isCloseTo(1e-256, Offset.offset(1e-270));
        assertThat(vjp("l2_normalize", new double[] {1e8, 1e-3}, new double[] {1, 0})[0])
                .isCloseTo(1e-30, Offset.offset(1e-45));
        // Of two elements that are far apart, the variance is all; what eps adds is left.
        double d = 1e10;
        assertThat(vjp("layer_norm", new double[] {d, -d}, new double[] {1, 0})[0])
                .isCloseTo(0.5e-5 / (d * d * d), Offset.offset(1e-47));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2_normalize", "rms_norm"})
    void derivativesOfElementsAndGradientsOfAllSizesAreWithinTheirBound(String name) {
        ActivationFunction function = Activations.catalogue().function(name + "_vjp");
        WideRowReference.Formula reference = WideRowReference.of(function.name());
        SplittableRandom random = new SplittableRandom(23);
        for (int row = 0; row < 2000; row++) {
            int n = random.nextInt(2, 7);
            double[] x = ofAllSizes(n, random);
            double[] g = ofAllSizes(n, random);
            double[] eps = {random.nextBoolean() ? 0 : 1e-5};
            WideRowReference.Exact[] expected = reference.of(new WideRow(x, g, eps));
            double[] y = function.applyWith(x, g, eps);
            for (int i = 0; i < n; i++) {
                double magnitude = expected[i].magnitude().doubleValue();
                if (magnitude <= MAX) {
                    assertThat(expected[i].value().ulps(y[i], magnitude))
                            .as("%s, eps %s, x %s, g %s", name, eps[0], Arrays.toString(x), Arrays.toString(g))
                            .isLessThanOrEqualTo(4);
                }
            }
        }
    }

    private static double[] ofAllSizes(int n, SplittableRandom random) {
        int reach = random.nextInt(10, 1000);
        double[] row = new double[n];
        // The first is not 0, so that no norm is.
        Arrays.setAll(
                row,
                i -> i > 0 && random.nextInt(8) == 0
                        ? 0
                        : Math.scalb(
                                random.nextDouble(0.5, 1) * (random.nextBoolean() ? 1 : -1),
                                random.nextInt(-reach, reach)));
        return row;
    }

    @Test
    void derivativesOfALayerDoNotUnderflowWhereOnlyEpsIsLeft() {
        // Of two elements 2d apart, with g = 1 for the first: eps/2·(±1)/(d² + eps)^1.5.
        double d = 0x1p200;
        double eps = 0x1p-100;
        double expected = Math.scalb(1.0, -101 - 600);
        assertThat(vjp("layer_norm", new double[] {d, -d}, new double[] {1, 0}, eps))
                .containsExactly(new double[] {expected, -expected}, Offset.offset(expected * 1e-15));
        assertThat(vjp("layer_norm", new double[] {d, -d}, new double[] {0x1p1000, 0}, eps))
                .containsExactly(
                        new double[] {expected * 0x1p1000, -expected * 0x1p1000}, Offset.offset(expected * 0x1p950));
    }

    @Test
    void hugeUpstreamGradientsDoNotOverflow() {
        double[] x = {3, 4};
        double[] g = {MAX, -MAX};
        for (String name : new String[] {"l2_normalize", "rms_norm", "entmax15", "layer_norm"}) {
            assertThat(vjp(name, x, g)).as(name).doesNotContain(Double.NaN, INFINITY, -INFINITY);
            double[] small = vjp(name, x, new double[] {1e-318, -1e-318});
            assertThat(small[0]).as(name).isNotNaN();
        }
    }

    @Test
    void entmaxLiesBetweenSoftmaxAndSparsemax() {
        assertThat(apply("entmax15", new double[100])).containsExactly(filled(100, 0.01), Offset.offset(2e-18));
        assertThat(apply("entmax15", new double[] {0, 2, -1})).containsExactly(0, 1, 0);
        assertThat(apply("entmax15", new double[] {MAX, -MAX, MAX}))
                .containsExactly(new double[] {0.5, 0, 0.5}, Offset.offset(2e-16));
        assertThat(apply("entmax15", new double[] {INFINITY, 3, INFINITY})).containsExactly(0.5, 0, 0.5);
        assertThat(apply("entmax15", new double[] {-INFINITY, 3})).containsExactly(0, 1);
        assertThat(apply("entmax15", new double[] {-INFINITY})).containsOnly(Double.NaN);
        assertThat(apply("entmax15", new double[] {1, Double.NaN})).containsOnly(Double.NaN);
        assertThat(vjp("entmax15", new double[] {INFINITY, 1, INFINITY}, new double[] {1, 5, 0}))
                .containsExactly(new double[] {Math.sqrt(0.125), 0, -Math.sqrt(0.125)}, Offset.offset(2e-16));
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    @Test
    void entmaxSumsToOneAndIsMonotone() {
        SplittableRandom random = new SplittableRandom(19);
        for (int n : new int[] {1, 2, 7, 100, 4096}) {
            for (double reach : new double[] {0.01, 0.5, 5, 50}) {
                double[] x = random.doubles(n, -reach, reach).sorted().toArray();
                double[] p = apply("entmax15", x);
                assertThat(Arrays.stream(p).sum()).isCloseTo(1, Offset.offset(n * 0x1p-52));
                assertThat(p).isSorted();
                assertThat(p[0]).isGreaterThanOrEqualTo(0);
            }
        }
    }
}
