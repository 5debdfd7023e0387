package org.sparkactivations.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML. What comes from users goes through {@link #escaped}. */
final class Html {

    private Html() {}

    /** A text as it stands in an element or in an attribute in double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A list of sentences. */
    static String list(List<String> sentences) {
        return sentences.stream()
                .map(each -> "<li>" + escaped(each) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"findings\">\n", "</ul>\n"));
    }

    /** A row of a table whose cells are texts. */
    static String row(String... cells) {
        return List.of(cells).stream()
                .map(each -> "<td>" + escaped(each) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    /** The head of a table. */
    static String head(String... cells) {
        return List.of(cells).stream()
                .map(each -> "<th scope=\"col\">" + escaped(each) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
    }

    /** A table that scrolls on its own where it is too wide. */
    static String table(String look, String content) {
        return "<div class=\"scroll\" tabindex=\"0\"><table class=\"" + look + "\">\n" + content + "</table></div>\n";
    }
}
