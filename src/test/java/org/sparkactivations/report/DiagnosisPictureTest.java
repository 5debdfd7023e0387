package org.sparkactivations.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.sql.ActivationDiagnostics;
import org.sparkactivations.testing.TestSpark;
import org.w3c.dom.Element;

/** The picture of a diagnosis on both canvases. */
@Tag("spark")
class DiagnosisPictureTest {

    private static DiagnosisPicture picture(String activation, String x) {
        Diagnosis diagnosis = Diagnosis.of(
                ActivationDiagnostics.of(activation),
                TestSpark.session().sql("SELECT " + x + " AS x FROM range(0, 400, 1, 1)"),
                col("x"));
        return DiagnosisPicture.of(diagnosis).orElseThrow();
    }

    private static Svg svg(DiagnosisPicture picture) {
        SvgCanvas canvas = new SvgCanvas(DiagnosisPicture.WIDTH, DiagnosisPicture.HEIGHT, "picture");
        picture.paint(canvas);
        return Svg.parse(canvas.document(Theme.LIGHT));
    }

    private static List<Element> bars(Svg svg) {
        return svg.elements("rect").stream()
                .filter(each -> each.getAttribute("class").equals("b"))
                .toList();
    }

    @Test
    void curvesOfValueAndDerivativeCoverTheInputs() {
        Svg svg = svg(picture("gelu", "id / 100D - 2"));
        double width = Svg.number(svg.area(), "width");
        for (String each : List.of("l c0", "l d c1")) {
            List<double[]> line = svg.lines(each).get(0);
            assertThat(line.get(0)[0]).isZero();
            assertThat(line.get(line.size() - 1)[0]).isEqualTo(width);
        }
        assertThat(svg.labels()).contains("f, gelu", "f′", "x", "0");
    }

    @Test
    void barsStayInsideThePicture() {
        List<Element> bars = bars(svg(picture("relu", "pow(id / 100D - 2, 3)")));
        assertThat(bars).hasSizeGreaterThan(40).allSatisfy(each -> {
            assertThat(Svg.number(each, "x")).isNotNegative();
            assertThat(Svg.number(each, "y")).isNotNegative();
            assertThat(Svg.number(each, "x") + Svg.number(each, "width")).isLessThanOrEqualTo(DiagnosisPicture.WIDTH);
            assertThat(Svg.number(each, "y") + Svg.number(each, "height")).isLessThanOrEqualTo(DiagnosisPicture.HEIGHT);
        });
    }

    @Test
    void aPngHasTheSameBars() throws IOException {
        DiagnosisPicture picture = picture("tanh", "id / 100D - 2");
        PngCanvas canvas = new PngCanvas(DiagnosisPicture.WIDTH, DiagnosisPicture.HEIGHT, Theme.DARK);
        picture.paint(canvas);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(canvas.file()));
        int colour = Color.decode(Colours.DARK.bar()).getRGB();
        assertThat(bars(svg(picture)))
                .filteredOn(each -> Svg.number(each, "width") > 2 && Svg.number(each, "height") > 2)
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> {
                    double x = Svg.number(each, "x") + Svg.number(each, "width") / 2;
                    double y = Svg.number(each, "y") + Svg.number(each, "height") / 2;
                    assertThat(image.getRGB((int) (2 * x), (int) (2 * y))).isEqualTo(colour);
                });
    }
}
