package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.w3c.dom.Element;

@Tag("pages")
class ActivationPlotTest {

    private static final String VALUE = "l c0";
    private static final String DERIVATIVE = "l d c1";

    static Stream<Activation> elementwise() {
        return Activations.builtIn().stream()
                .filter(each -> each instanceof ElementwiseActivation)
                .filter(each -> each.definition().operand().isEmpty());
    }

    private static ActivationFunction function(String name) {
        return Activations.catalogue().function(name);
    }

    private static ActivationPlot.Builder plot(String name, double... parameters) {
        return ActivationPlot.builder().add(function(name), parameters);
    }

    private static Svg svg(ActivationPlot.Builder builder) {
        return Svg.parse(builder.build().svg(Theme.AUTO));
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void theLinesAreWithinATenthOfAPixelOfTheFunction(Activation activation) {
        Definition definition = activation.definition();
        double[] parameters = definition.complete(definition.exampleParameters());
        Interval x = new Interval(-5, 7);
        Interval y = new Interval(-2, 3);
        Svg svg = svg(plot(definition.name(), definition.exampleParameters())
                .withDerivatives()
                .over(x.from(), x.to())
                .between(y.from(), y.to()));
        double width = Svg.number(svg.area(), "width");
        double height = Svg.number(svg.area(), "height");
        Random random = new Random(7);
        for (String name : List.of(definition.name(), definition.name() + "_grad")) {
            List<List<double[]>> lines = svg.lines(name.endsWith("_grad") ? DERIVATIVE : VALUE);
            for (int i = 0; i < 200; i++) {
                double atX = -5 + 12 * random.nextDouble();
                double atY = DoubleReference.of(name).at(atX, parameters);
                if (y.contains(atY)) {
                    assertThat(Svg.distance(lines, (atX + 5) / 12 * width, (3 - atY) / 5 * height))
                            .as("%s at %s", name, atX)
                            .isLessThan(0.1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void everyPictureIsSmallAndReproducible(Activation activation) {
        Definition definition = activation.definition();
        ActivationPlot.Builder builder =
                plot(definition.name(), definition.exampleParameters()).withDerivatives();
        String text = builder.build().svg(Theme.AUTO);
        Svg svg = Svg.parse(text);
        assertThat(text).hasSizeLessThan(15_000).isEqualTo(builder.build().svg(Theme.AUTO));
        assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                .as("nothing is fetched, nothing runs")
                .doesNotContain("http", "href", "url(", "script", "NaN", "Infinity");
        assertThat(svg.labels()).anyMatch(each -> each.startsWith(definition.name() + "(x"));
        assertThat(svg.labels()).contains(definition.name() + "′(x)");
        Element area = svg.area();
        assertThat(Svg.number(area, "x") + Svg.number(area, "width")).isLessThan(640);
        assertThat(Svg.number(area, "y") + Svg.number(area, "height")).isLessThan(400);
    }

    @Test
    void jumpsAreNotConnected() {
        Svg svg = svg(plot("binary_step").over(-4, 4).between(-1, 2));
        double width = Svg.number(svg.area(), "width");
        double height = Svg.number(svg.area(), "height");
        List<List<double[]>> lines = svg.lines(VALUE);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).hasSize(2);
        assertThat(lines.get(0).get(1)[0]).isEqualTo(width / 2);
        assertThat(lines.get(0).get(1)[1]).isCloseTo(height * 2 / 3, within(0.01));
        assertThat(lines.get(1).get(0)[0]).isEqualTo(width / 2);
        assertThat(lines.get(1).get(0)[1]).isCloseTo(height / 3, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        // Full and open dots of the value, kinks, full and open dots of the derivative.
        "binary_step, 1, 1, 0, 0, 0",
        "hardshrink, 2, 2, 0, 2, 2",
        "softshrink, 0, 0, 2, 2, 2",
        "relu, 0, 0, 1, 1, 1",
        "abs, 0, 0, 1, 1, 2",
        "hard_tanh, 0, 0, 2, 2, 2",
        "elu, 0, 0, 0, 0, 0",
        "selu, 0, 0, 1, 1, 1",
        "relu_squared, 0, 0, 0, 0, 0",
        "sparse_plus, 0, 0, 0, 0, 0",
        "gelu, 0, 0, 0, 0, 0",
        "logit, 0, 0, 0, 0, 0"
    })
    void dotsMarkValuesAtJumpsAndKinks(
            String name, int full, int open, int kinks, int fullDerivative, int openDerivative) {
        List<Element> dots = svg(plot(name).withDerivatives()).elements("circle");
        assertThat(count(dots, "f1", 4)).isEqualTo(fullDerivative);
        assertThat(count(dots, "f0", 4)).isEqualTo(full);
        assertThat(count(dots, "o c0", 3.5)).isEqualTo(open);
        assertThat(count(dots, "f0", 3)).isEqualTo(kinks);
        assertThat(count(dots, "o c1", 3.5)).isEqualTo(openDerivative);
    }

    private static long count(List<Element> dots, String classes, double radius) {
        return dots.stream()
                .filter(each -> each.getAttribute("class").equals(classes) && Svg.number(each, "r") == radius)
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "gelu, -6, 6, -0.2, 6",
        "relu6, -8, 8, 0, 6",
        "logit, 0, 1, -7, 7",
        "exponential, -6, 6, 0, 6",
        "cube, -6, 6, -6, 6",
        "identity, -6, 6, -6, 6",
        "bent_identity, -6, 6, -3.5, 8.5",
        "binary_step, -6, 6, 0, 1",
        "tanh, -6, 6, -1, 1"
    })
    void theRangeFollowsFromTheFunction(String name, double fromX, double toX, double fromY, double toY) {
        ActivationPlot plot = plot(name).build();
        assertThat(plot.x().from()).isCloseTo(fromX, within(0.051));
        assertThat(plot.x().to()).isCloseTo(toX, within(0.051));
        double margin = 0.06 * (toY - fromY) + 0.05;
        assertThat(plot.y().from()).isBetween(fromY - margin, fromY);
        assertThat(plot.y().to()).isBetween(toY, toY + margin);
    }

    @Test
    void aRangeWithoutValuesIsDrawnEmpty() {
        Svg svg = svg(plot("logit").over(2, 3));
        assertThat(svg.elements("path"))
                .anySatisfy(each -> assertThat(each.getAttribute("d")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"exponential, 0, 700", "cube, -1e100, 1e100", "tanh, -1e-300, 1e-300", "relu, 1e307, 1.5e307"})
    void hugeAndTinyRangesAreDrawnToo(String name, double from, double to) {
        Svg svg = svg(plot(name).withDerivatives().over(from, to));
        assertThat(svg.lines(VALUE).get(0)).hasSizeGreaterThan(1);
        assertThat(svg.labels().size()).isBetween(4, 40);
    }

    @ParameterizedTest
    @CsvSource({"-1e-300, 1e-300", "1.00000000001, 1.00000000002", "123456.71, 123456.72", "-6, 6", "0, 1e308"})
    void numbersBelowTheAxisNeitherOverlapNorLeaveThePicture(double from, double to) {
        Svg svg = svg(plot("tanh").over(from, to).size(320, 200));
        double end = 0;
        List<Element> labels = svg.elements("text").stream()
                .filter(each -> each.getAttribute("class").equals("m"))
                .toList();
        for (Element each : labels) {
            // The widths of DejaVu Sans at 12 pixels: 10.1 of a minus, 7.6 of a digit, 3.8 of a point.
            double width = each.getTextContent()
                    .chars()
                    .mapToDouble(letter -> letter == '−' ? 10.1 : letter == '.' ? 3.8 : 7.6)
                    .sum();
            assertThat(Svg.number(each, "x") - width / 2).isGreaterThan(end);
            end = Svg.number(each, "x") + width / 2;
        }
        assertThat(labels).isNotEmpty();
        assertThat(end).isLessThan(320);
    }

    @Test
    void eachFunctionHasItsOwnColour() {
        Svg svg = svg(plot("elu", 0.5).add(function("elu"), 2).add(function("gelu_grad")));
        assertThat(svg.labels()).contains("elu(x, alpha = 0.5)", "elu(x, alpha = 2)", "gelu′(x)");
        assertThat(svg.lines("l c0")).isNotEmpty();
        assertThat(svg.lines("l c1")).isNotEmpty();
        assertThat(svg.lines("l c2")).isNotEmpty();
        Svg both = svg(plot("elu").add(function("relu")).withDerivatives());
        assertThat(both.lines("l d c0")).isNotEmpty();
        assertThat(both.lines("l d c1")).isNotEmpty();
    }

    @Test
    void themesAreLightDarkOrTheReadersChoice() {
        ActivationPlot plot = plot("gelu").build();
        assertThat(plot.svg(Theme.LIGHT)).contains("#ffffff").doesNotContain("@media", "#0d1117");
        assertThat(plot.svg(Theme.DARK)).contains("#0d1117").doesNotContain("@media", "#ffffff");
        assertThat(plot.svg(Theme.AUTO)).contains("#ffffff", "@media(prefers-color-scheme:dark){", "#0d1117");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void everyColourHasContrastWithTheGround(Theme theme) {
        Colours colours = Colours.of(theme);
        for (String each : colours.curves()) {
            assertThat(contrast(each, colours.ground())).as(each).isGreaterThan(4.5);
        }
        assertThat(contrast(colours.text(), colours.ground())).isGreaterThan(7);
    }

    /** The contrast ratio of WCAG 2.1. */
    private static double contrast(String a, String b) {
        double first = luminance(Color.decode(a));
        double second = luminance(Color.decode(b));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        double[] linear = Arrays.stream(new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()})
                .mapToDouble(each -> each / 255.0)
                .map(each -> each <= 0.03928 ? each / 12.92 : Math.pow((each + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, #ffffff", "DARK, #0d1117"})
    void aPngHasTwiceTheSizeAndTheLineInItsPlace(Theme theme, String ground) throws IOException {
        ActivationPlot plot =
                plot("identity").over(-4, 4).between(-4, 4).size(300, 200).build();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(plot.png(theme)));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(0, 0)).isEqualTo(Color.decode(ground).getRGB());
        Element area = Svg.parse(plot.svg(theme)).area();
        double x = Svg.number(area, "x") + 0.75 * Svg.number(area, "width");
        double y = Svg.number(area, "y") + 0.25 * Svg.number(area, "height");
        int curve = Color.decode(Colours.of(theme).curve(0)).getRGB();
        assertThat(image.getRGB((int) (2 * x), (int) (2 * y))).isEqualTo(curve);
        assertThat(image.getRGB((int) (2 * x), (int) (2 * y) + 40)).isNotEqualTo(curve);
    }

    @Test
    void functionsWithoutACurveAndInvalidRangesAreRefused() {
        refused(() -> plot("softmax"), "softmax cannot be drawn over x: it takes a whole row, not one number");
        refused(() -> plot("softmax_vjp"), "softmax_vjp cannot be drawn over x");
        refused(() -> plot("threshold", 1), "threshold(x, threshold, value): parameter value is required");
        refused(() -> plot("elu", 1, 2), "elu(x[, alpha = 1.0]): expected at most 1 parameter, got 2");
        refused(() -> plot("celu", 0), "celu: parameter alpha: expected a finite number ≠ 0, −∞ or ∞, got 0.0");
        refused(() -> plot("hard_tanh", 2, 1), "parameter min: expected a number not greater than max = 1.0, got 2.0");
        refused(
                () -> plot("gelu_grad").withDerivatives().build(),
                "gelu_grad is a derivative already; only gelu can be drawn with its derivative");
        refused(() -> plot("gelu").over(1, 1), "range: expected two finite numbers in ascending order, got 1.0 to 1.0");
        refused(() -> plot("gelu").over(Double.NaN, 1), "got NaN to 1.0");
        refused(() -> plot("gelu").over(-1e308, 1e308), "got -1.0E308 to 1.0E308");
        refused(() -> plot("gelu").between(0, Double.POSITIVE_INFINITY), "got 0.0 to Infinity");
        refused(() -> plot("gelu").size(10, 400), "size: expected 240x160 to 4096x4096 pixels, got 10x400");
        refused(() -> ActivationPlot.builder().build(), "expected at least one function, got none");
        refused(
                () -> plot("srelu", -1, 0.1, 1.5, 0.3).size(240, 160).build().svg(Theme.LIGHT),
                "the curves and their labels do not fit into 240x160 pixels; the picture must be wider");
        ActivationPlot.Builder full = ActivationPlot.builder();
        for (int i = 0; i < ActivationPlot.MAX_FUNCTIONS; i++) {
            full.add(function("elu"), 1 + i);
        }
        assertThat(full.build().svg(Theme.AUTO)).contains("alpha = 8");
        refused(() -> full.add(function("gelu")), "expected at most 8 functions in one picture, got gelu as one more");
    }

    private static void refused(Runnable drawing, String because) {
        assertThatIllegalArgumentException().isThrownBy(drawing::run).withMessageContaining(because);
    }
}
