package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class LbfgsTest {

    /** The sum over pairs of Rosenbrock's function, whose minimum is 0 where all are 1. */
    private static double rosenbrock(double[] w, double[] gradient) {
        double sum = 0;
        for (int i = 0; i + 1 < w.length; i += 2) {
            double a = 1 - w[i];
            double b = w[i + 1] - w[i] * w[i];
            sum += a * a + 100 * b * b;
            gradient[i] = -2 * a - 400 * b * w[i];
            gradient[i + 1] = 200 * b;
        }
        return sum;
    }

    private static Lbfgs run(Lbfgs.Objective objective, double[] start, double tolerance) {
        Lbfgs search = new Lbfgs(objective, start, tolerance);
        double before = search.value();
        while (search.iterations() < 500 && search.next()) {
            assertThat(search.value()).as("iteration %d", search.iterations()).isLessThanOrEqualTo(before);
            before = search.value();
        }
        return search;
    }

    @Test
    void theMinimumOfACurvedValleyIsFound() {
        double[] start = new double[101];
        Arrays.setAll(start, i -> i == 100 ? 0 : i % 2 == 0 ? -1.2 : 1);
        Lbfgs search = run(LbfgsTest::rosenbrock, start, 1e-10);
        assertThat(search.value()).isLessThan(1e-15);
        assertThat(search.reason()).isEqualTo(Lbfgs.Reason.GRADIENT_CONVERGED);
        assertThat(search.iterations()).isLessThan(60);
        assertThat((double) search.evaluations() / search.iterations()).isLessThan(1.5);
    }

    @Test
    void aParabolaOfManyScalesIsMinimised() {
        Lbfgs.Objective objective = (w, gradient) -> {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                double scale = Math.scalb(1.0, i);
                sum += scale * w[i] * w[i] / 2;
                gradient[i] = scale * w[i];
            }
            return sum;
        };
        double[] start = new double[12];
        Arrays.fill(start, 3);
        assertThat(run(objective, start, 1e-9).value()).isLessThan(1e-12);
    }

    @Test
    void stepsWhoseValueIsNotFiniteAreTooLong() {
        // −ln w + w: infinite or NaN for w ≤ 0, with its minimum at 1.
        Lbfgs.Objective objective = (w, gradient) -> {
            gradient[0] = 1 - 1 / w[0];
            return w[0] <= 0 ? Double.NaN : w[0] - StrictMath.log(w[0]);
        };
        Lbfgs search = run(objective, new double[] {1000}, 1e-8);
        assertThat(search.weights()[0]).isBetween(1 - 1e-3, 1 + 1e-3);
    }

    @Test
    void aSearchSaysWhyItEnded() {
        Lbfgs.Objective wrong = (w, gradient) -> {
            gradient[0] = -1;
            return w[0];
        };
        Lbfgs failed = run(wrong, new double[] {2}, 1e-6);
        assertThat(failed.reason()).isEqualTo(Lbfgs.Reason.LINE_SEARCH_FAILED);
        assertThat(failed.weights()).containsExactly(2);
        Lbfgs flat = new Lbfgs((w, gradient) -> 7, new double[] {2}, 1e-6);
        assertThat(flat.reason()).isEqualTo(Lbfgs.Reason.GRADIENT_CONVERGED);
        assertThat(flat.next()).isFalse();
        assertThat(new Lbfgs((w, gradient) -> Double.NaN, new double[1], 1e-6).reason())
                .isEqualTo(Lbfgs.Reason.START_NOT_FINITE);
        Lbfgs slow = run(LbfgsTest::rosenbrock, new double[] {-1.2, 1}, 0.9);
        assertThat(slow.reason()).isEqualTo(Lbfgs.Reason.VALUE_CONVERGED);
        assertThatThrownBy(() -> new Lbfgs(wrong, new double[1], Double.NaN))
                .hasMessage("l-bfgs: tolerance: expected a number ≥ 0, got NaN");
    }

    @Test
    void weightsThatTheObjectiveReplacesAreKept() {
        // Allowed are numbers from 2; the minimum without that would be 0.
        Lbfgs.Objective objective = (w, gradient) -> {
            w[0] = Math.max(w[0], 2);
            gradient[0] = 2 * w[0];
            gradient[1] = 2 * (w[1] - 5);
            return w[0] * w[0] + (w[1] - 5) * (w[1] - 5);
        };
        Lbfgs search = run(objective, new double[] {9, 0}, 1e-12);
        assertThat(search.weights()[0]).isEqualTo(2);
    }

    @Test
    void theDigitsAreLearned() {
        RowBlock digits = Nets.digits();
        RowBlock training = Nets.part(digits, 0, 1347);
        Network network = new Network(Layers.parse("dense(32) prelu(alpha = learned), dense"), 64, 10);
        NetworkPass pass = new NetworkPass(network, Loss.parse("softmax_cross_entropy"));
        Lbfgs.Objective objective = (w, gradient) -> {
            network.project(w);
            pass.setWeights(w);
            double[] sums = network.newSums();
            pass.addGradient(training, sums);
            return network.objective(sums, 1e-3, w, gradient);
        };
        Lbfgs search = new Lbfgs(objective, Initialization.weights(network, 42, 0), 1e-6);
        while (search.iterations() < 60 && search.next()) {
            // Until it ends.
        }
        assertThat(Nets.accuracy(network, search.weights(), Nets.part(digits, 1347, 1797)))
                .isGreaterThan(0.9);
        assertThat(Nets.accuracy(network, search.weights(), training)).isGreaterThan(0.995);
        assertThat((double) search.evaluations() / search.iterations()).isLessThan(1.25);
    }
}
