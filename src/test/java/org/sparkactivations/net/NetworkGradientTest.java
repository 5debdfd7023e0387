package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;

/** Gradients compared with differences of the loss, for every activation and loss of the catalogue. */
@Tag("kernel")
class NetworkGradientTest {

    /** The greatest deviation that is allowed, relative to the greatest component. */
    private static final double TOLERANCE = 1e-8;

    private static final double STEP = 1e-5;
    private static final double PENALTY = 0.01;
    private static final int ROWS = 7;

    /** Every call of an activation that a layer takes: with defaults, and with all trainable parameters learned. */
    static Stream<String> activations() {
        return Activations.builtIn().stream().flatMap(each -> calls(each).stream());
    }

    private static List<String> calls(Activation activation) {
        List<Parameter> parameters = activation.definition().parameters().stream()
                .filter(each -> each.kind() != Parameter.Kind.KEY)
                .toList();
        String name = activation.definition().name();
        List<String> calls = new ArrayList<>();
        for (boolean learned : new boolean[] {false, true}) {
            List<String> arguments = new ArrayList<>();
            boolean learns = false;
            for (Parameter each : parameters) {
                String start = each.isRequired() ? Double.toString(each.trials().get(0)) : "";
                if (learned && each.isTrainable()) {
                    arguments.add(each.name() + " = learned" + (start.isEmpty() ? "" : "(" + start + ")"));
                    learns = true;
                } else if (!start.isEmpty()) {
                    arguments.add(each.name() + " = " + start);
                }
            }
            String call = name + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
            if (learned == learns && isLayer(call)) {
                calls.add(call);
            }
        }
        return calls;
    }

    private static boolean isLayer(String call) {
        try {
            Layers.parse("dense(6) " + call);
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("expected an activation with a gradient");
            return false;
        }
    }

    static Stream<String> losses() {
        return Activations.builtIn().stream()
                .map(each -> each.definition().name())
                .filter(NetworkGradientTest::isLoss);
    }

