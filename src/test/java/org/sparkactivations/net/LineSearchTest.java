package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps that a line search tries, and the one that it takes. */
@Tag("kernel")
class LineSearchTest {

    private final List<Double> tried = new ArrayList<>();

    /** Values and slopes in the order of the calls; the last pair is repeated. */
    private LineSearch told(double... valuesAndSlopes) {
        return new LineSearch((w, gradient) -> {
            int call = Math.min(tried.size(), valuesAndSlopes.length / 2 - 1);
            tried.add(w[0]);
            gradient[0] = valuesAndSlopes[2 * call + 1];
            return valuesAndSlopes[2 * call];
        });
    }

    private static LineSearch.Point search(LineSearch lines, double value, double slope, double first) {
        return lines.search(new double[] {0}, value, new double[] {1}, slope, first);
    }

    /** {@code 0.08x³ − 0.1x² − x}, whose slope at 0 is −1, and which is least at 2.5. */
    private double cubic(double[] w, double[] gradient) {
        double x = w[0];
        tried.add(x);
        gradient[0] = 0.24 * x * x - 0.2 * x - 1;
        return 0.08 * x * x * x - 0.1 * x * x - x;
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "5, 1", "4, 1", "1, 2"})
    void theMinimumOfACubicIsHitAtOnceBetweenTwoPoints(double first, int pointsBefore) {
        LineSearch lines = new LineSearch(this::cubic);
        LineSearch.Point point = search(lines, 0, -1, first);
        assertThat(point.step()).isCloseTo(2.5, within(1e-14));
        assertThat(point.weights()[0]).isEqualTo(point.step());
        assertThat(point.value()).isCloseTo(-1.875, within(1e-14));
        assertThat(point.slope()).isCloseTo(0, within(1e-14));
        assertThat(lines.evaluations()).isEqualTo(pointsBefore + 1);
        assertThat(tried).hasSize(pointsBefore + 1);
    }

    @Test
    void aMinimumIsSearchedFromTheLesserEndAndTheSideWhereItFalls() {
        // Each slope is too steep but the last. The ends are: 0 and 1; a and 1; b and a; c and b.
        LineSearch.Point point = search(told(2, 3, -0.1, -0.95, -0.2, 0.95, -0.3, -0.95, -0.4, 0.1), 0, -1, 1);
        assertThat(tried).hasSize(5);
        double a = tried.get(1);
        double b = tried.get(2);
        double c = tried.get(3);
        assertThat(a).isBetween(0.0, 1.0);
        assertThat(b).isBetween(a, 1.0);
        assertThat(c).isBetween(a, b);
        assertThat(tried.get(4)).isBetween(c, b);
        assertThat(point.step()).isEqualTo(tried.get(4));
    }

    @Test
    void aSecondPointThatIsNoBetterIsTheOtherEnd() {
        // 1 falls; 4 falls less, so the minimum lies between.
        search(told(-1, -0.95, -0.5, 0.95, -2, 0), 0, -1, 1);
        assertThat(tried).hasSize(3);
        assertThat(tried.get(1)).isEqualTo(4);
        assertThat(tried.get(2)).isBetween(1.0, 4.0);
    }

    @ParameterizedTest
    @CsvSource({"Infinity, 1", "NaN, 1", "-1, NaN", "-1, Infinity"})
    void aPointThatIsNotFiniteIsFarTooFar(double value, double slope) {
        search(told(value, slope, -1, 0), 0, -1, 4);
        assertThat(tried).containsExactly(4.0, 0.5);
    }

    @Test
    void afterAPointThatFallsAnEighthIsAddedToIt() {
        search(told(-1, -0.95, Double.NaN, 1, -2, 0), 0, -1, 1);
        assertThat(tried).containsExactly(1.0, 4.0, 1.375);
    }

    @ParameterizedTest
    @CsvSource({"1e300, -1e200", "1e300, 1e200"})
    void theMiddleIsTakenWhereTheCubicOverflows(double value, double slope) {
        search(told(value, slope, -2e200, 0), 0, -1e200, 1);
        assertThat(tried).containsExactly(1.0, 0.5);
    }

    @Test
    void theMiddleLiesBetweenTheEnds() {
        search(told(-1, -0.95, 1e300, 1e200, -2, 0), 0, -1, 1);
        assertThat(tried).containsExactly(1.0, 4.0, 2.5);
    }

    @Test
    void aMinimumNextToAnEndIsKeptAwayFromIt() {
        search(told(1e6, 1e6, -1, 0), 0, -1, 1);
        assertThat(tried).containsExactly(1.0, 0.1);
        tried.clear();
        search(told(-1, -0.95, 1e6, 1e6, -2, 0), 0, -1, 1);
        assertThat(tried.get(2)).isCloseTo(1.3, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"4.9993, 0, true", "4.9995, 0, false", "4.99, 1.7, true", "4.99, -1.7, true", "4.99, 1.9, false"})
    void aStepIsTakenIfTheValueFallsAndTheSlopeBecomesFlatter(double value, double slope, boolean isTaken) {
        // From 5 with slope −2, a step of 3 must fall by 6e-4, and its slope be within ±1.8.
        LineSearch.Point point = search(told(value, slope, 4, 0), 5, -2, 3);
        assertThat(tried).hasSize(isTaken ? 1 : 2);
        assertThat(point.value()).isEqualTo(isTaken ? value : 4);
    }

    @Test
    void aFallThatIsLostInRoundingIsNone() {
        assertThat(search(told(1, 0), 1, -1e-30, 1)).isNull();
    }

    @Test
    void stepsGrowFourfoldAsLongAsTheValueFalls() {
        LineSearch lines = new LineSearch((w, gradient) -> {
            gradient[0] = -1;
            return -w[0];
        });
        LineSearch.Point point = search(lines, 0, -1, 1);
        assertThat(point.step()).isEqualTo(Math.pow(4, 29));
        assertThat(point.value()).isEqualTo(-point.step());
        assertThat(lines.evaluations()).isEqualTo(30);
    }

    @Test
    void theBestPointIsTakenIfNoneIsFlat() {
        // All fall and are steep; the second is the least, and the rest is as bad as the first.
        LineSearch.Point point = search(told(-1, 0.95, -3, -0.95, -1, 0.95), 0, -1, 1);
        assertThat(point.value()).isEqualTo(-3);
        assertThat(point.step()).isEqualTo(tried.get(1));
    }

    @Test
    void aStepThatNoLongerChangesEndsTheSearch() {
        // The interval shrinks to a tenth of its least width in each evaluation, and never falls.
        LineSearch lines = told(1, 1);
        assertThat(search(lines, 0, -1, Double.MIN_VALUE)).isNull();
        assertThat(lines.evaluations()).isEqualTo(1);
    }

    @Test
    void aStepThatBecomesInfiniteEndsTheSearch() {
        LineSearch lines = told(-1e5, -1e-300, -2e5, -1e-300, -3e5, 0);
        assertThat(search(lines, 0, -1e-300, 0x1p1020).value()).isEqualTo(-2e5);
        assertThat(lines.evaluations()).isEqualTo(2);
    }
}
