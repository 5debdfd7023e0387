package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropout with keys: which elements are dropped, and what becomes of the others. */
@Tag("kernel")
class DropoutTest {

    private static final int N = 500;
    private static final int ROWS = 2000;

    private final ActivationFunction dropout = Activations.catalogue().function("dropout");
    private final ActivationFunction derivative = Activations.catalogue().function("dropout_grad");

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** 1 for elements that are kept, else 0. */
    private double[] mask(long key, double p) {
        return Arrays.stream(dropout.keyed(key).apply(ones(N), p))
                .map(each -> each == 0 ? 0 : 1)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.9, 0.01})
    void keptElementsHaveTheMeanAndTheVarianceOfIndependentOnes(double p) {
        double sum = 0;
        double squares = 0;
        for (int key = 0; key < ROWS; key++) {
            double kept = Arrays.stream(mask(key, p)).sum();
            sum += kept;
            squares += (kept - N * (1 - p)) * (kept - N * (1 - p));
        }
        double deviation = Math.sqrt(p * (1 - p) / ((double) ROWS * N));
        assertThat(sum / ((double) ROWS * N)).isBetween(1 - p - 4 * deviation, 1 - p + 4 * deviation);
        // The variance of 2000 rows is within 4·√(2/2000) of that of all keys.
        assertThat(squares / ROWS / (N * p * (1 - p))).isBetween(0.87, 1.13);
    }

    @Test
    void neighbouringKeysAndPlacesAreIndependent() {
        double keys = 0;
        double places = 0;
        for (int key = -ROWS / 2; key < ROWS / 2; key++) {
            double[] mask = mask(key, 0.5);
            double[] next = mask(key + 1, 0.5);
            for (int i = 0; i < N - 1; i++) {
                keys += (mask[i] - 0.5) * (next[i] - 0.5);
                places += (mask[i] - 0.5) * (mask[i + 1] - 0.5);
            }
        }
        double pairs = (double) ROWS * (N - 1);
        assertThat(Math.abs(keys / pairs * 4)).isLessThan(4 / Math.sqrt(pairs));
        assertThat(Math.abs(places / pairs * 4)).isLessThan(4 / Math.sqrt(pairs));
    }

    /** The oracle is the JDK's SplitMix64: the first number after the seed z − gamma is the mix of z. */
    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 33})
    void theStreamIsThatOfSplitMix64(long key) {
        long seed = mix(mix(key) ^ 0x64726F706F7574L);
        SplittableRandom random = new SplittableRandom(seed);
        double[] expected = new double[N];
        Arrays.setAll(expected, i -> (random.nextLong() >>> 11) * 0x1p-53 < 0.3 ? 0 : 1 / 0.7);
        assertThat(derivative.keyed(key).apply(ones(N), 0.3)).containsExactly(expected);
    }

    private static long mix(long z) {
        return new SplittableRandom(z - 0x9E3779B97F4A7C15L).nextLong();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.3, 1e-9, 0.999999, 1 - 0x1p-53, Double.MIN_VALUE})
    void keptElementsAreDividedWithinTheBound(double p) {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(N, -1, 1).map(each -> each * 1e3).toArray();
        double[] y = dropout.keyed(3).apply(x, p);
        double bound = dropout.activation().definition().ulpBound();
        for (int i = 0; i < N; i++) {
            if (y[i] != 0) {
                BigDecimal exact =
                        new BigDecimal(x[i]).divide(BigDecimal.ONE.subtract(new BigDecimal(p)), new MathContext(60));
                double error = exact.subtract(new BigDecimal(y[i])).abs().doubleValue() / Math.ulp(exact.doubleValue());
                assertThat(error).as("%s for p = %s", x[i], p).isLessThanOrEqualTo(bound);
            }
        }
    }

    @Test
    void nothingIsDroppedForZeroAndEverythingForOne() {
        double[] x = {
            -2, -0.0, 0.0, 3, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        assertThat(dropout.keyed(5).apply(x, 0)).containsExactly(x);
        assertThat(derivative.keyed(5).apply(x, 0)).containsExactly(ones(x.length));
        assertThat(dropout.keyed(5).apply(x, 1)).containsExactly(new double[x.length]);
        assertThat(derivative.keyed(5).apply(x, 1)).containsExactly(new double[x.length]);
    }

    @Test
    void specialValuesAreDroppedTooExceptNan() {
        for (double special :
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0}) {
            double[] x = new double[N];
            Arrays.fill(x, special);
            double[] mask = mask(11, 0.5);
            double[] expected = new double[N];
            Arrays.setAll(expected, i -> Double.isNaN(special) || mask[i] == 1 ? special : 0);
            assertThat(dropout.keyed(11).apply(x)).containsExactly(expected);
            Arrays.setAll(expected, i -> Double.isNaN(special) ? special : 2 * mask[i]);
            assertThat(derivative.keyed(11).apply(x)).containsExactly(expected);
        }
    }

    @Test
    void aCallWithoutAKeyIsTheIdentity() {
        double[] x = {-2, -0.0, 3, Double.NaN};
        assertThat(dropout.apply(x, 0.75)).containsExactly(x);
        assertThat(derivative.apply(x)).containsExactly(1, 1, 1, Double.NaN);
        assertThatThrownBy(() -> dropout.apply(x, 0.5, 7))
                .hasMessage("nn_dropout(x, key[, p = 0.5]): expected at most 1 parameter besides the key, got 2");
        assertThatThrownBy(() -> dropout.keyed(7).apply(x, 1.5))
                .hasMessageStartingWith("nn_dropout: parameter p: expected");
        assertThatThrownBy(() -> Activations.catalogue().function("relu").keyed(7))
                .hasMessage("nn_relu(x) has no key");
    }

    @Test
    void otherFunctionsWithTheSameKeyHaveOtherNumbers() {
        ActivationFunction rrelu = Activations.catalogue().function("rrelu_grad");
        double sum = 0;
        double[] minusOnes = new double[N];
        Arrays.fill(minusOnes, -1);
        for (int key = 0; key < ROWS; key++) {
            double[] slopes = rrelu.keyed(key).apply(minusOnes, 0, 1);
            double[] mask = mask(key, 0.5);
            for (int i = 0; i < N; i++) {
                sum += (slopes[i] - 0.5) * (mask[i] - 0.5);
            }
        }
        double pairs = (double) ROWS * N;
        assertThat(Math.abs(sum / pairs * Math.sqrt(12) * 2)).isLessThan(4 / Math.sqrt(pairs));
    }
}
