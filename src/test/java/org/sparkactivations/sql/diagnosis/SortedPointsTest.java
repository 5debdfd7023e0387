package org.sparkactivations.sql.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A distribution as a few points. */
@Tag("spark")
class SortedPointsTest {

    private static final double[] ASCENDING = {-2, -0.0, 0.0, 1, 3};

    /** The values in order, each once, as their ranks are {@code (i + 0.5) / n}. */
    private static double[] values(SortedPoints points, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> points.quantile((i + 0.5) / n))
                .toArray();
    }

    @Test
    void pointsAreSortedWithoutNaN() {
        assertThat(values(SortedPoints.of(ASCENDING), 5)).isEqualTo(ASCENDING);
        assertThat(values(SortedPoints.of(new double[] {1, Double.NaN, -0.0, 3, -2, 0.0}), 5))
                .isEqualTo(ASCENDING);
    }

    @Test
    void aFunctionOfPointsHasNoNaNs() {
        SortedPoints squares = SortedPoints.of(new double[] {-2, 0, 1, 3, 7}).map(x -> Arrays.stream(x)
                .map(each -> each == 7 ? Double.NaN : each * each)
                .toArray());
        assertThat(values(squares, 4)).containsExactly(0, 1, 4, 9);
    }

    @Test
    void aQuantileIsTheFirstPointThatReachesItsRank() {
        SortedPoints points = SortedPoints.of(new double[] {1, 2, 3, 4});
        assertThat(points.quantile(0)).isEqualTo(1);
        assertThat(points.quantile(0.25)).isEqualTo(1);
        assertThat(points.quantile(0.26)).isEqualTo(2);
        assertThat(points.quantile(1)).isEqualTo(4);
    }

    @Test
    void sharesCountTheLowerEdgeToTheBinAboveIt() {
        double[] shares = SortedPoints.of(new double[] {1, 2, 2, 3}).shares(new double[] {0, 2, 3});
        assertThat(shares).containsExactly(0, 0.25, 0.5, 0.25);
    }
}
