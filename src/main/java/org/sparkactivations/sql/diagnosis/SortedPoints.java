package org.sparkactivations.sql.diagnosis;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A distribution of elements as points in ascending order, each of which represents as many elements. The function of
 * the points has the distribution of the function of the elements, so points of the inputs give the quantiles of the
 * outputs.
 */
final class SortedPoints {

    private static final SortedPoints NONE = new SortedPoints(new double[0]);

    private final double[] values;

    private SortedPoints(double[] values) {
        this.values = values;
    }

    static SortedPoints none() {
        return NONE;
    }

    /** The points in any order, without those that are NaN. */
    static SortedPoints of(double[] points) {
        double[] sorted =
                Arrays.stream(points).filter(each -> each == each).sorted().toArray();
        return new SortedPoints(sorted);
    }

    /** The distribution of a function of these elements, without those for which it is NaN. */
    SortedPoints map(UnaryOperator<double[]> function) {
        return of(function.apply(values));
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** The smallest value for which at least the share {@code rank} of the elements is not above it. */
    double quantile(double rank) {
        int place = (int) Math.ceil(rank * values.length) - 1;
        return values[Math.max(0, Math.min(values.length - 1, place))];
    }

    /** The shares of the elements below the first edge, between neighbouring edges, and at or above the last edge. */
    double[] shares(double[] edges) {
        long[] counts = new long[edges.length + 1];
        int bin = 0;
        for (double each : values) {
            while (bin < edges.length && each >= edges[bin]) {
                bin++;
            }
            counts[bin]++;
        }
        return Arrays.stream(counts)
                .mapToDouble(each -> each / (double) values.length)
                .toArray();
    }
}
