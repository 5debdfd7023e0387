package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.testing.FuzzFigures;

/** The parsers of the job, with texts made of what means something to them. */
@Tag("spark")
@AddLifecycleHook(FuzzFigures.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FuzzedTextsTest {

    private static final List<String> FRAGMENTS = List.of(
            "SELECT ",
            "1",
            "0.5",
            "NaN",
            ";",
            ",",
            "'",
            "\"",
            "`",
            "``",
            "\\",
            "--",
            "/*",
            "*/",
            "\n",
            "\r",
            "\t",
            " ",
            "(",
            ")",
            "[",
            "]",
            " AS ",
            " as y",
            "gelu",
            "gelu(",
            "elu(x, ",
            "alpha",
            "nn_relu",
            "x",
            "=",
            "=>",
            "r'",
            "R\"",
            "@",
            "@@",
            "#",
            "\uFEFF",
            "\0",
            "\u001B[31m",
            "\uD83D",
            "é",
            "://",
            ":",
            "?password=",
            "jdbc:",
            "threshold(x,",
            "-1e999",
            "１");

    private static final Activations CATALOGUE = Activations.catalogue();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.of(FRAGMENTS)),
                        Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(4)))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    /** What may be wrong with a text is an error with a message. */
    private static void parse(Runnable parser) {
        try {
            parser.run();
        } catch (UserError e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(seed = "1")
    void everyCharacterOfAScriptIsInAStatementOrInNone(@ForAll("texts") String script) {
        parse(() -> {
            int at = 0;
            for (SqlStatement each : SqlStatement.allOf("s", script)) {
                at = afterNothing(script, at);
                assertThat(each.text()).isNotBlank();
                assertThat(script.substring(at)).startsWith(each.text());
                at += each.text().length();
            }
            assertThat(script.substring(afterNothing(script, at))).isEmpty();
        });
    }

    /** The place after comments, blanks and semicolons. */
    private static int afterNothing(String script, int from) {
        int i = from;
        while (i < script.length()) {
            int comment = SqlText.endOfComment(script, i);
            if (comment == i && script.charAt(i) != ';' && !Character.isWhitespace(script.charAt(i))) {
                return i;
            }
            i = Math.max(comment, i + 1);
        }
        return i;
    }

    @Property(seed = "2")
    void stepsAndCallsAreReadOrRefused(@ForAll("texts") String text) {
        parse(() -> SqlStep.parse(text));
        parse(() -> VectorStep.parse(text));
        parse(() -> CallText.parse(text, CATALOGUE));
        parse(() -> RowColumn.parse("--features", text, "features"));
        assertThat(String.join("", SqlText.splitAtCommas(text)).length()).isLessThanOrEqualTo(text.length());
    }

    @Property(seed = "3")
    void jobFilesAreReadOrRefused(@ForAll("texts") String text) throws IOException {
        Path file = Files.createTempFile("fuzzed", ".job");
        try {
            // Halves of characters are no UTF-8.
            Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            parse(() -> assertThat(JobFiles.expand("@" + file).length).isLessThanOrEqualTo(text.length()));
        } finally {
            Files.delete(file);
        }
    }

    @Property(seed = "4")
    void shownTextsAreCleanAndStayAsTheyAre(@ForAll("texts") String text) {
        String shown = ShownText.of(text);
        assertThat(shown.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(ShownText.of(shown)).isEqualTo(shown);
        assertThat(ShownText.ofLines(text).replaceAll("[^\n]", "")).isEqualTo(text.replaceAll("[^\n]", ""));
    }

    @Property(seed = "5")
    void messagesAreOneLine(@ForAll("texts") String text) {
        RuntimeException error = new IllegalArgumentException(text);
        assertThat(SparkErrors.ofFailure(error)).isNotNull();
        assertThat(SparkErrors.ofAnalysis(error, "a")).isNotNull();
        assertThat(SparkErrors.ofStatement(new IllegalArgumentException("[UNRESOLVED_COLUMN.X] `" + text)))
                .isNotNull();
    }
}
