package org.sparkactivations.sql.diagnosis;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A distribution in few points, each of which stands for some of the elements. A function of the elements has the distribution
 * of the function of the points: this is how a sketch of the inputs tells the quantiles of the outputs.
 */
final class WeightedPoints {

    private final double[] values;
    private final double[] weights;
    private final double total;

    private WeightedPoints(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.total = DoubleStream.of(weights).sum();
    }

    static WeightedPoints none() {
        return new WeightedPoints(new double[0], new double[0]);
    }

    /** Two sets of points, the first for {@code ofFirst} elements in equal parts, the second for {@code ofSecond}. */
    static WeightedPoints of(double[] first, double ofFirst, double[] second, double ofSecond) {
        double[] values = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
        double[] weights = new double[values.length];
        Arrays.fill(weights, 0, first.length, ofFirst / first.length);
        Arrays.fill(weights, first.length, weights.length, ofSecond / second.length);
        return new WeightedPoints(values, weights).sorted();
    }

    /** The distribution of a function of these elements; what is NaN is left out. */
    WeightedPoints map(UnaryOperator<double[]> function) {
        return new WeightedPoints(function.apply(values), weights).sorted();
    }

    private WeightedPoints sorted() {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> values[i] == values[i])
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(i -> i)
                .toArray();
        return new WeightedPoints(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** The value that the share {@code rank} of the elements does not exceed. */
    double quantile(double rank) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            if (sum >= rank * total) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }

    /** The shares of the elements below {@code edges[0]}, between each two of them, and at or above the last. */
    double[] shares(double[] edges) {
        double[] shares = new double[edges.length + 1];
        int bin = 0;
        for (int i = 0; i < values.length; i++) {
            while (bin < edges.length && values[i] >= edges[bin]) {
                bin++;
            }
            shares[bin] += weights[i];
        }
        double whole = DoubleStream.of(shares).sum();
        Arrays.setAll(shares, i -> shares[i] / whole);
        return shares;
    }
}
