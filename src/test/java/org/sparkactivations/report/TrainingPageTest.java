package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Network;
import org.w3c.dom.Element;

/** The report of a training, and its pictures on both canvases. */
@Tag("pages")
class TrainingPageTest {

    private static final String NASTY = "</style><script>alert(1)</script> \"a\" 'b' & <b>";

    private static TrainingCourse course(String layers, double[] objectives, double[] losses, int best) {
        Network network = new Network(Layers.parse(layers), 64, 10);
        SortedMap<Integer, List<HiddenUnits.Layer>> hidden = new TreeMap<>();
        for (int i = 0; i < objectives.length; i += 10) {
            hidden.put(i, units(network, i / 10));
        }
        hidden.put(best, units(network, 3));
        return new TrainingCourse(network, objectives, losses, best, "maxIter is reached", hidden);
    }

    /** In each hidden layer, the first {@code dead} units are dead, one is saturated, and the others have one sign. */
    private static List<HiddenUnits.Layer> units(Network network, int dead) {
        List<HiddenUnits.Layer> layers = new ArrayList<>();
        for (int l = 0; l + 1 < network.sizes().size(); l++) {
            int units = network.sizes().get(l).outputs();
            int first = Math.min(dead, units - 1);
            layers.add(new HiddenUnits.Layer(
                    l + 1,
                    network.layers().text(l),
                    units,
                    IntStream.range(0, first).boxed().toList(),
                    List.of(first),
                    IntStream.range(first, units).boxed().toList()));
        }
        return layers;
    }

    private static double[] falling(int iterations, double from) {
        return IntStream.rangeClosed(0, iterations)
                .mapToDouble(i -> from * Math.exp(-5.0 * i / Math.max(1, iterations)))
                .toArray();
    }

    private static TrainingCourse usual() {
        double[] losses =
                DoubleStream.of(falling(40, 2.4)).map(each -> each + 0.1).toArray();
        losses[30] = 0.05;
        return course("dense(32) relu, dense(32) glu, dense", falling(40, 2.3), losses, 30);
    }

    private static String page(TrainingCourse course) {
        return new TrainingPage(course, "a table", Map.of("right classes", "97.1 %"), Map.of("maxIter", "40")).html();
    }

    @Test
    void itFitsAPhone(@TempDir Path directory) throws Exception {
        Map<String, String> params = Map.of("checkpointPath", "a/very/long/path/".repeat(20), "maxIter", "40");
        Browser.requirePhone(
                directory, new TrainingPage(usual(), "a/very/long/path/".repeat(20), Map.of(), params).html());
    }

