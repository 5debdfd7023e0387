package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One statement of a script.
 *
 * @param position file and line, for messages
 * @param text the statement
 */
record SqlStatement(String position, String text) {

    /**
     * The statements of a script.
     *
     * @param file name of the script, for messages
     */
    static List<SqlStatement> allOf(String file, String script) {
        List<SqlStatement> statements = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < script.length()) {
            int comment = SqlText.endOfComment(script, i);
            char c = script.charAt(i);
            if (comment > i) {
                i = comment;
            } else if (c == ';') {
                add(statements, file, script, start, i);
                start = -1;
                i++;
            } else {
                start = start < 0 && !Character.isWhitespace(c) ? i : start;
                i = SqlText.next(script, i);
            }
        }
        add(statements, file, script, start, script.length());
        return statements;
    }

    private static void add(List<SqlStatement> statements, String file, String script, int start, int end) {
        if (start >= 0) {
            long line = 1
                    + script.substring(0, start).chars().filter(c -> c == '\n').count();
            statements.add(new SqlStatement(file + ", line " + line, script.substring(start, end)));
        }
    }

    /**
     * Runs a command, or prepares a query.
     *
     * @throws UserError if Spark does not accept the statement
     */
    Dataset<Row> run(SparkSession session) {
        try {
            return session.sql(text);
        } catch (Exception e) {
            // Scala does not declare checked exceptions.
            if (e instanceof AnalysisException) {
                throw new UserError(position + ": " + SparkErrors.ofStatement(e), e);
            }
            throw e;
        }
    }
}
