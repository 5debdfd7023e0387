package org.sparkactivations.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * How the values of one unit, or of all units together, are spread. A measure that is undefined is NaN: all of them
 * without values, the standard deviation for a single value.
 *
 * @param mean arithmetic mean
 * @param standardDeviation standard deviation of a sample, with divisor n − 1
 * @param min smallest value
 * @param max largest value
 * @param quantiles approximate quantiles at 1, 5, 25, 50, 75, 95 and 99 %; empty without values, or where the rows are
 *     too wide to keep quantiles of every unit
 */
public record Distribution(double mean, double standardDeviation, double min, double max, List<Double> quantiles) {

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

    /** The approximate quantile at 25 %; NaN without quantiles. */
    public double lowerQuartile() {
        return quantile(2);
    }

    /** The approximate median; NaN without quantiles. */
    public double median() {
        return quantile(3);
    }

    /** The approximate quantile at 75 %; NaN without quantiles. */
    public double upperQuartile() {
        return quantile(4);
    }

    private double quantile(int position) {
        return quantiles.isEmpty() ? Double.NaN : quantiles.get(position);
    }
}
