package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Newton's method on functions whose minimum or whose steps are known. */
@Tag("kernel")
class NewtonTest {

    /** The lower triangle of a positive definite matrix of four rows. */
    private static final double[] MATRIX = {9, 2, 7, -1, 3, 8, 1, -2, 2.5, 6};

    private static double entry(int i, int j) {
        int row = Math.max(i, j);
        return MATRIX[row * (row + 1) / 2 + Math.min(i, j)];
    }

    /** {@code ½(x − a)ᵀH(x − a) + 5}. */
    private static Newton.Objective squareAround(double[] a) {
        return x -> {
            double value = 5;
            double[] gradient = new double[4];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    gradient[i] += entry(i, j) * (x[j] - a[j]);
                }
                value += gradient[i] * (x[i] - a[i]) / 2;
            }
            return new Newton.State(value, gradient, MATRIX);
        };
    }

    /** A function of one number with the same slope and curvature everywhere, whatever its values are. */
    private static Newton.Objective withSlope(double slope, double curvature, Newton.Objective values) {
        return x -> new Newton.State(values.at(x).value(), new double[] {slope}, new double[] {curvature});
    }

    private static Newton.State value(double value) {
        return new Newton.State(value, null, null);
    }

    /** {@code √(1 + x²)}: a full step from x leads to −x³. */
    private static Newton.State hyperbola(double[] x) {
        double root = Math.sqrt(1 + x[0] * x[0]);
        return new Newton.State(root, new double[] {x[0] / root}, new double[] {1 / (root * root * root)});
    }

    @Test
    void aSquareOfSeveralNumbersTakesOneStep() {
        double[] a = {1, -2, 3, 0.5};
        double[] start = {-4, 5, 7, 11};
        Newton search = Newton.minimize(squareAround(a), start, 1e-9, 50);
        assertThat(search.parameters()).containsExactly(a, within(1e-12));
        assertThat(search.value()).isCloseTo(5, within(1e-12));
        assertThat(search.isConverged()).isTrue();
        // The start, the step, and the last one unless the gradient is 0 by then.
        assertThat(search.evaluations()).isBetween(2, 3);
        assertThat(start).containsExactly(-4, 5, 7, 11);
    }

    @Test
    void aStepThatIsTooLongIsHalved() {
        // From 2, the steps lead to −8, −3 and −0.5; the last is the first that lowers the value.
        Newton first = Newton.minimize(NewtonTest::hyperbola, new double[] {2}, 1e-12, 1);
        assertThat(first.parameters()[0]).isCloseTo(-0.5, within(1e-14));
        assertThat(first.evaluations()).isEqualTo(4);
        assertThat(first.isConverged()).isFalse();
        // Then −x³ each time: 1/8, −1/512, …
        Newton second = Newton.minimize(NewtonTest::hyperbola, new double[] {2}, 1e-12, 2);
        assertThat(second.parameters()[0]).isCloseTo(0.125, within(1e-14));
        Newton last = Newton.minimize(NewtonTest::hyperbola, new double[] {2}, 1e-12, 100);
        assertThat(last.parameters()[0]).isCloseTo(0, within(1e-15));
        assertThat(last.value()).isEqualTo(1);
        assertThat(last.isConverged()).isTrue();
        assertThat(last.evaluations()).isEqualTo(8);
    }

    @Test
    void theValueMustFallByAShareOfWhatTheSlopePromises() {
        // The decrement is 4, so a whole step must fall by 4e-4 and half of it by 2e-4.
        Newton.Objective objective = withSlope(2, 1, x -> value(x[0] == -2 ? -3.5e-4 : x[0] == -1 ? -3e-4 : 0));
        Newton search = Newton.minimize(objective, new double[] {0}, 1e-9, 1);
        assertThat(search.parameters()).containsExactly(-1);
        assertThat(search.value()).isEqualTo(-3e-4);
        assertThat(search.evaluations()).isEqualTo(3);
    }

    @Test
    void aFunctionThatFallsNowhereKeepsItsStart() {
        Newton search = Newton.minimize(withSlope(1, 1, x -> value(0)), new double[] {3}, 1e-9, 10);
        assertThat(search.parameters()).containsExactly(3);
        assertThat(search.isConverged()).isFalse();
        // The start, and a step with its 39 halves.
        assertThat(search.evaluations()).isEqualTo(41);
    }

    @ParameterizedTest
    @CsvSource({"0.25, false, 2", "0.5, true, 2", "1, true, 2"})
    void theLastStepPromisesLessThanTheTolerance(double tolerance, boolean isLast, int evaluations) {
        // The value is 2 and the decrement 1.
        Newton.Objective objective =
                x -> new Newton.State(1.5 + x[0] * x[0] / 2, new double[] {x[0]}, new double[] {1});
        Newton search = Newton.minimize(objective, new double[] {1}, tolerance, 1);
        assertThat(search.isConverged()).isEqualTo(isLast);
        assertThat(search.parameters()).containsExactly(0);
        assertThat(search.value()).isEqualTo(1.5);
        assertThat(search.evaluations()).isEqualTo(evaluations);
    }

    @Test
    void aStartWithoutSlopeIsTheMinimum() {
        Newton search = Newton.minimize(squareAround(new double[4]), new double[4], 1e-9, 10);
        assertThat(search.isConverged()).isTrue();
        assertThat(search.evaluations()).isEqualTo(1);
    }

    @Test
    void aSlopeThatIsNotANumberEndsTheSearch() {
        Newton search = Newton.minimize(withSlope(Double.NaN, 1, x -> value(7)), new double[] {3}, 1e-9, 10);
        assertThat(search.isConverged()).isFalse();
        assertThat(search.evaluations()).isEqualTo(1);
    }

    @Test
    void withoutIterationsTheStartIsTheResult() {
        Newton search = Newton.minimize(NewtonTest::hyperbola, new double[] {2}, 1e-9, 0);
        assertThat(search.parameters()).containsExactly(2);
        assertThat(search.isConverged()).isFalse();
        assertThat(search.evaluations()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e200})
    void aFunctionThatIsFlatInOneDirectionMovesOnlyInTheOther(double factor) {
        // factor·(x + y − 3)²: the matrix of second derivatives has rank 1.
        Newton.Objective objective = x -> {
            double distance = x[0] + x[1] - 3;
            double slope = 2 * factor * distance;
            return new Newton.State(factor * distance * distance, new double[] {slope, slope}, new double[] {
                2 * factor, 2 * factor, 2 * factor
            });
        };
        Newton search = Newton.minimize(objective, new double[] {5, 2}, 1e-12, 50);
        double[] found = search.parameters();
        assertThat(found[0] + found[1]).isCloseTo(3, within(1e-12));
        // Rounding errors are as large as the shift that makes the matrix definite, to a factor of a hundred.
        assertThat(found[0] - found[1]).isCloseTo(3, within(0.01));
        assertThat(search.evaluations()).isLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCurvatureThatIsNotFiniteEndsTheSearch(double curvature) {
        Newton search = Newton.minimize(withSlope(1, curvature, x -> value(7)), new double[] {3}, 1e-9, 10);
        assertThat(search.parameters()).containsExactly(3);
        assertThat(search.isConverged()).isFalse();
        assertThat(search.evaluations()).isEqualTo(1);
    }
}
