package org.sparkactivations.sql.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Quantiles of many numbers from few buckets. */
@Tag("spark")
class ValueHistogramTest {

    private static final int BUCKETS = 512;
    private static final int POINTS = 200;

    private static ValueHistogram of(double... x) {
        ValueHistogram histogram = new ValueHistogram(BUCKETS);
        histogram.add(x, 0, x.length);
        return histogram;
    }

    private static byte[] bytes(ValueHistogram histogram) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            histogram.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static double[] quantiles(double... x) {
        return of(x).quantiles(
                        POINTS,
                        DoubleStream.of(x).min().orElseThrow(),
                        DoubleStream.of(x).max().orElseThrow());
    }

    /** Numbers of distributions whose buckets have from one bit to all 64. */
    private static Map<String, DoubleSupplier> distributions(Random random) {
        return new TreeMap<>(Map.of(
                "normal", random::nextGaussian,
                "normal far from 0", () -> 1e6 + random.nextGaussian(),
                "uniform", random::nextDouble,
                "floats", () -> (float) random.nextGaussian(),
                "of all sizes", () -> random.nextGaussian() * Math.exp(100 * random.nextGaussian()),
                "all bits", () -> finite(random.nextLong()),
                "half of them 0", () -> Math.max(0, random.nextGaussian()),
                "whole", () -> random.nextInt(100),
                "cut off", () -> Math.max(-1, Math.min(1, 2 * random.nextGaussian()))));
    }

    private static double finite(long bits) {
        double x = Double.longBitsToDouble(bits);
        return Math.abs(x) <= Double.MAX_VALUE ? x : 0;
    }

    @Test
    void orderAndMergingMakeNoDifference() {
        Random random = new Random(1);
        distributions(random).forEach((name, next) -> {
            double[] x = DoubleStream.generate(next).limit(20_000).toArray();
            byte[] expected = bytes(of(x));
            for (int parts : new int[] {2, 7, 300}) {
                shuffle(x, random);
                ValueHistogram merged = new ValueHistogram(BUCKETS);
                for (int part = 0; part < parts; part++) {
                    merged.merge(of(Arrays.copyOfRange(x, part * x.length / parts, (part + 1) * x.length / parts)));
                }
                assertThat(bytes(merged)).as(name + " in " + parts + " parts").isEqualTo(expected);
            }
            Arrays.sort(x);
            assertThat(bytes(of(x))).as(name + " in ascending order").isEqualTo(expected);
        });
    }

    private static void shuffle(double[] x, Random random) {
        for (int i = x.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double taken = x[i];
            x[i] = x[j];
            x[j] = taken;
        }
    }

    @Test
    void ranksOfQuantilesAreClose() {
        Random random = new Random(2);
        Map<String, DoubleSupplier> distributions = distributions(random);
        distributions.remove("all bits");
        distributions.forEach((name, next) -> {
            double[] x = DoubleStream.generate(next).limit(100_000).sorted().toArray();
            double[] quantiles = quantiles(x);
            // Numbers of all sizes have buckets from 1 to 4 times the least number.
            double off = name.equals("of all sizes") ? 0.01 : 0.002;
            for (int i = 0; i < POINTS; i++) {
                double quantile = quantiles[i];
                double below =
                        DoubleStream.of(x).filter(each -> each < quantile).count();
                double notAbove =
                        DoubleStream.of(x).filter(each -> each <= quantile).count();
                assertThat((i + 0.5) / POINTS)
                        .as(name + ": rank of " + quantile)
                        .isBetween(below / x.length - off, notAbove / x.length + off);
            }
        });
    }

    @Test
    void fewDifferentNumbersAreExact() {
        double[] x = new double[10_000];
        Arrays.setAll(x, i -> (i % BUCKETS) / 7.0 - 20);
        double[] quantiles = of(x).quantiles(BUCKETS, -20, 100);
        double[] sorted = DoubleStream.of(x).sorted().toArray();
        for (int i = 0; i < BUCKETS; i++) {
            assertThat(quantiles[i]).isEqualTo(sorted[(int) ((i + 0.5) / BUCKETS * x.length)]);
        }
    }

    @Test
    void manyZerosAreZeroAndTheExtremesAreKept() {
        Random random = new Random(3);
        double[] x = DoubleStream.generate(() -> Math.max(0, Math.min(1, random.nextGaussian())))
                .limit(50_000)
                .toArray();
        double[] quantiles = quantiles(x);
        assertThat(quantiles[POINTS / 2 - 20]).isZero();
        assertThat(quantiles[POINTS - 1]).isEqualTo(1);
        assertThat(of(-0.0, 0.0).quantiles(2, -0.0, 0.0)).containsExactly(0.0, 0.0);
    }

    @Test
    void theLargestAndTheSmallestNumbersHaveBucketsToo() {
        Random random = new Random(4);
        double[] x = DoubleStream.generate(() -> finite(random.nextLong()))
                .limit(5000)
                .toArray();
        x[0] = Double.MAX_VALUE;
        x[1] = -Double.MAX_VALUE;
        x[2] = Double.MIN_VALUE;
        assertThat(quantiles(x)).isSorted();
        assertThat(DoubleStream.of(quantiles(x))).allMatch(each -> Math.abs(each) <= Double.MAX_VALUE);
    }

    @Test
    void aHistogramIsReadAsItWas() throws IOException {
        Random random = new Random(5);
        for (DoubleSupplier next : distributions(random).values()) {
            byte[] written = bytes(of(DoubleStream.generate(next).limit(3000).toArray()));
            ValueHistogram read = ValueHistogram.read(new DataInputStream(new ByteArrayInputStream(written)), BUCKETS);
            assertThat(bytes(read)).isEqualTo(written);
            assertThat(read.total()).isEqualTo(3000);
        }
        assertThat(of().quantiles(10, 0, 1)).isEmpty();
    }
}
