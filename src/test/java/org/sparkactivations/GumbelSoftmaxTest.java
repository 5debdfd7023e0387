package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.kernel.GumbelNoise;

/** Softmax of rows with Gumbel noise. */
@Tag("kernel")
class GumbelSoftmaxTest {

    private static final int N = 600;

    private final ActivationFunction sample = Activations.catalogue().function("gumbel_softmax");
    private final ActivationFunction vjp = Activations.catalogue().function("gumbel_softmax_vjp");
    private final ActivationFunction softmax = Activations.catalogue().function("softmax");

    /** The row with the noise of a key. */
    private double[] noisy(long key, double... x) {
        Workspace workspace = new Workspace();
        workspace.begin(sample, 0, 0, 0, 0, 0);
        workspace.setKey(key);
        workspace.place(0, x.length);
        double[] y = new double[x.length];
        GumbelNoise.add(x, y, x.length, workspace);
        return y;
    }

    /** The test of Kolmogorov and Smirnov: chance exceeds 1.95 once in a thousand; the keys are fixed. */
    @Test
    void theNoiseHasTheGumbelDistribution() {
        int keys = 300;
        double[] all = new double[keys * N];
        for (int key = 0; key < keys; key++) {
            System.arraycopy(noisy(key - keys / 2, new double[N]), 0, all, key * N, N);
        }
        Arrays.sort(all);
        double largest = 0;
        for (int i = 0; i < all.length; i++) {
            double probability = StrictMath.exp(-StrictMath.exp(-all[i]));
            largest = Math.max(largest, Math.abs(probability - (i + 0.5) / all.length) + 0.5 / all.length);
        }
        assertThat(largest * Math.sqrt(all.length)).isLessThan(1.95);
    }

    /** The oracle is the JDK's SplitMix64: the first number after the seed z − gamma is the mix of z. */
    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 33})
    void theStreamIsThatOfSplitMix64(long key) {
        SplittableRandom random = new SplittableRandom(mix(mix(key) ^ 0x67756D62656CL));
        double[] noise = noisy(key, new double[N]);
        for (int i = 0; i < N; i++) {
            double u = ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
            double expected = -StrictMath.log(-StrictMath.log(u));
            // The inner logarithm of the oracle is rounded, which moves the outer one by as much.
            assertThat(Math.abs(noise[i] - expected)).isLessThan(2 * Math.ulp(1.0) + Math.ulp(expected));
        }
    }

    private static long mix(long z) {
        return new SplittableRandom(z - 0x9E3779B97F4A7C15L).nextLong();
    }

    @Test
    void neighbouringKeysAndPlacesAreIndependent() {
        double keys = 0;
        double places = 0;
        int rows = 500;
        for (int key = 0; key < rows; key++) {
            double[] noise = noisy(key, new double[N]);
            double[] next = noisy(key + 1, new double[N]);
            for (int i = 0; i < N - 1; i++) {
                keys += centred(noise[i]) * centred(next[i]);
                places += centred(noise[i]) * centred(noise[i + 1]);
            }
        }
        double pairs = rows * (N - 1.0);
        double variance = Math.PI * Math.PI / 6;
        assertThat(Math.abs(keys / pairs / variance)).isLessThan(4 / Math.sqrt(pairs));
        assertThat(Math.abs(places / pairs / variance)).isLessThan(4 / Math.sqrt(pairs));
    }

    /** The noise without its mean, which is Euler's constant. */
    private static double centred(double noise) {
        return noise - 0.5772156649015329;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.25, 4})
    void theFrequenciesOfTheMaximumAreTheSoftmaxOfTheRow(double temperature) {
        double[] x = {0, 1, 2, -1};
        double[] expected = softmax.apply(x);
        int rows = 20000;
        int[] counts = new int[x.length];
        for (int key = 0; key < rows; key++) {
            double[] y = sample.keyed(key).apply(x, temperature);
            int first = 0;
            for (int i = 1; i < y.length; i++) {
                first = y[i] > y[first] ? i : first;
            }
            counts[first]++;
        }
        double chiSquare = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = counts[i] - rows * expected[i];
            chiSquare += difference * difference / (rows * expected[i]);
        }
        // With 3 degrees of freedom, chance exceeds 16.3 once in a thousand; the keys are fixed.
        assertThat(chiSquare).isLessThan(16.3);
    }

    @Test
    void itIsTheSoftmaxOfTheNoisyRowAndSoIsItsGradient() {
        ActivationFunction softmaxVjp = Activations.catalogue().function("softmax_vjp");
        SplittableRandom random = new SplittableRandom(4);
        double[] x = random.doubles(N, -3, 3).toArray();
        double[] g = random.doubles(N, -1, 1).toArray();
        for (double temperature : new double[] {1, 0.5, 3, Double.POSITIVE_INFINITY}) {
            assertThat(sample.keyed(-9).apply(x, temperature))
                    .containsExactly(softmax.apply(noisy(-9, x), temperature));
            assertThat(vjp.keyed(-9).applyWith(x, g, temperature))
                    .containsExactly(softmaxVjp.applyWith(noisy(-9, x), g, temperature));
            assertThat(sample.apply(x, temperature)).containsExactly(softmax.apply(x, temperature));
            assertThat(vjp.applyWith(x, g, temperature)).containsExactly(softmaxVjp.applyWith(x, g, temperature));
        }
    }

    @Test
    void infinitiesAndNanAreThoseOfSoftmax() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(sample.keyed(1).apply(new double[] {1, -infinity, infinity, infinity}))
                .containsExactly(0, 0, 0.5, 0.5);
        assertThat(sample.keyed(1).apply(new double[] {-infinity, -infinity})).containsOnly(Double.NaN);
        assertThat(sample.keyed(1).apply(new double[] {1, Double.NaN})).containsOnly(Double.NaN);
        assertThat(sample.keyed(1).apply(new double[] {-infinity, 5, -infinity}))
                .containsExactly(0, 1, 0);
        assertThat(sample.keyed(1).apply(new double[0])).isEmpty();
    }
}
