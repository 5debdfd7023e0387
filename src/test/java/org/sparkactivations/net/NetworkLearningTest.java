package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks do on the digits. */
@Tag("kernel")
class NetworkLearningTest {

    private static final RowBlock DIGITS = Nets.digits();
    private static final Loss LOSS = Loss.parse("softmax_cross_entropy");
    private static final int LEAVES = 8;
    private static final int BATCH = 16;

    /** Every 4th row is held out. */
    private static RowBlock rows(boolean isHeldOut) {
        double[] features = new double[DIGITS.features().length];
        double[] labels = new double[DIGITS.rows()];
        int count = 0;
        for (int row = 0; row < DIGITS.rows(); row++) {
            if ((row % 4 == 0) == isHeldOut) {
                System.arraycopy(DIGITS.features(), row * 64, features, count * 64, 64);
                labels[count++] = DIGITS.targets()[row];
            }
        }
        return new RowBlock(Arrays.copyOf(features, count * 64), Arrays.copyOf(labels, count), null, count);
    }

    private static List<List<RowBlock>> leaves(RowBlock rows) {
        List<List<RowBlock>> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            int end = rows.rows() * (leaf + 1) / LEAVES;
            List<RowBlock> blocks = new ArrayList<>();
            for (int from = rows.rows() * leaf / LEAVES; from < end; from += BATCH) {
                blocks.add(Nets.part(rows, from, Math.min(end, from + BATCH)));
            }
            leaves.add(blocks);
        }
        return leaves;
    }

    /** Trains by Adam; the leaves are added in one order or the reverse. */
    private static double[] train(Network network, List<List<RowBlock>> leaves, int epochs, boolean isReversed) {
        Adam adam = Adam.withStepSize(0.01);
        NetworkPass pass = new NetworkPass(network, LOSS);
        double[] state = adam.start(Initialization.weights(network, 42, 0));
        for (int epoch = 0; epoch < epochs; epoch++) {
            SumTree tree = new SumTree(LEAVES);
            for (int i = 0; i < LEAVES; i++) {
                int leaf = isReversed ? LEAVES - 1 - i : i;
                tree.add(leaf, adam.epoch(network, state, leaves.get(leaf).iterator(), pass, 1e-3));
            }
            state = Adam.next(tree.total());
        }
        return Adam.weights(network, state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dense(32) relu, dense",
                "dense(32) gelu, dense(16) prelu(alpha = learned), dense",
                "dense(64) maxout(2), dense",
                "dense(32) swish(beta = learned), dense",
                "dense(32) elu(alpha = learned), dense",
                "dense(32) celu(alpha = learned), dense",
                "dense(32) softplus(beta = learned), dense",
                "dense(32) srelu(learned(-1), learned(0.1), learned(1), learned(0.1)), dense"
            })
    void adamLearnsTheDigits(String layers) {
        Network network = new Network(Layers.parse(layers), 64, 10);
        double[] weights = train(network, leaves(rows(false)), 30, false);
        assertThat(Nets.accuracy(network, weights, rows(true))).isGreaterThan(0.95);
        double[] start = Initialization.weights(network, 42, 0);
        for (Network.Slice slice : network.slices()) {
            if (!slice.name().endsWith(".weight") && !slice.name().endsWith(".bias")) {
                assertThat(Math.abs(weights[slice.offset()] - start[slice.offset()]))
                        .as("how far %s has moved", slice.name())
                        .isGreaterThan(0.01);
            }
        }
    }

    @Test
    void adamGivesTheSameBitsInAnyOrderOfTheLeaves() {
        Network network = new Network(Layers.parse("dense(12) prelu(alpha = learned), dense"), 64, 10);
        List<List<RowBlock>> leaves = leaves(rows(false));
        assertThat(train(network, leaves, 3, true)).isEqualTo(train(network, leaves, 3, false));
    }

    @ParameterizedTest
    @CsvSource({"relu, 8, 32", "leaky_relu, 0, 0"})
    void oneHugeStepKillsRectifiersButNotLeakyOnes(String activation, int least, int most) {
        Network network = new Network(Layers.parse("dense(32) " + activation + ", dense"), 64, 10);
        double[] weights = Initialization.weights(network, 1, 0);
        double[] gradient = new double[network.size()];
        network.objective(Nets.sums(network, LOSS, weights, DIGITS), 0, weights, gradient);
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= 100 * gradient[i];
        }
        double[] after = Nets.sums(network, LOSS, weights, DIGITS);
        Network.Slice matrix = network.slices().get(0);
        int units = matrix.length() / matrix.rows();
        int dead = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean isDead = true;
            for (int i = 0; i < matrix.rows(); i++) {
                isDead &= after[matrix.offset() + i * units + unit] == 0;
            }
            dead += isDead ? 1 : 0;
        }
        assertThat(dead).as("units without a gradient").isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"sigmoid, 0, 1e-4", "relu, 0.2, 20", "tanh, 0.2, 20", "selu, 0.2, 20"})
    void eightLayersOfSigmoidsLoseTheirGradientAndOthersDoNot(String activation, double least, double most) {
        String layers = ("dense(32) " + activation + ", ").repeat(8) + "dense";
        Network network = new Network(Layers.parse(layers), 64, 10);
        double[] sums = Nets.sums(network, LOSS, Initialization.weights(network, 1, 0), DIGITS);
        List<Network.Slice> slices = network.slices();
        double ratio = Nets.norm(sums, slices.get(0)) / Nets.norm(sums, slices.get(slices.size() - 2));
        assertThat(ratio).as("norm of the first gradient to that of the last").isBetween(least, most);
    }

    @Test
    void aLearnedParameterIsDrawnToItsStartAndStaysInItsRange() {
        Network network = new Network(Layers.parse("dense(2) prelu(alpha = learned), dense"), 1, 1);
        Network.Slice alpha = network.slices().get(2);
        double[] weights = new double[network.size()];
        Arrays.fill(weights, alpha.offset(), alpha.offset() + 2, 1.25);
        double[] gradient = new double[network.size()];
        assertThat(network.addPenalty(0.5, weights, gradient)).isEqualTo(0.5 / 2 * 2);
        assertThat(gradient[alpha.offset()]).isEqualTo(0.5);
        weights[alpha.offset()] = Double.POSITIVE_INFINITY;
        network.project(weights);
        assertThat(weights[alpha.offset()]).isEqualTo(Double.MAX_VALUE);
        assertThat(weights[alpha.offset() + 1]).isEqualTo(1.25);
    }
}
