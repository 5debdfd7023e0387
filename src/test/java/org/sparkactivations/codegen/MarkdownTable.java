package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown: a head, and rows that are added to it. */
final class MarkdownTable {

    private final StringBuilder lines = new StringBuilder();

    /** A table with these column heads. */
    MarkdownTable(List<String> heads) {
        row(heads);
        lines.append('|').append(" --- |".repeat(heads.size())).append('\n');
    }

    MarkdownTable(String... heads) {
        this(Arrays.asList(heads));
    }

    MarkdownTable row(List<String> cells) {
        lines.append(
                cells.stream().map(each -> each.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    MarkdownTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /** A number with two decimal places. */
    static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** All lines, each with a line break at its end. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
