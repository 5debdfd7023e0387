package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class InitializationTest {

    private static double[] slice(Network network, double[] weights, int number) {
        Network.Slice slice = network.slices().get(number);
        return Arrays.copyOfRange(weights, slice.offset(), slice.offset() + slice.length());
    }

    @Test
    void resizingALayerShiftsNoOther() {
        Network narrow = new Network(Layers.parse("dense(8) relu, dense(6) tanh, dense(5) relu, dense"), 4, 3);
        Network wide = new Network(Layers.parse("dense(9) relu, dense(6) tanh, dense(5) relu, dense"), 4, 3);
        double[] a = Initialization.weights(narrow, 7, 0.1);
        double[] b = Initialization.weights(wide, 7, 0.1);
        for (int i = 4; i < narrow.slices().size(); i++) {
            assertThat(slice(narrow, a, i)).as(narrow.slices().get(i).name()).isEqualTo(slice(wide, b, i));
        }
        // The resized layer itself: its bound is that of the inputs, so the units of before start the same.
        for (int i = 0; i < 4; i++) {
            assertThat(Arrays.copyOfRange(slice(wide, b, 0), i * 9, i * 9 + 8))
                    .isEqualTo(Arrays.copyOfRange(slice(narrow, a, 0), i * 8, i * 8 + 8));
        }
    }

    @Test
    void layersSeedsAndUnitsDiffer() {
        Network network = new Network(Layers.parse("dense(8) tanh, dense(8) tanh, dense(8) tanh"), 8, 8);
        double[] weights = Initialization.weights(network, 7, 0);
        double[] others = Initialization.weights(network, 8, 0);
        assertThat(Arrays.stream(slice(network, weights, 0)).distinct()).hasSize(64);
        assertThat(slice(network, weights, 2)).isNotEqualTo(slice(network, weights, 0));
        assertThat(slice(network, others, 0)).isNotEqualTo(slice(network, weights, 0));
        assertThat(Initialization.weights(network, 7, 0)).isEqualTo(weights);
    }

    @ParameterizedTest
    @CsvSource({"relu, 200", "maxout, 200", "prelu(alpha = learned), 200", "tanh, 300", "gelu, 300", "identity, 300"})
    void boundsAreThoseOfHeForRectifiersAndThoseOfGlorotForOthers(String activation, int spread) {
        Network network = new Network(Layers.parse("dense(100) " + activation + ", dense"), 200, 1);
        double[] matrix = slice(network, Initialization.weights(network, 1, 0), 0);
        double bound = Math.sqrt(6.0 / spread);
        assertThat(Arrays.stream(matrix).map(Math::abs).max().orElseThrow()).isBetween(0.999 * bound, bound);
        assertThat(Arrays.stream(matrix).average().orElseThrow()).isBetween(-0.01 * bound, 0.01 * bound);
        double square = Arrays.stream(matrix).map(x -> x * x).average().orElseThrow();
        assertThat(square).isBetween(0.98 * bound * bound / 3, 1.02 * bound * bound / 3);
    }

    @Test
    void biasesAndLearnedParametersStartWhereTheyAreToldTo() {
        Network network = new Network(Layers.parse("dense(3) prelu(alpha = learned(0.5)), dense"), 2, 1);
        double[] weights = Initialization.weights(network, 1, 0.1);
        assertThat(slice(network, weights, 1)).containsExactly(0.1, 0.1, 0.1);
        assertThat(slice(network, weights, 2)).containsExactly(0.5, 0.5, 0.5);
    }

    /** One step of SplitMix64, which is the generator of the JDK. */
    private static long mix(long number) {
        return new SplittableRandom(number).nextLong();
    }

    @Test
    void aWeightIsAFunctionOfItsSeedLayerInputAndUnit() {
        Network network = new Network(Layers.parse("dense(5) relu, dense"), 4, 3);
        double[] weights = Initialization.weights(network, -42, 0);
        double[] expected = new double[weights.length];
        for (int layer = 0; layer < 2; layer++) {
            Network.Slice matrix = network.slices().get(2 * layer);
            int units = layer == 0 ? 5 : 3;
            double bound = Math.sqrt(6.0 / (layer == 0 ? 4 : 5 + 3));
            for (int i = 0; i < matrix.length(); i++) {
                long bits = mix(mix(mix(mix(-42) + layer) + i / units) + i % units);
                expected[matrix.offset() + i] = bound * (2 * ((bits >>> 11) * 0x1p-53) - 1);
            }
        }
        assertThat(weights).isEqualTo(expected);
    }
}
