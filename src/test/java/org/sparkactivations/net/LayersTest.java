package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class LayersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense(32) gelu, dense(16) prelu(alpha = learned), dense | ",
                "dense | ",
                "dense(3) | ",
                "  dense( 32 )relu ,DENSE(2)  Leaky_ReLU( 0.2 ) , dense softmax |"
                        + " dense(32) relu, dense(2) leaky_relu(negative_slope = 0.2), dense softmax",
                "dense(6) nn_elu(alpha => 2), dense | dense(6) elu(alpha = 2.0), dense",
                "dense(6) quick_gelu(), dense | dense(6) gelu_sigmoid, dense",
                "dense(6) maxout(3), dense | dense(6) maxout(k = 3), dense",
                "dense(6) maxout(k = 2), dense | dense(6) maxout, dense",
                "dense(6) prelu(learned), dense | dense(6) prelu(alpha = learned), dense",
                "dense(6) prelu(learned(−.5)), dense | dense(6) prelu(alpha = learned(-0.5)), dense",
                "dense(6) threshold(1, value = -2e3), dense |"
                        + " dense(6) threshold(threshold = 1.0, value = -2000.0), dense",
            })
    void aTextIsReadAndWritten(String text, String expected) {
        Layers layers = Layers.parse(text);
        assertThat(layers).hasToString(expected == null ? text.strip() : expected);
        assertThat(Layers.parse(layers.toString())).isEqualTo(layers).hasSameHashCodeAs(layers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'' | 1 | expected 'dense', optionally with a number of units, as in dense(32), got the end",
                "'dense(32) relu,' | 16 | expected 'dense', optionally with a number of units, as in dense(32), got"
                        + " the end",
                "'relu' | 1 | expected 'dense', optionally with a number of units, as in dense(32), got 'relu'",
                "'dense(32 gelu' | 10 | expected ')' after the number of units, got 'gelu'",
                "'dense(0) gelu' | 7 | expected a number of units from 1 to 134217728, got 0.0",
                "'dense(2.5)' | 7 | expected a number of units from 1 to 134217728, got 2.5",
                "'dense(x)' | 7 | expected a number of units from 1 to 134217728, got 'x'",
                "'dense gelu, dense' | 7 | expected '(' and the number of units; only the last layer may leave it out",
                "'dense(3) gelu relu' | 15 | expected ',' and the next layer, or the end, got 'relu'",
                "'dense(3); dense' | 9 | expected ',' and the next layer, or the end, got ';'",
                "'dense(3) gleu' | 10 | expected an activation with a gradient, got 'gleu': there is no activation"
                        + " 'gleu'; the"
                        + " nearest names are ",
                "'dense(3) hardmax' | 10 | expected an activation with a gradient, got 'hardmax', which has none",
                "'dense(3) logsumexp' | 10 | expected an activation with a gradient, got 'logsumexp', which makes"
                        + " one number"
                        + " of a row",
                "'dense(3) dropout' | 10 | expected an activation with a gradient, got 'dropout', which draws a random"
                        + " number for each row",
                "'dense(3) relu_grad' | 10 | expected an activation with a gradient, got 'relu_grad', a derivative",
                "'dense(3) huber' | 10 | expected an activation with a gradient, got 'huber', a function of two"
                        + " columns",
                "'dense(3) glu, dense' | 7 | expected a number of units that is a multiple of 2 for glu, got 3",
                "'dense(4) maxout(3)' | 7 | expected a number of units that is a multiple of 3 for maxout(k = 3),"
                        + " got 4",
                "'dense(3) elu(1, 2)' | 17 | expected at most 1 argument of elu(x[, alpha = 1.0]), got '2'",
                "'dense(3) elu(x)' | 14 | expected a number or one of the parameters alpha, got 'x'; the input is"
                        + " not named",
                "'dense(3) relu(x)' | 15 | expected no argument of relu, got 'x'; the input is not named",
                "'dense(3) elu(alpha)' | 19 | expected '=' after parameter alpha, got ')'",
                "'dense(3) elu(alpha = )' | 22 | expected a number",
                "'dense(3) elu(1' | 15 | expected ')' or ',' after an argument of elu, got the end",
                "'dense(3) rrelu(0.1, lower = 0.2)' | 21 | parameter lower is given twice",
                "'dense(3) rrelu(lower = 0.1, 0.2)' | 29 | expected the name of a parameter, as the one before has"
                        + " it, got '0'",
                "'dense(3) rrelu(key = 1)' | 16 | expected a number or one of the parameters lower, upper, got 'key'",
                "'dense(3) rrelu(0.5, 0.25)' | 10 | rrelu: parameter lower: expected a number not greater than"
                        + " upper = 0.25,"
                        + " got 0.5",
                "'dense(3) elu(NaN)' | 14 | elu: parameter alpha: expected ",
                "'dense(3) threshold(1)' | 21 | expected a value for parameter value of threshold(x, threshold, value)",
                "'dense(3) threshold' | 19 | expected a value for parameter threshold of threshold(x, threshold,"
                        + " value)",
                "'dense(3) leaky_relu(learned)' | 21 | expected a number for parameter negative_slope, got"
                        + " 'learned'; it has"
                        + " no derivative by negative_slope",
                "'dense(3) prelu(alpha = none)' | 24 | expected a number or 'learned' for parameter alpha, got 'none'",
                "'dense(99999999999)' | 7 | expected a number of units from 1 to 134217728, got 9.9999999999E10",
            })
    void aWrongTextGivesItsCharacterAndWhatIsExpectedThere(String quoted, int character, String message) {
        String text = quoted.substring(1, quoted.length() - 1);
        assertThatThrownBy(() -> Layers.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("layers: at character " + character + " of '" + text + "': " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax_cross_entropy", "huber(delta = 2.0)", "log_cosh"})
    void aLossIsReadAndWritten(String text) {
        assertThat(Loss.parse(text)).hasToString(text).isEqualTo(Loss.parse(" " + text + " "));
    }

    @Test
    void aWrongLossSaysWhatIsExpected() {
        assertThatThrownBy(() -> Loss.parse("relu"))
                .hasMessage("loss: at character 1 of 'relu': expected a loss with a gradient, got 'relu',"
                        + " which is none");
        assertThatThrownBy(() -> Loss.parse("huber(delta = 0)"))
                .hasMessageStartingWith("loss: at character 15 of 'huber(delta = 0)': huber: parameter delta:");
        assertThatThrownBy(() -> Loss.parse("softmax_cross_entropy(ignore_index = 2)"))
                .hasMessage(
                        "loss: at character 1 of 'softmax_cross_entropy(ignore_index = 2)': expected a loss that counts all rows,"
                                + " got one that ignores a class; leave its rows out");
        assertThatThrownBy(() -> Loss.parse("huber x"))
                .hasMessage("loss: at character 7 of 'huber x': expected the end, got 'x'");
    }

    @Test
    void widthsAreWhatActivationsMakeOfTheUnits() {
        Network network = new Network(
                Layers.parse("dense(12) glu, dense(6) maxout(3), dense(4) crelu, dense prelu(alpha = learned)"), 5, 3);
        assertThat(network.slices())
                .extracting(Network.Slice::name, Network.Slice::rows, Network.Slice::length)
                .containsExactly(
                        tuple("0.weight", 5, 60),
                        tuple("0.bias", 1, 12),
                        tuple("2.weight", 6, 36),
                        tuple("2.bias", 1, 6),
                        tuple("4.weight", 2, 8),
                        tuple("4.bias", 1, 4),
                        tuple("6.weight", 8, 24),
                        tuple("6.bias", 1, 3),
                        tuple("6.alpha", 1, 3));
        List<Network.Slice> slices = network.slices();
        int end = 0;
        for (Network.Slice slice : slices) {
            assertThat(slice.offset()).as(slice.name()).isEqualTo(end);
            end += slice.length();
        }
        assertThat(network.size()).isEqualTo(end);
    }

    @Test
    void aNetworkKnowsTheSizesOfItsLayers() {
        Network network = new Network(Layers.parse("dense(8) prelu(alpha = learned), dense(6) maxout(3), dense"), 4, 5);
        assertThat(network.sizes())
                .containsExactly(
                        new Network.LayerSizes("dense(8) prelu(alpha = learned)", 4, 8, 8, 4 * 8 + 8 + 8),
                        new Network.LayerSizes("dense(6) maxout(k = 3)", 8, 6, 2, 8 * 6 + 6),
                        new Network.LayerSizes("dense", 2, 5, 5, 2 * 5 + 5));
        assertThat(network.sizes().stream()
                        .mapToInt(Network.LayerSizes::weights)
                        .sum())
                .isEqualTo(network.size());
    }

    @ParameterizedTest
    @CsvSource({"glu, 3, 6", "maxout(3), 2, 6", "crelu, 6, 3", "softmax, 4, 4"})
    void theLastLayerTakesItsUnitsFromTheOutputs(String activation, int outputs, int units) {
        Network network = new Network(Layers.parse("dense " + activation), 2, outputs);
        assertThat(network.slices().get(1).length()).isEqualTo(units);
    }

    @Test
    void aLastLayerThatDoesNotFitTheOutputsSaysSo() {
        assertThatThrownBy(() -> new Network(Layers.parse("dense(7)"), 2, 10))
                .hasMessage("layers: the last layer 'dense(7)': expected 10 outputs, as the data has, got 7");
        assertThatThrownBy(() -> new Network(Layers.parse("dense crelu"), 2, 5))
                .hasMessage("layers: 'dense crelu': expected outputs that are a multiple of 2, got 5");
        assertThatThrownBy(() -> new Network(Layers.parse("dense(100000), dense(100000), dense"), 2, 5))
                .hasMessage("network: expected at most 134217728 weights, got more with layer 2 'dense(100000)', which"
                        + " has 10000000000 from 100000 inputs to 100000 units");
    }

    @Test
    void aNetworkIsSerializable() throws Exception {
        Network network = new Network(Layers.parse("dense(4) prelu(alpha = learned), dense"), 3, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(network);
            out.writeObject(Loss.parse("huber(2)"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Network copy = (Network) in.readObject();
            assertThat(copy.layers()).isEqualTo(network.layers());
            assertThat(copy.slices()).isEqualTo(network.slices());
            assertThat(in.readObject()).isEqualTo(Loss.parse("huber(2)"));
        }
    }

    @Test
    void layersAndLossesAreEqualByTheirTexts() {
        Layers layers = Layers.parse("dense(6) elu(2), dense");
        assertThat(layers).isNotEqualTo(Layers.parse("dense(6) elu(3), dense")).isNotEqualTo("dense");
        assertThat(layers).doesNotHaveSameHashCodeAs(Layers.parse("dense(6) elu(3), dense"));
        Loss loss = Loss.parse("huber(delta = 2)");
        Loss other = Loss.parse("huber(delta = 3)");
        assertThat(loss).isNotEqualTo(other).isNotEqualTo("huber").doesNotHaveSameHashCodeAs(other);
        assertThat(loss).hasSameHashCodeAs(Loss.parse("huber(2)"));
        assertThat(loss.name()).isEqualTo("huber");
    }

    @Test
    void theLastLayerSaysHowManyOutputsThereAre() {
        assertThat(Layers.parse("dense(6) relu, dense").outputs()).isEmpty();
        assertThat(Layers.parse("dense(6) relu, dense(8) glu").outputs()).hasValue(4);
        assertThat(Layers.parse("dense(6) relu, dense(8) glu").count()).isEqualTo(2);
    }
}
