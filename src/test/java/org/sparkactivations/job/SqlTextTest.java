package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spark")
class SqlTextTest {

    @Test
    void commasInsideParenthesesAndQuotesDoNotSplit() {
        assertThat(SqlText.splitAtCommas("a, f(b, c) AS d ,concat(',', \"a,\", 'it\\'s, ') AS e, `x,``y`, v[f(1, 2)]"))
                .containsExactly("a", "f(b, c) AS d", "concat(',', \"a,\", 'it\\'s, ') AS e", "`x,``y`", "v[f(1, 2)]");
    }

    @Test
    void anUnclosedQuoteIsLeftToSpark() {
        assertThat(SqlText.splitAtCommas("a, 'b, c")).containsExactly("a", "'b, c");
        assertThat(SqlText.splitAtCommas("a, 'b\\")).containsExactly("a", "'b\\");
    }

    @Test
    void closingFindsTheMatchingParenthesis() {
        assertThat(SqlText.closing("f(a, (b), ')') AS x", 1)).isEqualTo(13);
        assertThat(SqlText.closing("f(a", 1)).isEqualTo(-1);
    }

    @Test
    void unquotedRemovesBackquotes() {
        assertThat(SqlText.unquoted("`a``b c`")).isEqualTo("a`b c");
        assertThat(SqlText.unquoted("plain")).isEqualTo("plain");
    }

    @Test
    void bracketsKeepCommasTogetherAsParenthesesDo() {
        assertThat(SqlText.splitAtCommas("v[a, b], f([1, 2], 3),")).containsExactly("v[a, b]", "f([1, 2], 3)", "");
        assertThat(SqlText.closing("f(v[1, (2)], 3) + (4)", 1)).isEqualTo(14);
    }

    @Test
    void rawStringsHaveNoEscapes() {
        assertThat(SqlText.splitAtCommas("r'a\\', b")).containsExactly("r'a\\'", "b");
        assertThat(SqlText.splitAtCommas("R\"a\\\", b")).containsExactly("R\"a\\\"", "b");
        assertThat(SqlText.splitAtCommas("f(r'a\\', b), c")).containsExactly("f(r'a\\', b)", "c");
        // The r ends another word, and the quote is escaped.
        assertThat(SqlText.splitAtCommas("br'a\\', b")).containsExactly("br'a\\', b");
        assertThat(SqlText.splitAtCommas("'a\\', b")).containsExactly("'a\\', b");
        assertThat(SqlText.splitAtCommas("`a\\`, b")).containsExactly("`a\\`", "b");
    }

    @Test
    void aCommentOfOneLineEndsBeforeTheEndOfTheLine() {
        assertThat(SqlText.endOfComment("a -- b\nc", 2)).isEqualTo(6);
        assertThat(SqlText.endOfComment("-- b\r\nc", 0)).isEqualTo(4);
        assertThat(SqlText.endOfComment("--", 0)).isEqualTo(2);
        assertThat(SqlText.endOfComment("-- a \\\n b\nc", 0)).isEqualTo(9);
    }

    @Test
    void aBracketedCommentEndsAfterAllThatItContains() {
        assertThat(SqlText.endOfComment("/**/a", 0)).isEqualTo(4);
        assertThat(SqlText.endOfComment("a/* /* */ */*/", 1)).isEqualTo(12);
        assertThat(SqlText.endOfComment("/*/", 0)).isEqualTo(-1);
        assertThat(SqlText.endOfComment("/* /* */", 0)).isEqualTo(-1);
        assertThat(SqlText.endOfComment("/*", 0)).isEqualTo(-1);
    }

    @Test
    void whereNoCommentStartsNothingIsSkipped() {
        assertThat(SqlText.endOfComment("a - b / c * d", 2)).isEqualTo(2);
        assertThat(SqlText.endOfComment("*/", 0)).isZero();
    }
}
