package org.sparkactivations.codegen;

import java.util.regex.Pattern;

/** Breaks paragraphs of generated Markdown into lines of at most {@value #WIDTH} characters. */
final class WrappedText {

    static final int WIDTH = 120;

    /** At the start of a line, Markdown takes some words for the mark of a list, a quotation, a heading or a table. */
    private static final Pattern SPACE_BEFORE_NO_MARK = Pattern.compile(" (?![-+*>#=|]|\\d+[.)] )");

    private WrappedText() {}

    /**
     * Breaks one paragraph at its spaces, but never before a word that Markdown would take for a mark.
     *
     * @param paragraph words with single spaces between them
     * @param indent what the second line and those after it begin with
     * @return the lines; the last one ends without a line break
     */
    static String lines(String paragraph, String indent) {
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String words : SPACE_BEFORE_NO_MARK.split(paragraph)) {
            if (line.isBlank()) {
                line += words;
            } else if (line.length() + 1 + words.length() <= WIDTH) {
                line += " " + words;
            } else {
                lines.append(line).append('\n');
                line = indent + words;
            }
        }
        return lines.append(line).toString();
    }
}
