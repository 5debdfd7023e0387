package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sql}. */
@Tag("spark")
class SqlCommandTest {

    @TempDir
    private Path directory;

    private Path script(String... lines) throws IOException {
        return Files.write(
                Files.createTempFile(directory, "script", ".sql"),
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Run sql(Object... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "sql";
        for (int i = 0; i < words.length; i++) {
            arguments[i + 1] = words[i].toString();
        }
        return Run.of(arguments);
    }

    @Test
    void aCommentThatIsNotClosedIsAnErrorBeforeAnythingRuns() throws IOException {
        for (String end : new String[] {"/* never closed; SELECT 2", "/* /* */ SELECT 2", "SELECT 2 /*", "/*"}) {
            Run run = sql(script("SELECT 1;", "", end));
            assertThat(run.exitCode()).as(end).isEqualTo(2);
            assertThat(run.out()).as(end).isEmpty();
            assertThat(run.err())
                    .contains(", line 3: expected */ at the end of the comment, got the end of the file")
                    .hasLineCount(1);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheScript() throws IOException {
        assertThat(sql(script("\uFEFFSELECT 1 AS one")).out().lines()).containsExactly("  one", "    1");
    }

    @Test
    void aStatementThatIsNestedTooDeeplyIsOneLine() throws IOException {
        for (int depth : new int[] {500, 2_000}) {
            Run run = sql(script("SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth) + " AS one"));
            assertThat(run.err().length()).isLessThan(6_000);
            assertThat(run.exitCode() == 0 && run.err().isEmpty()
                            || run.exitCode() == 2 && run.err().contains(", line 1: "))
                    .as(run.err())
                    .isTrue();
        }
    }

    @Test
    void numbersOfRowsThatCannotBeTakenAreRefused() throws IOException {
        for (String rows : new String[] {"2147483647", "1000001", "-1"}) {
            Run run = sql(script("SELECT 1"), "--rows", rows);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--rows: expected 0 to 1,000,000 rows, got " + rows)
                    .hasLineCount(1);
        }
    }

    @Test
    void manyColumnsAreCut() throws IOException {
        String columns =
                IntStream.range(0, 3_000).mapToObj(i -> i + " AS c" + i).collect(Collectors.joining(", "));
        Run run = sql(script("SELECT " + columns));
        assertThat(run.out().lines()).hasSize(101);
        assertThat(run.out())
                .contains("c99 ", "  … (the first 100 of 3,000 columns)")
                .doesNotContain("c100");
    }

    @Test
    void resultsArePrintedAndViewsExistUntilTheEnd() throws IOException {
        Path first =
                script("CREATE OR REPLACE TEMPORARY VIEW script_rows AS", "SELECT id - 1 AS x FROM range(0, 3, 1, 1);");
        Path second = script(
                "-- of the first file",
                "SELECT x, nn_relu(x) AS y FROM script_rows ORDER BY x;",
                "SELECT count(*) AS n FROM script_rows");
        Run run = sql(first, second);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).containsExactly("   x  y", "  -1  0", "   0  0", "   1  1", "", "  n", "  3");
    }

    @Test
    void atMostTheGivenNumberOfRowsIsPrintedAndTheRestIsMentioned() throws IOException {
        Path script = script("SELECT id FROM range(0, 100, 1, 1) ORDER BY id");
        assertThat(sql(script, "--rows", "2").out().lines())
                .containsExactly("  id", "   0", "   1", "  … (the first 2 rows; --rows sets how many)");
        assertThat(sql(script, "--rows", "100").out().lines()).hasSize(101);
    }

    @Test
    void errorsNameTheLineOfTheStatement() throws IOException {
        Run run = sql(script(
                "SELECT 1 AS one;",
                "",
                "-- wrong",
                "SELECT nn_gelo(one)",
                "FROM (SELECT 1 AS one);",
                "SELECT 2 AS two"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("one").doesNotContain("two");
        assertThat(run.err())
                .contains(", line 4: there is no SQL function 'nn_gelo'", "nn_gelu")
                .hasLineCount(1);

        assertThat(sql(script("SELEC 1")).err()).contains(", line 1: ", "SELEC").hasLineCount(1);
        assertThat(sql(script("SELECT nope FROM (SELECT 1 AS one)")).err())
                .contains("nope")
                .hasLineCount(1);
        assertThat(sql(script("SELECT nn_relu('a')")).err()).contains("nn_relu").hasLineCount(1);
    }

    @Test
    void aQueryThatFailsWhileItRunsHasExitCode1() throws IOException {
        Run run = sql(script("SELECT raise_error('too bad') AS x FROM range(1)"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("too bad").hasLineCount(1);
    }

    @Test
    void unreadableAndEmptyFilesAreRefused() throws IOException {
        assertThat(sql("nowhere.sql").err())
                .startsWith("error: there is no readable file 'nowhere.sql' in ")
                .hasLineCount(1);
        assertThat(sql(directory).exitCode()).isEqualTo(2);
        assertThat(sql(script("-- nothing")).err())
                .contains("expected at least one statement, got none in ")
                .hasLineCount(1);
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, 0});
        assertThat(sql(binary).err())
                .contains("binary': expected text in UTF-8")
                .hasLineCount(1);
        assertThat(sql().exitCode()).isEqualTo(2);
        assertThat(sql(script("SELECT 1"), "--rows", "-1").err())
                .contains("--rows: expected 0 to 1,000,000 rows, got -1")
                .hasLineCount(1);
    }
}
