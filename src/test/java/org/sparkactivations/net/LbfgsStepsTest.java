package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first points that L-BFGS tries in its iterations, beside those of BFGS with whole matrices. */
@Tag("kernel")
class LbfgsStepsTest {

    private static final int SIZE = 4;

    /** A point that the search evaluates, and the gradient there. */
    private record Point(double[] w, double[] gradient) {}

    private final List<Point> tried = new ArrayList<>();

    /** The sum of {@code cosh(cᵢ·wᵢ + wᵢ₊₁)}, which is least at 0. */
    private double cosh(double[] w, double[] gradient) {
        double sum = 0;
        double[] slopes = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int next = (i + 1) % SIZE;
            double c = i + 1.5;
            double inner = c * w[i] + w[next];
            sum += StrictMath.cosh(inner);
            slopes[i] += c * StrictMath.sinh(inner);
            slopes[next] += StrictMath.sinh(inner);
        }
        System.arraycopy(slopes, 0, gradient, 0, SIZE);
        tried.add(new Point(w.clone(), slopes));
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double[] minus(double[] x, double[] y) {
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            product[i] = dot(matrix[i], x);
        }
        return product;
    }

    /** {@code (I − ρsyᵀ)H(I − ρysᵀ) + ρssᵀ}, formulas 7.16 and 6.17 of the book, from γI on. */
    private static double[][] inverse(List<double[]> steps, List<double[]> changes) {
        int pairs = steps.size();
        double[] lastChange = changes.get(pairs - 1);
        double gamma = dot(steps.get(pairs - 1), lastChange) / dot(lastChange, lastChange);
        double[][] matrix = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            matrix[i][i] = gamma;
        }
        for (int k = Math.max(0, pairs - 10); k < pairs; k++) {
            double[] s = steps.get(k);
            double[] y = changes.get(k);
            double rho = 1 / dot(s, y);
            double[] hy = times(matrix, y);
            double yhy = dot(y, hy);
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    matrix[i][j] += rho * (rho * yhy + 1) * s[i] * s[j] - rho * (s[i] * hy[j] + hy[i] * s[j]);
                }
            }
        }
        return matrix;
    }

    @Test
    void eachIterationStartsWithTheStepOfTheLastTenPairs() {
        Lbfgs search = new Lbfgs(this::cosh, new double[] {1, -0.5, 0.75, 2}, 0);
        Point before = tried.get(0);
        double length = Math.sqrt(dot(before.gradient(), before.gradient()));
        List<double[]> steps = new ArrayList<>();
        List<double[]> changes = new ArrayList<>();
        int iterations = 0;
        while (iterations < 14) {
            int first = tried.size();
            assertThat(search.next()).isTrue();
            assertThat(search.iterations()).isEqualTo(++iterations);
            double[] direction = new double[SIZE];
            for (int i = 0; i < SIZE; i++) {
                direction[i] = steps.isEmpty()
                        ? -before.gradient()[i] / length
                        : -times(inverse(steps, changes), before.gradient())[i];
            }
            double[] step = minus(tried.get(first).w(), before.w());
            assertThat(step)
                    .as("iteration %d", iterations)
                    .containsExactly(direction, within(1e-6 * Math.sqrt(dot(step, step))));
            Point after = tried.get(tried.size() - 1);
            assertThat(search.weights()).isEqualTo(after.w());
            assertThat(search.value()).isEqualTo(cosh(after.w(), new double[SIZE]));
            tried.remove(tried.size() - 1);
            assertThat(search.evaluations()).isEqualTo(tried.size());
            steps.add(minus(after.w(), before.w()));
            changes.add(minus(after.gradient(), before.gradient()));
            before = after;
        }
        assertThat(search.value()).isCloseTo(SIZE, within(1e-3));
    }

    @Test
    void aFirstStepIsNoLongerThanTheGradient() {
        Lbfgs search = new Lbfgs(this::cosh, new double[] {0.01, 0.02, 0, 0}, 1e-9);
        assertThat(Math.sqrt(dot(tried.get(0).gradient(), tried.get(0).gradient())))
                .isLessThan(1);
        assertThat(search.next()).isTrue();
        assertThat(minus(tried.get(0).w(), tried.get(1).w()))
                .containsExactly(tried.get(0).gradient(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.009, 1000, false", "0.011, 1000, true", "9, 0.001, false", "11, 0.001, true"})
    void aGradientIsFlatBesideTheWeights(double tolerance, double weight, boolean isFlat) {
        // The norm of the gradient is 10, and that of the weights counts from 1 on.
        Lbfgs.Objective objective = (w, gradient) -> {
            gradient[0] = 10;
            return 10 * w[0];
        };
        Lbfgs search = new Lbfgs(objective, new double[] {weight}, tolerance);
        assertThat(search.reason()).isEqualTo(isFlat ? Lbfgs.Reason.GRADIENT_CONVERGED : null);
        assertThat(search.evaluations()).isEqualTo(1);
    }

    @Test
    void aSearchThatFailsDropsItsPairsAndStartsAgainDownhill() {
        List<Double> points = new ArrayList<>();
        Lbfgs.Objective objective = (w, gradient) -> {
            points.add(w[0]);
            gradient[0] = w[0] - 10;
            // After the first step, 2 alone has a value.
            return points.size() <= 2 || w[0] == 2 ? gradient[0] * gradient[0] / 2 : Double.NaN;
        };
        Lbfgs search = new Lbfgs(objective, new double[] {0}, 1e-9);
        assertThat(search.next()).isTrue();
        assertThat(points).containsExactly(0.0, 1.0);
        assertThat(search.next()).isTrue();
        // The pair says that the minimum is at 10. Without it, a step is one long.
        assertThat(points.get(2)).isCloseTo(10, within(1e-12));
        assertThat(search.weights()).containsExactly(2);
        assertThat(search.reason()).isNull();
        assertThat(search.next()).isFalse();
        assertThat(search.reason()).isEqualTo(Lbfgs.Reason.LINE_SEARCH_FAILED);
        assertThat(search.weights()).containsExactly(2);
    }
}
