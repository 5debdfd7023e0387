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
     * @throws UserError if a comment is not closed
     */
    static List<SqlStatement> allOf(String file, String script) {
        List<SqlStatement> statements = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < script.length()) {
            int comment = SqlText.endOfComment(script, i);
            char c = script.charAt(i);
            if (comment < 0) {
                throw new UserError(
                        position(file, script, i) + ": expected */ at the end of the comment, got the end of the file");
            }
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
            statements.add(new SqlStatement(position(file, script, start), script.substring(start, end)));
        }
    }

    /** The file and the line of a character that ends no line. */
    private static String position(String file, String script, int i) {
        return file + ", line " + script.substring(0, i + 1).lines().count();
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
