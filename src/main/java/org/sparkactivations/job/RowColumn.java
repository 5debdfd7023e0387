package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;

/**
 * A column that a network reads, or several columns of numbers that it reads as one array.
 *
 * @param given the option as the user wrote it, for messages
 * @param parts names of columns
 * @param together name of the array of several columns
 */
record RowColumn(String given, List<String> parts, String together) {

    /** What the help says of an option that takes them. */
    static final String HELP = " Several columns of numbers, separated by commas, are read as one array.";

    /**
     * Reads the names of columns, which commas separate.
     *
     * @param together name of the array of several columns
     */
    static RowColumn parse(String option, String text, String together) {
        return new RowColumn(option + " " + text, SqlText.splitAtCommas(text), together);
    }

    /** The name of the column to read. */
    String name() {
        return parts.size() == 1 ? parts.get(0) : together;
    }

    /**
     * Adds the array, if there are several columns.
     *
     * @throws UserError if a column is missing or has no numbers, or if there is a column with the name of the array
     */
    Dataset<Row> addTo(Dataset<Row> rows) {
        if (parts.size() == 1) {
            return rows;
        }
        JobStep.requireNew(given, rows, together);
        List<Column> numbers = new ArrayList<>();
        for (String each : parts) {
            numbers.add(number(rows, each).cast("double"));
        }
        return rows.withColumn(together, functions.array(numbers.toArray(new Column[0])));
    }

    private Column number(Dataset<Row> rows, String part) {
        Column column;
        DataType type;
        try {
            column = rows.col(part);
            type = rows.select(column).schema().apply(0).dataType();
        } catch (Exception e) {
            throw new UserError(given + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
        if (!(type instanceof NumericType)) {
            throw new UserError(given + ": column '" + part + "': expected numbers, got " + type.sql());
        }
        return column;
    }
}
