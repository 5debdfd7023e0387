package org.sparkactivations.job;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sparkactivations.Activations;

/**
 * A step in the form of SQL: {@code gelu(pixels) AS hidden}.
 *
 * @param given the step as the user wrote it, for messages
 */
record SqlStep(String given, String formula, String column) implements JobStep {

    private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\s*\\(");
    private static final Pattern ALIAS =
            Pattern.compile("\\s+AS\\s+(\\w+|" + SqlText.QUOTED_NAME + ")\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Parses a step.
     *
     * @throws UserError if the text is not a step, or names an unknown activation
     */
    static SqlStep parse(String text) {
        String given = "--activate \"" + text + "\"";
        Matcher call = CALL.matcher(text);
        int open = call.lookingAt() ? call.end() - 1 : -1;
        int close = open < 0 ? -1 : SqlText.closing(text, open);
        Matcher alias = ALIAS.matcher(close < 0 ? "" : text.substring(close + 1));
        if (!alias.matches()) {
            throw new UserError("--activate: expected a step such as \"gelu(column) AS name\", got \"" + text + "\"");
        }
        return new SqlStep(
                given,
                sqlName(given, call.group(1)) + text.substring(open, close + 1),
                SqlText.unquoted(alias.group(1)));
    }

    private static String sqlName(String given, String name) {
        try {
            return Activations.catalogue().function(name).sqlName();
        } catch (NoSuchElementException e) {
            throw new UserError(given + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public Dataset<Row> applyTo(Dataset<Row> rows) {
        JobStep.requireNew(given, rows, column);
        try {
            return rows.withColumn(column, functions.expr(formula));
        } catch (Exception e) {
            throw new UserError(given + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
    }
}
