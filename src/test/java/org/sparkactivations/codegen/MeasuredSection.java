package org.sparkactivations.codegen;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sparkactivations.benchmark.MeasuredTable;

/**
 * A section that a page has once its benchmark has run.
 *
 * @param title letters and spaces
 * @param text a paragraph or an item of a list in each line
 * @param command that measures
 * @param measured the table, which is shown as it is
 */
record MeasuredSection(String title, String text, String command, MeasuredTable measured) {

    private static final String ITEM = "- ";

    /** The line of the contents. */
    String link() {
        return ITEM + "[" + title + "](#" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ")\n";
    }

    String content() {
        MarkdownTable table = new MarkdownTable(measured.heads());
        measured.rows().forEach(table::row);
        return "## " + title + "\n\n" + prose() + "\n\n" + measuredOn(measured.circumstances()) + "\n" + table
                + "\n    " + command + "\n\n";
    }

    private String prose() {
        return text.lines()
                .map(each -> WrappedText.lines(each, each.startsWith(ITEM) ? " ".repeat(ITEM.length()) : ""))
                .collect(Collectors.joining("\n"));
    }

    /** A paragraph with these circumstances. */
    static String measuredOn(String circumstances) {
        return WrappedText.lines("Measured on: " + circumstances + ".", "") + "\n";
    }
}
