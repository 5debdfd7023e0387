package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Range;
import org.sparkactivations.testing.InfiniteParameter;

/** Infinite parameters: every range that allows one gives the limit, and every other one refuses it. */
@Tag("kernel")
class InfiniteParametersTest {

    /** Beside ordinary numbers, one at which no smooth function of a huge parameter has reached its limit. */
    private static final double[] X = {-1e100, -7.5, -3, -1, -0.5, -1e-3, -0.0, 0.0, 1e-3, 0.5, 1, 2, 3, 7.5, 1e100};

    private static final double MAX = Double.MAX_VALUE;

    /** Stands for infinity where it is not an infinite result: |x| up to 1e100 is far below. */
    private static final double HUGE = 1e280;

    static Stream<InfiniteParameter> allowed() {
        return InfiniteParameter.all();
    }

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.activation().definition().numberParameters() > 0);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void theResultIsTheLimit(InfiniteParameter infinite) {
        double[] atInfinity = infinite.apply(X);
        double[] atHuge = infinite.with(Math.copySign(HUGE, infinite.value())).apply(X);

        for (int i = 0; i < atInfinity.length; i++) {
            double expected = Math.abs(atHuge[i]) >= HUGE / 4 && !(Math.abs(atHuge[i]) < 1e90)
                    ? Math.copySign(Double.POSITIVE_INFINITY, atHuge[i])
                    : atHuge[i];
            assertThat(atInfinity[i])
                    .as("%s: element %d of the result for %s", infinite, i, Arrays.toString(X))
                    .satisfiesAnyOf(y -> assertThat(y + 0.0).isEqualTo(Double.valueOf(expected + 0.0)), y -> assertThat(
                                    Math.abs(y - expected))
                            .isLessThanOrEqualTo(Math.max(Math.min(Math.abs(expected), MAX) * 1e-15, 1e-130)));
        }
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void infinitiesGiveTheLimitAlongX(InfiniteParameter infinite) {
        if (infinite.function().isRowwise()) {
            return;
        }
        for (double sign : new double[] {-1, 1}) {
            double near = infinite.apply(sign * 1e290)[0];
            double far = infinite.apply(sign * 1e300)[0];
            double growth = Math.abs(far) - Math.abs(near);
            double limit = growth > 0 ? Math.copySign(Double.POSITIVE_INFINITY, far) : growth < 0 ? 0 : far;
            double y = infinite.apply(sign * Double.POSITIVE_INFINITY)[0];
            assertThat(y + 0.0).as("%s at %s infinity", infinite, sign).isEqualTo(Double.valueOf(limit + 0.0));
        }
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void nanGivesNan(InfiniteParameter infinite) {
        assertThat(infinite.apply(1, Double.NaN, 2, -2)[1])
                .as("%s: NaN in the second place", infinite)
                .isNaN();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void anInfinityThatTheRangeDoesNotNameIsRefused(ActivationFunction function) {
        Definition definition = function.activation().definition();
        int operands = ReferenceCatalogue.trials(definition).get(0).length - definition.numberParameters();
        for (int i = 0; i < definition.numberParameters(); i++) {
            Range range = definition.numbers().get(i).range();
            for (double infinity : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
                String sign = infinity > 0 ? "∞" : "−∞";
                assertThat(range.toString().matches(".*(?<!−)∞.*"))
                        .as(
                                "%s: words of the range of %s",
                                function.name(), definition.numbers().get(i))
                        .isEqualTo(range.contains(Double.POSITIVE_INFINITY));
                assertThat(range.toString().contains("−∞")).isEqualTo(range.contains(Double.NEGATIVE_INFINITY));
                if (range.contains(infinity)) {
                    continue;
                }
                double[] values = ReferenceCatalogue.trials(definition).get(0).clone();
                values[operands + i] = infinity;
                double[] parameters = Arrays.copyOfRange(values, operands, values.length);
                assertThatThrownBy(() -> definition.check(function.name(), parameters, parameters.length))
                        .as(
                                "%s: %s as %s",
                                function.name(), sign, definition.numbers().get(i))
                        .hasMessage(function.name() + ": parameter "
                                + definition.numbers().get(i).name() + ": expected " + range + ", got " + infinity);
            }
        }
    }

    @Test
    void rangesNameTheInfinitiesThatTheyAllow() {
        assertThat(Stream.of(
                                Range.finite(),
                                Range.finite().orInfinity(),
                                Range.finite().orMinusInfinity(),
                                Range.finite().orInfinity().orMinusInfinity(),
                                Range.atLeast(0).orInfinity(),
                                Range.greaterThan(0).orInfinity(),
                                Range.nonZero().orInfinity().orMinusInfinity())
                        .map(Range::toString))
                .containsExactly(
                        "a finite number",
                        "a finite number, or ∞",
                        "a finite number, or −∞",
                        "a finite number, −∞ or ∞",
                        "a finite number ≥ 0, or ∞",
                        "a finite number > 0, or ∞",
                        "a finite number ≠ 0, −∞ or ∞");
    }

    @Test
    void noBoundIsTheFunctionWithoutIt() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] x = {-infinity, -Double.MAX_VALUE, -2, -0.0, 0.0, 2, Double.MAX_VALUE, infinity};
        List<double[]> computed = new ArrayList<>();
        List<double[]> expected = new ArrayList<>();
        for (String suffix : new String[] {"", "_grad"}) {
            computed.add(function("clipped_relu" + suffix).apply(x, infinity));
            expected.add(function("relu" + suffix).apply(x));
            computed.add(function("hard_tanh" + suffix).apply(x, 0, infinity));
            expected.add(function("relu" + suffix).apply(x));
            computed.add(function("hard_tanh" + suffix).apply(x, -infinity, infinity));
            expected.add(function("identity" + suffix).apply(x));
            computed.add(function("thresholded_relu" + suffix).apply(x, -infinity));
            expected.add(function("identity" + suffix).apply(x));
            computed.add(function("srelu" + suffix).apply(x, -infinity, 7, infinity, 7));
            expected.add(function("identity" + suffix).apply(x));
            computed.add(function("srelu" + suffix).apply(x, -1, 0.1, infinity, 7));
            expected.add(function("srelu" + suffix).apply(x, -1, 0.1, 1, 1));
        }

        // srelu gives 0.0 at −0.0.
        IntStream.range(0, computed.size())
                .forEach(i -> assertThat(plusZero(computed.get(i))).isEqualTo(plusZero(expected.get(i))));
    }

    private static double[] plusZero(double[] y) {
        return Arrays.stream(y).map(each -> each + 0.0).toArray();
    }

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }
}
