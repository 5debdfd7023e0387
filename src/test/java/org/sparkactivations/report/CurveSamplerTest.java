package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("pages")
class CurveSamplerTest {

    private static final double[] NO_BREAKS = {};
    private static final Frame FRAME = new Frame(new Interval(-4, 4), new Interval(-2, 2), 400, 300);

    private static final Map<String, DoubleUnaryOperator> CONTINUOUS = Map.of(
            "tanh", StrictMath::tanh,
            "steep", x -> StrictMath.tanh(1e6 * (x - 0.1)),
            "kink", x -> Math.abs(x - 0.123456),
            "root", x -> Math.sqrt(Math.abs(x)),
            "waves", x -> StrictMath.sin(20 * x),
            "far outside", x -> 50 * x * x * x - 1,
            "high", x -> 1e300 * x,
            "narrow", x -> StrictMath.exp(-x * x * 1e3),
            "constant", x -> 0.5);

    private static UnaryOperator<double[]> each(DoubleUnaryOperator function) {
        return x -> Arrays.stream(x).map(function).toArray();
    }

    private static Curve sample(DoubleUnaryOperator function, double... breaks) {
        return CurveSampler.sample(each(function), breaks, FRAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "steep", "kink", "root", "waves", "far outside", "high", "narrow", "constant"})
    void theLineIsWithinATenthOfAPixelOfTheFunction(String name) {
        DoubleUnaryOperator function = CONTINUOUS.get(name);
        Curve curve = sample(function);
        assertThat(curve.pieces()).hasSize(1);
        assertThat(curve.dots()).isEmpty();
        List<double[]> line = points(Polyline.of(curve.pieces().get(0), FRAME));
        assertThat(line.get(0)[0]).isZero();
        assertThat(line.get(line.size() - 1)[0]).isEqualTo(FRAME.width());
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            double x = -4 + 8 * random.nextDouble();
            double y = function.applyAsDouble(x);
            if (FRAME.shows(x, y)) {
                double pixelX = (x + 4) * 50;
                double pixelY = (2 - y) * 75;
                assertThat(Svg.distance(List.of(line), pixelX, pixelY))
                        .as("at %s", x)
                        .isLessThan(0.1);
            }
        }
    }

    private static List<double[]> points(Polyline line) {
        List<double[]> points = new ArrayList<>();
        line.forEachPoint((x, y) -> points.add(new double[] {x, y}));
        return points;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -1.7, 3.999, 1e-300})
    void undeclaredJumpsAreFoundToTheLastBit(double at) {
        Curve curve = sample(x -> x > at ? 1 : -1);
        assertThat(curve.pieces()).hasSize(2);
        double[] left = curve.pieces().get(0).x();
        assertThat(left[left.length - 1]).isEqualTo(at);
        assertThat(curve.pieces().get(1).x()[0]).isEqualTo(Math.nextUp(at));
        assertThat(curve.pieces().get(0).y()).containsOnly(-1);
        assertThat(curve.pieces().get(1).y()).containsOnly(1);
    }

    @Test
    void polesAreNotConnected() {
        Curve curve = sample(x -> 1 / x);
        assertThat(curve.pieces()).hasSize(2);
        assertThat(Arrays.stream(curve.pieces().get(0).y())).allMatch(each -> each < 0);
        assertThat(Arrays.stream(curve.pieces().get(1).y())).allMatch(each -> each > 0);
    }

    @Test
    void aLineBeginsWhereTheFunctionIsANumber() {
        assertThat(sample(Math::sqrt).pieces()).singleElement().satisfies(piece -> assertThat(piece.x()[0])
                .isZero());
        assertThat(sample(x -> Math.sqrt(x - 1.1)).pieces()).singleElement().satisfies(piece -> assertThat(piece.x()[0])
                .isEqualTo(1.1));
        assertThat(sample(x -> Double.NaN).pieces()).isEmpty();
    }

    @Test
    void aDeclaredJumpHasAFullAndAnOpenDot() {
        Curve curve = sample(x -> x > 0.5 ? 1 : 0, 0.5, Double.POSITIVE_INFINITY, 7);
        assertThat(curve.dots()).containsExactlyInAnyOrder(new Curve.Dot(0.5, 0, false), new Curve.Dot(0.5, 1, true));
        assertThat(curve.pieces()).hasSize(2);
        assertThat(sample(x -> x >= 0.5 ? 1 : 0, 0.5).dots())
                .containsExactlyInAnyOrder(new Curve.Dot(0.5, 1, false), new Curve.Dot(0.5, 0, true));
    }

    @Test
    void anIsolatedValueIsAFullDotBetweenOpenDots() {
        Curve curve = sample(Math::signum, 0);
        assertThat(curve.pieces()).hasSize(2);
        assertThat(curve.dots())
                .containsExactlyInAnyOrder(
                        new Curve.Dot(0, 0, false), new Curve.Dot(0, -1, true), new Curve.Dot(0, 1, true));
        assertThat(sample(x -> x == 0 ? 1 : 0, 0).dots())
                .containsExactlyInAnyOrder(new Curve.Dot(0, 1, false), new Curve.Dot(0, 0, true));
    }

    @Test
    void jumpsOutsideTheFrameHaveNoDots() {
        assertThat(sample(x -> x > 0.5 ? 9 : 5, 0.5).dots()).isEmpty();
        assertThat(sample(x -> x > 5 ? 1 : 0, 5).dots()).isEmpty();
        assertThat(sample(x -> x, 0.5).dots()).isEmpty();
    }

    @Test
    void samplingEndsForAFunctionThatOscillatesWithinPixels() {
        assertThat(sample(x -> StrictMath.sin(1e9 * x)).pieces()).isNotEmpty();
    }
}
