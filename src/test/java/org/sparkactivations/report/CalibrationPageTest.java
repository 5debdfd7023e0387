package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.net.ReliabilityBins.Bin;

/** The report of a calibration. */
@Tag("spark")
class CalibrationPageTest {

    private static final String NASTY = "</style><script>alert(1)</script> \"a\" 'b' & <b>";

    /** Predictions that hold with a probability of {@code confidence^power}. */
    static Reliability reliability(String name, double power, int count) {
        SplittableRandom random = new SplittableRandom(4);
        ReliabilityBins bins = ReliabilityBins.ofEqualWidth(15);
        for (int i = 0; i < count; i++) {
            double confidence = Math.pow(random.nextDouble(), 0.4);
            bins.add(confidence, random.nextDouble() < Math.pow(confidence, power), 1);
        }
        return new Reliability(name, bins.bins(), bins.value(), bins.greatestError(), 0.2, 0.6);
    }

    private static CalibrationPage page(String text, int count, boolean isHeldOut) {
        return new CalibrationPage(
                text, text, text, reliability(text, 3, count), reliability("calibrated", 1, count), isHeldOut);
    }

    @Test
    void textOfUsersIsEscaped() {
        String html = page(NASTY, 200, true).html();
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void findingsSayWhetherProbabilitiesAreTooCertain() {
        assertThat(page("x", 5000, true).findings())
                .hasSize(2)
                .first()
                .asString()
                .contains("they are too certain");
        CalibrationPage reversed = new CalibrationPage(
                "x", "x", "x", reliability("raw", 0.3, 5000), reliability("calibrated", 1, 5000), false);
        assertThat(reversed.findings()).hasSize(3);
        assertThat(reversed.findings().get(0)).contains("they are not certain enough");
        assertThat(reversed.findings().get(2)).contains("that calibration learned from");
    }

    @Test
    void aPageOfNoPredictionsIsShownToo() {
        assertThat(page("x", 0, true).html()).contains("<svg");
    }

    @Test
    void itFitsAPhone(@TempDir Path directory) throws Exception {
        String sql = "nn_interpolate(`" + "a_long_name_without_blanks_".repeat(5) + "`, array(1D, 2D))";
        Browser.requirePhone(
                directory,
                new CalibrationPage(
                                "a/very/long/path/".repeat(20),
                                "method temperature",
                                sql,
                                reliability("a_long_name_without_blanks_".repeat(3), 3, 500),
                                reliability("calibrated", 1, 500),
                                true)
                        .html());
    }

    @Test
    void theExpressionOfManyClassesIsFolded(@TempDir Path directory) throws Exception {
        String scales =
                IntStream.range(0, 100).mapToObj(i -> "0." + i + "123456789D").collect(Collectors.joining(", "));
        CalibrationPage page = new CalibrationPage(
                "scores",
                "method vector",
                "nn_softmax(nn_dense(x, array(" + scales + ")))",
                reliability("raw", 3, 500),
                reliability("calibrated", 1, 500),
                true);
        assertThat(page.html()).containsSubsequence("<details>", "characters</summary>", "nn_softmax", "</details>");
        assertThat(page("x", 5, true).html()).doesNotContain("<details>");
        Browser.requirePhone(directory, page.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WWWWWWWW", "a_long_name_", "概率", "𝛼β"})
    void aLongNameEndsWithAnEllipsisAndIsThereAsAWhole(String part) {
        String name = part.repeat(40);
        String svg = new ReliabilityPicture(name, List.of()).svg(Theme.LIGHT);
        String shown = Canvas.shortened(name, 250);
        assertThat(svg).contains("<title>" + name + "</title>");
        assertThat(shown).startsWith(part).endsWith("…");
        assertThat(Canvas.length(shown)).isBetween(200.0, 250.0);
        assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 2))).isFalse();
        assertThat(new ReliabilityPicture("raw", List.of()).svg(Theme.LIGHT)).contains(">raw</text>");
    }

    @Test
    void aDiagramIsADocumentOfItsOwnToo() {
        List<Bin> bins = reliability("x", 2, 40).bins();
        List<Row> rows = bins.stream()
                .<Row>map(each -> new GenericRowWithSchema(
                        new Object[] {
                            each.low(),
                            each.high(),
                            each.count(),
                            each.count() == 0 ? null : each.confidence(),
                            each.count() == 0 ? null : each.accuracy()
                        },
                        StructType.fromDDL(
                                "low DOUBLE, high DOUBLE, count BIGINT, confidence DOUBLE, accuracy DOUBLE")))
                .toList();
        String svg = new ReliabilityPicture(NASTY, bins).svg(Theme.AUTO);
        assertThat(svg)
                .startsWith("<svg xmlns=")
                .contains("prefers-color-scheme")
                .doesNotContain("<script");
        assertThat(ReliabilityPicture.ofRows(NASTY, rows).svg(Theme.AUTO)).isEqualTo(svg);
    }

    @Test
    void theIntervalIsThatOfWilson() {
        // 8 of 10: 0.4902 to 0.9433, as binom.confint of R has it.
        Bin bin = new Bin(0.7, 0.8, 10, 10, 0.75, 0.8);
        assertThat(ReliabilityPicture.lowEnd(bin)).isCloseTo(0.4901625, within(1e-6));
        assertThat(ReliabilityPicture.highEnd(bin)).isCloseTo(0.9433178, within(1e-6));
        Bin all = new Bin(0.9, 1, 5, 5, 0.95, 1);
        assertThat(ReliabilityPicture.highEnd(all)).isCloseTo(1, within(1e-12));
        assertThat(ReliabilityPicture.lowEnd(all)).isCloseTo(0.5655175, within(1e-6));
    }
}
