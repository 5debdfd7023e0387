package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.families.GatedLinearUnits;
import org.sparkactivations.families.RowRectifiers;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.DifferentiableRowActivation;

/**
 * Functions whose result is wider or narrower than the row: limits, NaN, overflow, and the elements that a result
 * depends on.
 */
@Tag("kernel")
class OtherWidthsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MAX = Double.MAX_VALUE;

    private static final String WHERE_NAN =
            "whether element %d is NaN, with NaN in element %3$d of %2$s; OtherWidthsTest.group lists dependencies";

    static Stream<Activation> activations() {
        return Activations.builtIn().stream()
                .filter(each -> each instanceof DifferentiableRowActivation
                        && !each.definition().width().isSame());
    }

    static Stream<Activation> gatedUnits() {
        return activations().filter(each -> each.definition().name().endsWith("glu"));
    }

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }

    private static double apply(String name, double a, double b) {
        return function(name).apply(new double[] {a, b})[0];
    }

    private static double[] vjp(Activation activation, double[] x, double[] upstream) {
        return ActivationFunction.vjp((DifferentiableRowActivation) activation).applyWith(x, upstream);
    }

    private static double[] value(Activation activation, double[] x) {
        return ActivationFunction.value(activation).apply(x);
    }

    /** The first result that depends on element i of n. */
    private static int group(Activation activation, int i, int n) {
        return switch (activation.definition().name()) {
            case "crelu" -> i;
            case "maxout" -> i / 2;
            default -> i % (n / 2);
        };
    }

    private static double[] with(double[] elements, int place, double value) {
        double[] changed = elements.clone();
        changed[place] = value;
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        // limits of σ: 0 and 1
        "glu, 2, Infinity, 2",
        "glu, 2, -Infinity, 0",
        "glu, Infinity, -3, Infinity",
        "glu, -Infinity, -3000, -Infinity",
        "glu, -Infinity, Infinity, -Infinity",
        "glu, Infinity, -Infinity, NaN",
        "glu, 0, Infinity, 0",
        // of silu and gelu: 0 and infinity
        "swiglu, -Infinity, 5, 0",
        "swiglu, -Infinity, -1e308, 0",
        "swiglu, Infinity, -0.5, -Infinity",
        "swiglu, Infinity, 0, NaN",
        "swiglu, -Infinity, Infinity, NaN",
        "swiglu, -3, Infinity, -Infinity",
        "swiglu, -3000, -Infinity, Infinity",
        "geglu, -Infinity, 5, 0",
        "geglu, Infinity, -0.5, -Infinity",
        "geglu, Infinity, 0, NaN",
        "geglu, -Infinity, Infinity, NaN",
        "geglu, -3, Infinity, -Infinity",
        "geglu, -300, -Infinity, Infinity",
        // a closed gate
        "reglu, -1, Infinity, 0",
        "reglu, 0, -Infinity, 0",
        "reglu, -Infinity, Infinity, 0",
        "reglu, 1e-300, Infinity, Infinity",
        "reglu, Infinity, -1, -Infinity",
        "reglu, Infinity, 0, NaN",
        "reglu, -1, NaN, NaN",
        "reglu, NaN, 0, NaN",
        "bilinear_glu, Infinity, -2, -Infinity",
        "bilinear_glu, 0, Infinity, NaN",
    })
    void infinitiesGiveTheProductOfTheLimits(String name, double a, double b, double expected) {
        assertThat((Double) (apply(name, a, b) + 0.0)).isEqualTo((Double) expected);
    }

    @ParameterizedTest
    @CsvSource({
        "glu, 1e300, -800",
        "glu, -1e308, -1300",
        "swiglu, -800, 1e300",
        "swiglu, -1400, -1e308",
        "swiglu, -1e-310, 1e300",
        "swiglu, -700.5, 1e308",
        "geglu, -38.7, 1e50",
        "geglu, -52.5, -1e308",
        "geglu, 1e-315, 1e300",
    })
    void aFactorMayUnderflowOrOverflowIfTheProductDoesNot(String name, double a, double b) {
        // Logarithms, right to 12 digits. Far left they are z for σ(z), −z²/2 − ln(−z√(2π)) + ln(1 − 1/z²) for Φ(z).
        double z = name.equals("glu") ? b : a;
        double gate = name.equals("geglu")
                ? -z * z / 2 - StrictMath.log(-z * StrictMath.sqrt(2 * Math.PI)) + StrictMath.log1p(-1 / (z * z))
                : z;
        double logarithm = Math.abs(z) < 1e-300
                ? StrictMath.log(0.5) + StrictMath.log(Math.abs(a)) + StrictMath.log(Math.abs(b))
                : gate + StrictMath.log(Math.abs(a)) + (name.equals("glu") ? 0 : StrictMath.log(Math.abs(b)));

        double computed = apply(name, a, b);

        assertThat(Math.abs(computed)).isBetween(Double.MIN_NORMAL, MAX);
        assertThat(StrictMath.log(Math.abs(computed))).isCloseTo(logarithm, within(2e-6));
        assertThat(Math.signum(computed)).isEqualTo(Math.signum(a) * (name.equals("glu") ? 1 : Math.signum(b)));
    }

    @Test
    void productsOfThreeFactorsDoNotOverflowOnTheWay() {
        // g·b overflows where the derivative of the gate is small.
        double[] byA = vjp(GatedLinearUnits.SWIGLU, new double[] {-300, 1e200}, new double[] {1e200});
        assertThat(StrictMath.log(-byA[0])).isCloseTo(-300 + StrictMath.log(299) + 400 * Math.log(10), within(1e-10));
        assertThat(vjp(GatedLinearUnits.GLU, new double[] {1e308, -300}, new double[] {1e100})[1])
                .isPositive()
                .isLessThan(1e300);
        assertThat(vjp(GatedLinearUnits.BILINEAR_GLU, new double[] {1e200, 1e-200}, new double[] {1e200}))
                .containsExactly(1e200 * 1e-200, INFINITY);
    }

    @ParameterizedTest
    @MethodSource("gatedUnits")
    void zerosGiveZerosWithTheSignOfTheProduct(Activation activation) {
        for (double[] x : new double[][] {{-0.0, 3}, {0.0, 3}, {-0.0, 0.0}}) {
            boolean isOpen = activation != GatedLinearUnits.REGLU;
            assertThat(Double.doubleToLongBits(value(activation, x)[0]))
                    .as("%s", Arrays.toString(x))
                    .isEqualTo(Double.doubleToLongBits(isOpen ? x[0] : 0.0));
        }
        assertThat(value(activation, new double[] {2, 0.0})[0])
                .isEqualTo(activation == GatedLinearUnits.GLU ? 1.0 : 0.0);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void nanMakesNanWhatDependsOnItAndNothingElse(Activation activation) {
        int n = 12;
        for (double filler : new double[] {1, -1, 0}) {
            double[] x = new double[n];
            Arrays.fill(x, filler);
            int width = value(activation, x).length;
            double[] g = new double[width];
            Arrays.fill(g, filler);
            int part = activation == RowRectifiers.CRELU ? n : width;
            for (int place = 0; place < n; place++) {
                double[] y = value(activation, with(x, place, Double.NaN));
                double[] back = vjp(activation, with(x, place, Double.NaN), g);
                int own = group(activation, place, n);
                for (int i = 0; i < width; i++) {
                    assertThat(Double.isNaN(y[i])).as(WHERE_NAN, i, "x", place).isEqualTo(i % part == own);
                }
                for (int i = 0; i < n; i++) {
                    assertThat(Double.isNaN(back[i]))
                            .as(WHERE_NAN, i, "x", place)
                            .isEqualTo(group(activation, i, n) == own);
                }
            }
            for (int place = 0; place < width; place++) {
                double[] back = vjp(activation, x, with(g, place, Double.NaN));
                for (int i = 0; i < n; i++) {
                    assertThat(Double.isNaN(back[i]))
                            .as(WHERE_NAN, i, "upstream", place)
                            .isEqualTo(group(activation, i, n) == place % part);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("gatedUnits")
    void anElementHasTheSameBitsWhereverItStands(Activation activation) {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int half : new int[] {1, 7, 8, 9, 255, 256, 257, 511, 512, 513, 1024, 1500}) {
            double[] a = random.doubles(half, -60, 60).toArray();
            double[] b = random.doubles(half, -60, 60).toArray();
            double[] g = random.doubles(half, -2, 2).toArray();
            a[half / 2] = -1e4;
            b[half / 3] = half % 2 == 0 ? INFINITY : -1e4;
            double[] x = Arrays.copyOf(a, 2 * half);
            System.arraycopy(b, 0, x, half, half);
            double[] y = value(activation, x);
            double[] back = vjp(activation, x, g);
            assertThat(y).hasSize(half);
            assertThat(back).hasSize(2 * half);
            for (int i = 0; i < half; i++) {
                double[] pair = {a[i], b[i]};
                assertThat(y[i]).isEqualTo(value(activation, pair)[0]);
                assertThat(new double[] {back[i], back[half + i]})
                        .isEqualTo(vjp(activation, pair, new double[] {g[i]}));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void rowsMayHaveAMillionElements(Activation activation) {
        int n = 1_000_000;
        double[] x = new SplittableRandom(5).doubles(n, -5, 5).toArray();
        double[] y = value(activation, x);
        double[] g = new SplittableRandom(6).doubles(y.length, -5, 5).toArray();
        double[] back = vjp(activation, x, g);
        assertThat(back).hasSize(n);
        int part = activation == RowRectifiers.CRELU ? n : y.length;
        for (int place : new int[] {0, 1, 511, 512, 513, 514, 515, 249_999, 250_000, 499_999}) {
            int[] members = IntStream.range(0, n)
                    .filter(i -> group(activation, i, n) == place)
                    .toArray();
            double[] few = Arrays.stream(members).mapToDouble(i -> x[i]).toArray();
            double[] upstream = IntStream.range(0, y.length / part)
                    .mapToDouble(i -> g[place + i * part])
                    .toArray();
            assertThat(IntStream.range(0, y.length / part)
                            .mapToDouble(i -> y[place + i * part])
                            .toArray())
                    .isEqualTo(value(activation, few));
            assertThat(Arrays.stream(members).mapToDouble(i -> back[i]).toArray())
                    .isEqualTo(vjp(activation, few, upstream));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void vectorJacobianProductsAreDifferenceQuotients(Activation activation) {
        double step = 1e-6;
        double[] x = new SplittableRandom(13).doubles(12, -3, 3).toArray();
        double[] g = new SplittableRandom(14)
                .doubles(value(activation, x).length, -1, 1)
                .toArray();
        double[] back = vjp(activation, x, g);
        for (int i = 0; i < x.length; i++) {
            double[] high = value(activation, with(x, i, x[i] + step));
            double[] low = value(activation, with(x, i, x[i] - step));
            double quotient = IntStream.range(0, g.length)
                    .mapToDouble(j -> g[j] * (high[j] - low[j]) / (2 * step))
                    .sum();
            assertThat(back[i]).isCloseTo(quotient, within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void emptyStaysEmpty(Activation activation) {
        assertThat(value(activation, new double[0])).isEmpty();
        assertThat(vjp(activation, new double[0], new double[0])).isEmpty();
    }

    @Test
    void creluGivesPositivePartsAndThenNegativeParts() {
        assertThat(value(RowRectifiers.CRELU, new double[] {2, -3, 0, -0.0, INFINITY, -INFINITY}))
                .containsExactly(2, 0, 0, 0, INFINITY, 0, 0, 3, 0, 0, 0, INFINITY);
        assertThat(vjp(RowRectifiers.CRELU, new double[] {2, -3, 0}, new double[] {5, 6, 7, 8, 9, 10}))
                .containsExactly(5, -9, 0);
        assertThat(vjp(RowRectifiers.CRELU, new double[] {2, -3}, new double[] {1, INFINITY, -INFINITY, 2}))
                .containsExactly(1, -2);
    }

    @Test
    void maxoutSendsTheGradientToTheFirstMaximumOfEachGroup() {
        double[] x = {1, 3, 3, -1, -1, -1, -INFINITY, -INFINITY, -INFINITY, 0, INFINITY, INFINITY};
        double[] g = {5, 6, 7, -INFINITY};
        assertThat(function("maxout").apply(x, 3)).containsExactly(3, -1, -INFINITY, INFINITY);
        assertThat(function("maxout_vjp").applyWith(x, g, 3))
                .containsExactly(0, 5, 0, 6, 0, 0, 7, 0, 0, 0, -INFINITY, 0);
        assertThat(function("maxout").apply(x, 1)).isEqualTo(x);
        assertThat(function("maxout_vjp").applyWith(x, x, 1)).isEqualTo(x);
        assertThat(function("maxout").apply(x, 12)).containsExactly(INFINITY);
        assertThat(function("maxout").apply(new double[0], 1e9)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("gatedUnits")
    void oddWidthsAreRefused(Activation activation) {
        for (ActivationFunction each : ActivationFunction.of(activation)) {
            assertThatThrownBy(() -> ofZeros(each, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(each.sqlName() + ": expected rows of even width, got a row of 7 elements");
        }
    }

    private static double[] ofZeros(ActivationFunction function, int n, double... arguments) {
        return function.operand().isEmpty()
                ? function.apply(new double[n], arguments)
                : function.applyWith(new double[n], new double[n / 2], arguments);
    }

    @Test
    void widthsOtherThanMultiplesOfTheGroupSizeAreRefused() {
        assertThatThrownBy(() -> function("maxout").apply(new double[7], 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nn_maxout: expected rows whose width is a multiple of k = 3, got a row of 7 elements");
        assertThatThrownBy(() -> function("maxout").apply(new double[7]))
                .hasMessageContaining("expected rows whose width is a multiple of k = 2");
        assertThatThrownBy(() -> function("maxout").apply(new double[6], Integer.MAX_VALUE))
                .hasMessageContaining("expected rows whose width is a multiple of k = 2147483647");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.5, Double.NaN, Double.POSITIVE_INFINITY, 2147483648.0})
    void groupSizesOtherThanWholeNumbersFrom1OnAreRefused(double k) {
        for (ActivationFunction each : ActivationFunction.of(RowRectifiers.MAXOUT)) {
            assertThatThrownBy(() -> ofZeros(each, 6, k))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(each.sqlName() + ": parameter k: expected a whole number ≥ 1, got ");
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void upstreamGradientsOfAnotherWidthAreRefused(Activation activation) {
        int width = value(activation, new double[6]).length;
        for (int wrong : new int[] {0, width - 1, width + 1}) {
            assertThatThrownBy(() -> vjp(activation, new double[6], new double[wrong]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nn_" + activation.definition().name() + "_vjp: upstream: expected " + width
                            + " elements for a row of 6, got " + wrong);
        }
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
