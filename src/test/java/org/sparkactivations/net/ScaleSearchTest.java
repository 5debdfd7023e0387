package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minimum of a convex function of one positive number. */
@Tag("kernel")
class ScaleSearchTest {

    /** {@code s − a·ln s}, whose minimum is at a. Newton's step doubles a small s, and is negative for a large one. */
    private static Newton.Objective leastAt(double a) {
        return s -> new Newton.State(
                s[0] - a * Math.log(s[0]), new double[] {1 - a / s[0]}, new double[] {a / (s[0] * s[0])});
    }

    private static Newton.Objective square(double a) {
        return s -> new Newton.State((s[0] - a) * (s[0] - a), new double[] {2 * (s[0] - a)}, new double[] {2});
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "7, 7", "7, 1000", "0.01, 1", "900, 0.001", "0.002, 1e9", "500, 0"})
    void theMinimumIsFoundFromAnywhere(double a, double start) {
        ScaleSearch search = ScaleSearch.minimize(leastAt(a), start, 0.001, 1000);
        assertThat(search.scale()).isCloseTo(a, within(1e-9 * a));
        assertThat(search.isConverged()).isTrue();
        assertThat(search.isBounded()).isFalse();
        assertThat(search.value()).isCloseTo(a - a * Math.log(a), within(1e-12 * Math.abs(a)));
        assertThat(search.evaluations()).isBetween(1, 20);
    }

    @ParameterizedTest
    @CsvSource({"1e5, 1, 1000", "1e-5, 1, 0.001", "1e5, 1000, 1000", "1e-5, 0.001, 0.001", "1000, 1000, 1000"})
    void aFunctionThatFallsUpToABoundIsLeastThere(double a, double start, double bound) {
        ScaleSearch search = ScaleSearch.minimize(leastAt(a), start, 0.001, 1000);
        assertThat(search.scale()).isEqualTo(bound);
        assertThat(search.isBounded()).isTrue();
        assertThat(search.isConverged()).isFalse();
        assertThat(search.evaluations()).isBetween(1, 12);
    }

    @Test
    void aSquareTakesOneStep() {
        ScaleSearch search = ScaleSearch.minimize(square(3), 1, 0.001, 1000);
        assertThat(search.scale()).isEqualTo(3);
        assertThat(search.evaluations()).isEqualTo(2);
        assertThat(search.isConverged()).isTrue();
        assertThat(ScaleSearch.minimize(square(3), 3, 0.001, 1000).evaluations())
                .isEqualTo(1);
    }

    @Test
    void theOnlyAllowedNumberIsTaken() {
        ScaleSearch search = ScaleSearch.minimize(square(3), 1, 3, 3);
        assertThat(search.scale()).isEqualTo(3);
        assertThat(search.isConverged()).isTrue();
    }

    @Test
    void aMinimumFarAwayIsNotCreptTowards() {
        ScaleSearch search = ScaleSearch.minimize(leastAt(1e4), 1e-9, 1e-9, 1e5);
        assertThat(search.scale()).isCloseTo(1e4, within(1e-5));
        // Doublings alone would take 43.
        assertThat(search.evaluations()).isLessThan(40);
    }
}
