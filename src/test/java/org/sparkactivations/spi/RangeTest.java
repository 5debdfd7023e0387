package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Allowed values. */
@Tag("kernel")
class RangeTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static Stream<Arguments> ranges() {
        double max = Double.MAX_VALUE;
        return Stream.of(
                range(Range.finite(), "a finite number", values(-max, 0, max), values(INFINITY, -INFINITY)),
                range(Range.nonZero(), "a finite number ≠ 0", values(-max, 1e-300, max), values(0, -0.0, INFINITY)),
                range(Range.atLeast(-1), "a finite number ≥ -1", values(-1, max), values(-1.5, INFINITY)),
                range(Range.greaterThan(0.5), "a finite number > 0.5", values(0.6, max), values(0.5, INFINITY)),
                range(Range.between(-1, 2), "a finite number ≥ -1 and ≤ 2", values(-1, 2), values(-1.1, 2.1)),
                range(Range.halfOpen(0, 1), "a finite number ≥ 0 and < 1", values(0, 0.9), values(-0.1, 1)),
                range(Range.wholeAtLeast(1), "a whole number ≥ 1", values(1, 2147483647), values(0, 1.5, 2147483648.0)),
                range(Range.wholeBetween(1, 3), "a whole number from 1 to 3", values(1, 3), values(0, 2.5, 4)),
                range(
                        Range.atLeast(0).orInfinity(),
                        "a finite number ≥ 0, or ∞",
                        values(0, INFINITY),
                        values(-INFINITY)),
                range(
                        Range.between(-max, 0).orMinusInfinity(),
                        "a finite number ≤ 0, or −∞",
                        values(0, -INFINITY),
                        values(1, INFINITY)),
                range(
                        Range.finite().orInfinity().orMinusInfinity(),
                        "a finite number, −∞ or ∞",
                        values(INFINITY, 0, -INFINITY),
                        values()),
                range(Range.atLeast(1e15), "a finite number ≥ 1.0E15", values(1e15), values(9e14)));
    }

    private static Arguments range(Range range, String words, List<Double> allowed, List<Double> others) {
        return Arguments.of(range, words, allowed, others);
    }

    private static List<Double> values(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aRangeSaysWhatItContains(Range range, String words, List<Double> allowed, List<Double> others) {
        assertThat(range).hasToString(words);
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(allowed).allSatisfy(each -> assertThat(range.contains(each)).isTrue());
        assertThat(others).allSatisfy(each -> assertThat(range.contains(each)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void theNearestValueIsAllowed(Range range, String words, List<Double> allowed, List<Double> others) {
        assertThat(allowed).allSatisfy(each -> assertThat(range.nearest(each)).isEqualTo(each));
        assertThat(others).allSatisfy(each -> assertThat(range.contains(range.nearest(each)))
                .isTrue());
    }

    @Test
    void besideABoundTheDistanceGrowsWithItsMagnitude() {
        assertThat(Range.greaterThan(-8).nearest(-9)).isEqualTo(-8 + 0x1p-17);
        assertThat(Range.greaterThan(0.25).nearest(0)).isEqualTo(0.25 + 0x1p-20);
        assertThat(Range.wholeBetween(1, 5).nearest(2.6)).isEqualTo(3);
        Range open = new Range(-INFINITY, true, INFINITY, true, false, false);
        assertThat(open.nearest(INFINITY)).isEqualTo(Double.MAX_VALUE);
        assertThat(open.nearest(-INFINITY)).isEqualTo(-Double.MAX_VALUE);
    }

    @Test
    void anInfinityIsAddedToTheRange() {
        assertThat(Range.atLeast(-1).orInfinity()).isEqualTo(Range.between(-1, INFINITY));
        assertThat(Range.between(-1, 1).orMinusInfinity()).isEqualTo(Range.between(-INFINITY, 1));
    }

    @Test
    void trendsOfFunctionsOfFunctionsFollow() {
        assertThat(Trend.RISING.of(Trend.RISING)).isEqualTo(Trend.RISING);
        assertThat(Trend.FALLING.of(Trend.FALLING)).isEqualTo(Trend.RISING);
        assertThat(Trend.FALLING.of(Trend.RISING)).isEqualTo(Trend.FALLING);
        assertThat(Trend.RISING.of(Trend.FALLING)).isEqualTo(Trend.FALLING);
        assertThat(Trend.NONE.of(Trend.NONE)).isEqualTo(Trend.NONE);
        assertThat(Trend.RISING.of(Trend.NONE)).isEqualTo(Trend.NONE);
        assertThat(Trend.NONE.of(Trend.FALLING)).isEqualTo(Trend.NONE);
        assertThat(Trend.ofFactor(0)).isEqualTo(Trend.RISING);
        assertThat(Trend.ofFactor(-1)).isEqualTo(Trend.FALLING);
        assertThat(Trend.risingIf(true)).isEqualTo(Trend.RISING);
        assertThat(Trend.risingIf(false)).isEqualTo(Trend.NONE);
    }
}
