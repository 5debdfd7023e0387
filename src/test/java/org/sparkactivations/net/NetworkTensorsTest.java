package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class NetworkTensorsTest {

    private static final Network NETWORK =
            new Network(Layers.parse("dense(3) prelu(alpha = learned), dense(4) tanh, dense"), 2, 1);

    private static double[] weights() {
        return IntStream.range(0, NETWORK.size()).mapToDouble(i -> i + 1).toArray();
    }

    /** The tensors under other names, in the order of the slices. */
    private static Map<String, Tensor> renamed(String... names) {
        Map<String, Tensor> own = NetworkTensors.of(NETWORK, weights());
        Map<String, Tensor> result = new LinkedHashMap<>();
        int i = 0;
        for (Tensor tensor : own.values()) {
            result.put(names[i++], tensor);
        }
        return result;
    }

    @Test
    void aMatrixHasARowForEachUnit() {
        Map<String, Tensor> tensors = NetworkTensors.of(NETWORK, weights());
        assertThat(tensors.keySet())
                .containsExactly("0.weight", "0.bias", "0.alpha", "2.weight", "2.bias", "4.weight", "4.bias");
        assertThat(tensors.get("0.weight")).isEqualTo(new Tensor(new long[] {3, 2}, new double[] {1, 4, 2, 5, 3, 6}));
        assertThat(tensors.get("0.alpha")).isEqualTo(new Tensor(new long[] {3}, new double[] {10, 11, 12}));
        assertThat(NetworkTensors.weights(NETWORK, "w", tensors)).isEqualTo(weights());
    }

    @ParameterizedTest
    @CsvSource({
        "0.weight, 0.bias, 1.weight, 2.weight, 2.bias, 4.weight, 4.bias",
        "9.weight, 9.bias, 10.weight, 11.weight, 11.bias, 100.weight, 100.bias",
        "a.fc1.weight, a.fc1.bias, a.slope, a.fc2.weight, a.fc2.bias, a.fc10.weight, a.fc10.bias",
    })
    void otherNamesAreTakenInTheirOrder(String a, String b, String c, String d, String e, String f, String g) {
        Map<String, Tensor> tensors = renamed(a, b, c, d, e, f, g);
        Map<String, Tensor> reversed = new LinkedHashMap<>();
        tensors.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, tensors.get(name)));
        assertThat(NetworkTensors.weights(NETWORK, "w", tensors)).isEqualTo(weights());
        assertThat(NetworkTensors.weights(NETWORK, "w", reversed)).isEqualTo(weights());
    }

    @Test
    void aListOfMatricesAndAListOfBiasesAreTaken() {
        Network network = new Network(Layers.parse("dense(3) relu, dense"), 2, 1);
        double[] weights =
                IntStream.range(0, network.size()).mapToDouble(i -> i).toArray();
        Map<String, Tensor> own = NetworkTensors.of(network, weights);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("intercepts_0", own.get("0.bias"));
        tensors.put("intercepts_1", own.get("2.bias"));
        tensors.put("coefs_1", own.get("2.weight"));
        tensors.put("coefs_0", own.get("0.weight"));
        assertThat(NetworkTensors.weights(network, "w", tensors)).isEqualTo(weights);
    }

    @Test
    void oneLearnedNumberStandsForAllUnits() {
        Map<String, Tensor> tensors = NetworkTensors.of(NETWORK, weights());
        tensors.put("0.alpha", new Tensor(new long[] {1}, new double[] {0.5}));
        assertThat(Arrays.copyOfRange(NetworkTensors.weights(NETWORK, "w", tensors), 9, 12))
                .containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void aTensorOfAnotherShapeIsRefusedWithBothShapes() {
        Map<String, Tensor> tensors = NetworkTensors.of(NETWORK, weights());
        tensors.put("2.weight", new Tensor(new long[] {3, 4}, new double[12]));
        assertThatThrownBy(() -> NetworkTensors.weights(NETWORK, "my.safetensors", tensors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("my.safetensors: tensor '2.weight': expected the shape [4, 3] of 2.weight, got [3, 4];"
                        + " it is transposed");
        tensors.remove("2.weight");
        assertThatThrownBy(() -> NetworkTensors.weights(NETWORK, "my.safetensors", tensors))
                .hasMessage("my.safetensors: expected 0.weight [3, 2], 0.bias [3], 0.alpha [3], 2.weight [4, 3],"
                        + " 2.bias [4], 4.weight [1, 4], 4.bias [1] for the layers 'dense(3) prelu(alpha = learned),"
                        + " dense(4) tanh, dense', got 0.weight [3, 2], 0.bias [3], 0.alpha [3], 2.bias [4],"
                        + " 4.weight [1, 4], 4.bias [1]");
    }

    @Test
    void theMatricesSayHowManyInputsAndOutputsTheLayersHave() {
        Network network = NetworkTensors.network(NETWORK.layers(), "w", NetworkTensors.of(NETWORK, weights()));
        assertThat(network).hasToString("dense(3) prelu(alpha = learned), dense(4) tanh, dense, from 2 to 1");
        Network paired = new Network(Layers.parse("dense(3) relu, dense glu"), 5, 4);
        Map<String, Tensor> tensors = NetworkTensors.of(paired, new double[paired.size()]);
        assertThat(NetworkTensors.network(paired.layers(), "w", tensors).outputs())
                .isEqualTo(4);
        tensors.put("2.weight", new Tensor(new long[] {7, 3}, new double[21]));
        assertThatThrownBy(() -> NetworkTensors.network(paired.layers(), "w", tensors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("w: layers: 'dense glu': expected a last matrix whose rows are a multiple of"
                        + " 2, got 0.weight [3, 5], ");
        tensors.put("2.weight", new Tensor(new long[] {0, 3}, new double[0]));
        assertThatThrownBy(() -> NetworkTensors.network(paired.layers(), "w", tensors))
                .hasMessageStartingWith("w: layers: 'dense glu': expected a last matrix");
        tensors.keySet().removeAll(List.of("0.weight", "2.weight"));
        assertThatThrownBy(() -> NetworkTensors.network(paired.layers(), "w", tensors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("w: expected a tensor with two extents, got 0.bias [3], 2.bias [8]");
    }

    @Test
    void tensorsAreEqualByShapeAndValues() {
        Tensor tensor = new Tensor(new long[] {2, 3}, new double[] {1, 2, 3, 4, 5, 6});
        Tensor same = new Tensor(new long[] {2, 3}, new double[] {1, 2, 3, 4, 5, 6});
        Tensor transposed = new Tensor(new long[] {3, 2}, new double[] {1, 2, 3, 4, 5, 6});
        Tensor other = new Tensor(new long[] {2, 3}, new double[] {1, 2, 3, 4, 5, 7});
        assertThat(tensor).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("tensor");
        assertThat(tensor).isNotEqualTo(transposed).doesNotHaveSameHashCodeAs(transposed);
        assertThat(tensor).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
        assertThat(tensor).hasToString("tensor of shape [2, 3]");
    }
}
