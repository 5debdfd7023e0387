package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts cut into statements. */
@Tag("spark")
class SqlStatementTest {

    private static String split(String script) {
        return SqlStatement.allOf("s", script).stream()
                .map(each -> each.position() + ": " + each.text())
                .reduce("", (all, each) -> all + "[" + each + "]");
    }

    @Test
    void semicolonsOutsideQuotesAndCommentsEndStatements() {
        assertThat(split("SELECT 1; SELECT ';', \"a;\" , `b;`;\n;\n -- no; not\n\n"
                        + "SELECT 2 -- ; x\n + 3 /* ; /* ; */ ; */;"))
                .isEqualTo("[s, line 1: SELECT 1][s, line 1: SELECT ';', \"a;\" , `b;`]"
                        + "[s, line 5: SELECT 2 -- ; x\n + 3 /* ; /* ; */ ; */]");
        assertThat(split("SELECT 4 / 2 - 1")).isEqualTo("[s, line 1: SELECT 4 / 2 - 1]");
        assertThat(split(" \n -- nothing\n/* nothing */ ; ")).isEmpty();
        assertThat(split("SELECT '-- text; /*'; --")).isEqualTo("[s, line 1: SELECT '-- text; /*']");
    }

    @Test
    void commentsAndRawStringsEndWhereTheyEndForSpark() {
        assertThat(split("-- a\rSELECT 1; -- b \\\n ; c\r\nSELECT 2"))
                .isEqualTo("[s, line 2: SELECT 1][s, line 4: SELECT 2]");
        assertThat(split("SELECT r'\\'; SELECT R\"\\\", 'a\\';b', bar'\\';'"))
                .isEqualTo("[s, line 1: SELECT r'\\'][s, line 1: SELECT R\"\\\", 'a\\';b', bar'\\';']");
    }

    @Test
    void blanksBelongToTheStatementBeforeThem() {
        assertThat(SqlStatement.allOf("s", " a b ;\tc\n").stream().map(SqlStatement::text))
                .containsExactly("a b ", "c\n");
        assertThat(SqlStatement.allOf("s", "")).isEmpty();
    }

    /** The line is that of the comment which is not closed. */
    @ParameterizedTest
    @CsvSource({
        "'/* never closed; SELECT 2', 1",
        "'SELECT 1;\n\n/* /* */ SELECT 2', 3",
        "'SELECT 1;\nSELECT 2 /*', 2",
        "'\n/*', 2",
        "'/* *', 1"
    })
    void aCommentThatIsNotClosedIsRefused(String script, int line) {
        assertThatThrownBy(() -> SqlStatement.allOf("s", script))
                .isInstanceOf(UserError.class)
                .hasMessage("s, line " + line + ": expected */ at the end of the comment, got the end of the file");
    }
}
