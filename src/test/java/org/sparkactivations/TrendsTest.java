package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.Trend;
import org.sparkactivations.testing.Call;

/** What definitions say of a function as a whole: that it rises, falls, or is idempotent. */
@Tag("kernel")
class TrendsTest {

    private static final long SEED = 20261129;

    /** A step between neighbours that is within the error of a value. It is narrower than the rule of filters takes. */
    private static final double UNITS_PER_BOUND = 3;

    static Stream<Call> values() {
        return Call.ofAllTrials().stream()
                .filter(each -> each.function().output() == Output.VALUE)
                .filter(each -> each.function().shape() == ResultShape.ELEMENTS)
                // The value of a random function does not depend on x alone.
                .filter(each -> !each.isKeyed());
    }

    static Stream<Call> plain() {
        return Call.ofAllTrials().stream().filter(each -> each.function().output() == Output.VALUE);
    }

    @ParameterizedTest
    @MethodSource("values")
    void areThoseOfTheValues(Call call) {
        double[] x = points(call);
        double[] y = call.on(x);
        boolean hasNaN = Arrays.stream(y).anyMatch(Double::isNaN);
        boolean rises = !hasNaN && rises(call, y);
        boolean falls =
                !hasNaN && rises(call, Arrays.stream(y).map(each -> -each).toArray());
        String name = call.toString();
        switch (call.function().trend(call.arguments())) {
            case RISING -> assertThat(rises).as("%s rises", name).isTrue();
            case FALLING -> assertThat(falls).as("%s falls", name).isTrue();
            case NONE ->
                assertThat(rises || falls)
                        .as("%s rises or falls, which its definition does not say", name)
                        .isFalse();
        }
    }

    private static boolean rises(Call call, double[] y) {
        double bound = call.function().activation().definition().ulpBound();
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : y) {
            double margin = bound <= 0.5 ? 0 : bound * UNITS_PER_BOUND * Math.ulp(highest);
            if (each < (Double.isInfinite(highest) ? highest : highest - margin)) {
                return false;
            }
            highest = Math.max(highest, each);
        }
        return true;
    }

    /** Numbers in order: special ones, kinks, random ones of all magnitudes, and runs of neighbours beside each. */
    private static double[] points(Call call) {
        Definition definition = call.function().activation().definition();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] kinks = definition.kinks().at(definition.complete(call.arguments()));
        DoubleStream near = random.doubles(2000, -10, 10);
        DoubleStream any = random.longs(2000).mapToDouble(Double::longBitsToDouble);
        return Stream.of(Arrays.stream(Call.samples()), Arrays.stream(kinks), near, any)
                .flatMapToDouble(each -> each)
                .filter(each -> !Double.isNaN(each))
                .flatMap(TrendsTest::neighbours)
                .sorted()
                .toArray();
    }

    private static DoubleStream neighbours(double x) {
        return DoubleStream.iterate(x, Math::nextUp).limit(6);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void idempotentFunctionsGiveTheSameBitsAgain(Call call) {
        if (call.function().activation().definition().isIdempotent()) {
            assertThat(changes(call)).as("%s of itself", call).isFalse();
        }
    }

    @Test
    void functionsThatAreIdempotentSaySo() {
        List<String> silent = Call.functions().stream()
                .filter(each -> each.output() == Output.VALUE)
                .filter(each -> !each.activation().definition().isIdempotent())
                .filter(each -> Call.of(each).stream().noneMatch(TrendsTest::changes))
                .map(ActivationFunction::name)
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Whether the call, applied to its own result, gives another one. */
    private static boolean changes(Call call) {
        boolean isOfRows = call.function().shape() != ResultShape.ELEMENTS;
        Stream<double[]> rows = isOfRows
                ? Stream.of(
                        new double[] {1, 3, -2, 3},
                        new double[] {0.1, 0.7, 0.3, 0.6, 0.2, 0.4, 0.55},
                        new double[] {5},
                        new double[] {-0.0, 0.0},
                        Call.samples(),
                        new double[] {Double.NEGATIVE_INFINITY, 1})
                : Stream.of(points(call));
        return rows.anyMatch(row -> {
            double[] once = call.on(row);
            double[] rounded = floats(call.on(floats(row)));
            return !Arrays.equals(call.on(once), once) || !Arrays.equals(floats(call.on(rounded)), rounded);
        });
    }

    private static double[] floats(double[] row) {
        return Arrays.stream(row).map(each -> (float) each).toArray();
    }

    @Test
    void trendsOfNestedFunctionsMultiply() {
        assertThat(Trend.FALLING.of(Trend.FALLING)).isEqualTo(Trend.RISING);
        assertThat(Trend.FALLING.of(Trend.RISING)).isEqualTo(Trend.FALLING);
        assertThat(Trend.RISING.of(Trend.FALLING)).isEqualTo(Trend.FALLING);
        assertThat(Trend.NONE.of(Trend.RISING)).isEqualTo(Trend.NONE);
        assertThat(Trend.RISING.of(Trend.NONE)).isEqualTo(Trend.NONE);
    }

    @Test
    void onlyValuesOfOneColumnWithoutAKeyHaveOne() {
        Activations catalogue = Activations.catalogue();
        assertThat(catalogue.function("relu_grad").trend()).isEqualTo(Trend.NONE);
        assertThat(catalogue.function("softmax").trend()).isEqualTo(Trend.NONE);
        assertThat(catalogue.function("squared_error").trend()).isEqualTo(Trend.NONE);
        assertThat(catalogue.function("rrelu").trend(0.1, 0.2)).isEqualTo(Trend.RISING);
        assertThat(catalogue.function("rrelu").trend(0.1, 0.2, 7)).isEqualTo(Trend.NONE);
    }
}