    private static boolean isLoss(String name) {
        try {
            Loss.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void mostActivationsAndAllOfTheirLearnedParametersAreTried() {
        assertThat(activations())
                .hasSizeGreaterThan(55)
                .contains("relu", "glu", "softmax", "prelu(alpha = learned)", "swish(beta = learned)")
                .contains("srelu(t_left = learned(-1.0), a_left = learned(0.1), t_right = learned(1.5), a_right ="
                        + " learned(0.3))");
        assertThat(losses())
                .contains(
                        "softmax_cross_entropy",
                        "sigmoid_cross_entropy",
                        "squared_error",
                        "huber",
                        "log_cosh",
                        "absolute_error");
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theGradientOfANetworkWithTheActivationIsThatOfDifferences(String call) {
        // Functions that are defined on one side of 0 only, such as logit, get positive numbers.
        boolean anywhere = isGradientRight("dense(6) " + call + ", dense", "squared_error", 1, 0);
        boolean near = isGradientRight("dense(6) " + call + ", dense", "squared_error", 0.05, 0.5);
        assertThat(anywhere || near).as("the loss of " + call + " is finite").isTrue();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theGradientOfEveryLossIsThatOfDifferences(String loss) {
        // Those of two classes may take the index of one only.
        boolean anyTarget = isGradientRight("dense(6) tanh, dense sigmoid", loss, 1, 0, false);
        boolean classes = isGradientRight("dense(6) tanh, dense sigmoid", loss, 1, 0, true);
        assertThat(anyTarget || classes).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense | softmax_cross_entropy",
                "dense(9) maxout(3), dense(8) glu, dense(4) crelu, dense | softmax_cross_entropy",
                "dense(7) prelu(alpha = learned), dense(5) prelu(alpha = learned(-0.5)), dense |"
                        + " sigmoid_cross_entropy(2)",
                "dense(300) gelu, dense(5) log_softmax, dense maxout(2) | huber(delta = 0.25)",
                "dense(4), dense(4) identity, dense softmax | cross_entropy",
            })
    void theGradientOfStackedLayersIsThatOfDifferences(String layers, String loss) {
        assertThat(isGradientRight(layers, loss, 1, 0.1)).isTrue();
    }

    /** Whether the loss is finite; asserts that its gradient is right if so. */
    private static boolean isGradientRight(String text, String lossText, double scale, double bias) {
        return isGradientRight(text, lossText, scale, bias, false);
    }

    private static boolean isGradientRight(
            String text, String lossText, double scale, double bias, boolean hasWholeTargets) {
        Network network = new Network(Layers.parse(text), 3, 2);
        Loss loss = Loss.parse(lossText);
        RowBlock block = Nets.rows(ROWS, network, loss, true, 20261129);
        if (hasWholeTargets) {
            Arrays.setAll(block.targets(), i -> Math.rint(block.targets()[i]));
        }
        double[] weights = Initialization.weights(network, 7, bias);
        for (Network.Slice slice : network.slices()) {
            if (slice.name().endsWith(".weight")) {
                Arrays.setAll(weights, i -> isIn(slice, i) ? scale * weights[i] : weights[i]);
            }
        }
        NetworkPass pass = new NetworkPass(network, loss);
        if (!Double.isFinite(objective(network, pass, block, weights))) {
            return false;
        }
        double[] gradient = new double[network.size()];
        double[] sums = Nets.sums(network, loss, weights, block);
        double value = network.objective(sums, PENALTY, weights, gradient);
        assertThat(value).as("the loss with and without gradient").isEqualTo(objective(network, pass, block, weights));
        double greatest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < weights.length; i += weights.length > 1000 ? 13 : 1) {
            double expected = difference(network, pass, block, weights, i);
            assertThat(Math.abs(gradient[i] - expected) / greatest)
                    .as("%s, %s: component %d: gradient %s, difference %s", text, lossText, i, gradient[i], expected)
                    .isLessThanOrEqualTo(TOLERANCE);
        }
        return true;
    }

    private static boolean isIn(Network.Slice slice, int i) {
        return i >= slice.offset() && i < slice.offset() + slice.length();
    }

    /** The central difference of fourth order. */
    private static double difference(Network network, NetworkPass pass, RowBlock block, double[] weights, int i) {
        double[] values = new double[4];
        double middle = weights[i];
        for (int j = 0; j < 4; j++) {
            weights[i] = middle + STEP * (j < 2 ? j - 2 : j - 1);
            values[j] = objective(network, pass, block, weights);
        }
        weights[i] = middle;
        return (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * STEP);
    }

    private static double objective(Network network, NetworkPass pass, RowBlock block, double[] weights) {
        pass.setWeights(weights);
        double[] sums = network.newSums();
        pass.addLoss(block, sums);
        return sums[network.lossPlace()] / sums[network.weightPlace()] + network.addPenalty(PENALTY, weights, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dense(32) gelu, dense(16) prelu(alpha = learned), dense",
                "dense(300) mish, dense(9) maxout(3), dense",
                "dense(6) glu, dense(5) softmax, dense tanh"
            })
    void sumsHaveTheSameBitsWhateverTheSizeOfTheBlocks(String text) {
        for (String lossText : List.of("softmax_cross_entropy", "huber")) {
            Network network = new Network(Layers.parse(text), 13, 3);
            Loss loss = Loss.parse(lossText);
            double[] weights = Initialization.weights(network, 1, 0.1);
            RowBlock all = Nets.rows(101, network, loss, true, 5);
            double[] expected = Nets.sums(network, loss, weights, all);
            for (int size : new int[] {1, 2, 3, 7, 32, 100}) {
                List<RowBlock> blocks = new ArrayList<>();
                for (int from = 0; from < all.rows(); from += size) {
                    blocks.add(Nets.part(all, from, Math.min(all.rows(), from + size)));
                }
                double[] sums = Nets.sums(network, loss, weights, blocks.toArray(RowBlock[]::new));
                assertThat(bits(sums))
                        .as("%s, blocks of %d rows", lossText, size)
                        .isEqualTo(bits(expected));
            }
        }
    }

    @Test
    void aWeightCountsAsSoManyEqualRows() {
        Network network = new Network(Layers.parse("dense(8) tanh, dense"), 4, 3);
        Loss loss = Loss.parse("softmax_cross_entropy");
        double[] weights = Initialization.weights(network, 3, 0);
        RowBlock two = Nets.rows(2, network, loss, false, 9);
        double[] weighted =
                Nets.sums(network, loss, weights, new RowBlock(two.features(), two.targets(), new double[] {3, 0}, 2));
        RowBlock first = Nets.part(two, 0, 1);
        double[] repeated = Nets.sums(network, loss, weights, first, first, first);
        for (int i = 0; i < weighted.length; i++) {
            assertThat(weighted[i]).isCloseTo(repeated[i], offset(1e-14));
        }
        assertThat(weighted[network.weightPlace()]).isEqualTo(3);
    }

    @Test
    void arraysThatAreTooShortAreRefused() {
        Network network = new Network(Layers.parse("dense"), 4, 3);
        NetworkPass pass = new NetworkPass(network, Loss.parse("squared_error"));
        assertThatThrownBy(() -> pass.outputs(new double[4], 1))
                .hasMessage("network: expected weights to be set first");
        assertThatThrownBy(() -> pass.setWeights(new double[14])).hasMessage("network: expected 15 weights, got 14");
        pass.setWeights(new double[15]);
        double[] sums = network.newSums();
        assertThatThrownBy(() -> pass.addGradient(new RowBlock(new double[7], new double[6], null, 2), sums))
                .hasMessage("network: features: expected at least 8 numbers for 2 rows of 4, got 7");
        assertThatThrownBy(() -> pass.addLoss(new RowBlock(new double[8], new double[2], null, 2), sums))
                .hasMessage("network: targets: expected at least 6 numbers for 2 rows of 3, got 2");
        RowBlock block = new RowBlock(new double[8], new double[6], new double[1], 2);
        assertThatThrownBy(() -> pass.addLoss(block, sums))
                .hasMessage("network: weights: expected at least 2 numbers for 2 rows of 1, got 1");
        RowBlock whole = new RowBlock(new double[8], new double[6], null, 2);
        assertThatThrownBy(() -> pass.addLoss(whole, new double[15])).hasMessage("network: expected 17 sums, got 15");
        assertThatThrownBy(() -> new NetworkPass(network).addLoss(block, sums))
                .hasMessage("network: expected a pass that was made with a loss");
    }

    @Test
    void aLabelThatIsNoClassIsNamed() {
        Network network = new Network(Layers.parse("dense"), 1, 3);
        for (double label : new double[] {-1, 3, 0.5, Double.NaN}) {
            RowBlock block = new RowBlock(new double[2], new double[] {0, label}, null, 2);
            assertThatThrownBy(() -> Nets.sums(network, Loss.parse("softmax_cross_entropy"), new double[6], block))
                    .hasMessageStartingWith(
                            "nn_softmax_cross_entropy: label: expected a whole number from 0 to 2, got ");
        }
    }

    @Test
    void nothingIsAllocatedPerRow() {
        Layers layers = Layers.parse("dense(32) gelu, dense(16) prelu(alpha = learned), dense(8) glu, dense");
        Network network = new Network(layers, 20, 3);
        Loss loss = Loss.parse("softmax_cross_entropy");
        NetworkPass pass = new NetworkPass(network, loss);
        pass.setWeights(Initialization.weights(network, 1, 0));
        RowBlock block = Nets.rows(200, network, loss, true, 5);
        double[] sums = network.newSums();
        pass.addGradient(block, sums);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        // The smallest object has 16 bytes. The Vector API allocates until HotSpot has compiled its callers.
        long limit = 8L * block.rows();
        for (int i = 0; i < 5000 && least >= limit; i++) {
            long before = threads.getThreadAllocatedBytes(id);
            pass.addGradient(block, sums);
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
        }
        assertThat(least).as("bytes for %d rows", block.rows()).isLessThan(limit);
    }

    private static long[] bits(double[] x) {
        return Arrays.stream(x).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
