package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.spi.Definition;

/**
 * Functions made of straight lines: results are rounded once for all parameter values, even where a line crosses 0 or
 * is subnormal.
 */
@Tag("kernel")
class StraightLinesTest {

    private static final long SEED = 20261121;

    @BeforeAll
    static void printSeed() {
        System.out.println("StraightLinesTest: seed " + SEED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "srelu",
                "rrelu",
                "leaky_relu",
                "hard_sigmoid",
                "softshrink",
                "shrink",
                "srelu_grad",
                "srelu_t_left_grad",
                "srelu_a_left_grad",
                "srelu_t_right_grad",
                "srelu_a_right_grad",
                "hard_sigmoid_grad"
            })
    void areRoundedOnce(String name) {
        ActivationFunction function = Activations.catalogue().function(name);
        WideReference.Formula reference = WideReference.of(name);
        Definition definition = function.activation().definition();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2000; round++) {
            double[] parameters = parameters(definition, random);
            double[] kinks = definition.kinks().at(parameters);
            double[] x = new double[64];
            Arrays.setAll(x, i -> point(i, parameters, kinks, random));
            double[] y = function.apply(x, parameters);
            for (int i = 0; i < x.length; i++) {
                Wide exact = reference.at(x[i], parameters);
                assertThat(exact.ulps(y[i], 0))
                        .as(
                                "error in ulp at %s with parameters %s: expected %s, got %s",
                                x[i], Arrays.toString(parameters), exact, y[i])
                        .isLessThanOrEqualTo(0.5 + Bounds.TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 0.0, -0.0, -3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void thresholdKeepsTheSignOfZerosAboveIt(double value) {
        double[] y =
                Activations.catalogue().function("threshold").apply(new double[] {-0.0, 0.0, 5, -1, -2}, -1, value);

        assertThat(y).isEqualTo(new double[] {-0.0, 0.0, 5, value, value});
    }

    /** Also of zeros, in calls of few elements and of many. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.0, 0.0})
    void thresholdGivesItsValueWithItsSign(double value) {
        double infinity = Double.POSITIVE_INFINITY;
        double[] some = {-0.0, 0.0, -infinity, infinity, Double.NaN, Float.MIN_VALUE, -1, 0.5, 3, -Float.MAX_VALUE};
        ActivationFunction function = Activations.catalogue().function("threshold");
        for (double threshold : new double[] {0.0, -0.0, Float.MIN_VALUE, 0.5, 1e300, infinity, -1, -infinity}) {
            for (int n : new int[] {1, 10, 2000}) {
                double[] x = new double[n];
                Arrays.setAll(x, i -> some[i % some.length]);
                double[] expected = Arrays.stream(x)
                        .map(each -> each > threshold || Double.isNaN(each) || threshold == -infinity ? each : value)
                        .toArray();
                assertThat(function.apply(x, threshold, value))
                        .as("doubles beside %s", threshold)
                        .isEqualTo(expected);
                assertThat(function.apply(floats(x), threshold, value))
                        .as("floats beside %s", threshold)
                        .isEqualTo(floats(expected));
            }
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Test
    void noBendOrSlopeMakesNan() {
        double[] x = {
            Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, -1e300, 0, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY
        };
        ActivationFunction srelu = Activations.catalogue().function("srelu");
        for (double slope : new double[] {0, -0.0, 1e-320, 1e-300, 0.5, -2, 1e200, Double.MAX_VALUE}) {
            for (double bend : new double[] {0, 1, 1e-310, 1e200, Double.MAX_VALUE}) {
                double[] y = srelu.apply(x, -bend, slope, bend, slope);
                assertThat(y).as("slope %s, bends ±%s", slope, bend).doesNotContain(Double.NaN);
                assertThat(y[6] + 0.0).isEqualTo(slope == 0 ? bend : Double.POSITIVE_INFINITY * slope);
            }
        }
    }

    private static double[] parameters(Definition definition, SplittableRandom random) {
        double[] parameters = new double[definition.numberParameters()];
        while (true) {
            Arrays.setAll(parameters, i -> number(random));
            if (definition.parameters().stream().anyMatch(each -> each.name().equals("lambda"))) {
                parameters[0] = Math.abs(parameters[0]);
            }
            try {
                definition.check(definition.name(), parameters, parameters.length);
                return parameters;
            } catch (IllegalArgumentException e) {
                // The definition does not allow these values: others are tried.
            }
        }
    }

    private static double point(int i, double[] parameters, double[] kinks, SplittableRandom random) {
        return switch (i % 4) {
            case 0 -> number(random);
            case 1 ->
                (random.nextBoolean() ? -1 : 1) * random.nextDouble(1, 2) * Math.scalb(1.0, random.nextInt(-1074, 900));
            case 2 -> {
                double kink = kinks.length == 0 ? 0 : kinks[random.nextInt(kinks.length)];
                yield Double.isFinite(kink) ? kink + random.nextInt(-3, 4) * Math.ulp(kink) : 1;
            }
            default -> {
                // The line t + a(x − t) of srelu crosses 0 at t − t/a.
                int t = parameters.length == 4 ? 2 * random.nextInt(2) : 0;
                double zero =
                        parameters.length == 4 ? parameters[t] - parameters[t] / parameters[t + 1] : -parameters[0];
                double near = zero + random.nextInt(-4, 5) * Math.ulp(zero);
                yield Double.isFinite(near) ? near : 1;
            }
        };
    }

    private static double number(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-8, 9) / 4.0;
            case 1 -> random.nextDouble(-2, 2);
            case 2 -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-60, 60));
            default -> random.nextDouble(-40, 40);
        };
    }
}
