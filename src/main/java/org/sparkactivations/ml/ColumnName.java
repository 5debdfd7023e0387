package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names of columns and fields as Spark writes them: parts joined by dots, in backticks where a part has a dot. */
final class ColumnName {

    private static final char TICK = '`';

    private ColumnName() {}

    /** The parts of a name: a and b.c for {@code a.`b.c`}. None if Spark does not read it as a name. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= name.length()) {
            boolean isQuoted = start < name.length() && name.charAt(start) == TICK;
            int end = isQuoted ? afterQuoted(name, start) : afterPlain(name, start);
            if (end < 0 || end < name.length() && name.charAt(end) != '.') {
                return List.of();
            }
            parts.add(isQuoted ? name.substring(start + 1, end - 1).replace("``", "`") : name.substring(start, end));
            start = end + 1;
        }
        boolean hasEmpty = parts.size() > 1 && parts.stream().anyMatch(String::isEmpty);
        return hasEmpty ? List.of() : parts;
    }

    /** The position after the backtick that closes the one at {@code start}; −1 if there is none. */
    private static int afterQuoted(String name, int start) {
        int i = start + 1;
        while (i < name.length()) {
            if (name.charAt(i) != TICK) {
                i++;
            } else if (i + 1 < name.length() && name.charAt(i + 1) == TICK) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return -1;
    }

    /** The position of the dot or backtick after {@code start}, or the end. */
    private static int afterPlain(String name, int start) {
        int i = start;
        while (i < name.length() && name.charAt(i) != '.' && name.charAt(i) != TICK) {
            i++;
        }
        return i;
    }

    /** A name as that of one column, without the backticks of its parts: the same name finds that column. */
    static String plain(String name) {
        List<String> parts = parts(name);
        return parts.isEmpty() ? name : String.join(".", parts);
    }

    /** A part in backticks. */
    static String quoted(String part) {
        return TICK + part.replace("`", "``") + TICK;
    }

    /** A name of several parts, each in backticks. */
    static String quoted(List<String> parts) {
        return parts.stream().map(ColumnName::quoted).collect(Collectors.joining("."));
    }
}
