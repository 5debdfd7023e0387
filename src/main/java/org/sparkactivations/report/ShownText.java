package org.sparkactivations.report;

import java.util.regex.Pattern;

/**
 * Text of users as terminals and reports show it. Names, values, paths and messages may come from anywhere: control
 * characters would move the cursor or change colours of a terminal, and a URI may hold a password.
 */
public final class ShownText {

    /** What Spark writes in place of a secret. */
    static final String REDACTED = "*********(redacted)";

    /**
     * The password and the user before it: {@code s3a://key:secret@bucket}, with one slash in the names of files. A
     * port, as in {@code h:80/}, is none, and neither is a drive, as in {@code file:/C:/}.
     */
    private static final Pattern USER = Pattern.compile("(?<=://)[^\\s'\"/@:]*+:(?!\\d{1,5}/)[^\\s'\"]{0,300}@"
            + "|(?<=:/)[^\\s'\"/@:]++:(?!\\d{1,5}/|/)[^\\s'\"]{0,300}@");

    /** Those of Oracle: {@code jdbc:oracle:thin:user/password@host}. */
    private static final Pattern ORACLE = Pattern.compile("(?i)(?<=jdbc:oracle:(?:thin|oci|oci8):)[^\\s'\"@]{1,300}@");

    /** A secret among the options of a URI: {@code ?password=…}, {@code ;accessKey=…}. */
    private static final Pattern OPTION = Pattern.compile(
            "(?i)([?&;][\\w.-]{0,64}(?:password|passwd|pwd|secret|token|access[._-]?key|credential|signature)"
                    + "[\\w.-]{0,64}=|[?&;]sig=)[^&;\\s'\"]+");

    private ShownText() {}

    /**
     * The text in one line: without secrets, with control characters escaped, as in {@code \n} and {@code \u001B}. So
     * are those that change the direction of text, and halves of characters.
     */
    public static String of(String text) {
        return redacted(escaped(text, false));
    }

    /** As {@link #of}, for a text of several lines, which it keeps, with tabs. */
    public static String ofLines(String text) {
        return redacted(escaped(text, true));
    }

    /** A secret that is gone may leave what reads as another one, so it looks again until nothing changes. */
    private static String redacted(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('=') < 0) {
            return text;
        }
        String shown = text;
        String last;
        do {
            last = shown;
            shown = USER.matcher(shown).replaceAll(REDACTED + "@");
            shown = ORACLE.matcher(shown).replaceAll(REDACTED + "@");
            shown = OPTION.matcher(shown).replaceAll("$1" + REDACTED);
        } while (!shown.equals(last));
        return shown;
    }

    private static String escaped(String text, boolean keepsLines) {
        int first = 0;
        while (first < text.length() && isShown(text, first, keepsLines)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isShown(text, i, keepsLines)) {
                shown.append(c);
            } else {
                shown.append(escape(c));
            }
        }
        return shown.toString();
    }

    private static boolean isShown(String text, int i, boolean keepsLines) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\t') {
            return keepsLines;
        }
        if (c == '\r') {
            return keepsLines && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c) && !isDirection(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }

    /** Marks that turn the direction of what follows, so that a text reads as another. */
    private static boolean isDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04X", (int) c);
        };
    }
}
