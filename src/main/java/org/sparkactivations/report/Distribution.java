package org.sparkactivations.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * How the values of a unit, or of all of them, are spread. NaN stands for what cannot be told: all of it of no values, the
 * deviation of one alone.
 *
 * @param mean their mean
 * @param deviation their standard deviation, of a sample
 * @param least the least of them
 * @param greatest the greatest of them
 * @param quantiles approximately those at 1, 5, 25, 50, 75, 95 and 99 %; none if there are no values, or too many units
 */
public record Distribution(double mean, double deviation, double least, double greatest, List<Double> quantiles) {

    static Distribution of(Row row) {
        int quantiles = row.fieldIndex("quantiles");
        return new Distribution(
                number(row, "mean"),
                number(row, "stddev"),
                number(row, "min"),
                number(row, "max"),
                row.isNullAt(quantiles) ? List.of() : List.copyOf(row.<Double>getList(quantiles)));
    }

    static double number(Row row, String field) {
        int position = row.fieldIndex(field);
        return row.isNullAt(position) ? Double.NaN : row.getDouble(position);
    }
}
