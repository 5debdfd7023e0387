package org.sparkactivations.sql.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.TestSpark;

/** Sums that cancel, numbers that are not finite, and no numbers at all. */
@Tag("spark")
class ExactMeanTest {

    private static Dataset<Double> numbers(Double... numbers) {
        return TestSpark.session().createDataset(Arrays.asList(numbers), Encoders.DOUBLE());
    }

    private static double mean(Double... numbers) {
        return ExactMean.of(numbers(numbers), col("value"));
    }

    /** Pairs of numbers that cancel, and one that is left. */
    private static List<Double> cancelling() {
        SplittableRandom random = new SplittableRandom(3);
        List<Double> numbers = new ArrayList<>(List.of(0x1p-900));
        for (int i = 0; i < 700; i++) {
            double x = Math.scalb(random.nextDouble(), random.nextInt(-1000, 1000));
            numbers.addAll(List.of(x, -x));
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void whatCancelsLeavesTheRest(int partitions) {
        List<Double> numbers = cancelling();
        assertThat(numbers.stream().reduce(0.0, Double::sum)).isEqualTo(0);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(numbers, new Random(seed));
            assertThat(numbers.stream().reduce(0.0, Double::sum)).isNotCloseTo(0, within(1e200));
            Dataset<Double> rows = numbers(numbers.toArray(Double[]::new)).repartition(partitions);
            assertThat(ExactMean.of(rows, col("value"))).isEqualTo(0x1p-900 / numbers.size());
            assertThat(ExactMean.of(rows, array(col("value"), lit(null), col("value"))))
                    .isEqualTo(0x1p-900 / numbers.size());
            assertThat(ExactMean.weighted(rows, col("value"), lit(4.0), lit(0.5)))
                    .isEqualTo(0x1p-900 * 2 / numbers.size());
        }
    }

    @Test
    void aSumBeyondTheRangeOnTheWayIsNoInfinity() {
        assertThat(mean(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE, 4.0))
                .isEqualTo(0.8);
    }

    @Test
    void nullsAreLeftOutAndNoNumbersGiveNaN() {
        assertThat(mean(1.0, null, 2.0)).isEqualTo(1.5);
        assertThat(mean(null, null)).isNaN();
        assertThat(mean()).isNaN();
        Dataset<Double> one = numbers(1.0);
        assertThat(ExactMean.of(one, functions.expr("array(CAST(NULL AS DOUBLE), 3D, 4D)")))
                .isEqualTo(3.5);
        assertThat(ExactMean.of(one, functions.expr("CAST(NULL AS ARRAY<DOUBLE>)")))
                .isNaN();
        assertThat(ExactMean.of(one, functions.expr("CAST(array() AS ARRAY<DOUBLE>)")))
                .isNaN();
        assertThat(ExactMean.weighted(one, functions.expr("CAST(NULL AS DOUBLE)"), lit(1.0), lit(1.0)))
                .isNaN();
        assertThat(ExactMean.weighted(one, col("value"), lit(0.0), lit(1.0))).isNaN();
    }

    @Test
    void nanAndInfinitiesFlow() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(mean(1.0, Double.NaN, 2.0)).isNaN();
        assertThat(mean(1.0, infinity)).isEqualTo(infinity);
        assertThat(mean(-infinity, 1.0)).isEqualTo(-infinity);
        assertThat(mean(infinity, -infinity)).isNaN();
        assertThat(ExactMean.weighted(numbers(1.0, infinity), col("value"), lit(0.0), lit(1.0)))
                .isNaN();
        assertThat(ExactMean.weighted(numbers(2.0, 4.0), col("value"), lit(1.0), lit(infinity)))
                .isZero();
    }
}
