package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link ExactSum} beside sums of decimal numbers. */
@Tag("kernel")
class ExactSumTest {

    private static ExactSum of(double... terms) {
        ExactSum sum = new ExactSum();
        Arrays.stream(terms).forEach(sum::add);
        return sum;
    }

    private static double byDecimals(double... terms) {
        return DoubleStream.of(terms)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Test
    void randomBitsSumToTheRoundedDecimalSum() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 2000; trial++) {
            int range = random.nextInt(1, 2045);
            double[] terms = new double[random.nextInt(1, 40)];
            Arrays.setAll(terms, i -> {
                double x = Double.longBitsToDouble(random.nextLong());
                long exponent = random.nextInt(0, range);
                return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~(0x7ffL << 52) | exponent << 52);
            });
            assertThat(of(terms).value()).as(Arrays.toString(terms)).isEqualTo(byDecimals(terms));
        }
    }

    @Test
    void packedSumsAddUpToTheSameAndAreSmall() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] terms = new double[200][];
        Arrays.setAll(terms, i -> random.doubles(random.nextInt(6), -1, 1)
                .map(x -> Math.scalb(x, random.nextInt(-1074, 1024)))
                .toArray());
        terms[0] = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        terms[1] = new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MIN_VALUE};
        terms[2] = new double[] {1, Double.NaN};
        terms[3] = new double[] {Double.NEGATIVE_INFINITY, 1};
        ExactSum[] sums = Arrays.stream(terms).map(ExactSumTest::of).toArray(ExactSum[]::new);
        ExactSum[] twice = Arrays.stream(terms).map(ExactSumTest::of).toArray(ExactSum[]::new);
        ExactSum.addPacked(ExactSum.packed(sums), twice);
        for (int i = 0; i < terms.length; i++) {
            Double expected = of(DoubleStream.concat(DoubleStream.of(terms[i]), DoubleStream.of(terms[i]))
                            .toArray())
                    .value();
            assertThat(twice[i].value()).as(Arrays.toString(terms[i])).isEqualTo(expected);
        }
        assertThat(ExactSum.packed(new ExactSum[] {of(1), of(-1, 0x1p-60), of()}))
                .hasSizeLessThan(12);
    }

    @Test
    void cancellationLeavesTheLastBits() {
        assertThat(of(1e300, 1, -1e300).value()).isEqualTo(1);
        assertThat(of(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE).value())
                .isEqualTo(Double.MIN_VALUE);
        assertThat(of(-1, 0x1p-60).value()).isEqualTo(-1);
        assertThat(of(1, 0x1p-53, 0x1p-100).value()).isEqualTo(Math.nextUp(1.0));
        assertThat(of(1, 0x1p-53).value()).isEqualTo(1);
        assertThat(of(-1, -0x1p-53, -0x1p-100).value()).isEqualTo(Math.nextDown(-1.0));
    }

    @Test
    void nothingIsZeroAndTheInfinitiesAreKept() {
        assertThat(of().value()).isEqualTo(0);
        assertThat(of(1, Double.POSITIVE_INFINITY, -5).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).value())
                .isNaN();
        assertThat(of(1, Double.NaN).value()).isNaN();
        assertThat(of(Double.MAX_VALUE, Double.MAX_VALUE).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE).value())
                .isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void orderAndMergingMakeNoDifference() {
        Random random = new Random(2);
        Double[] terms = random.doubles(10_000)
                .map(u -> (u - 0.5) * Math.exp(40 * random.nextGaussian()))
                .boxed()
                .toArray(Double[]::new);
        double whole = sum(terms, 1);
        List<Double> shuffled = Arrays.asList(terms);
        for (int parts = 1; parts <= 17; parts += 4) {
            Collections.shuffle(shuffled, random);
            assertThat(sum(terms, parts)).as(parts + " parts").isEqualTo(whole);
        }
    }

    private static double sum(Double[] terms, int parts) {
        ExactSum sum = new ExactSum();
        for (int p = 0; p < parts; p++) {
            ExactSum part = new ExactSum();
            for (int i = p; i < terms.length; i += parts) {
                part.add(terms[i]);
            }
            sum.add(part);
        }
        return sum.value();
    }
}
