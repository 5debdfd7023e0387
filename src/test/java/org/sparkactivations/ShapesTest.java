package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.ExactShape;
import org.sparkactivations.testing.Reference;

/** What the exact values of a function show of its shape, the computed ones must show too. */
@Tag("kernel")
class ShapesTest {

    private static final long SEED = 20261121;

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    @BeforeAll
    static void printSeed() {
        System.out.println("ShapesTest: seed " + SEED);
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void symmetryIsExact(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            double[] x = samples();
            double[] y = trial.apply(function, x);
            double[] mirrored =
                    trial.apply(function, Arrays.stream(x).map(each -> -each).toArray());
            if (close(y, mirrored)) {
                assertThat(equal(y, mirrored)).as("even").isTrue();
            }
            double[] negative = Arrays.stream(mirrored).map(each -> -each).toArray();
            if (close(y, negative)) {
                assertThat(equal(y, negative)).as("odd").isTrue();
            }
        }
    }

    private static boolean equal(double[] a, double[] b) {
        return IntStream.range(0, a.length).allMatch(i -> a[i] == b[i]);
    }

    private static boolean close(double[] a, double[] b) {
        return IntStream.range(0, a.length).allMatch(i -> Math.abs(a[i] - b[i]) <= 1e-9 * Math.abs(a[i]));
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void monotoneFunctionsStayMonotone(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            int direction = ExactShape.of(function, trial).direction();
            if (direction == 0) {
                continue;
            }
            SplittableRandom random = new SplittableRandom(SEED);
            double[] x = new double[512];
            for (int round = 0; round < 400; round++) {
                // Neighbours, among doubles and among floats in turn.
                boolean floats = round % 2 == 1;
                x[0] = random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-30, 10));
                for (int i = 1; i < x.length; i++) {
                    x[i] = floats ? Math.nextUp((float) x[i - 1]) : Math.nextUp(x[i - 1]);
                }
                double[] y = trial.apply(function, x);
                for (int i = 1; i < x.length; i++) {
                    boolean mayWaver = !floats && ExactShape.WAVERING.contains(function.name());
                    double waver = mayWaver ? Math.ulp(y[i]) : 0;
                    double before = direction * (floats ? (float) y[i - 1] : y[i - 1]);
                    double after = direction * (floats ? (float) y[i] : y[i]);
                    if (!(after >= before - waver)) {
                        fail("%s%s from %s to %s", function, Arrays.toString(trial.parameters), x[i - 1], x[i]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void rangesAreKept(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            ExactShape shape = ExactShape.of(function, trial);
            double least = shape.least();
            double greatest = shape.greatest();
            for (double value : trial.apply(function, samples())) {
                if (value < least || value > greatest) {
                    fail("%s is %s", function, value);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void derivativesAreThoseOfTheValues(ActivationFunction function) {
        if (function.output() != ActivationFunction.Output.DERIVATIVE) {
            return;
        }
        ActivationFunction value = ActivationFunction.value(function.activation());
        for (Reference.Trial trial : Reference.of(function).trials()) {
            double[] kinks = function.activation().definition().kinks().at(trial.parameters);
            double step = 1e-5;
            double[] x = new SplittableRandom(SEED)
                    .doubles(2000, -8, 8)
                    .filter(each -> Arrays.stream(kinks).noneMatch(kink -> Math.abs(each - kink) < 3 * step))
                    .toArray();
            double[] derivative = trial.apply(function, x);
            double[] values = trial.apply(value, x);
            double[] near = differences(trial, value, x, step);
            double[] far = differences(trial, value, x, 2 * step);
            for (int i = 0; i < x.length; i++) {
                // The difference quotient of fourth order.
                double quotient = (8 * near[i] - far[i]) / (12 * step);
                // Eight times half an ulp of either value, over twelve steps.
                double rounding = 8 * Math.ulp(values[i]) / (12 * step);
                boolean isClose = Math.abs(derivative[i] - quotient) <= 1e-8 * (1 + Math.abs(quotient)) + rounding;
                if (!isClose && !Double.isNaN(quotient)) {
                    fail("%s%s at %s", function, Arrays.toString(trial.parameters), x[i]);
                }
            }
        }
    }

    private static double[] differences(Reference.Trial trial, ActivationFunction function, double[] x, double step) {
        double[] above =
                trial.apply(function, Arrays.stream(x).map(each -> each + step).toArray());
        double[] below =
                trial.apply(function, Arrays.stream(x).map(each -> each - step).toArray());
        return IntStream.range(0, x.length)
                .mapToDouble(i -> above[i] - below[i])
                .toArray();
    }

    private static double[] samples() {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, 20_000)
                .mapToDouble(i -> i % 2 == 0
                        ? random.nextDouble(-50, 50)
                        : random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-1070, 1023)))
                .toArray();
    }
}
