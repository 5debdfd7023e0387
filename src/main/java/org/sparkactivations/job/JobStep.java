package org.sparkactivations.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One step of a job: makes one new column of those that there are. */
interface JobStep {

    /** The name of the new column. */
    String column();

    /** How it is computed, in words of SQL. */
    String formula();

    /**
     * Adds the column.
     *
     * @throws UserError if it cannot be computed from these rows
     */
    Dataset<Row> applyTo(Dataset<Row> rows);

    /** @throws UserError that names {@code step} if there is such a column already */
    static void requireNew(String step, Dataset<Row> rows, String column) {
        for (String each : rows.columns()) {
            if (each.equalsIgnoreCase(column)) {
                throw new UserError(step + ": there is a column '" + each
                        + "' already; choose a name that is not among "
                        + SparkErrors.names(List.of(rows.columns())));
            }
        }
    }
}
