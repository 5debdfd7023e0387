package org.sparkactivations.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.sql.ActivationDiagnostics;
import org.sparkactivations.testing.TestSpark;

/** The report as text, and as a browser shows it. */
@Tag("spark")
class DiagnosisPageTest {

    private static final String NASTY = "</style><script>alert(1)</script> \"a\" 'b' & <b>";

    private static Diagnosis diagnosis(String activation, String x) {
        return Diagnosis.of(
                ActivationDiagnostics.of(activation),
                TestSpark.session().sql("SELECT " + x + " AS x FROM range(0, 400, 1, 1)"),
                col("x"));
    }

    private static String page(Diagnosis diagnosis) {
        return new DiagnosisPage("x", "a table", Map.of("", diagnosis)).html();
    }

    @Test
    void thePageHasFindingsMeasuresAndUnits() {
        String page = page(diagnosis("relu", "array(-1D - id, id - 200.5D, id % 3)"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<title>relu of x</title>")
                .contains("<li>1 of 3 units is dead: 0 (output and derivative are 0 in every row)</li>")
                .contains("<dt>dead units</dt><dd>1</dd>")
                .contains("<tr><td>max</td><td>198.5</td><td>198.5</td></tr>");
        assertThat(page.indexOf("<th scope=\"row\">0</th>")).isLessThan(page.indexOf("<th scope=\"row\">2</th>"));
        assertThat(count(page, "class=\"strip\"")).isEqualTo(3);
        assertThat(count(page, "class=\"b\"")).isGreaterThan(20);
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        String page = page(diagnosis("gelu", "array(id - 200.5D)"));
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "http:", "https:", "@import", "url(", "src=", "<link");
        assertThat(page.replaceAll("href=\"#group\\d+\"", "")).doesNotContain("href=");
    }

    @Test
    void textOfUsersIsEscaped() {
        Map<String, Diagnosis> groups = new LinkedHashMap<>();
        groups.put(NASTY, diagnosis("relu", "array(id - 200.5D)"));
        String page = new DiagnosisPage(NASTY, NASTY, groups).html();
        assertThat(page).doesNotContain("<script").doesNotContain("<b>");
        assertThat(count(
                        page,
                        "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;a&quot; &#39;b&#39;"
                                + " &amp; &lt;b&gt;"))
                .isEqualTo(5);
    }

    @Test
    void groupsAreLinked() {
        Map<String, Diagnosis> groups = new LinkedHashMap<>();
        groups.put("day = 1", diagnosis("relu", "array(id - 200.5D)"));
        groups.put("day = 2", diagnosis("relu", "array(-id)"));
        assertThat(new DiagnosisPage("x", "t", groups).html())
                .contains("<a href=\"#group1\">day = 1</a>", "<a href=\"#group2\">day = 2</a>")
                .contains("<h2 id=\"group1\">day = 1</h2>", "<h2 id=\"group2\">day = 2</h2>");
    }

    @Test
    void thePageShowsTheWorstOfVeryManyUnits() {
        String page = page(diagnosis("relu", "transform(sequence(1, 600), i -> id - IF(i = 600, 1000D, 200D))"));
        assertThat(page)
                .contains("<h3>Units, the worst first: the first 500 of 600</h3>")
                .contains("<th scope=\"row\">599</th>");
        assertThat(count(page, "<th scope=\"row\">")).isEqualTo(500);
    }

    @Test
    void thePageSaysThatThereAreNoRows() {
        Diagnosis none = Diagnosis.of(
                ActivationDiagnostics.of("relu"),
                TestSpark.session().sql("SELECT array(1D) AS x FROM range(0)"),
                col("x"));
        assertThat(page(none)).contains("<li>there are no rows</li>").doesNotContain("<svg");
        assertThat(new DiagnosisPage("x", "t", Map.of()).html()).contains("<li>there are no rows</li>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array(1.0D)",
                "array(double('NaN'))",
                "array(CAST(NULL AS DOUBLE))",
                "array(IF(id = 0, -1.7E308, 1.7E308))",
                "array(1000D)",
                "array(1E-320)",
                "array(double('Infinity'))",
            })
    void extremeValuesGiveAValidPage(String x) {
        for (String activation : List.of("exponential", "logit", "relu", "tanh")) {
            assertThat(page(diagnosis(activation, x))).contains("</html>").doesNotContain("NaN\"", "Infinity\"");
        }
    }

    @Test
    void aBrowserShowsItOnPhonesAndScreensLightAndDark(@TempDir Path directory) throws Exception {
        Optional<Browser> browser = Browser.find(directory);
        if (browser.isEmpty()) {
            System.out.println("DiagnosisPageTest: no Chromium on the path, so no browser opened the report");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path: the report is not opened in a browser");
        Map<String, Diagnosis> groups = new LinkedHashMap<>();
        groups.put("a_long_name_without_blanks_".repeat(5), diagnosis("gelu", "array(id - 200.5D, -id, id % 3)"));
        groups.put(NASTY, diagnosis("elu", "transform(sequence(1, 40), i -> sin(id * i))"));
        String page = new DiagnosisPage(NASTY, "a/very/long/path/".repeat(20), groups).html();
        for (int width : List.of(360, 1200)) {
            check(browser.get(), page, width, false);
        }
        check(browser.get(), page, 360, true);
    }

    private static void check(Browser browser, String page, int width, boolean dark)
            throws IOException, InterruptedException {
        assertThat(browser.seen(page, width, dark))
                .contains("\"width\":" + width + ",\"client\":" + width)
                .contains("\"headings\":2", "\"pictures\":2", "\"narrow\":0", "\"scripts\":0", "\"bold\":0")
                .contains("\"ground\":\"" + rgb((dark ? Colours.DARK : Colours.LIGHT).ground()))
                .contains("\"text\":\"" + rgb((dark ? Colours.DARK : Colours.LIGHT).text()));
    }

    private static String rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return "rgb(" + (value >> 16) + ", " + (value >> 8 & 255) + ", " + (value & 255) + ")";
    }

    private static long count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
