package org.sparkactivations.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Shares of values in bins of equal width. What lies outside of the edges is in the first and the last bin.
 *
 * @param edges where the bins begin, and where the last one ends
 * @param shares the share of the values in each; their sum is 1
 */
public record Histogram(List<Double> edges, List<Double> shares) {

    static Histogram of(Row row) {
        return new Histogram(List.copyOf(row.<Double>getList(0)), List.copyOf(row.<Double>getList(1)));
    }
}
