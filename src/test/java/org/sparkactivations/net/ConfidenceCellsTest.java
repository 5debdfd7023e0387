package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Edges of bins of equal mass. */
@Tag("kernel")
class ConfidenceCellsTest {

    private static ConfidenceCells of(int times, double... confidences) {
        ConfidenceCells cells = new ConfidenceCells();
        for (double each : confidences) {
            for (int i = 0; i < times; i++) {
                cells.add(each);
            }
        }
        return cells;
    }

    @Test
    void anEdgeIsTheLeastConfidenceOfItsBin() {
        assertThat(of(10, 0.1, 0.9).edges(2)).containsExactly(0.9);
        assertThat(of(10, 0.9, 0.7, 0.2, 0.4).edges(4)).containsExactly(0.4, 0.7, 0.9);
        assertThat(of(1, 0.3, 0.502, 0.501, 0.4).edges(2)).containsExactly(0.501);
        assertThat(of(10, 0.1, 0.9).edges(1)).isEmpty();
        assertThat(of(0, 0.1).edges(4)).isEmpty();
    }

    @Test
    void binsHaveTheSameMass() {
        double[] spread = new double[1000];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = (i + 0.5) / spread.length;
        }
        double[] edges = of(1, spread).edges(8);
        assertThat(edges).hasSize(7);
        for (int i = 0; i < edges.length; i++) {
            assertThat(edges[i]).isCloseTo((i + 1) / 8.0, within(0.01));
        }
    }

    @Test
    void cellsAreNarrowWhereConfidencesCrowd() {
        assertThat(of(10, 1e-6, 1.02e-6).edges(2)).containsExactly(1.02e-6);
        assertThat(of(10, 1 - 1e-6, 1 - 2e-6).edges(2)).containsExactly(1 - 1e-6);
        assertThat(of(10, 0.3, 0.3001).edges(2)).isEmpty();
        assertThat(of(10, 1e-25, 1e-30).edges(2)).isEmpty();
        assertThat(of(10, 1e-25, 1e-19).edges(2)).containsExactly(1e-19);
    }

    @Test
    void confidencesBesideTheIntervalAreInItsFirstAndLastCell() {
        assertThat(of(10, -1e-7, 0, 1, 1 + 1e-7).edges(2)).containsExactly(1);
        assertThat(of(10, Double.NaN, 0.1, 0.9).edges(2)).containsExactly(0.9);
    }

    @Test
    void aCellThatManyShareLeavesFewerBins() {
        ConfidenceCells cells = of(90, 0.5);
        cells.add(of(5, 0.1, 0.9));
        assertThat(cells.edges(10)).containsExactly(0.9);
        assertThat(cells.edges(20)).containsExactly(0.5, 0.9);
    }

    @Test
    void partsAreMerged() {
        ConfidenceCells first = of(3, 0.2, 0.8101);
        first.add(of(3, 0.4, 0.81, 0.6));
        assertThat(first.edges(5)).isEqualTo(of(3, 0.2, 0.4, 0.6, 0.81, 0.8101).edges(5));
        assertThat(first.edges(5)).containsExactly(0.4, 0.6, 0.81);
    }
}
