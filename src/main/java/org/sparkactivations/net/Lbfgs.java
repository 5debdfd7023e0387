package org.sparkactivations.net;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a function by L-BFGS with a line search for the strong Wolfe conditions, iteration by iteration. All sums
 * have a fixed order, so equal values and gradients give the same bits on any machine.
 *
 * <pre>{@code
 * Lbfgs search = new Lbfgs(objective, start, 1e-6);
 * while (search.iterations() < 100 && search.next()) {
 *     log(search.value());
 * }
 * }</pre>
 *
 * <p>A line search that fails drops the memory and starts again downhill. The search ends with {@link
 * Reason#LINE_SEARCH_FAILED} only if that fails, too.
 *
 * <p>Breeze's L-BFGS, which Spark uses, cannot be called from Java: its {@code DiffFunction} has a method {@code apply}
 * for a double and one for an Object, which javac refuses. Its sums depend on the native BLAS of the machine.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright: Numerical Optimization, 2006, algorithms
 *     7.4 and 7.5</a>
 */
public final class Lbfgs {

    /** Pairs of steps and changes of the gradient that are kept, as in Spark. */
    private static final int MEMORY = 10;

    /** A pair is left out if the cosine of the angle between its parts is less. */
    private static final double LEAST_CURVATURE = 1e-12;

    /** Why a search ended. */
    public enum Reason {
        /** The value improved by less than the tolerance times its magnitude. */
        VALUE_CONVERGED,
        /** The norm of the gradient is at most the tolerance, or the tolerance times the norm of the weights. */
        GRADIENT_CONVERGED,
        /** No step downhill improves the value. */
        LINE_SEARCH_FAILED,
        /** The value or the gradient at the start is not finite. */
        START_NOT_FINITE
    }

    /** A differentiable function of weights. */
    @FunctionalInterface
    public interface Objective {
        /**
         * Computes value and gradient.
         *
         * @param weights may be replaced by allowed ones nearby, as by {@link Network#project}
         * @param gradient receives as many elements
         * @return the value; NaN and the infinities make a step too long
         */
        double evaluate(double[] weights, double[] gradient);
    }

    /** A step and the change of the gradient along it. */
    private record Pair(double[] step, double[] change, double product) {}

    private final double tolerance;
    private final LineSearch lines;
    private final Deque<Pair> memory = new ArrayDeque<>();
    private double[] weights;
    private double[] gradient;
    private double value;
    private int iterations;
    private Reason reason;

    /**
     * A search that starts from {@code start}, which is copied and evaluated.
     *
     * @param tolerance at which it ends, a number ≥ 0
     */
    public Lbfgs(Objective objective, double[] start, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("l-bfgs: tolerance: expected a number ≥ 0, got " + tolerance);
        }
        this.tolerance = tolerance;
        this.lines = new LineSearch(objective);
        this.weights = start.clone();
        this.gradient = new double[start.length];
        this.value = lines.evaluate(weights, gradient);
        if (!Double.isFinite(value) || !Double.isFinite(dot(gradient, gradient))) {
            reason = Reason.START_NOT_FINITE;
        } else if (isFlat()) {
            reason = Reason.GRADIENT_CONVERGED;
        }
    }

    /**
     * Makes an iteration.
     *
     * @return whether it was made; false if the search has ended, for the {@link #reason()}
     */
    public boolean next() {
        if (reason != null) {
            return false;
        }
        LineSearch.Point point = search();
        if (point == null && !memory.isEmpty()) {
            memory.clear();
            point = search();
        }
        if (point == null) {
            reason = Reason.LINE_SEARCH_FAILED;
            return false;
        }
        remember(point);
        double before = value;
        weights = point.weights();
        gradient = point.gradient();
        value = point.value();
        iterations++;
        if (isFlat()) {
            reason = Reason.GRADIENT_CONVERGED;
        } else if (before - value <= tolerance * Math.max(Math.abs(before), Math.abs(value))) {
            reason = Reason.VALUE_CONVERGED;
        }
        return true;
    }

    private boolean isFlat() {
        return norm(gradient) <= tolerance * Math.max(1, norm(weights));
    }

    private LineSearch.Point search() {
        double[] direction = direction();
        double slope = dot(gradient, direction);
        if (!(slope < 0)) {
            return null;
        }
        double first = memory.isEmpty() ? Math.min(1, 1 / norm(gradient)) : 1;
        return lines.search(weights, value, direction, slope, first);
    }

    /** The direction downhill in the metric of the pairs: algorithm 7.4. */
    private double[] direction() {
        double[] direction = new double[gradient.length];
        Arrays.setAll(direction, i -> -gradient[i]);
        double[] shares = new double[memory.size()];
        int k = shares.length;
        for (Iterator<Pair> newest = memory.descendingIterator(); newest.hasNext(); ) {
            Pair pair = newest.next();
            shares[--k] = dot(pair.step(), direction) / pair.product();
            add(-shares[k], pair.change(), direction);
        }
        if (!memory.isEmpty()) {
            Pair last = memory.getLast();
            double scale = last.product() / dot(last.change(), last.change());
            Arrays.setAll(direction, i -> scale * direction[i]);
        }
        for (Pair pair : memory) {
            add(shares[k++] - dot(pair.change(), direction) / pair.product(), pair.step(), direction);
        }
        return direction;
    }

    private void remember(LineSearch.Point point) {
        double[] step = difference(point.weights(), weights);
        double[] change = difference(point.gradient(), gradient);
        double product = dot(step, change);
        if (product > LEAST_CURVATURE * norm(step) * norm(change)) {
            if (memory.size() == MEMORY) {
                memory.removeFirst();
            }
            memory.addLast(new Pair(step, change, product));
        }
    }

    /** The best weights so far. Not a copy; the search does not change the array. */
    public double[] weights() {
        return weights;
    }

    /** The value at {@link #weights()}. */
    public double value() {
        return value;
    }

    /** How many iterations were made. */
    public int iterations() {
        return iterations;
    }

    /** How many times the function was evaluated. */
    public int evaluations() {
        return lines.evaluations();
    }

    /** Why the search ended; null as long as it goes on. */
    public Reason reason() {
        return reason;
    }

    /** The inner product, as four sums of every fourth product. */
    static double dot(double[] x, double[] y) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 4 <= x.length; i += 4) {
            sum0 = Math.fma(x[i], y[i], sum0);
            sum1 = Math.fma(x[i + 1], y[i + 1], sum1);
            sum2 = Math.fma(x[i + 2], y[i + 2], sum2);
            sum3 = Math.fma(x[i + 3], y[i + 3], sum3);
        }
        for (; i < x.length; i++) {
            sum0 = Math.fma(x[i], y[i], sum0);
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static void add(double factor, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.fma(factor, x[i], y[i]);
        }
    }

    private static double[] difference(double[] x, double[] y) {
        double[] result = new double[x.length];
        Arrays.setAll(result, i -> x[i] - y[i]);
        return result;
    }
}
