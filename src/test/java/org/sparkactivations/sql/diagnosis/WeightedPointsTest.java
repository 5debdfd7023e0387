package org.sparkactivations.sql.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A distribution as a few points. */
@Tag("spark")
class WeightedPointsTest {

    private static final double[] ASCENDING = {-2, -0.0, 0.0, 1, 3};

    /** The values in order, each once, as their ranks are {@code (i + 0.5) / n}. */
    private static double[] values(WeightedPoints points, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> points.quantile((i + 0.5) / n))
                .toArray();
    }

    @Test
    void pointsOfOneWeightAreSorted() {
        assertThat(values(WeightedPoints.of(ASCENDING, 5, new double[0], 0), 5)).isEqualTo(ASCENDING);
        assertThat(values(WeightedPoints.of(new double[] {-0.0, 1, 3}, 3, new double[] {-2, 0.0}, 2), 5))
                .isEqualTo(ASCENDING);
    }

    @Test
    void pointsOfTwoWeightsAreSortedWithTheirWeights() {
        WeightedPoints points = WeightedPoints.of(new double[] {1, 3}, 2, new double[] {2}, 2);
        assertThat(values(points, 4)).containsExactly(1, 2, 2, 3);
    }

    @Test
    void aFunctionOfPointsHasNoNaNs() {
        for (double weightOfTheLast : new double[] {1, 2}) {
            WeightedPoints squares = WeightedPoints.of(ASCENDING, 5, new double[] {7}, weightOfTheLast)
                    .map(x -> Arrays.stream(x)
                            .map(each -> each == 7 ? Double.NaN : each * each)
                            .toArray());
            assertThat(values(squares, 5)).containsExactly(0, 0, 1, 4, 9);
        }
    }

    @Test
    void aFunctionThatFallsTurnsTheOrderOfTheZeros() {
        WeightedPoints points = WeightedPoints.of(ASCENDING, 5, new double[0], 0);
        assertThat(values(points.map(x -> Arrays.stream(x).map(each -> -each).toArray()), 5))
                .isEqualTo(new double[] {-3, -1, -0.0, 0.0, 2});
    }
}
