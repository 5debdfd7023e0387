package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc comments of generated sources, in lines of at most 120 characters. */
final class Javadoc {

    private static final int WIDTH = 120;

    /** A word, or code with the characters next to it. */
    private static final Pattern WORD = Pattern.compile("(\\{@code [^}]*\\}|\\S)+");

    private Javadoc() {}

    /** Text in code style: {@code max(x, 0)}. */
    static String code(String text) {
        return "{@code " + text + "}";
    }

    /** A comment of one or more paragraphs, its first line without indentation. */
    static String comment(String indentation, List<String> paragraphs) {
        return comment(indentation, paragraphs, List.of());
    }

    /** A comment of one or more paragraphs and of tags such as {@code @param x a row}. */
    static String comment(String indentation, List<String> paragraphs, List<String> tags) {
        String single = "/** " + paragraphs.get(0) + " */";
        if (paragraphs.size() == 1 && tags.isEmpty() && indentation.length() + single.length() <= WIDTH) {
            return single;
        }
        StringBuilder comment = new StringBuilder("/**\n");
        for (String paragraph : paragraphs) {
            boolean isFirst = comment.length() == "/**\n".length();
            comment.append(isFirst ? "" : indentation + " *\n");
            for (String line :
                    lines((isFirst ? "" : "<p>") + paragraph, WIDTH - indentation.length() - " * ".length())) {
                comment.append(indentation).append(" * ").append(line).append('\n');
            }
        }
        comment.append(tags.isEmpty() ? "" : indentation + " *\n");
        for (String tag : tags) {
            String start = indentation + " * ";
            for (String line : lines(tag, WIDTH - indentation.length() - " *     ".length())) {
                comment.append(start).append(line).append('\n');
                start = indentation + " *     ";
            }
        }
        return comment.append(indentation).append(" */").toString();
    }

    /** The text in lines of at most {@code width} characters, of which the last has more than one word. */
    private static List<String> lines(String text, int width) {
        List<String> words = words(text, width);
        List<String> lines = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            int end = first + 1;
            int length = words.get(first).length();
            while (end < words.size() && length + 1 + words.get(end).length() <= width) {
                length += 1 + words.get(end).length();
                end++;
            }
            boolean isOrphanNext =
                    end == words.size() - 1 && end - first > 1 && words.get(end).indexOf(' ') < 0;
            end -= isOrphanNext ? 1 : 0;
            lines.add(String.join(" ", words.subList(first, end)));
            first = end;
        }
        return lines;
    }

    /** The words of a text; code that fits into a line counts as one. */
    private static List<String> words(String text, int width) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words.addAll(word.length() <= width ? List.of(word) : List.of(word.split(" ")));
        }
        return words;
    }
}
