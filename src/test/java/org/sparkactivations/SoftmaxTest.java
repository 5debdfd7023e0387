package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final ActivationFunction softmax = Activations.catalogue().function("softmax");

    @Test
    void nanAnywhereMakesAllNan() {
        assertThat(softmax.apply(new double[] {1, Double.NaN, 2})).containsOnly(Double.NaN);
        assertThat(softmax.apply(new double[] {INFINITY, Double.NaN})).containsOnly(Double.NaN);
    }

    @Test
    void infinitiesGiveTheLimit() {
        assertThat(softmax.apply(new double[] {1, -INFINITY, 1})).containsExactly(0.5, 0, 0.5);
        assertThat(softmax.apply(new double[] {INFINITY, 3, INFINITY, -INFINITY, INFINITY}))
                .containsExactly(1 / 3.0, 0, 1 / 3.0, 0, 1 / 3.0);
        assertThat(softmax.apply(new double[] {-INFINITY, -INFINITY})).containsOnly(Double.NaN);
        assertThat(softmax.apply(new double[0])).isEmpty();
    }

    @Test
    void bearsHugeDifferencesAndTemperatures() {
        double max = Double.MAX_VALUE;
        assertThat(softmax.apply(new double[] {max, -max, -INFINITY})).containsExactly(1, 0, 0);
        assertThat(softmax.apply(new double[] {max, -max}, max)[1])
                .isCloseTo(Math.exp(-2) / (1 + Math.exp(-2)), within(1e-15));
        assertThat(softmax.apply(new double[] {1, 2, -3}, Double.MIN_VALUE)).containsExactly(0, 1, 0);
        assertThat(softmax.apply(new double[] {1, -1e300}, 1e-300)).containsExactly(1, 0);
        assertThat(softmax.apply(new double[] {1, 2}, max)).containsExactly(0.5, 0.5);
    }

    @Test
    void sumsToOneWithinHalfAnUlpPerElement() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int n : new int[] {1, 2, 7, 8, 100, 1000, 4096}) {
            double[] row = random.doubles(n, -5, 5).toArray();
            BigDecimal sum = Arrays.stream(softmax.apply(row))
                    .mapToObj(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.subtract(BigDecimal.ONE).abs()).isLessThanOrEqualTo(new BigDecimal(0.5 * n * 0x1p-52));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}
