package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.testing.ServiceFolder;

/** Learned parameters that are one number for a layer, with ranges and an order, of a user's activation. */
@Tag("kernel")
class LearnedParametersTest {

    /** {@code scale·min(max(x, low), high)}. */
    public static final class Clamp implements ElementwiseActivation {

        private static final long serialVersionUID = 1L;

        private static final Definition DEFINITION = Definition.of("learned_clamp")
                .formula("scale·min(max(x, low), high)")
                .parameter(Parameter.required("low").trainable().triedAt(-1.0))
                .parameter(Parameter.required("high").trainable().triedAt(1.0))
                .parameter(Parameter.number("scale", 1).in(Range.greaterThan(0)).trainable())
                .ordered("low", "high")
                .build();

        @Override
        public Definition definition() {
            return DEFINITION;
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = context.number(2) * Math.min(Math.max(x[i], context.number(0)), context.number(1));
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] > context.number(0) && x[i] < context.number(1) ? context.number(2) : 0;
            }
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                boolean isBelow = x[i] <= context.number(0);
                boolean isAbove = x[i] >= context.number(1);
                y[i] = switch (parameter) {
                    case 0 -> isBelow ? context.number(2) : 0;
                    case 1 -> isAbove ? context.number(2) : 0;
                    default -> Math.min(Math.max(x[i], context.number(0)), context.number(1));
                };
            }
        }
    }

    private Activations catalogue;

    @BeforeEach
    void findTheActivation(@TempDir Path folder) {
        catalogue = Activations.catalogue(ServiceFolder.withActivations(folder, Clamp.class.getName()));
        assertThat(catalogue.problems()).isEmpty();
    }

    private Network network(String activation) {
        return new Network(Layers.parse("dense(4) " + activation + ", dense", catalogue), 3, 2);
    }

    @Test
    void everyParameterHasOneNumberForTheLayerAndItsGradient() {
        Network network = network("learned_clamp(learned(-0.5), learned(0.4), learned)");
        assertThat(network.slices().stream().skip(2).limit(3))
                .extracting(Network.Slice::name, Network.Slice::length)
                .hasToString("[(\"0.low\", 1), (\"0.high\", 1), (\"0.scale\", 1)]");
        Loss loss = Loss.parse("log_cosh");
        RowBlock block = Nets.rows(9, network, loss, true, 3);
        double[] weights = Initialization.weights(network, 5, 0.1);
        double[] gradient = Nets.sums(network, loss, weights, block);
        for (int i = 2; i < 5; i++) {
            int place = network.slices().get(i).offset();
            double[] values = new double[2];
            for (int j = 0; j < 2; j++) {
                double[] moved = weights.clone();
                moved[place] += j == 0 ? -1e-6 : 1e-6;
                values[j] = Nets.sums(network, loss, moved, block)[network.lossPlace()];
            }
            double expected = (values[1] - values[0]) / 2e-6;
            assertThat(gradient[place]).as(network.slices().get(i).name()).isNotZero();
            assertThat(Math.abs(gradient[place] - expected)).isLessThan(1e-7);
        }
    }

    @Test
    void aStepBeyondTheRangesEndsAtTheNearestAllowedNumbers() {
        Network network = network("learned_clamp(learned(-0.5), learned(0.4), learned)");
        double[] weights = Initialization.weights(network, 5, 0);
        int low = network.slices().get(2).offset();
        weights[low] = 3;
        weights[low + 1] = 1;
        weights[low + 2] = -7;
        double[] projected = weights.clone();
        network.project(projected);
        assertThat(Arrays.copyOfRange(projected, low, low + 3)).containsExactly(2, 2, 0x1p-20);
        // A line search may ask for the loss beyond the ranges: it is that of the nearest allowed numbers.
        Loss loss = Loss.parse("log_cosh");
        RowBlock block = Nets.rows(9, network, loss, false, 3);
        assertThat(Nets.sums(network, loss, weights, block)).isEqualTo(Nets.sums(network, loss, projected, block));
    }

    @Test
    void aNumberThatIsNotLearnedStaysWhereALearnedOneMeetsIt() {
        Network network = network("learned_clamp(learned(-0.5), 0.4)");
        double[] weights = Initialization.weights(network, 5, 0);
        int low = network.slices().get(2).offset();
        weights[low] = 3;
        double[] projected = weights.clone();
        network.project(projected);
        assertThat(projected[low]).isEqualTo(0.4);
        Loss loss = Loss.parse("log_cosh");
        RowBlock block = Nets.rows(9, network, loss, false, 3);
        assertThat(Nets.sums(network, loss, weights, block)).isEqualTo(Nets.sums(network, loss, projected, block));
    }

    @Test
    void aParameterThatIsNanMakesTheOutputsNan() {
        Network network = network("learned_clamp(-0.5, learned(0.4))");
        double[] weights = Initialization.weights(network, 5, 0);
        weights[network.slices().get(2).offset()] = Double.NaN;
        Loss loss = Loss.parse("log_cosh");
        RowBlock block = Nets.rows(2, network, loss, false, 3);
        double[] sums = Nets.sums(network, loss, weights, block);
        assertThat(sums[network.lossPlace()]).isNaN();
        // What every row and every unit adds to is NaN: the whole gradient of the first layer.
        Network.Slice second = network.slices().get(3);
        assertThat(Arrays.copyOf(sums, second.offset())).containsOnly(Double.NaN);
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        assertThat(pass.outputs(block.features(), 2)).startsWith(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void theTextSaysWhereTheLearningStarts() {
        String text = "dense(4) learned_clamp(low = learned(-0.5), high = 0.4, scale = learned), dense";
        assertThat(Layers.parse(text, catalogue)).hasToString(text);
        assertThatThrownBy(() -> Layers.parse("dense(4) learned_clamp(learned, 1)", catalogue))
                .hasMessage("layers: at character 31 of 'dense(4) learned_clamp(learned, 1)': expected '(' and the"
                        + " number that the learning of low starts from, got ','");
        assertThatThrownBy(() -> Layers.parse("dense(4) learned_clamp(0, 1, learned(0))", catalogue))
                .hasMessageContaining("at character 38 of")
                .hasMessageEndingWith("learned_clamp: parameter scale: expected a finite number > 0, got 0.0");
    }
}
