package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.List;

/** The lexical rules of SQL that it takes to find separators outside quotes, comments and parentheses. */
final class SqlText {

    /** A name in backquotes, as a regular expression, which takes no stack for a long one. */
    static final String QUOTED_NAME = "`(?=[^`]|``)[^`]*+(?:``[^`]*+)*+`";

    private SqlText() {}

    /** Splits a text at the commas outside parentheses and quotes. */
    static List<String> splitAtCommas(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            char c = text.charAt(i);
            depth += depthChange(c);
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** The position of the parenthesis that closes the one at {@code open}; −1 if there is none. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i = next(text, i)) {
            depth += depthChange(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The end of the comment that starts at {@code i}; {@code i} if none starts there, −1 if it is not closed. A
     * comment of one line goes on after a backslash at its end. Bracketed comments may be nested.
     */
    static int endOfComment(String text, int i) {
        if (text.startsWith("--", i)) {
            int end = i;
            while (end < text.length() && !isEndOfLine(text, end)) {
                end += text.startsWith("\\\n", end) ? 2 : 1;
            }
            return end;
        }
        int depth = 0;
        int j = i;
        do {
            if (text.startsWith("/*", j)) {
                depth++;
                j += 2;
            } else if (depth > 0 && text.startsWith("*/", j)) {
                depth--;
                j += 2;
            } else if (depth > 0) {
                j++;
            }
        } while (depth > 0 && j < text.length());
        return depth > 0 ? -1 : j;
    }

    private static boolean isEndOfLine(String text, int i) {
        return text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    /** A name without its backquotes. */
    static String unquoted(String text) {
        return text.startsWith("`") ? text.substring(1, text.length() - 1).replace("``", "`") : text;
    }

    private static int depthChange(char c) {
        return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }

    /** The position after the character at {@code i}, or after the quoted text that starts there. */
    static int next(String text, int i) {
        char quote = text.charAt(i);
        if (quote != '\'' && quote != '"' && quote != '`') {
            return i + 1;
        }
        boolean hasEscapes = quote != '`' && !isRaw(text, i);
        int j = i + 1;
        while (j < text.length() && text.charAt(j) != quote) {
            j += text.charAt(j) == '\\' && hasEscapes ? 2 : 1;
        }
        return j + 1;
    }

    /** Whether the quote at {@code i} starts a raw string, such as {@code r'\d'}, in which a backslash is a letter. */
    private static boolean isRaw(String text, int i) {
        return i > 0
                && (text.charAt(i - 1) == 'r' || text.charAt(i - 1) == 'R')
                && (i == 1 || !Character.isUnicodeIdentifierPart(text.charAt(i - 2)));
    }
}
