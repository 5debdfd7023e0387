package org.sparkactivations.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One step of a job: adds columns, computed from those that exist. */
interface JobStep {

    /** The names of the new columns. */
    List<String> columns();

    /** How they are computed, in SQL. */
    String formula();

    /**
     * Adds the columns.
     *
     * @throws UserError if they cannot be computed from these columns, or exist already
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
