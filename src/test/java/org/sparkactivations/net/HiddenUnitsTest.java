package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class HiddenUnitsTest {

    /** One input, as many units as weights, and one output. */
    private static List<HiddenUnits.Layer> layers(
            String activation, double[] weights, double[] biases, double... features) {
        Network network = new Network(Layers.parse("dense(" + weights.length + ") " + activation + ", dense"), 1, 1);
        double[] all = new double[network.size()];
        System.arraycopy(weights, 0, all, 0, weights.length);
        System.arraycopy(biases, 0, all, weights.length, biases.length);
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(all);
        HiddenUnits units = new HiddenUnits(network);
        double[] counts = new double[units.length()];
        for (double each : features) {
            units.add(pass, new RowBlock(new double[] {each}, new double[1], null, 1), counts);
        }
        return units.layers(counts);
    }

    @Test
    void aReluThatNeverFiresIsDeadAndOneThatDoesIsOfOneSign() {
        HiddenUnits.Layer layer = layers("relu", new double[] {1, 1, -1}, new double[] {0, -9, 0}, -2, 1, 3)
                .get(0);
        assertThat(layer).isEqualTo(new HiddenUnits.Layer(1, "dense(3) relu", 3, List.of(1), List.of(), List.of(0, 2)));
        assertThat(layer.dead()).isEqualTo(1);
        assertThat(layer.saturated()).isZero();
        assertThat(layer.oneSigned()).isEqualTo(2);
        assertThat(layer)
                .hasToString("layer 1, dense(3) relu: 1 of 3 units is dead: 1; 2 of 3 units have outputs of one sign");
    }

    @Test
    void aTanhFarFromZeroInHalfOfTheRowsIsSaturated() {
        assertThat(layers("tanh", new double[] {1, 9}, new double[] {0, 0}, -2, 1, 0.1, 0.01)
                        .get(0))
                .isEqualTo(new HiddenUnits.Layer(1, "dense(2) tanh", 2, List.of(), List.of(1), List.of()));
    }

    @Test
    void aSigmoidWhoseSlopeUnderflowsIsDead() {
        assertThat(layers("sigmoid", new double[] {1e4}, new double[] {0}, -2, 1)
                        .get(0)
                        .dead())
                .isEqualTo(1);
    }

    @Test
    void unitsOfMaxoutAreCountedAfterIt() {
        assertThat(layers("maxout(2)", new double[] {1, -1, 0, 0}, new double[] {0, 0, 0, 0}, -2, 1)
                        .get(0))
                .isEqualTo(new HiddenUnits.Layer(1, "dense(4) maxout", 2, List.of(1), List.of(), List.of(0)));
    }

    @Test
    void anAffineLayerHasASlope() {
        assertThat(layers("identity", new double[] {1}, new double[] {0}, -2, 1))
                .isEqualTo(Arrays.asList(
                        new HiddenUnits.Layer(1, "dense(1) identity", 1, List.of(), List.of(), List.of())));
        Network plain = new Network(Layers.parse("dense(2), dense"), 1, 1);
        NetworkPass pass = new NetworkPass(plain);
        pass.setWeights(new double[] {1, -1, 0, 0, 1, 1, 0});
        HiddenUnits units = new HiddenUnits(plain);
        double[] counts = new double[units.length()];
        units.add(pass, new RowBlock(new double[] {1, -2}, new double[2], null, 2), counts);
        assertThat(units.layers(counts))
                .containsExactly(new HiddenUnits.Layer(1, "dense(2)", 2, List.of(), List.of(), List.of()));
    }

    @Test
    void countsOfPartsAddUp() {
        Network network = new Network(Layers.parse("dense(5) gelu, dense(4) softsign, dense"), 3, 2);
        RowBlock rows = Nets.rows(40, network, Loss.parse("squared_error"), false, 1);
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(Initialization.weights(network, 1, 0));
        HiddenUnits units = new HiddenUnits(network);
        double[] whole = new double[units.length()];
        units.add(pass, rows, whole);
        double[] parts = new double[units.length()];
        units.add(pass, Nets.part(rows, 0, 13), parts);
        units.add(pass, Nets.part(rows, 13, 40), parts);
        assertThat(parts).isEqualTo(whole);
        assertThat(units.layers(whole)).hasSize(2);
    }

    @Test
    void findingsNameTheFirstUnitsOrNoneIfTheyAreAboutAll() {
        double[] weights = new double[20];
        double[] biases = new double[20];
        Arrays.fill(biases, 0, 18, -1);
        assertThat(layers("relu", weights, biases, 1, 2).get(0).findings()).containsExactly("all 20 units are dead");
        weights[18] = 1;
        weights[19] = -1;
        assertThat(layers("relu", weights, biases, -1, 2).get(0).findings())
                .containsExactly(
                        "18 of 20 units are dead: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …",
                        "2 of 20 units have outputs of one sign");
        assertThat(layers("tanh", new double[] {9}, new double[] {0}, -1, 2).get(0))
                .hasToString("layer 1, dense(1) tanh: the only unit is saturated");
        assertThat(layers("tanh", new double[] {0.5, 1}, new double[] {0, 0}, -1, 1)
                        .get(0))
                .hasToString("layer 1, dense(2) tanh: nothing stands out");
    }

    @Test
    void aLayerCanBeSerialized() throws Exception {
        HiddenUnits.Layer layer = layers("relu", new double[] {1, 1, -1}, new double[] {0, -9, 0}, -2, 1, 3)
                .get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(layer);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(layer);
        }
    }

    @Test
    void unitsOfASecondLayerAreNamedByTheirOwnPositions() {
        Network network = new Network(Layers.parse("dense(3) relu, dense(4) tanh, dense"), 1, 1);
        double[] weights = new double[network.size()];
        // The first layer passes positive numbers on, from its first unit alone; the other two are dead.
        weights[network.slices().get(0).offset()] = 1;
        Arrays.fill(
                weights,
                network.slices().get(1).offset() + 1,
                network.slices().get(1).offset() + 3,
                -1);
        int second = network.slices().get(2).offset();
        weights[second + 2] = 50;
        weights[second + 3] = 0.5;
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        HiddenUnits units = new HiddenUnits(network);
        double[] counts = new double[units.length()];
        units.add(pass, new RowBlock(new double[] {1, 2, 3}, new double[3], null, 3), counts);
        List<HiddenUnits.Layer> layers = units.layers(counts);
        assertThat(layers)
                .containsExactly(
                        new HiddenUnits.Layer(1, "dense(3) relu", 3, List.of(1, 2), List.of(), List.of(0)),
                        new HiddenUnits.Layer(2, "dense(4) tanh", 4, List.of(0, 1), List.of(2), List.of(2, 3)));
        assertThat(layers.get(1).saturated()).isEqualTo(1);
    }

    @Test
    void aUnitIsSaturatedFromHalfOfTheRowsOn() {
        double[] weights = {1};
        double[] biases = {0};
        assertThat(layers("tanh", weights, biases, 50, 0.5, -0.5).get(0).saturated())
                .isZero();
        assertThat(layers("tanh", weights, biases, 50, 0.5, -0.5, -50).get(0).saturated())
                .isEqualTo(1);
    }
}
