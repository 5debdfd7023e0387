package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link ScaledExponential} beside decimal numbers. */
@Tag("kernel")
class ScaledExponentialTest {

    private static final MathContext DIGITS = new MathContext(70);

    private static final BigDecimal LN2 =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009493393621969694");

    /** Numbers of all magnitudes below 2⁶⁰, half of them next to one where the exponent changes. */
    private static DoubleStream numbers() {
        SplittableRandom random = new SplittableRandom(1);
        return DoubleStream.generate(() -> {
                    double scale = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-70, 61));
                    if (random.nextBoolean()) {
                        return scale;
                    }
                    double border = LN2.multiply(BigDecimal.valueOf(Math.rint(scale) + 0.5))
                            .doubleValue();
                    return border + random.nextInt(-2, 3) * Math.ulp(border);
                })
                .filter(x -> Math.abs(x) < 0x1p60)
                .limit(20_000);
    }

    @Test
    void theErrorIsWithinTheDeclaredBound() {
        numbers().forEach(x -> {
            BigDecimal r = new BigDecimal(x).subtract(LN2.multiply(BigDecimal.valueOf(ScaledExponential.exponent(x))));
            BigDecimal power = BigDecimal.ONE;
            BigDecimal term = BigDecimal.ONE;
            for (int i = 1; i < 35; i++) {
                term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
                power = power.add(term);
            }
            BigDecimal mantissa =
                    BigDecimal.valueOf(ScaledExponential.mantissa(x)).divide(new BigDecimal(0x1p57), DIGITS);
            assertThat(Math.abs(r.doubleValue())).as("%s", x).isLessThan(0.34657359028);
            assertThat(mantissa.subtract(power).abs().doubleValue())
                    .as("%s", x)
                    .isLessThan(0.69 * 0x1p-53 * power.doubleValue() + Math.abs(x) * 0x1p-105);
        });
    }

    @Test
    void theExponentNeverFalls() {
        double[] sorted = numbers().sorted().toArray();
        for (int i = 1; i < sorted.length; i++) {
            assertThat(ScaledExponential.exponent(sorted[i]))
                    .as("%s and %s", sorted[i - 1], sorted[i])
                    .isGreaterThanOrEqualTo(ScaledExponential.exponent(sorted[i - 1]));
        }
    }
}
