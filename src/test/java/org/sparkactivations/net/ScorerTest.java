package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ScorerTest {

    private static final double[] WEIGHTS = {1, 2, 3, 4, 0.5, -20};

    private static Scorer scorer(String layers, int inputs, double... weights) {
        return new Scorer(new Network(Layers.parse(layers), inputs, 2), weights);
    }

    @Test
    void outputsAreThoseOfTheLayers() {
        Scorer scorer = scorer("dense relu", 2, WEIGHTS);
        double[] first = scorer.outputs(new double[] {1, 1});
        assertThat(first).containsExactly(4.5, 0);
        assertThat(scorer.outputs(new double[] {5, 6})).containsExactly(23.5, 14);
        // An array of the caller's own: the second row has not changed it.
        assertThat(first).containsExactly(4.5, 0);
        assertThat(scorer.weights()).isSameAs(WEIGHTS);
        assertThat(scorer.network()).hasToString("dense relu, from 2 to 2");
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        Scorer scorer = scorer("dense relu", 2, WEIGHTS);
        List<Double> outputs = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(i -> scorer.outputs(new double[] {i, 0})[0])
                .toList();
        assertThat(outputs)
                .isEqualTo(IntStream.range(0, 10_000).mapToObj(i -> i + 0.5).toList());
    }

    @Test
    void otherWidthsAreRefused() {
        assertThatThrownBy(() -> scorer("dense relu", 2, 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network: expected 6 weights, got 3");
        assertThatThrownBy(() -> scorer("dense relu", 2, WEIGHTS).outputs(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a row of 2 elements, got 3");
    }

    @Test
    void scorersAreEqualByLayersInputsAndWeights() {
        Scorer scorer = scorer("dense relu", 2, WEIGHTS);
        assertThat(scorer).isEqualTo(scorer("dense relu", 2, WEIGHTS.clone()));
        assertThat(scorer).hasSameHashCodeAs(scorer("dense relu", 2, WEIGHTS.clone()));
        assertThat(scorer).isNotEqualTo(scorer("dense tanh", 2, WEIGHTS));
        Scorer other = scorer("dense relu", 2, 1, 2, 3, 4, 0.5, -21);
        assertThat(scorer).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
        assertThat(scorer).isNotEqualTo(WEIGHTS);
        // As many weights for other inputs.
        assertThat(scorer("dense(1) crelu", 5, WEIGHTS)).isNotEqualTo(scorer("dense(1) crelu", 5, 1, 2, 3, 4, 0, 0));
        assertThat(scorer("dense(1) crelu", 5, WEIGHTS)).isEqualTo(scorer("dense(1) crelu", 5, WEIGHTS));
    }

    @Test
    void aSavedScorerComputesTheSame() throws Exception {
        Scorer scorer = scorer("dense relu", 2, WEIGHTS);
        double[] before = scorer.outputs(new double[] {5, 6});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(scorer);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Scorer read = (Scorer) input.readObject();
            assertThat(read).isEqualTo(scorer);
            assertThat(read.outputs(new double[] {5, 6})).isEqualTo(before);
        }
    }
}
