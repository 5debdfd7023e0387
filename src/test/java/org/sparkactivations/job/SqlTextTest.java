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
}
