package org.sparkactivations.sql.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.math.SplitSummation;

/** Means and standard deviations beside those of decimal numbers. */
@Tag("spark")
class ExactMomentsTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static ExactMoments of(double... x) {
        ExactMoments moments = new ExactMoments();
        moments.add(x, 0, x.length, new SplitSummation(), new double[x.length]);
        return moments;
    }

    private static BigDecimal sum(DoubleStream x) {
        return x.mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double mean(double... x) {
        return sum(Arrays.stream(x))
                .divide(BigDecimal.valueOf(x.length), DIGITS)
                .doubleValue();
    }

    private static double deviation(double... x) {
        BigDecimal n = BigDecimal.valueOf(x.length);
        BigDecimal squares =
                Arrays.stream(x).mapToObj(each -> new BigDecimal(each).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = sum(Arrays.stream(x));
        return n.multiply(squares)
                .subtract(sum.pow(2))
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
    }

    private static List<double[]> samples() {
        Random random = new Random(1);
        return List.of(
                random.doubles(1000, -3, 3).toArray(),
                random.doubles(1000).map(x -> 1e9 + x).toArray(),
                random.doubles(5).toArray(),
                random.doubles(100).map(x -> (float) x).toArray(),
                random.doubles(100).map(x -> x > 0.9 ? x : 0).toArray(),
                random.doubles(100).map(x -> x * 1e-200).toArray(),
                random.doubles(100).map(x -> (x - 0.5) * 1e300).toArray(),
                random.doubles(100)
                        .map(x -> (x - 0.5) * Math.pow(10, random.nextInt(-300, 300)))
                        .toArray(),
                random.doubles(100).map(x -> x * 1e-310).toArray(),
                new double[] {Double.MAX_VALUE, -Double.MAX_VALUE},
                new double[] {Double.MIN_VALUE, 3 * Double.MIN_VALUE, -Double.MIN_VALUE},
                new double[] {0.1, 0.1, 0.1},
                new double[20]);
    }

    @Test
    void meanAndDeviationAreRoundedOnce() {
        for (double[] x : samples()) {
            ExactMoments moments = of(x);
            String name = Arrays.toString(Arrays.copyOf(x, 5));
            assertThat(moments.mean(x.length)).as("mean of " + name).isEqualTo(mean(x));
            assertThat(moments.deviation(x.length)).as("deviation of " + name).isEqualTo(deviation(x));
            assertThat(moments.min()).isEqualTo(DoubleStream.of(x).min().orElseThrow());
            assertThat(moments.max()).isEqualTo(DoubleStream.of(x).max().orElseThrow());
        }
    }

    @Test
    void partsGiveTheSameAsAllAtOnce() throws IOException {
        for (double[] x : samples()) {
            ExactMoments merged = new ExactMoments();
            int half = x.length / 2;
            merged.merge(stored(of(Arrays.copyOf(x, half))));
            merged.merge(stored(of(Arrays.copyOfRange(x, half, x.length))));
            assertThat(merged.mean(x.length)).isEqualTo(mean(x));
            assertThat(merged.deviation(x.length)).isEqualTo(deviation(x));
            assertThat(merged.max()).isEqualTo(of(x).max());
        }
    }

    private static ExactMoments stored(ExactMoments moments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        moments.write(new DataOutputStream(bytes));
        return ExactMoments.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
