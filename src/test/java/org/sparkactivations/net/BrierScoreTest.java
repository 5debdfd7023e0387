package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The score of probabilities against what came true. */
@Tag("kernel")
class BrierScoreTest {

    @Test
    void twoClassesCountOnce() {
        BrierScore score = new BrierScore();
        score.add(new double[] {0.3, 0.7}, 1, 2);
        score.add(new double[] {0.9, 0.1}, 1, 1);
        assertThat(score.value()).isCloseTo((2 * 0.09 + 0.81) / 3, within(1e-15));
        BrierScore ofClassOne = new BrierScore();
        ofClassOne.add(new double[] {0.7}, 1, 2);
        ofClassOne.add(new double[] {0.1}, 1, 1);
        assertThat(ofClassOne.value()).isEqualTo(score.value());
    }

    @Test
    void ofSeveralClassesTheSquaresAreAdded() {
        BrierScore score = new BrierScore();
        score.add(new double[] {0.2, 0.3, 0.5}, 2, 1);
        score.add(new double[] {0.2, 0.3, 0.5}, 0, 1);
        assertThat(score.value()).isCloseTo((0.04 + 0.09 + 0.25 + 0.64 + 0.09 + 0.25) / 2, within(1e-15));
    }

    @Test
    void partsAreMerged() {
        BrierScore first = new BrierScore();
        first.add(new double[] {0.5}, 1, 1);
        BrierScore second = new BrierScore();
        second.add(new double[] {1}, 0, 3);
        first.add(second);
        assertThat(first.value()).isEqualTo((0.25 + 3) / 4);
        assertThat(second.value()).isEqualTo(1);
    }

    @Test
    void withoutWeightThereIsNoScore() {
        BrierScore score = new BrierScore();
        assertThat(score.value()).isNaN();
        score.add(new double[] {0.5}, 1, 0);
        assertThat(score.value()).isNaN();
    }
}
