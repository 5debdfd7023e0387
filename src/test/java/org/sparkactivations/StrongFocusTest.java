package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;

/** The focal loss with exponents so large that a power of a probability leaves the numbers near 1. */
@Tag("kernel")
class StrongFocusTest {

    private static final double MAX = Double.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "focal_loss, 40", "focal_loss, 200", "focal_loss, 1000",
        "focal_loss_grad, 40", "focal_loss_grad, 200", "focal_loss_grad, 1000",
    })
    void keepsItsBound(String name, double gamma) {
        ActivationFunction function = Activations.catalogue().function(name);
        WideReference.Formula reference = WideReference.of(name);
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextDouble(-45, 45);
            double target = random.nextInt(2);
            double alpha = i % 3 == 0 ? 1 : 0.25;

            double y = of(name, x, target, gamma, alpha);

            Wide exact = reference.at(x, new double[] {target, gamma, alpha});
            assertThat(exact.ulps(y, 0))
                    .as("%s of %s with target %s and alpha %s: expected %s, got %s", name, x, target, alpha, exact, y)
                    .isLessThanOrEqualTo(Bounds.of(function) + gamma / 8 + Bounds.TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"730, 1", "-730, 1", "720, 0.25", "-720, 0.25"})
    void farOutAPowerMayStillMatter(double x, double alpha) {
        // γe^−|x| is between 1e-9 and 10, and the power e^−γe^−|x|.
        for (double gamma : new double[] {1e304, 1e307, MAX}) {
            double rate = gamma * StrictMath.exp(-Math.abs(x) / 2) * StrictMath.exp(-Math.abs(x) / 2);
            double target = x > 0 ? 0 : 1;
            double weight = x > 0 ? 1 - alpha : alpha;
            double power = weight * StrictMath.exp(-rate);

            assertThat(of("focal_loss", x, target, gamma, alpha))
                    .isCloseTo(power * Math.abs(x), within(1e-12 * Math.abs(x)));
            assertThat(of("focal_loss_grad", x, target, gamma, alpha))
                    .isCloseTo(
                            Math.signum(x) * power * (1 + rate * Math.abs(x)),
                            within(1e-11 * (1 + rate * Math.abs(x))));
        }
    }

    private static double of(String name, double x, double target, double gamma, double alpha) {
        return Activations.catalogue()
                .function(name)
                .applyWith(new double[] {x}, new double[] {target}, gamma, alpha)[0];
    }
}
