package org.sparkactivations.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text from left to right. Its errors say what was expected, at which character, and what is there. */
final class TextReader {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?(?:(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?|Infinity|∞|NaN)(?![\\w.])");

    private final String subject;
    private final String text;
    private int position;

    /**
     * A reader at the start of {@code text}.
     *
     * @param subject what the text is, for messages
     */
    TextReader(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /** The place of the next character, after blanks. */
    int position() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    boolean isAtEnd() {
        return position() == text.length();
    }

    /** Whether {@code symbol} comes next; passes it if so. */
    boolean passes(String symbol) {
        boolean isNext = text.startsWith(symbol, position());
        if (isNext) {
            position += symbol.length();
        }
        return isNext;
    }

    /** Passes {@code symbol}, which must come next. */
    void expect(String symbol, String where) {
        if (!passes(symbol)) {
            throw expected("'" + symbol + "' " + where);
        }
    }

    /** The word that comes next, or null; does not pass it. */
    String peekWord() {
        Matcher matcher = at(WORD);
        return matcher.lookingAt() ? matcher.group() : null;
    }

    /** Passes the word that comes next. */
    String word(String what) {
        String word = peekWord();
        if (word == null) {
            throw expected(what);
        }
        position += word.length();
        return word;
    }

    /** Passes the number that comes next. */
    double number(String what) {
        Matcher matcher = at(NUMBER);
        if (!matcher.lookingAt()) {
            throw expected(what);
        }
        position = matcher.end();
        return Double.parseDouble(matcher.group().replace('−', '-').replace("∞", "Infinity"));
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(position(), text.length());
    }

    /** The error that something else was expected next. */
    IllegalArgumentException expected(String what) {
        position();
        String word = peekWord();
        String found = isAtEnd()
                ? "the end"
                : "'" + (word == null ? new String(Character.toChars(text.codePointAt(position))) : word) + "'";
        return error(position, "expected " + what + ", got " + found);
    }

    /** An error at the character with index {@code place}. */
    IllegalArgumentException error(int place, String message) {
        return new IllegalArgumentException(
                subject + ": at character " + (place + 1) + " of '" + text + "': " + message);
    }
}
