package org.sparkactivations.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** SQL expressions that a job begins with; none for all columns. */
final class Selection {

    private final List<String> expressions;

    Selection(List<String> expressions) {
        this.expressions = expressions;
    }

    /**
     * Selects them.
     *
     * @throws UserError if that cannot be done
     */
    Dataset<Row> of(Dataset<Row> source) {
        if (expressions.isEmpty()) {
            return source;
        }
        try {
            return source.selectExpr(expressions.toArray(new String[0]));
        } catch (Exception e) {
            throw new UserError("--select: " + SparkErrors.ofAnalysis(e, source.columns()), e);
        }
    }
}
