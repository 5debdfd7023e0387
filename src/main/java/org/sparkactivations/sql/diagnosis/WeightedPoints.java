package org.sparkactivations.sql.diagnosis;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A distribution of elements as a few points with weights: a point of weight w represents w elements. The function of
 * the points has the distribution of the function of the elements, so a sketch of the inputs gives the quantiles of
 * the outputs.
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

    /**
     * Two sets of points. Those of each set have equal weights, which sum up to {@code firstTotal} and
     * {@code secondTotal}.
     */
    static WeightedPoints of(double[] first, double firstTotal, double[] second, double secondTotal) {
        double[] values = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .toArray();
        double[] weights = new double[values.length];
        Arrays.fill(weights, 0, first.length, firstTotal / first.length);
        Arrays.fill(weights, first.length, weights.length, secondTotal / second.length);
        return new WeightedPoints(values, weights).sorted();
    }

    /** The distribution of a function of these elements, without those for which it is NaN. */
    WeightedPoints map(UnaryOperator<double[]> function) {
        return new WeightedPoints(function.apply(values), weights).sorted();
    }

    /** The quantiles of one sketch are sorted and have one weight, so most points need no order of objects. */
    private WeightedPoints sorted() {
        if (areSorted()) {
            return this;
        }
        if (haveOneWeight()) {
            double[] inOrder =
                    Arrays.stream(values).filter(each -> each == each).sorted().toArray();
            return new WeightedPoints(inOrder, Arrays.copyOf(weights, inOrder.length));
        }
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

    private boolean areSorted() {
        for (int i = 1; i < values.length; i++) {
            if (Double.compare(values[i - 1], values[i]) > 0) {
                return false;
            }
        }
        return values.length == 0 || !Double.isNaN(values[values.length - 1]);
    }

    private boolean haveOneWeight() {
        for (double each : weights) {
            if (each != weights[0]) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** The smallest value for which at least the share {@code rank} of the elements is not above it. */
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

    /** The shares of the elements below the first edge, between neighbouring edges, and at or above the last edge. */
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
