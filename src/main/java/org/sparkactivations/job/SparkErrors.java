package org.sparkactivations.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sparkactivations.Activations;

/** One-sentence messages from Spark's exceptions, whose own messages contain plans, query contexts and stack traces. */
final class SparkErrors {

    /** What a StackOverflowError of Spark's parser, analyzer or optimizer means. */
    static final String TOO_DEEP = "expected fewer parentheses and calls inside one another; Spark's stack is too small"
            + " for this expression";

    /** Of a longer message, the start is looked at. */
    private static final int LETTERS = 10_000;

    /** Largest number of column names in a message. */
    private static final int MAX_NAMES = 20;

    private static final Pattern CONDITION = Pattern.compile("\\[([A-Z0-9_.]+)\\] (.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(SqlText.QUOTED_NAME + "(?:\\." + SqlText.QUOTED_NAME + ")*");
    private static final Pattern MISMATCH = Pattern.compile("due to (?:a )?data type mismatch: (.*)", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("\\s*SQLSTATE: \\w{5}");
    private static final Pattern POSITION = Pattern.compile("\\s*(?:;\\s*)?\\(?line \\d+,? pos \\d+\\)?;?\\s*$");

    private SparkErrors() {}

    /** What is wrong with an expression over a dataset of the given columns. */
    static String ofAnalysis(Throwable thrown, String... columns) {
        String message = message(thrown);
        Matcher matcher = CONDITION.matcher(message);
        if (!matcher.matches()) {
            return sentence(message);
        }
        String condition = matcher.group(1);
        String text = matcher.group(2);
        if (condition.startsWith("UNRESOLVED_COLUMN") || condition.startsWith("UNRESOLVED_FIELD")) {
            return "there is no column '" + firstQuoted(text) + "'; the columns are " + names(Arrays.asList(columns));
        }
        if (condition.startsWith("UNRESOLVED_ROUTINE")) {
            return noFunction(firstQuoted(text));
        }
        if (condition.startsWith("DATATYPE_MISMATCH")) {
            Matcher mismatch = MISMATCH.matcher(text);
            return sentence(mismatch.find() ? mismatch.group(1) : text);
        }
        return sentence(text);
    }

    /** What is wrong with a statement. Spark's own message is kept where it names the columns of all tables. */
    static String ofStatement(Throwable thrown) {
        Matcher matcher = CONDITION.matcher(message(thrown));
        return matcher.matches() && !matcher.group(1).startsWith("UNRESOLVED_ROUTINE")
                ? sentence(matcher.group(2))
                : ofAnalysis(thrown);
    }

    /** Why a job failed while it ran: the innermost cause, which Spark wraps in several others. */
    static String ofFailure(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = message(root);
        Matcher matcher = CONDITION.matcher(message);
        if (matcher.matches()) {
            return sentence(matcher.group(2));
        }
        // Spark 3.5 throws a RuntimeException for raise_error.
        boolean hasOwnMessage = root instanceof IllegalArgumentException || root.getClass() == RuntimeException.class;
        return hasOwnMessage || root.getMessage() == null
                ? sentence(message)
                : root.getClass().getSimpleName() + ": " + sentence(message);
    }

    /** The first line that is not empty, and those after it as far as a name in backquotes goes. */
    static String oneLine(String text) {
        StringBuilder first = new StringBuilder();
        boolean isInName = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (isInName) {
                first.append('\n').append(line);
            } else if (!line.isBlank()) {
                first.append(line.strip());
            }
            isInName ^= line.chars().filter(c -> c == '`').count() % 2 != 0;
            if (!first.isEmpty() && (!isInName || line.isBlank())) {
                break;
            }
        }
        return first.substring(0, Math.min(first.length(), LETTERS));
    }

    /** Names separated by commas; only the first ones if there are many. */
    static String names(List<String> names) {
        String shown = names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MAX_NAMES ? shown : shown + " and " + (names.size() - MAX_NAMES) + " more";
    }

    private static String noFunction(String name) {
        Activations catalogue = Activations.catalogue();
        String plain = name.toLowerCase(Locale.ROOT);
        if (catalogue.functionsByName().containsKey(plain)) {
            return "there is no SQL function '" + name + "'; inside an expression, an activation is called "
                    + Activations.SQL_PREFIX + plain;
        }
        return "there is no SQL function '" + name + "'; the activations with the nearest names are "
                + catalogue.nearest(plain.replaceFirst("^" + Activations.SQL_PREFIX, ""), 3).stream()
                        .map(each -> Activations.SQL_PREFIX + each)
                        .collect(Collectors.joining(", "));
    }

    private static String firstQuoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        return matcher.find() ? matcher.group().replace("`", "") : text;
    }

    private static String message(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getName() : oneLine(cause.getMessage());
    }

    private static String sentence(String text) {
        String bare = STATE.matcher(text).replaceAll("");
        bare = POSITION.matcher(bare).replaceAll("");
        return bare.replaceFirst("[.;\\s]+$", "");
    }
}
