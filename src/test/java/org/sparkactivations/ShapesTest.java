package org.sparkactivations;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.accuracy.ExactShape;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.testing.Reference;

/** Symmetry, monotony and range of elementwise functions: the computed values have the shape of the exact ones. */
@Tag("kernel")
class ShapesTest {

    private static final long SEED = 20261121;

    static Stream<ActivationFunction> elementwise() {
        return Activations.builtInFunctions().stream().filter(each -> !each.isRowwise());
    }

    static Stream<ActivationFunction> symmetric() {
        return elementwise().filter(each -> trials(each).stream().anyMatch(trial -> parity(each, trial) != 0));
    }

    static Stream<ActivationFunction> monotone() {
        return elementwise().filter(each -> has(each, shape -> shape.direction() != 0));
    }

    static Stream<ActivationFunction> bounded() {
        return elementwise()
                .filter(each -> has(each, shape -> Double.isFinite(shape.min()) || Double.isFinite(shape.max())));
    }

    static Stream<ActivationFunction> derivatives() {
        return elementwise().filter(each -> each.output() == ActivationFunction.Output.DERIVATIVE);
    }

    /** Whether the exact values have a property for some parameter values. */
    private static boolean has(ActivationFunction function, Predicate<ExactShape> property) {
        try {
            return Reference.of(function).trials().stream()
                    .anyMatch(trial -> property.test(ExactShape.of(function, trial)));
        } catch (AssertionError e) {
            // A missing reference fails the tests of this function alone, not their source.
            return true;
        }
    }

    private static List<Reference.Trial> trials(ActivationFunction function) {
        return ReferenceCatalogue.trials(function.activation().definition()).stream()
                .map(Reference.Trial::new)
                .toList();
    }

    @BeforeAll
    static void printSeed() {
        System.out.println("ShapesTest: seed " + SEED);
    }

    @ParameterizedTest
    @MethodSource("symmetric")
    void symmetryIsExact(ActivationFunction function) {
        for (Reference.Trial trial : trials(function)) {
            int parity = parity(function, trial);
            double[] x = samples();
            double[] y = trial.apply(function, x);
            double[] mirrored = trial.apply(function, mirrored(x));
            for (int i = 0; parity != 0 && i < x.length; i++) {
                if (y[i] != parity * mirrored[i]) {
                    fail(
                            "%s at %s and %s at %s with parameters %s, expected an %s function",
                            y[i],
                            x[i],
                            mirrored[i],
                            -x[i],
                            Arrays.toString(trial.parameters),
                            parity > 0 ? "even" : "odd");
                }
            }
        }
    }

    /** 1 if the function is even up to rounding errors, −1 if it is odd, else 0. */
    private static int parity(ActivationFunction function, Reference.Trial trial) {
        double[] y = trial.apply(function, samples());
        double[] mirrored = trial.apply(function, mirrored(samples()));
        return isClose(y, mirrored) ? 1 : isClose(y, mirrored(mirrored)) ? -1 : 0;
    }

    private static double[] mirrored(double[] x) {
        return Arrays.stream(x).map(each -> -each).toArray();
    }

    private static boolean isClose(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .allMatch(i -> a[i] == b[i] || Math.abs(a[i] - b[i]) <= 1e-9 * Math.abs(a[i]));
    }

    @ParameterizedTest
    @MethodSource("monotone")
    void monotoneFunctionsStayMonotone(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            int direction = ExactShape.of(function, trial).direction();
            if (direction != 0) {
                assertMonotone(function, trial, direction);
            }
        }
    }

    private static void assertMonotone(ActivationFunction function, Reference.Trial trial, int direction) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] x = new double[512];
        for (int round = 0; round < 400; round++) {
            // Neighbours, among doubles and among floats in turn.
            boolean floats = round % 2 == 1;
            x[0] = random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-30, 10));
            for (int i = 1; i < x.length; i++) {
                x[i] = floats ? Math.nextUp((float) x[i - 1]) : Math.nextUp(x[i - 1]);
            }
            double[] y = floats ? trial.applyToFloats(function, x) : trial.apply(function, x);
            for (int i = 1; i < x.length; i++) {
                boolean mayWaver = !floats && ExactShape.WAVERING.contains(function.name());
                double waver = mayWaver ? Math.ulp(y[i]) : 0;
                double before = direction * (floats ? (float) y[i - 1] : y[i - 1]);
                double after = direction * (floats ? (float) y[i] : y[i]);
                if (!(after >= before - waver)) {
                    fail(
                            "not monotone with parameters %s: %s at %s, %s at %s; if the kernel's error is above"
                                    + " 0.5 ulp and the step is one ulp, ExactShape.WAVERING may name the function",
                            Arrays.toString(trial.parameters), y[i - 1], x[i - 1], y[i], x[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void rangesAreKept(ActivationFunction function) {
        for (Reference.Trial trial : Reference.of(function).trials()) {
            ExactShape shape = ExactShape.of(function, trial);
            double min = shape.min();
            double max = shape.max();
            double[] x = samples();
            double[] y = trial.apply(function, x);
            for (int i = 0; i < x.length; i++) {
                if (y[i] < min || y[i] > max) {
                    fail(
                            "%s at %s with parameters %s, expected from %s to %s",
                            y[i], x[i], Arrays.toString(trial.parameters), min, max);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("derivatives")
    void derivativesAreThoseOfTheValues(ActivationFunction function) {
        ActivationFunction value = ActivationFunction.value(function.activation());
        for (Reference.Trial trial : trials(function)) {
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
                // Each of eight values is wrong by half an ulp at most; their sum is divided by twelve steps.
                double rounding = 8 * Math.ulp(values[i]) / (12 * step);
                boolean isClose = Math.abs(derivative[i] - quotient) <= 1e-8 * (1 + Math.abs(quotient)) + rounding;
                if (!isClose && !Double.isNaN(quotient)) {
                    fail(
                            "derivative %s at %s with parameters %s, but the difference quotient of the values is %s;"
                                    + " a point without derivative belongs to the kinks of the definition",
                            derivative[i], x[i], Arrays.toString(trial.parameters), quotient);
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
