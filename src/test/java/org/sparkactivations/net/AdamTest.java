package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of Adam beside those of the paper, for a line with the squared error. */
@Tag("kernel")
class AdamTest {

    private static final Network LINE = new Network(Layers.parse("dense"), 1, 1);
    private static final Loss SQUARED_ERROR = Loss.parse("squared_error");

    /** Rows of x, the target and the weight. */
    private static RowBlock block(double... rows) {
        int n = rows.length / 3;
        double[][] columns = new double[3][n];
        for (int i = 0; i < rows.length; i++) {
            columns[i % 3][i / 3] = rows[i];
        }
        return new RowBlock(columns[0], columns[1], columns[2], n);
    }

    private static final List<RowBlock> BLOCKS = List.of(
            block(1, 3, 1, -2, 0.5, 2), block(0.5, -1, 0.5), block(7, 7, 0), block(3, 1, 1, 0, 2, 1, -1, -1, 3));

    private static NetworkPass pass(Network network) {
        return new NetworkPass(network, SQUARED_ERROR);
    }

    /** Algorithm 1 of the paper for {@code w·x + b}: w and b after each block that has rows with a weight. */
    private static double[] byThePaper(Adam adam, double[] start, List<RowBlock> blocks) {
        double[] w = start.clone();
        double[] m = new double[2];
        double[] v = new double[2];
        int t = 0;
        for (RowBlock block : blocks) {
            double[] gradient = new double[2];
            double weight = 0;
            for (int row = 0; row < block.rows(); row++) {
                double x = block.features()[row];
                double slope = 2 * block.weight(row) * (w[0] * x + w[1] - block.targets()[row]);
                gradient[0] += slope * x;
                gradient[1] += slope;
                weight += block.weight(row);
            }
            if (weight > 0) {
                t++;
                for (int i = 0; i < 2; i++) {
                    double g = gradient[i] / weight;
                    m[i] = adam.beta1() * m[i] + (1 - adam.beta1()) * g;
                    v[i] = adam.beta2() * v[i] + (1 - adam.beta2()) * g * g;
                    double first = m[i] / (1 - StrictMath.pow(adam.beta1(), t));
                    double second = v[i] / (1 - StrictMath.pow(adam.beta2(), t));
                    w[i] -= adam.stepSize() * first / (StrictMath.sqrt(second) + adam.epsilon());
                }
            }
        }
        return w;
    }

    /** The sum of weight times loss and of the weights, each block at the weights before it. */
    private static double[] totals(Adam adam, double[] start, List<RowBlock> blocks) {
        double[] totals = new double[2];
        for (int i = 0; i < blocks.size(); i++) {
            double[] w = byThePaper(adam, start, blocks.subList(0, i));
            RowBlock block = blocks.get(i);
            for (int row = 0; row < block.rows(); row++) {
                double distance = w[0] * block.features()[row] + w[1] - block.targets()[row];
                totals[0] += block.weight(row) * distance * distance;
                totals[1] += block.weight(row);
            }
        }
        return totals;
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.9, 0.999, 1e-8", "0.01, 0.5, 0.25, 0.125", "2, 0, 0, 1"})
    void stepsAreThoseOfThePaper(double stepSize, double beta1, double beta2, double epsilon) {
        Adam adam = new Adam(stepSize, beta1, beta2, epsilon);
        double[] start = {0.25, -0.5};
        double[] state = adam.start(start);
        double[] kept = state.clone();
        double[] total = adam.epoch(LINE, state, BLOCKS.iterator(), pass(LINE), 0);
        assertThat(state).isEqualTo(kept);
        double[] expected = totals(adam, start, BLOCKS);
        assertThat(Adam.loss(total)).isCloseTo(expected[0] / expected[1], within(1e-12));
        assertThat(total[total.length - 1]).isEqualTo(expected[1]);
        double[] next = Adam.next(total);
        assertThat(Adam.weights(LINE, next)).containsExactly(byThePaper(adam, start, BLOCKS), within(1e-12));
        // The moments go on in the next epoch, as the paper's would with twice the blocks.
        double[] second = Adam.next(adam.epoch(LINE, next, BLOCKS.iterator(), pass(LINE), 0));
        List<RowBlock> twice = new ArrayList<>(BLOCKS);
        twice.addAll(BLOCKS);
        assertThat(Adam.weights(LINE, second)).containsExactly(byThePaper(adam, start, twice), within(1e-12));
    }

    @Test
    void leavesCountByTheWeightOfTheirRows() {
        Adam adam = Adam.withStepSize(0.1);
        double[] state = adam.start(new double[] {0.25, -0.5});
        double[] heavy = adam.epoch(LINE, state, List.of(block(1, 3, 3)).iterator(), pass(LINE), 0);
        double[] light = adam.epoch(LINE, state, List.of(block(-5, 8, 1)).iterator(), pass(LINE), 0);
        double[] sum = new double[heavy.length];
        Arrays.setAll(sum, i -> heavy[i] + light[i]);
        double[] mean = Adam.next(sum);
        double[] a = Adam.next(heavy);
        double[] b = Adam.next(light);
        for (int i = 0; i < mean.length; i++) {
            assertThat(mean[i]).isCloseTo((3 * a[i] + b[i]) / 4, within(1e-15));
        }
    }

    @Test
    void aLearnedParameterStaysInItsRange() {
        Network network = new Network(Layers.parse("dense(1) softplus(beta = learned(0.01)), dense"), 1, 1);
        int beta = network.slices().get(2).offset();
        Adam adam = new Adam(100, 0.9, 0.999, 1e-8);
        double[] state = adam.start(new double[] {1, 1, 0.01, 1, 1});
        double[] betas = new double[2];
        for (int i = 0; i < 2; i++) {
            // The targets lie on both sides of the output, and the steps of 100 on both sides of the start.
            RowBlock block = block(1, i == 0 ? -1000 : 1000, 1);
            double[] next = Adam.next(adam.epoch(network, state, List.of(block).iterator(), pass(network), 0));
            betas[i] = Adam.weights(network, next)[beta];
        }
        Arrays.sort(betas);
        assertThat(betas[0]).isPositive().isLessThan(1e-5);
        assertThat(betas[1]).isCloseTo(100.01, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.9, 0.9, 1, stepSize: expected a finite number > 0",
        "Infinity, 0.9, 0.9, 1, stepSize: expected a finite number > 0",
        "1, -0.1, 0.9, 1, beta1: expected a number ≥ 0 and < 1",
        "1, 1, 0.9, 1, beta1: expected a number ≥ 0 and < 1",
        "1, 0.9, -0.1, 1, beta2: expected a number ≥ 0 and < 1",
        "1, 0.9, 1, 1, beta2: expected a number ≥ 0 and < 1",
        "1, 0.9, 0.9, 0, epsilon: expected a finite number > 0",
        "1, 0.9, 0.9, Infinity, epsilon: expected a finite number > 0",
    })
    void numbersOutOfRangeAreRefused(double stepSize, double beta1, double beta2, double epsilon, String message) {
        assertThatThrownBy(() -> new Adam(stepSize, beta1, beta2, epsilon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("adam: " + message + ", got ");
    }
}
