package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link ExactRounding} beside decimal numbers. */
@Tag("kernel")
class ExactRoundingTest {

    private static final MathContext DIGITS = new MathContext(80);

    private final Random random = new Random(1);

    private static BigDecimal decimal(BigInteger n, int exponent) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(exponent)));
        return exponent < 0 ? new BigDecimal(n).divide(power) : new BigDecimal(n).multiply(power);
    }

    @Test
    void numbersOfAnyLengthAreRoundedToTheNearest() {
        for (int trial = 0; trial < 3000; trial++) {
            BigInteger n = new BigInteger(random.nextInt(1, 200), random);
            n = random.nextBoolean() ? n : n.negate();
            int exponent = random.nextInt(-1250, 1020);
            double expected = decimal(n, exponent).doubleValue();
            assertThat(ExactRounding.rounded(n, exponent))
                    .as(n + "·2^" + exponent)
                    .isEqualTo(expected == 0 ? 0 : expected);
        }
    }

    @Test
    void tiesGoToTheEvenNumber() {
        BigInteger odd = BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE);
        assertThat(ExactRounding.rounded(odd, 0)).isEqualTo(0x1p53);
        assertThat(ExactRounding.rounded(odd.add(BigInteger.TWO), 0)).isEqualTo(0x1p53 + 4);
        assertThat(ExactRounding.rounded(odd.shiftLeft(70).add(BigInteger.ONE), -70))
                .isEqualTo(0x1p53 + 2);
        assertThat(ExactRounding.rounded(BigInteger.ONE, -1075)).isZero();
        assertThat(ExactRounding.rounded(BigInteger.valueOf(3), -1075)).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(ExactRounding.rounded(BigInteger.ONE, 1024)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ExactRounding.rounded(BigInteger.ZERO, -2000)).isZero();
    }

    @Test
    void quotientsAndRootsAreRoundedOnce() {
        for (int trial = 0; trial < 3000; trial++) {
            BigInteger n = new BigInteger(random.nextInt(1, 400), random);
            int exponent = random.nextInt(-1300, 500);
            BigInteger divisor = new BigInteger(random.nextInt(1, 80), random).add(BigInteger.ONE);
            BigDecimal quotient = decimal(n, exponent).divide(new BigDecimal(divisor), new MathContext(1200));
            String name = n + "·2^" + exponent + " / " + divisor;
            assertThat(ExactRounding.quotient(n.negate(), exponent, divisor))
                    .as("−" + name)
                    .isEqualTo(0 - quotient.doubleValue());
            assertThat(ExactRounding.rootOfQuotient(n, exponent, divisor))
                    .as("root of " + name)
                    .isEqualTo(quotient.sqrt(DIGITS).doubleValue());
        }
        assertThat(ExactRounding.rootOfQuotient(BigInteger.valueOf(18), 0, BigInteger.TWO))
                .isEqualTo(3);
        assertThat(ExactRounding.rootOfQuotient(BigInteger.ZERO, 0, BigInteger.TWO))
                .isZero();
    }
}
