package org.sparkactivations.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sums of three doubles, compared with decimal numbers of a hundred digits. */
@Tag("kernel")
class TripleAccumulatorTest {

    private static final MathContext DIGITS = new MathContext(100);

    /** Three doubles have 159 bits, of which additions may lose the last ones. */
    private static final double ERROR = 0x1p-145;

    private static BigDecimal sum(TripleAccumulator accumulator) {
        return new BigDecimal(accumulator.first())
                .add(new BigDecimal(accumulator.second()))
                .add(new BigDecimal(accumulator.third()));
    }

    private static void check(TripleAccumulator accumulator, BigDecimal exact) {
        double error =
                sum(accumulator).subtract(exact).divide(exact, DIGITS).abs().doubleValue();
        assertThat(error).as("%s beside %s", sum(accumulator), exact).isLessThanOrEqualTo(ERROR);
    }

    @Test
    void sumsAndQuotientsHaveTheDigitsOfThreeDoubles() {
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < 1000; i++) {
            TripleAccumulator accumulator = new TripleAccumulator();
            BigDecimal exact = BigDecimal.ZERO;
            for (int power : new int[] {0, -50, -100, -52, -110, -3}) {
                double term = Math.scalb(random.nextDouble(1, 2), power);
                accumulator.add(term);
                exact = exact.add(new BigDecimal(term));
            }
            check(accumulator, exact);
            double divisor = random.nextInt(2, 1000);

            accumulator.divide(divisor);

            check(accumulator, exact.divide(new BigDecimal(divisor), DIGITS));
            assertThat(Math.abs(accumulator.second()))
                    .as("the second part beside the first one")
                    .isLessThanOrEqualTo(2 * Math.ulp(accumulator.first()));
        }
    }

    @Test
    void aClearedSumIs0() {
        TripleAccumulator accumulator = new TripleAccumulator();
        for (double term : new double[] {1, 0x1p-60, 0x1p-120}) {
            accumulator.add(term);
        }

        accumulator.clear();

        assertThat(accumulator.first()).isZero();
        assertThat(accumulator.second()).isZero();
        assertThat(accumulator.third()).isZero();
    }
}
