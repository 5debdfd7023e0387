package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the exact values of a function show of its shape, the computed ones must show too. */
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
        for (Reference.Trial trial : Reference.of(function.activation()).trials()) {
            double[] x = samples();
            double[] y = function.apply(x, trial.parameters);
            double[] mirrored =
                    function.apply(Arrays.stream(x).map(each -> -each).toArray(), trial.parameters);
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
        for (Reference.Trial trial : Reference.of(function.activation()).trials()) {
            int column = 2 * function.output().ordinal();
            double[] exact =
                    trial.results.stream().mapToDouble(each -> each[column]).toArray();
            int direction = direction(exact);
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
                double[] y = function.apply(x, trial.parameters);
                for (int i = 1; i < x.length; i++) {
                    // Where many neighbouring doubles share one result, the last bit may waver where it changes; floats
                    // show nothing of that.
                    double waver = floats ? 0 : Math.ulp(y[i]);
                    double before = direction * (floats ? (float) y[i - 1] : y[i - 1]);
                    double after = direction * (floats ? (float) y[i] : y[i]);
                    assertThat(after >= before - waver)
                            .as("%s%s from %s to %s", function, Arrays.toString(trial.parameters), x[i - 1], x[i])
                            .isTrue();
                }
            }
        }
    }

    /** 1 if the values only rise, −1 if they only fall, else 0. */
    private static int direction(double[] values) {
        boolean rises = IntStream.range(1, values.length).allMatch(i -> values[i] >= values[i - 1]);
        boolean falls = IntStream.range(1, values.length).allMatch(i -> values[i] <= values[i - 1]);
        return rises ? 1 : falls ? -1 : 0;
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void rangesAreKept(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function.activation()).trials()) {
            int column = 2 * function.output().ordinal();
            double least = trial.results.stream()
                    .mapToDouble(each -> each[column])
                    .min()
                    .orElseThrow();
            double greatest = trial.results.stream()
                    .mapToDouble(each -> each[column])
                    .max()
                    .orElseThrow();
            if (trial.rows.size() < 1000) {
                continue;
            }
            // The bounds that functions have are 0, 1 and −1; other extremes of the references are of samples only.
            double[] y = function.apply(samples(), trial.parameters);
            for (double value : y) {
                if (least == 0 || least == -1) {
                    assertThat(value).as("%s", function).isGreaterThanOrEqualTo(least);
                }
                if (greatest == 1) {
                    assertThat(value).as("%s", function).isLessThanOrEqualTo(greatest);
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
        for (Reference.Trial trial : Reference.of(function.activation()).trials()) {
            double[] kinks = function.activation().definition().kinks().at(trial.parameters);
            double step = 1e-5;
            double[] x = new SplittableRandom(SEED)
                    .doubles(2000, -8, 8)
                    .filter(each -> Arrays.stream(kinks).noneMatch(kink -> Math.abs(each - kink) < 3 * step))
                    .toArray();
            double[] derivative = function.apply(x, trial.parameters);
            double[] near = differences(value, x, step, trial.parameters);
            double[] far = differences(value, x, 2 * step, trial.parameters);
            for (int i = 0; i < x.length; i++) {
                // The difference quotient of fourth order.
                double quotient = (8 * near[i] - far[i]) / (12 * step);
                if (!Double.isNaN(quotient)) {
                    assertThat(derivative[i])
                            .as("%s%s at %s", function, Arrays.toString(trial.parameters), x[i])
                            .isCloseTo(quotient, Offset.offset(1e-8 * (1 + Math.abs(quotient))));
                }
            }
        }
    }

    private static double[] differences(ActivationFunction function, double[] x, double step, double[] parameters) {
        double[] above =
                function.apply(Arrays.stream(x).map(each -> each + step).toArray(), parameters);
        double[] below =
                function.apply(Arrays.stream(x).map(each -> each - step).toArray(), parameters);
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
