package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables of text on the terminal. */
@Tag("pages")
class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(new TextTable("lr")
                        .row("name", "n")
                        .row("a", "100")
                        .text("> ")
                        .lines())
                .containsExactly("> name    n", "> a     100");
    }

    @Test
    void linesHaveNoBlanksAtTheirEnd() {
        assertThat(new TextTable("ll").row("a", "long").row("b", "").text("  ").lines())
                .containsExactly("  a  long", "  b");
    }

    @Test
    void controlCharactersAreShown() {
        assertThat(new TextTable("l").row("a\tb\u001B[31m").text("").lines())
                .singleElement()
                .asString()
                .doesNotContain("\t", "\u001B");
    }

    @Test
    void aTableWithoutRowsIsEmpty() {
        assertThat(new TextTable("lr").text("  ")).isEmpty();
    }
}