    private static Svg svg(String element) {
        return Svg.parse(element.replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "));
    }

    @Test
    void thePageHasFindingsPicturesLayersAndParams() {
        assertThat(page(usual()))
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Training of dense(32) relu, dense(32) glu, dense</title>")
                .contains("<li>training stopped after 40 iterations because maxIter is reached</li>")
                .contains("<li>the objective went from 2.3 to 0.0155; in the last 10 iterations it fell by 71 %</li>")
                .contains("<li>the validation loss is least after iteration 30, whose weights the model has: 0.05</li>")
                .contains("<li>layer 1, dense(32) relu: 3 of 32 units are dead: 0, 1, 2; 1 of 32 units is saturated: 3;"
                        + " 29 of 32 units have outputs of one sign</li>")
                .contains("<dt>right classes</dt><dd>97.1 %</dd>", "<dt>dead hidden units</dt><dd>6</dd>")
                .contains("<tr><td>2  dense(32) glu</td><td>32</td><td>32</td><td>16</td><td>1,056</td><td>3</td>")
                .contains("<tr><td>3  dense</td><td>16</td><td>10</td><td>10</td><td>170</td><td>–</td>")
                .contains("<tr><td>maxIter</td><td>40</td></tr>");
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        assertThat(page(usual()))
                .contains("default-src 'none'")
                .doesNotContain("<script", "http:", "https:", "@import", "url(", "src=", "<link", "href=");
    }

    @Test
    void textOfUsersIsEscaped() {
        String page = new TrainingPage(usual(), NASTY, Map.of(NASTY, NASTY), Map.of(NASTY, NASTY)).html();
        assertThat(page).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void theCurvesOfBothLossesGoFromTheFirstIterationToTheLast() {
        Svg svg = svg(new LossPicture(usual()).svg());
        double width = Svg.number(svg.area(), "width");
        for (String each : List.of("l c0", "l d c1")) {
            List<double[]> line = svg.lines(each).get(0);
            assertThat(line.get(0)[0]).isZero();
            assertThat(line.get(line.size() - 1)[0]).isEqualTo(width);
        }
        assertThat(svg.labels())
                .contains("objective", "validation loss", "● the model, iteration 30", "0.1", "1", "40");
        Element dot = svg.elements("circle").get(0);
        assertThat(Svg.number(dot, "cx")).isCloseTo(Svg.number(svg.area(), "x") + width * 0.75, within(0.01));
    }

    @Test
    void anExponentialDecayIsAStraightLineOnALogarithmicAxis() {
        List<double[]> line = svg(new LossPicture(course("dense", falling(40, 2.3), new double[0], 40)).svg())
                .lines("l c0")
                .get(0);
        assertThat(line).hasSize(2);
        List<double[]> linear = svg(new LossPicture(course("dense", falling(40, -2.3), new double[0], 40)).svg())
                .lines("l c0")
                .get(0);
        assertThat(linear).hasSizeGreaterThan(10);
    }

    @Test
    void valuesThatAreNotFiniteInterruptTheCurve() {
        double[] objectives = falling(40, 2.3);
        objectives[20] = Double.NaN;
        objectives[30] = Double.POSITIVE_INFINITY;
        assertThat(svg(new LossPicture(course("dense", objectives, new double[0], 40)).svg())
                        .lines("l c0"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 1e-320, 1e308, Double.NaN, Double.POSITIVE_INFINITY})
    void extremeValuesGiveAValidPage(double value) {
        for (int iterations : new int[] {0, 1, 2, 50}) {
            double[] objectives = falling(iterations, value);
            assertThat(page(course("dense(4) relu, dense", objectives, objectives, iterations)))
                    .contains("</html>")
                    .doesNotContain("NaN\"", "Infinity\"", "NaN ", "∞\"");
        }
    }

    @Test
    void longTrainingsAndDeepNetworksKeepThePageSmall() {
        double[] noisy = IntStream.rangeClosed(0, 10_000)
                .mapToDouble(i -> 2 + Math.sin(i * i))
                .toArray();
        assertThat(page(course("dense(32) relu, dense", noisy, noisy, 9_990)).length())
                .isLessThan(80_000);
        String deep = "dense(512) relu, ".repeat(59) + "dense";
        String page = page(course(deep, falling(40, 1), new double[0], 40));
        assertThat(page.length()).isLessThan(120_000);
        assertThat(page).contains("These are the first 30 of 60 layers.");
    }

    @Test
    void aCurveOfManyPointsKeepsItsExtremes() {
        double[] flat = new double[10_001];
        Arrays.fill(flat, 1);
        flat[4321] = 3;
        flat[4322] = 0.5;
        Svg svg = svg(new LossPicture(course("dense", flat, new double[0], 10_000)).svg());
        double height = Svg.number(svg.area(), "height");
        double[] ys =
                svg.lines("l c0").get(0).stream().mapToDouble(each -> each[1]).toArray();
        assertThat(Arrays.stream(ys).min().orElseThrow()).isCloseTo(height * 0.05 / 1.1, within(0.1));
        assertThat(Arrays.stream(ys).max().orElseThrow()).isCloseTo(height * 1.05 / 1.1, within(0.1));
    }

    @Test
    void layersAreDrawnWithTheirWidthsAndUnits() {
        LayersPicture picture = new LayersPicture(usual());
        Svg svg = svg(picture.svg());
        assertThat(svg.labels())
                .contains("dead", "saturated", "of one sign", "input: 64 elements")
                .contains("1  dense(32) relu", "64 → 32, 2,080 weights")
                .contains("2  dense(32) glu", "32 → 32 → 16, 1,056 weights")
                .contains("3  dense", "16 → 10, 170 weights");
        List<Element> bars = svg.elements("rect").stream()
                .filter(each -> each.getAttribute("class").equals("b"))
                .toList();
        assertThat(bars).hasSize(4);
        assertThat(Svg.number(bars.get(0), "width")).isEqualTo(LayersPicture.WIDTH);
        assertThat(bars).allSatisfy(each -> assertThat(Svg.number(each, "y") + Svg.number(each, "height"))
                .isLessThan(picture.height()));
        // One block for each look at each hidden layer where units are dead, the last ones as high as 4 of 32 units.
        List<Element> dead = svg.elements("rect").stream()
                .filter(each -> each.getAttribute("class").equals("f1"))
                .toList();
        assertThat(dead).hasSize(1 + 2 * 4);
        assertThat(Svg.number(dead.get(4), "height")).isCloseTo(30 * 4 / 32.0, within(0.01));
    }

    @Test
    void aNetworkWithoutHiddenLayersHasNoStrips() {
        String page = page(course("dense", falling(3, 1), new double[0], 3));
        assertThat(page).doesNotContain("of one sign</text>", "The strip below").contains("1  dense");
    }

    @Test
    void aPngHasTheSameBlocks() throws IOException {
        LayersPicture picture = new LayersPicture(usual());
        PngCanvas canvas = new PngCanvas(LayersPicture.WIDTH, picture.height(), Theme.DARK);
        picture.paint(canvas);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(canvas.file()));
        int colour = Color.decode(Colours.DARK.curve(1)).getRGB();
        assertThat(svg(picture.svg()).elements("rect"))
                .filteredOn(each -> each.getAttribute("class").equals("f1") && Svg.number(each, "height") > 2)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(image.getRGB((int) (2 * Svg.number(each, "x") + 4), (int)
                                (2 * (Svg.number(each, "y") + Svg.number(each, "height") / 2))))
                        .isEqualTo(colour));
    }
}
