package org.sparkactivations.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of HTML. Text of users goes through {@link #escaped}. */
final class Html {

    /** Code of more characters is more than a third of the height of a phone. */
    private static final int LONG_CODE = 600;

    private Html() {}

    /** A {@link ShownText} as the content of an element or of an attribute in double quotes; valid in SVG, too. */
    static String escaped(String text) {
        return ShownText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A page of its own, which loads nothing and runs nothing.
     *
     * @param title text
     * @param css style sheet
     * @param body HTML
     */
    static String page(String title, String css, CharSequence body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>\n" + css + "</style>\n</head>\n<body>\n<main>\n"
                + body + "</main>\n</body>\n</html>\n";
    }

    /** Numbers that stand out, each with its name. */
    static String cards(Map<String, String> values) {
        StringBuilder cards = new StringBuilder("<dl class=\"cards\">\n");
        values.forEach((name, value) ->
                cards.append("<div><dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd></div>\n"));
        return cards.append("</dl>\n").toString();
    }

    /** Code in a paragraph; a long one is folded, and shown by a click. */
    static String code(String text) {
        String code = "<p><code>" + escaped(text) + "</code></p>\n";
        return text.length() <= LONG_CODE
                ? code
                : "<details>\n<summary>" + Phrases.count(text.length(), "character", "characters") + "</summary>\n"
                        + code + "</details>\n";
    }

    /** A list of sentences. */
    static String list(List<String> sentences) {
        return sentences.stream()
                .map(each -> "<li>" + escaped(each) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"findings\">\n", "</ul>\n"));
    }

    /** The cells of a row; their contents are text. */
    static String cells(List<String> texts) {
        return texts.stream().map(each -> "<td>" + escaped(each) + "</td>").collect(Collectors.joining());
    }

    /** A table of text; its first row is the header. */
    static String table(String look, List<List<String>> rows) {
        return table(
                look,
                rows.get(0),
                rows.stream().skip(1).map(each -> row(cells(each))).toList());
    }

    /** A table of a header and rows of HTML. It scrolls sideways where it is too wide for the page. */
    static String table(String look, List<String> header, List<String> rows) {
        String head = header.stream()
                .map(each -> "<th scope=\"col\">" + escaped(each) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        return "<div class=\"scroll\" tabindex=\"0\"><table class=\"" + look + "\">\n" + head + "<tbody>\n"
                + String.join("", rows) + "</tbody>\n</table></div>\n";
    }

    /** A row of cells. */
    static String row(String cells) {
        return "<tr>" + cells + "</tr>\n";
    }
}
