package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Losses of differences far out, where another formula computes them: they are those next to 0, scaled. */
@Tag("kernel")
class FarLossesTest {

    private static final int POINTS = 500;

    /** The scale is 2 to the power of it. Its square times the results next to 0 is within double. */
    private static final int EXPONENT = 508;

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }

    @ParameterizedTest
    @CsvSource({
        // the power of the scale in the result, a parameter, and its power of the scale
        "smooth_l1, 1, 0.75, 1",
        "smooth_l1, 1, 3, 1",
        "smooth_l1_grad, 0, 0.75, 1",
        "smooth_l1_grad, 0, 3, 1",
        "quantile_loss, 1, 0.9, 0",
        "quantile_loss, 1, 0.3, 0",
        "quantile_loss, 1, 0, 0",
        "quantile_loss, 1, 1, 0",
        "quantile_loss_grad, 0, 0.9, 0",
        "huber, 2, 0.75, 1",
        "huber, 2, 3, 1",
        "huber_grad, 1, 0.75, 1",
        "gaussian_nll, 2, 1, 0",
        "gaussian_nll_grad, -1, 0.75, 2",
        "gaussian_nll_grad, 1, 3, 0",
    })
    void areThoseNextTo0(String name, int power, double parameter, int powerOfParameter) {
        SplittableRandom random = new SplittableRandom(20261201);
        double[] x = random.doubles(POINTS, -2, 2).toArray();
        double[] target = random.doubles(POINTS, -2, 2).toArray();
        for (int i = 0; i < POINTS; i += 10) {
            x[i] = 0;
            target[i + 1] = 0;
            x[i + 2] = target[i + 2];
        }

        double[] near = function(name).applyWith(x, target, parameter);
        double[] far = function(name)
                .applyWith(scaled(x, 1), scaled(target, 1), Math.scalb(parameter, powerOfParameter * EXPONENT));

        double[] expected = scaled(near, power);
        for (int i = 0; i < POINTS; i++) {
            assertThat(Math.abs(far[i] - expected[i]))
                    .as("%s at %s with target %s: expected %s, got %s", name, x[i], target[i], expected[i], far[i])
                    .isZero();
        }
    }

    private static double[] scaled(double[] x, int power) {
        return Arrays.stream(x).map(each -> Math.scalb(each, power * EXPONENT)).toArray();
    }

    @Test
    void theGradientOfTheQuantileLossAtTheTargetIsTheMeanOfBothSides() {
        assertThat(function("quantile_loss_grad").applyWith(new double[] {1}, new double[] {1}, 0.75))
                .containsExactly(-0.25);
    }
}
