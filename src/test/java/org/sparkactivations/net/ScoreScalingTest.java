package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of maps of scores. */
@Tag("kernel")
class ScoreScalingTest {

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 2, one score",
        "SIGMOID, 0, one score",
        "VECTOR, 1, at least two scores",
        "TEMPERATURE, 0, scores"
    })
    void anotherNumberOfScoresIsRefused(ScoreScaling.Form form, int scores, String expected) {
        assertThatThrownBy(() -> new ScoreScaling(form, scores))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected " + expected + " for each row, got " + scores);
    }

    @Test
    void theIdentityChangesNothing() {
        assertThat(new ScoreScaling(ScoreScaling.Form.TEMPERATURE, 5).identity())
                .containsExactly(1);
        assertThat(new ScoreScaling(ScoreScaling.Form.VECTOR, 2).identity()).containsExactly(1, 1, 0, 0);
        assertThat(new ScoreScaling(ScoreScaling.Form.SIGMOID, 1).identity()).containsExactly(1, 0);
    }

    @Test
    void scalesComeBeforeBiases() {
        ScoreScaling vector = new ScoreScaling(ScoreScaling.Form.VECTOR, 2);
        double[] parameters = {3, 4, 5, 6};
        assertThat(vector.size()).isEqualTo(4);
        assertThat(vector.scores()).isEqualTo(2);
        assertThat(vector.form()).isEqualTo(ScoreScaling.Form.VECTOR);
        assertThat(vector.scale(parameters, 1)).isEqualTo(4);
        assertThat(vector.bias(parameters, 1)).isEqualTo(6);
        ScoreScaling temperature = new ScoreScaling(ScoreScaling.Form.TEMPERATURE, 3);
        assertThat(temperature.scale(new double[] {2}, 2)).isEqualTo(2);
        assertThat(temperature.bias(new double[] {2}, 2)).isZero();
    }
}
