package org.sparkactivations.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One step of a job: adds one column, computed from those that exist. */
interface JobStep {

    /** The name of the new column. */
    String column();

    /** How the column is computed, in SQL. */
    String formula();

    /**
     * Adds the column.
     *
     * @throws UserError if it cannot be computed from these columns, or exists already
     */
    Dataset<Row> applyTo(Dataset<Row> rows);

    /**
     * Checks that a column is new.
     *
     * @param step the step as the user wrote it, for the message
     * @throws UserError if the column exists already
     */
    static void requireNew(String step, Dataset<Row> rows, String column) {
        for (String each : rows.columns()) {
            if (each.equalsIgnoreCase(column)) {
                throw new UserError(step + ": there is a column '" + each + "' already; expected a name other than "
                        + SparkErrors.names(List.of(rows.columns())));
            }
        }
    }
}
