package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Predictions in bins of their confidence. */
@Tag("kernel")
class ReliabilityBinsTest {

    private static ReliabilityBins two() {
        ReliabilityBins bins = ReliabilityBins.ofEqualWidth(2);
        bins.add(0.25, false, 1);
        bins.add(0, true, 1);
        bins.add(0.5, true, 1);
        bins.add(1, true, 2);
        return bins;
    }

    @Test
    void anEdgeBelongsToTheBinAboveIt() {
        List<ReliabilityBins.Bin> bins = two().bins();
        assertThat(bins.get(0)).isEqualTo(new ReliabilityBins.Bin(0, 0.5, 2, 2, 0.125, 0.5));
        assertThat(bins.get(1)).isEqualTo(new ReliabilityBins.Bin(0.5, 1, 2, 3, 2.5 / 3, 1));
        assertThat(bins.get(0).gap()).isEqualTo(0.375);
        assertThat(bins.get(1).gap()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(ReliabilityBins.ofEqualWidth(4).bins())
                .extracting(ReliabilityBins.Bin::low)
                .containsExactly(0.0, 0.25, 0.5, 0.75);
    }

    @Test
    void errorsAreTheMeanAndTheGreatestGap() {
        assertThat(two().value()).isCloseTo((2 * 0.375 + 0.5) / 5, within(1e-15));
        assertThat(two().greatestError()).isEqualTo(0.375);
    }

    @Test
    void aPredictionHoldsIfTheFirstGreatestClassIsTheLabel() {
        ReliabilityBins bins = new ReliabilityBins(0.45);
        bins.add(new double[] {0.2, 0.5, 0.3}, 1, 1);
        bins.add(new double[] {0.4, 0.4, 0.2}, 1, 1);
        bins.add(new double[] {0.4, 0.4, 0.2}, 0, 2);
        assertThat(bins.bins())
                .containsExactly(
                        new ReliabilityBins.Bin(0, 0.45, 2, 3, 3 * 0.4 / 3, 2 / 3.0),
                        new ReliabilityBins.Bin(0.45, 1, 1, 1, 0.5, 1));
        ReliabilityBins single = new ReliabilityBins();
        single.add(new double[] {0.75}, 1, 1);
        single.add(new double[] {0.75}, 0, 1);
        assertThat(single.bins()).containsExactly(new ReliabilityBins.Bin(0, 1, 2, 2, 0.75, 0.5));
        assertThat(ReliabilityBins.greatest(new double[] {1, 3, 2, 3})).isEqualTo(1);
        assertThat(ReliabilityBins.greatest(new double[] {1, Double.NaN})).isEqualTo(-1);
    }

    @Test
    void aConfidenceOfNaNMakesTheErrorsNaN() {
        for (ReliabilityBins bins : new ReliabilityBins[] {two(), merged(two())}) {
            bins.add(new double[] {Double.NaN, 1}, 1, 1);
            assertThat(bins.value()).isNaN();
            assertThat(bins.greatestError()).isNaN();
            assertThat(merged(bins).value()).isNaN();
        }
    }

    private static ReliabilityBins merged(ReliabilityBins other) {
        ReliabilityBins bins = ReliabilityBins.ofEqualWidth(2);
        bins.add(other);
        return bins;
    }

    @Test
    void partsAreMerged() {
        assertThat(merged(two()).bins()).isEqualTo(two().bins());
        ReliabilityBins twice = merged(two());
        twice.add(two());
        assertThat(twice.bins().get(0)).isEqualTo(new ReliabilityBins.Bin(0, 0.5, 4, 4, 0.125, 0.5));
        assertThat(twice.value()).isCloseTo(two().value(), within(1e-15));
        // The other one is not shared.
        ReliabilityBins first = two();
        ReliabilityBins copy = merged(first);
        copy.add(0.1, true, 1);
        assertThat(first.bins()).isEqualTo(two().bins());
    }

    @Test
    void withoutWeightThereIsNoError() {
        ReliabilityBins bins = ReliabilityBins.ofEqualWidth(1);
        assertThat(bins.value()).isNaN();
        assertThat(bins.greatestError()).isNaN();
        bins.add(0.5, true, 0);
        assertThat(bins.bins().get(0).count()).isEqualTo(1);
        assertThat(bins.bins().get(0).confidence()).isNaN();
        assertThat(bins.bins().get(0).accuracy()).isNaN();
        assertThat(bins.bins().get(0).gap()).isZero();
        assertThat(bins.greatestError()).isNaN();
    }

    @Test
    void theNumberOfBinsIsChecked() {
        for (int wrong : new int[] {0, -1, 10_001}) {
            assertThatThrownBy(() -> ReliabilityBins.ofEqualWidth(wrong))
                    .hasMessage("bins: expected a whole number from 1 to 10000, got " + wrong);
        }
        assertThat(ReliabilityBins.ofEqualWidth(10_000).bins()).hasSize(10_000);
    }
}
