package org.sparkactivations.report;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Shares of values in bins of equal width. Values outside the edges are counted in the first and the last bin.
 *
 * @param edges where each bin begins, then where the last one ends; ascending
 * @param shares share of the values in each bin; the sum is 1
 */
public record Histogram(List<Double> edges, List<Double> shares) {

    static Histogram of(Row row) {
        return new Histogram(List.copyOf(row.<Double>getList(0)), List.copyOf(row.<Double>getList(1)));
    }

    /** The lower edge of the first bin. */
    double from() {
        return edges.get(0);
    }

    /** The upper edge of the last bin. */
    double to() {
        return edges.get(edges.size() - 1);
    }

    /** The largest share. */
    double maxShare() {
        return shares.stream().mapToDouble(each -> each).max().orElse(1);
    }
}
